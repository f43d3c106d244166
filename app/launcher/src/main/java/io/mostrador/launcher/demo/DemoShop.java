package io.mostrador.launcher.demo;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.launcher.items.ItemFile;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The project's own demo shop: about 300 items in a dozen categories, three tax rates, in-store EANs, some by
/// weight, and what is made or weighed at the counter; a cashier and a manager.
public final class DemoShop {
    public static final Currency CURRENCY = Currency.getInstance("ARS");
    public static final Operator CASHIER = new Operator(new OperatorId("ana"), "Ana Pérez", Role.CASHIER);
    public static final Operator MANAGER = new Operator(new OperatorId("luis"), "Luis Gómez", Role.MANAGER);
    /// Known to everybody; a real shop sets its own.
    public static final String CASHIER_PIN = "1111";

    public static final String MANAGER_PIN = "2222";

    private DemoShop() {}

    public static StoreProfile profile() {
        return new StoreProfile(
                "Kiosco Demo",
                "CUIT 30-00000000-7",
                List.of("Av. de los Ceibos 123", "Ciudad de ejemplo"),
                List.of("¡Gracias por su compra!"),
                "Caja 1",
                "A1",
                "AR",
                PriceBasis.TAX_INCLUDED,
                CURRENCY,
                MoneyFormat.COMMA_DECIMAL,
                ZoneId.of("America/Argentina/Buenos_Aires"),
                "es");
    }

    public static List<Item> items() {
        return Stream.of(read("shop.tsv"), read("counter.tsv"))
                .flatMap(List::stream)
                .toList();
    }

    /// Those that a scan sells without a question.
    public static List<Item> plainItems() {
        return items().stream()
                .filter(item -> item.openPrice() == OpenPrice.NO
                        && item.traits().choices().isEmpty())
                .toList();
    }

    private static List<Item> read(String name) {
        InputStream stream = Objects.requireNonNull(DemoShop.class.getResourceAsStream(name), name);
        ItemFile file = ItemFile.read(stream, name, CURRENCY, _ -> true);
        if (!file.errors().isEmpty()) {
            throw new IllegalStateException(
                    "the demo shop has a bad row: " + file.errors().getFirst());
        }
        return file.items();
    }
}
