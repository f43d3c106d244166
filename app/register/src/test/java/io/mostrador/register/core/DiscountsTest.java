package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import org.junit.jupiter.api.Test;

/// Ana is a cashier and may take a tenth off.
class DiscountsTest {
    private static Command.GiveDiscount percent(int line, int basisPoints) {
        return new Command.GiveDiscount(
                line, new Discount(new Discount.Percent(basisPoints), DiscountReason.PRICE_MATCH));
    }

    private static Command.GiveDiscount off(int line, long minor) {
        return new Command.GiveDiscount(line, new Discount(new Discount.Amount(pesos(minor)), DiscountReason.OTHER));
    }

    @Test
    void lowersTheSale() {
        Counter counter = Counter.selling(MILK, YERBA).act(percent(1, 1_000));

        assertThat(counter.lastFact())
                .isEqualTo(new Fact.DiscountGiven(
                        counter.basket().id(), 1, percent(1, 1_000).discount()));
        assertThat(counter.basket().total()).isEqualTo(pesos(130_500 + 499_000));
        counter.act(new Command.StartTender()).cash(629_500);
        assertThat(counter.sale().modified()).isEqualTo(pesos(-14_500));
    }

    @Test
    void takesTheWholeBasketDown() {
        Counter counter = Counter.selling(MILK, YERBA).act(percent(Basket.WHOLE, 500));

        assertThat(counter.basket().total()).isEqualTo(pesos(611_800));
        counter.act(new Command.RemoveDiscount(Basket.WHOLE));
        assertThat(counter.basket().total()).isEqualTo(pesos(644_000));
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.DiscountRemoved(counter.basket().id(), Basket.WHOLE));
    }

    @Test
    void takesThePlaceOfTheOneBefore() {
        Counter counter = Counter.selling(MILK).act(percent(1, 1_000)).act(off(1, 100));

        assertThat(counter.basket().total()).isEqualTo(pesos(144_900));
    }

    @Test
    void staysWithinWhatTheRoleMayGive() {
        Counter.selling(MILK)
                .refuses(percent(1, 1_001), Reason.DISCOUNT_ABOVE_LIMIT)
                .refuses(off(1, 14_501), Reason.DISCOUNT_ABOVE_LIMIT)
                .refuses(percent(Basket.WHOLE, 1_001), Reason.DISCOUNT_ABOVE_LIMIT)
                .act(off(1, 14_500));
    }

    /// Else somebody could take it off ten pieces and sell one.
    @Test
    void doesNotGrowWhenTheBasketShrinks() {
        Counter counter = Counter.selling(MILK, YERBA)
                .act(new Command.SetQuantity(2, Quantity.ofUnits(10)))
                .act(off(2, 400_000));
        counter.refuses(new Command.SetQuantity(2, Quantity.ofUnits(1)), Reason.DISCOUNT_ABOVE_LIMIT);

        Counter whole = Counter.selling(MILK, YERBA).act(off(Basket.WHOLE, 60_000));
        whole.refuses(new Command.VoidLine(2), Reason.DISCOUNT_ABOVE_LIMIT);
        whole.act(new Command.RemoveDiscount(Basket.WHOLE)).act(new Command.VoidLine(2));
    }

    @Test
    void refusesWhatIsNotThere() {
        Counter.selling(MILK)
                .refuses(percent(2, 100), Reason.NO_SUCH_LINE)
                .refuses(new Command.RemoveDiscount(1), Reason.NO_SUCH_DISCOUNT)
                .refuses(off(1, 1_000_000_000_000L), Reason.AMOUNT_NOT_VALID);
        Counter.selling().refuses(percent(Basket.WHOLE, 100), Reason.BASKET_EMPTY);
        Counter.tendering(MILK).refuses(percent(1, 100), Reason.NOT_NOW);
        Counter.tendering(MILK)
                .act(new Command.Tender(TenderType.CASH, pesos(100), null))
                .refuses(percent(1, 100), Reason.TENDERS_TAKEN);
    }

    @Test
    void keepsTheSameItemScannedAgainApartFromADiscountedOne() {
        Counter counter = Counter.selling(MILK).act(percent(1, 1_000)).act(Counter.scanOf(MILK, 1));

        assertThat(counter.basket().lines()).hasSize(2);
        assertThat(counter.basket().total()).isEqualTo(pesos(130_500 + 145_000));
    }
}
