package io.mostrador.domain.tender;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.country.CountryPack;
import io.mostrador.domain.money.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenominationsTest {
    private static List<Long> keys(String currency, long dueMinor, int limit) {
        Currency money = Currency.getInstance(currency);
        Denominations known = CountryPack.COUNTRIES.stream()
                .map(CountryPack::of)
                .filter(pack -> pack.currency().equals(money))
                .map(CountryPack::denominations)
                .findFirst()
                .orElseThrow();
        return known.quickCash(Money.of(dueMinor, money), limit).stream()
                .map(Money::amountMinor)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // 14,742.00: 14,750 and 14,800 would be six notes.
        "ARS, 1474200, 1500000 1600000 2000000",
        "ARS, 499000, 500000 600000 1000000 2000000",
        // 187,300.00: ten notes are few here; nine of 20,000 and four of 2,000 are not.
        "ARS, 18730000, 19000000 20000000",
        // Three notes at most; 12,270 would be five, from a purse full of tens.
        "ARS, 1226450, 1250000 1300000 1400000 2000000",
        "ARS, 2000000, ''",
        // 16,000 would be 10,000 and 5,000 and a needless 1,000.
        "CLP, 14990, 15000 20000",
        "PEN, 1830, 2000 5000 10000 20000",
        "USD, 1999, 2000 5000 10000",
        "USD, 1, 100 500 1000 2000"
    })
    void offersTheNextSensibleNotes(String currency, long due, String expected) {
        List<Long> amounts = Arrays.stream(expected.split(" "))
                .filter(text -> !text.isEmpty())
                .map(Long::valueOf)
                .toList();
        assertThat(keys(currency, due, 4)).isEqualTo(amounts);
    }

    @Test
    void offersNoMoreKeysThanAskedFor() {
        assertThat(keys("PEN", 1_830, 2)).containsExactly(2_000L, 5_000L);
        assertThat(keys("PEN", 1_830, 0)).isEmpty();
    }

    @Test
    void offersNothingWhenNothingIsDue() {
        assertThat(keys("ARS", 0, 4)).isEmpty();
        assertThat(keys("ARS", -100, 4)).isEmpty();
    }

    @Test
    void neverOffersTheExactAmountNorLess() {
        for (long due = 1; due < 3_000_000; due += 997) {
            long least = due;
            assertThat(keys("ARS", due, 10)).allMatch(amount -> amount > least).isSorted();
        }
    }

    @Test
    void knowsStepsForACurrencyItHasNoListFor() {
        assertThat(Denominations.steps(Currency.getInstance("UYU")).notesMinor())
                .containsExactly(500L, 1_000L, 2_000L, 5_000L, 10_000L);
    }
}
