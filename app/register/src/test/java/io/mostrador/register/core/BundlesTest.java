package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.BEER;
import static io.mostrador.register.memory.SmallShop.BUNDLE;
import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.LinePart;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.InMemoryItems;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A beer of 2,000.00 at 21 % and two milks of 1,450.00 at 10.5 %, for 4,000.00.
class BundlesTest {
    private final Counter counter = new Counter(new InMemoryItems(MarkedShop.items()), MarkedShop.READER)
            .signedOn()
            .opened();

    private static Command.Scan bundle(long count) {
        return new Command.Scan(
                BUNDLE.code().value(),
                Quantity.ofUnits(count),
                EntryMethod.SCANNED,
                null,
                LineDetails.NONE.withConfirmedAge(18));
    }

    @Test
    void isOneLineAtOnePriceThatTellsItsParts() {
        counter.act(bundle(1));

        SaleLine line = counter.basket().lines().getFirst();
        assertThat(counter.basket().lines()).hasSize(1);
        assertThat(line.amount()).isEqualTo(pesos(400_000));
        assertThat(line.details().contents().parts())
                .containsExactly(
                        new LinePart(BEER.code(), "Cerveza 1 L", Quantity.ONE, pesos(200_000), TaxCodes.parse("IVA21")),
                        new LinePart(
                                MILK.code(),
                                "Leche entera 1 L",
                                Quantity.ofUnits(2),
                                pesos(290_000),
                                TaxCodes.parse("IVA10_5")));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
    }

    @Test
    void isTaxedByPart() {
        counter.act(bundle(1)).act(new Command.StartTender()).cash(400_000);

        // 4,000.00 over 2,000.00 and 2,900.00: 1,632.65 at 21 % and 2,367.35 at 10.5 %.
        assertThat(counter.sale().taxes())
                .extracting(total -> total.tax().code(), total -> total.base().plus(total.amount()))
                .containsExactlyInAnyOrder(tuple("IVA21", pesos(163_265)), tuple("IVA10_5", pesos(236_735)));
        assertThat(counter.sale().taxes().stream().map(TaxTotal::amount).reduce(pesos(0), Money::plus))
                .isEqualTo(counter.sale().tax());
    }

    @Test
    void asksForTheAgeThatAPartAsksFor() {
        counter.refuses(Counter.scanOf(BUNDLE, 1), Reason.AGE_NOT_CONFIRMED);
        counter.act(new Command.DeclineAge(Counter.scanOf(BUNDLE, 1)));

        assertThat(counter.lastFact()).isEqualTo(new Fact.AgeDeclined(BUNDLE.id(), 18));
    }

    @Test
    void isNotSoldWithoutAllItsParts() {
        counter.refuses(Counter.scanOf(MarkedShop.HAMPER, 1), Reason.BUNDLE_PART_UNKNOWN);

        assertThat(counter.arguments()).containsExactly("Canasta", "TURRON");
    }

    @Test
    void isNoPartOfAnother() {
        Item nested = MarkedShop.TUNA.with(ItemTraits.PLAIN.withParts(List.of(BundlePart.parse("PROMO1"))));
        List<Item> items = new ArrayList<>(MarkedShop.items());
        items.remove(MarkedShop.TUNA);
        items.add(nested);

        new Counter(new InMemoryItems(items), MarkedShop.READER)
                .signedOn()
                .opened()
                .refuses(Counter.scanOf(nested, 1), Reason.BUNDLE_PART_UNKNOWN);
    }

    @Test
    void comesBackWithItsPartsAndTheirTaxes() {
        counter.act(bundle(2)).act(new Command.StartTender()).cash(800_000).act(new Command.NextSale());
        counter.act(new Command.ReturnGoods(
                "1", List.of(new Command.ReturnPart(1, Quantity.ONE)), ReturnReason.OTHER, Disposition.RESTOCK));

        SaleLine line = counter.basket().lines().getFirst();
        assertThat(line.details().contents().parts()).hasSize(2);
        assertThat(line.taxables().getFirst().amount()).isEqualTo(pesos(-163_265));
        assertThat(counter.basket().total()).isEqualTo(pesos(-400_000));
    }
}
