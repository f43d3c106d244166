package io.mostrador.register.core;

import static io.mostrador.register.core.MarkedShop.FLOWERS;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.pricelist.ListPrice;
import io.mostrador.domain.pricelist.PriceList;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenPricesTest {
    private static Command.Scan flowers(long minor) {
        return new Command.Scan(FLOWERS.code().value(), Quantity.ONE, EntryMethod.SCANNED, pesos(minor));
    }

    private static Counter selling(Item item, PriceLists prices) {
        return new Counter(new InMemoryItems(List.of(item)), new CodeReader(CodeRules.NONE), Promotions.NONE, prices)
                .signedOn()
                .opened();
    }

    @Test
    void asksForThePriceAndSaysOfWhat() {
        Counter counter = selling(FLOWERS, PriceLists.NONE).refuses(Counter.scanOf(FLOWERS, 1), Reason.PRICE_MISSING);

        assertThat(counter.arguments()).containsExactly("Ramo de flores");
    }

    @Test
    void isSoldAtWhatWasTyped() {
        Counter counter = selling(FLOWERS, PriceLists.NONE)
                .act(flowers(250_000))
                .act(flowers(250_000))
                .act(flowers(300_000));

        assertThat(counter.basket().total()).isEqualTo(pesos(800_000));
        assertThat(counter.basket().lines())
                .hasSize(2)
                .allMatch(line -> line.priceSource().equals(PriceSource.TYPED));
    }

    @Test
    void isNotGivenAwayUnlessTheItemSaysSo() {
        selling(FLOWERS, PriceLists.NONE).refuses(flowers(0), Reason.PRICE_ZERO);
        Item free = new Item(
                FLOWERS.id(),
                FLOWERS.code(),
                FLOWERS.name(),
                FLOWERS.category(),
                FLOWERS.unit(),
                FLOWERS.unitPrice(),
                FLOWERS.taxes(),
                null,
                OpenPrice.YES_OR_FREE);
        Counter counter = selling(free, PriceLists.NONE).act(flowers(0));

        assertThat(counter.basket().lines().getFirst().priceSource()).isEqualTo(PriceSource.TYPED);
    }

    @Test
    void isNotAskedForWhereAPriceListKnowsIt() {
        PriceList list = new PriceList(
                "Hoy",
                Set.of(),
                Eligibility.during(Validity.ofDates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
                Map.of(FLOWERS.id(), new ListPrice(pesos(200_000), List.of())));
        Counter counter =
                selling(FLOWERS, PriceLists.of(SmallShop.ARS, List.of(list))).scan(FLOWERS);

        assertThat(counter.basket().total()).isEqualTo(pesos(200_000));
    }
}
