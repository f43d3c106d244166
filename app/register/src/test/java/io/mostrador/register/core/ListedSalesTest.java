package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.CHEESE;
import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.pricelist.ListPrice;
import io.mostrador.domain.pricelist.PriceList;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.pricelist.QuantityPrice;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// From eight to ten in the morning (it is nine in Buenos Aires) milk is 1400,00, from three 1300,00; cheese is
/// 8000,00 the kilogram.
class ListedSalesTest {
    private static final PriceSource LISTED = new PriceSource.Listed("Mañana");
    private static final PriceSource FROM_THREE = new PriceSource.QuantityBreak("Mañana", Quantity.ofUnits(3));
    private static final PriceLists PRICES = PriceLists.of(
            SmallShop.ARS,
            List.of(new PriceList(
                    "Mañana",
                    Set.of("Kiosco Prueba"),
                    Eligibility.during(Validity.ofDates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                            .between(LocalTime.of(8, 0), LocalTime.of(10, 0))),
                    Map.of(
                            MILK.id(),
                            new ListPrice(
                                    pesos(140_000), List.of(new QuantityPrice(Quantity.ofUnits(3), pesos(130_000)))),
                            CHEESE.id(),
                            new ListPrice(pesos(800_000), List.of())))));

    private static Counter selling() {
        return new Counter(
                        new InMemoryItems(SmallShop.items()), new CodeReader(CodeRules.NONE), Promotions.NONE, PRICES)
                .signedOn()
                .opened();
    }

    private static Command.OverridePrice price(int line, long minor) {
        return new Command.OverridePrice(line, pesos(minor), DiscountReason.PRICE_MATCH);
    }

    @Test
    void theListsPriceIsTheLinesAndSaysSo() {
        Counter counter = selling()
                .scan(MILK)
                .scan(YERBA)
                .act(new Command.Scan(CHEESE.code().value(), new Quantity(500), EntryMethod.SCANNED));

        assertThat(counter.basket().total()).isEqualTo(pesos(140_000 + 499_000 + 400_000));
        assertThat(counter.basket().lines())
                .extracting(line -> line.priceSource())
                .containsExactly(LISTED, PriceSource.SHELF, LISTED);
    }

    @Test
    void thePriceOfTheScanStaysWhenItsHourIsOver() {
        Counter counter = selling().scan(MILK);
        counter.now = Counter.START.plus(Duration.ofHours(2));
        counter.scan(YERBA).scan(MILK);

        assertThat(counter.basket().lines())
                .extracting(line -> line.unitPrice())
                .containsExactly(pesos(140_000), pesos(499_000), pesos(145_000));
    }

    @Test
    void theThirdLowersAllAndTakingItAwayRaisesThemAgain() {
        Counter counter = selling().scan(MILK).scan(YERBA).act(Counter.scanOf(MILK, 2));

        assertThat(counter.basket().total()).isEqualTo(pesos(3 * 130_000 + 499_000));
        assertThat(counter.basket().activeLines().getFirst().priceSource()).isEqualTo(FROM_THREE);
        counter.act(new Command.VoidLine(3));
        assertThat(counter.basket().total()).isEqualTo(pesos(140_000 + 499_000));
    }

    @Test
    void isWrittenDownWhenMoneyBeginsToBeTakenAndStaysOnTheSale() {
        Counter counter = selling().act(Counter.scanOf(MILK, 3)).act(new Command.StartTender());

        assertThat(counter.lastFact())
                .isEqualTo(new Fact.PromotionsApplied(
                        counter.basket().id(),
                        SmallShop.ARS,
                        Map.of(1, new LinePrice(pesos(130_000), FROM_THREE)),
                        Map.of()));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
        counter.cash(390_000);
        assertThat(counter.sale().lines().getFirst().priceSource()).isEqualTo(FROM_THREE);
        assertThat(counter.sale().lines().getFirst().unitPrice()).isEqualTo(pesos(130_000));
    }

    @Test
    void anOverrideStandsForTheBreakAndIsHeldToIt() {
        Counter counter = selling()
                .act(Counter.scanOf(MILK, 3))
                .refuses(price(1, 116_999), Reason.PRICE_OUTSIDE_LIMIT)
                .act(price(1, 117_000));

        assertThat(counter.basket().activeLines().getFirst().priceSource())
                .isEqualTo(new PriceSource.Overridden(Counter.ANA, pesos(130_000), DiscountReason.PRICE_MATCH));
        // Of two only, 1170,00 is more than a tenth below 1400,00.
        counter.refuses(new Command.SetQuantity(1, Quantity.ofUnits(2)), Reason.PRICE_OUTSIDE_LIMIT);
    }

    @Test
    void isWorkedOutAnewForABasketTakenBack() {
        Counter counter = selling().act(Counter.scanOf(MILK, 3)).act(new Command.Suspend());
        counter.act(new Command.Resume(
                counter.till().suspended().getFirst().basket().id()));

        assertThat(counter.basket().total()).isEqualTo(pesos(390_000));
    }
}
