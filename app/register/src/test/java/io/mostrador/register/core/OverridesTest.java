package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.LUIS;
import static io.mostrador.register.memory.SmallShop.LUIS_PIN;
import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.PriceOverride;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import org.junit.jupiter.api.Test;

/// Ana is a cashier and may go a tenth down, Luis a manager. A litre of milk is 1450,00.
class OverridesTest {
    private static Command.OverridePrice price(int line, long minor) {
        return new Command.OverridePrice(line, pesos(minor), DiscountReason.DAMAGED);
    }

    private static Counter manager() {
        Counter counter = Counter.signedOut().act(new Command.SignOn(LUIS.id(), LUIS_PIN));
        return counter.act(new Command.OpenTill(pesos(0)));
    }

    @Test
    void changesThePriceAndSaysWhoAndWhy() {
        Counter counter = Counter.selling(MILK, YERBA).act(price(1, 140_000));

        assertThat(counter.lastFact())
                .isEqualTo(new Fact.PriceOverridden(
                        counter.basket().id(),
                        1,
                        new PriceOverride(pesos(140_000), DiscountReason.DAMAGED, Counter.ANA)));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
        counter.act(new Command.StartTender()).cash(700_000);
        assertThat(counter.sale().total()).isEqualTo(pesos(140_000 + 499_000));
        assertThat(counter.sale().lines().getFirst().priceSource())
                .isEqualTo(new PriceSource.Overridden(Counter.ANA, pesos(145_000), DiscountReason.DAMAGED));
        assertThat(counter.sale().lines().getLast().priceSource()).isEqualTo(PriceSource.SHELF);
    }

    @Test
    void staysWithinWhatTheRoleMayDo() {
        Counter.selling(MILK)
                .refuses(price(1, 130_499), Reason.PRICE_OUTSIDE_LIMIT)
                .refuses(price(1, 145_001), Reason.PRICE_OUTSIDE_LIMIT)
                .act(price(1, 130_500))
                .refuses(price(1, 130_499), Reason.PRICE_OUTSIDE_LIMIT);
        assertThat(manager().scan(MILK).act(price(1, 0)).basket().total()).isEqualTo(pesos(0));
        assertThat(manager().scan(MILK).act(price(1, 200_000)).basket().total()).isEqualTo(pesos(200_000));
    }

    @Test
    void isTakenBack() {
        Counter counter = Counter.selling(MILK).act(price(1, 140_000)).act(new Command.RestorePrice(1));

        assertThat(counter.basket().total()).isEqualTo(pesos(145_000));
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.PriceRestored(counter.basket().id(), 1));
        counter.refuses(new Command.RestorePrice(1), Reason.NO_SUCH_OVERRIDE);
    }

    /// A discount in money that was a tenth of the price may be more of a lower one.
    @Test
    void doesNotCarryADiscountAboveItsLimit() {
        Discount tenth = new Discount(new Discount.Amount(pesos(14_500)), DiscountReason.OTHER);
        Counter.selling(MILK)
                .act(new Command.GiveDiscount(1, tenth))
                .refuses(price(1, 140_000), Reason.DISCOUNT_ABOVE_LIMIT);
    }

    @Test
    void keepsTheSameItemScannedAgainApart() {
        Counter counter = Counter.selling(MILK).act(price(1, 140_000)).scan(MILK);

        assertThat(counter.basket().lines()).hasSize(2);
        assertThat(counter.basket().total()).isEqualTo(pesos(285_000));
    }

    @Test
    void refusesWhatIsNotThere() {
        Counter.selling(MILK)
                .refuses(price(2, 1), Reason.NO_SUCH_LINE)
                .refuses(price(0, 1), Reason.NO_SUCH_LINE)
                .refuses(price(1, -1), Reason.AMOUNT_NOT_VALID)
                .refuses(price(1, 1_000_000_000_000L), Reason.AMOUNT_NOT_VALID);
        Counter.tendering(MILK)
                .refuses(price(1, 140_000), Reason.NOT_NOW)
                .act(new Command.Tender(TenderType.CASH, pesos(100), null))
                .refuses(new Command.RestorePrice(1), Reason.TENDERS_TAKEN);
    }

    @Test
    void tellsATypedPriceFromTheShelfs() {
        Counter counter = Counter.selling()
                .act(new Command.Scan(MILK.code().value(), Quantity.ONE, EntryMethod.KEYED, pesos(100)))
                .act(new Command.Scan(YERBA.code().value(), Quantity.ONE, EntryMethod.KEYED, pesos(499_000)));

        assertThat(counter.basket().lines().getFirst().priceSource()).isEqualTo(PriceSource.TYPED);
        assertThat(counter.basket().lines().getLast().priceSource()).isEqualTo(PriceSource.SHELF);
    }
}
