package io.mostrador.domain.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackOfTest {
    private static final PackOf SIX = new PackOf(new ScanCode("1"), Quantity.ofUnits(6), "Six pack");

    private static Item item(String code, UnitOfMeasure unit, ItemTraits traits) {
        return new Item(
                        new ItemId(code),
                        new ScanCode(code),
                        "Cerveza",
                        "",
                        unit,
                        Money.of(1_000, Currency.getInstance("ARS")),
                        TaxCodes.of(TaxRate.ZERO),
                        null)
                .with(traits);
    }

    @Test
    void saysWhatIsInSoManyPacks() {
        assertThat(SIX.contentsOf(Quantity.ofUnits(2))).isEqualTo(Quantity.ofUnits(12));
        assertThat(SIX.contentsOf(Quantity.ofUnits(-1))).isEqualTo(Quantity.ofUnits(-6));
        assertThat(new PackOf(new ScanCode("1"), new Quantity(2_500), "Bolsa").contentsOf(Quantity.ofUnits(3)))
                .isEqualTo(new Quantity(7_500));
    }

    @Test
    void allowsNoMoreThanAQuantityCanTell() {
        PackOf thousand = new PackOf(new ScanCode("1"), Quantity.ofUnits(1_000), "Pallet");

        assertThat(thousand.allows(Quantity.ofUnits(999))).isTrue();
        assertThat(thousand.allows(Quantity.ofUnits(1_000))).isFalse();
        assertThat(thousand.allows(Quantity.ofUnits(-1_000))).isFalse();
    }

    @Test
    void refusesWhatIsNoPack() {
        assertThatThrownBy(() -> new PackOf(new ScanCode("1"), new Quantity(0), "Nada"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackOf(new ScanCode("1"), Quantity.ONE, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isAPieceWithAnotherItemInItAndNoVariant() {
        ItemTraits traits = ItemTraits.PLAIN.with(SIX);

        assertThat(item("6", UnitOfMeasure.EACH, traits).description()).isEqualTo("Cerveza · Six pack");
        assertThatThrownBy(() -> item("1", UnitOfMeasure.EACH, traits)).hasMessageContaining("another item");
        assertThatThrownBy(() -> item("6", UnitOfMeasure.KILOGRAM, traits)).hasMessageContaining("a piece");
        assertThatThrownBy(() ->
                        new ItemTraits(0, false, null, new ScanCode("P"), List.of("M"), SIX, List.of(), List.of()))
                .hasMessageContaining("no variant");
    }
}
