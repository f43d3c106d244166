package io.mostrador.domain.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTest {
    private static Item item(String name, String category, long price) {
        return new Item(
                new ItemId("1"),
                new ScanCode("1"),
                name,
                category,
                UnitOfMeasure.EACH,
                Money.of(price, Currency.getInstance("ARS")),
                TaxCodes.of(TaxRate.ZERO),
                null);
    }

    @Test
    void takesAFreeItemWithoutACategory() {
        assertThat(item("Folleto", "", 0).unitPrice().isZero()).isTrue();
    }

    @Test
    void refusesWhatNoShopSells() {
        assertThatThrownBy(() -> item(" ", "", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item("x".repeat(Item.MAX_NAME_LENGTH + 1), "", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item("x", "x".repeat(Item.MAX_CATEGORY_LENGTH + 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item("x", "", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "779-0/x", "a b", "~"})
    void takesVisibleAsciiAsACode(String text) {
        assertThat(new ScanCode(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 1", "1 ", "ñ", "a\tb", "1234567890123456789012345678901234567890123456789"})
    void refusesWhatIsNoCode(String text) {
        assertThat(ScanCode.isValid(text)).isFalse();
        assertThatThrownBy(() -> new ScanCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThatThrownBy(() -> new ItemId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ItemId("x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }
}
