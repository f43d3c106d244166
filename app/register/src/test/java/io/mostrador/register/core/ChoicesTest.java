package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.ICE_CREAM;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Picked;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.pricelist.ListPrice;
import io.mostrador.domain.pricelist.PriceList;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.pricelist.QuantityPrice;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.domain.sale.LineChoice;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An ice cream of 1,000.00: small, or large for 500.00 more; up to two sauces of 100.00, or none.
class ChoicesTest {
    private static final Picked SMALL = new Picked("Tamaño", "Chico");
    private static final Picked LARGE = new Picked("Tamaño", "Grande");
    private static final Picked CHOCOLATE = new Picked("Salsa", "Chocolate");
    private static final Picked STRAWBERRY = new Picked("Salsa", "Frutilla");
    private static final Picked SUGARLESS = new Picked("Salsa", "Sin azúcar");

    private static Counter selling(PriceLists prices) {
        return new Counter(
                        new InMemoryItems(SmallShop.allItems()),
                        new CodeReader(CodeRules.NONE),
                        Promotions.NONE,
                        prices)
                .signedOn()
                .opened();
    }

    private final Counter counter = selling(PriceLists.NONE);

    private static Command.Scan iceCream(Picked... picked) {
        return Counter.scanOf(ICE_CREAM, 1).picking(List.of(picked));
    }

    private SaleLine line(int number) {
        return counter.basket().line(number).orElseThrow();
    }

    @Test
    void areAskedForAndSaidOfWhat() {
        counter.refuses(Counter.scanOf(ICE_CREAM, 1), Reason.CHOICES_MISSING);

        assertThat(counter.arguments()).containsExactly("HELADO", "Helado");
    }

    @Test
    void areOnTheLineAndInItsPrice() {
        counter.act(iceCream(STRAWBERRY, LARGE));

        assertThat(line(1).unitPrice()).isEqualTo(pesos(160_000));
        assertThat(line(1).priceSource()).isEqualTo(PriceSource.SHELF);
        assertThat(line(1).details().contents().choices())
                .containsExactly(
                        new LineChoice("Tamaño", "Grande", pesos(50_000)),
                        new LineChoice("Salsa", "Frutilla", pesos(10_000)));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
    }

    @Test
    void theSameAreOneLineAndOthersAnother() {
        counter.act(iceCream(SMALL)).act(iceCream(SMALL)).act(iceCream(LARGE));

        assertThat(counter.basket().lines())
                .extracting(SaleLine::quantity)
                .containsExactly(Quantity.ofUnits(2), Quantity.ONE);
        assertThat(counter.basket().total()).isEqualTo(pesos(350_000));
    }

    @Test
    void refusesTooFewTooManyAndWhatTheItemDoesNotHave() {
        for (Command.Scan scan : List.of(
                iceCream(),
                iceCream(STRAWBERRY),
                iceCream(SMALL, LARGE),
                iceCream(SMALL, SMALL),
                iceCream(SMALL, CHOCOLATE, STRAWBERRY, SUGARLESS),
                iceCream(SMALL, new Picked("Salsa", "Menta")))) {
            counter.refuses(scan, Reason.CHOICES_MISSING);
        }
    }

    @Test
    void areInThePriceThatAPersonNames() {
        counter.act(new Command.Scan(ICE_CREAM.code().value(), Quantity.ONE, EntryMethod.SCANNED, pesos(120_000))
                .picking(List.of(LARGE)));

        assertThat(line(1).unitPrice()).isEqualTo(pesos(120_000));
        assertThat(line(1).details().contents().choices())
                .containsExactly(new LineChoice("Tamaño", "Grande", pesos(0)));
    }

    @Test
    void costTheSameWhenManyAreCheaper() {
        PriceList list = new PriceList(
                "Fiesta",
                Set.of(),
                Eligibility.during(Validity.ofDates(LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31))),
                Map.of(
                        ICE_CREAM.id(),
                        new ListPrice(pesos(90_000), List.of(new QuantityPrice(Quantity.ofUnits(2), pesos(80_000))))));
        Counter party = selling(PriceLists.of(SmallShop.ARS, List.of(list)));

        party.act(iceCream(LARGE));
        assertThat(party.basket().total()).isEqualTo(pesos(140_000));
        party.act(iceCream(LARGE));
        assertThat(party.basket().total()).isEqualTo(pesos(2 * 130_000));
    }

    @Test
    void areNotAskedOfWhatComesBackWithoutAReceipt() {
        counter.manager().act(Counter.returnOf(ICE_CREAM, 1));

        assertThat(line(1).unitPrice()).isEqualTo(pesos(100_000));
    }
}
