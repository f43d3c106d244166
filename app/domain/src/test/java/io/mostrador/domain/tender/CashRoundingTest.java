package io.mostrador.domain.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashRoundingTest {
    private static final CashRounding CHILE = rounding("CLP", 10, Rounding.HALF_DOWN);
    private static final CashRounding PERU = rounding("PEN", 10, Rounding.DOWN);
    private static final CashRounding ARGENTINA = rounding("ARS", 5, Rounding.DOWN);
    private static final CashRounding SWEDEN = rounding("EUR", 5, Rounding.HALF_AWAY_FROM_ZERO);

    private static CashRounding rounding(String currency, long increment, Rounding rounding) {
        return new CashRounding(Money.of(increment, Currency.getInstance(currency)), rounding);
    }

    private static Money amount(CashRounding country, long minor) {
        return Money.of(minor, country.increment().currency());
    }

    private static CashSettlement settle(CashRounding country, long due, long tendered) {
        return country.settle(amount(country, due), amount(country, tendered));
    }

    private static void assertRounds(CashRounding country, long due, long expected) {
        assertThat(country.round(amount(country, due))).isEqualTo(amount(country, expected));
        assertThat(country.round(amount(country, -due))).isEqualTo(amount(country, -expected));
    }

    @ParameterizedTest
    @CsvSource({
        "764, 760",
        "765, 760",
        "766, 770",
        "761, 760",
        "769, 770",
        "770, 770",
        "5, 0",
        "6, 10",
        "995, 990",
        "996, 1000"
    })
    void sendsALastDigitOfFiveDownInChile(long due, long expected) {
        assertRounds(CHILE, due, expected);
    }

    @ParameterizedTest
    @CsvSource({"996, 990", "557, 550", "9995, 9990", "1000, 1000", "9, 0"})
    void roundsDownToTenCentsInPeru(long due, long expected) {
        assertRounds(PERU, due, expected);
    }

    @ParameterizedTest
    @CsvSource({"47, 45", "45, 45", "49, 45", "4, 0"})
    void roundsDownToTheConfiguredCoinInArgentina(long due, long expected) {
        assertRounds(ARGENTINA, due, expected);
    }

    @ParameterizedTest
    @CsvSource({"231, 230", "232, 230", "233, 235", "228, 230", "227, 225"})
    void roundsToTheNearestWhereThatIsTheRule(long due, long expected) {
        assertRounds(SWEDEN, due, expected);
    }

    @Test
    void roundsNothingWhereAllCoinsCirculate() {
        CashRounding ecuador = CashRounding.none(Currency.getInstance("USD"));
        assertRounds(ecuador, 1_299, 1_299);
        assertThat(settle(ecuador, 1_299, 2_000).balanceDue()).isEqualTo(amount(ecuador, -701));
        assertThat(settle(ecuador, 1_299, 0).roundingDifference()).isEqualTo(amount(ecuador, 0));
    }

    @Test
    void givesChangeOnTheRoundedAmount() {
        CashSettlement settlement = settle(PERU, 9_995, 10_000);
        assertThat(settlement.amountToPay()).isEqualTo(amount(PERU, 9_990));
        assertThat(settlement.roundingDifference()).isEqualTo(amount(PERU, -5));
        assertThat(settlement.balanceDue()).isEqualTo(amount(PERU, -10));
        assertThat(settle(CHILE, 765, 1_000).balanceDue()).isEqualTo(amount(CHILE, -240));
        assertThat(settle(CHILE, 766, 1_000).balanceDue()).isEqualTo(amount(CHILE, -230));
    }

    /// odoo/odoo 65043: the first touch on cash leaves nothing due.
    @Test
    void isPaidInOneTapWithWhatItAsksFor() {
        CashRounding whole = rounding("EUR", 100, Rounding.HALF_AWAY_FROM_ZERO);
        Money asked = settle(whole, 2_290, 0).balanceDue();
        assertThat(asked).isEqualTo(amount(whole, 2_300));
        assertThat(settle(whole, 2_290, asked.amountMinor()).balanceDue().isZero())
                .isTrue();
    }

    /// odoo/odoo 41327: exact cash is accepted, and so is what makes the change round.
    @ParameterizedTest
    @CsvSource({
        // due, tendered: to pay, balance
        "764, 764, 764, 0",
        "766, 766, 766, 0",
        "764, 1004, 764, -240",
        "766, 1006, 766, -240",
        "766, 768, 766, -2", // would still owe 2 of 770
        "764, 1003, 760, -243", // three of them are the customer's own coins
        "764, 760, 760, 0",
        "764, 762, 762, 0", // no coin gives 2 back
        "764, 755, 760, 5",
        "3, 8, 0, -8",
        "3, 3, 3, 0"
    })
    void takesTheSmallCoinsOfACustomerWhoHasThem(long due, long tendered, long toPay, long balance) {
        CashSettlement settlement = settle(CHILE, due, tendered);
        assertThat(settlement.amountToPay()).isEqualTo(amount(CHILE, toPay));
        assertThat(settlement.balanceDue()).isEqualTo(amount(CHILE, balance));
        CashSettlement refund = settle(CHILE, -due, -tendered);
        assertThat(refund).isEqualTo(settlement.negated());
    }

    @Test
    void roundsOnlyTheCashRestOfAMixedTender() {
        Money total = amount(CHILE, 7_764);
        Money card = amount(CHILE, 7_000);
        assertThat(CHILE.settle(total.minus(card), amount(CHILE, 0)).balanceDue())
                .isEqualTo(amount(CHILE, 760));
        // Cash first and a card for the rest: the cash part is round already.
        assertThat(settle(CHILE, 7_764 - 2_764, 5_000).roundingDifference()).isEqualTo(amount(CHILE, 0));
    }

    /// odoo/odoo 65297, 64270: a card is never rounded.
    @Test
    void leavesWhatACardPaidAlone() {
        assertThat(settle(CHILE, 0, 0)).isEqualTo(new CashSettlement(zero(), zero(), zero()));
        assertThat(settle(CHILE, 0, 0).roundingDifference().isZero()).isTrue();
    }

    private static Money zero() {
        return amount(CHILE, 0);
    }

    /// odoo/odoo 218430: 12.91 paid with 15.59 by card and 2.70 back in cash.
    @Test
    void roundsCashGivenBackOnATenderThatWasTooMuch() {
        CashSettlement settlement = settle(SWEDEN, 1_291 - 1_559, 0);
        assertThat(settlement.balanceDue()).isEqualTo(amount(SWEDEN, -270));
        assertThat(settlement.roundingDifference()).isEqualTo(amount(SWEDEN, -2));
    }

    /// odoo/odoo 146474: what was paid comes back.
    @Test
    void givesTheRoundedAmountOfASaleBack() {
        assertThat(settle(CHILE, -765, 0).balanceDue()).isEqualTo(amount(CHILE, -760));
        assertThat(settle(CHILE, -765, 0).roundingDifference()).isEqualTo(amount(CHILE, 5));
        assertThat(settle(PERU, -996, 0).balanceDue()).isEqualTo(amount(PERU, -990));
        assertThat(settle(CHILE, -765, -760).balanceDue().isZero()).isTrue();
    }

    /// EN 16931 BT-114, as in the Norwegian example of Peppol: 1,801.78 less 1,000.00 paid is 802.00.
    @Test
    void keepsTheDifferenceAsALineOfItsOwn() {
        CashRounding norway = rounding("NOK", 100, Rounding.HALF_AWAY_FROM_ZERO);
        CashSettlement settlement = settle(norway, 180_178 - 100_000, 0);
        assertThat(settlement.roundingDifference()).isEqualTo(amount(norway, 22));
        assertThat(settlement.amountToPay()).isEqualTo(amount(norway, 80_200));
    }

    @Test
    void neverRoundsByAnIncrementOrMore() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CashRoundingTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            CashRounding country = rounding("CLP", random.nextLong(1, 101), any(random));
            long due = random.nextLong(-100_000, 100_000);
            CashSettlement settlement = settle(country, due, random.nextLong(-100_000, 100_000));
            String named = "%s of %d, seed %d".formatted(country, due, seed);
            assertThat(settlement.roundingDifference().abs()).as(named).isLessThan(country.increment());
            assertThat(settlement.amountToPay().minus(settlement.roundingDifference()))
                    .as(named)
                    .isEqualTo(amount(country, due));
        }
    }

    private static Rounding any(SplittableRandom random) {
        List<Rounding> all = List.of(Rounding.values());
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void refusesAnIncrementOfNothingAndAnotherCurrency() {
        Money none = amount(CHILE, 0);
        Money soles = amount(PERU, 100);
        assertThatThrownBy(() -> new CashRounding(none, Rounding.DOWN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CHILE.round(soles)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CHILE.settle(soles, soles)).isInstanceOf(IllegalArgumentException.class);
    }
}
