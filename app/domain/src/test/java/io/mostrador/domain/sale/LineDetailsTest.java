package io.mostrador.domain.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.tax.RateCode;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineDetailsTest {
    private static final Currency ARS = Currency.getInstance("ARS");

    private static SaleLine line(int number, UnitOfMeasure unit, Quantity quantity) {
        Item item = new Item(
                new ItemId("1"),
                new ScanCode("1"),
                "Cosa",
                "",
                unit,
                Money.of(1_000, ARS),
                TaxCodes.of(TaxRate.ZERO),
                null);
        return SaleLine.of(number, item, List.of(RateCode.tax(TaxRate.ZERO)), quantity, EntryMethod.SCANNED);
    }

    @Test
    void refusesTextsThatNoLineCanCarry() {
        assertThat(LineDetails.isNote("x".repeat(100))).isTrue();
        assertThat(LineDetails.isNote("x".repeat(101))).isFalse();
        assertThat(LineDetails.isNote(" ")).isFalse();
        assertThat(LineDetails.isSerial("")).isFalse();
        assertThat(LineDetails.isSerial("a\u001db")).isFalse();
        assertThatThrownBy(() -> LineDetails.NONE.withCode("x".repeat(21), null, null))
                .hasMessageContaining("lot");
    }

    @Test
    void nobodyAllowsWhatHasNoExpiry() {
        OperatorId luis = new OperatorId("luis");
        LineDetails dated = LineDetails.NONE.withCode(null, LocalDate.of(2026, 3, 12), null);

        assertThat(dated.withExpiryOverride(luis).expiryOverride()).isEqualTo(luis);
        assertThatThrownBy(() -> LineDetails.NONE.withExpiryOverride(luis)).hasMessageContaining("nothing expired");
    }

    @Test
    void whatTheCodeToldGoesBeforeWhatWasThere() {
        LineDetails first = LineDetails.NONE.withCode("L1", null, "S1");

        assertThat(first.withCode(null, null, "S2")).isEqualTo(LineDetails.NONE.withCode("L1", null, "S2"));
    }

    @Test
    void aSerialNumberIsOfOnePieceAndOfAnyWeight() {
        LineDetails numbered = LineDetails.NONE.withSerial("S1");
        SaleLine two = line(1, UnitOfMeasure.EACH, Quantity.ofUnits(2));

        assertThatThrownBy(() -> two.withDetails(numbered)).hasMessageContaining("one piece");
        line(1, UnitOfMeasure.EACH, Quantity.ofUnits(-1)).withDetails(numbered);
        line(1, UnitOfMeasure.KILOGRAM, new Quantity(425)).withDetails(numbered);
    }

    @Test
    void aDiscountOnTheWholeSaleLeavesDepositsAlone() {
        Basket basket = Shelf.basket()
                .add(line(1, UnitOfMeasure.EACH, Quantity.ONE))
                .add(line(2, UnitOfMeasure.EACH, Quantity.ONE).withDetails(LineDetails.depositOf(1)))
                .discount(Basket.WHOLE, new Discount(new Discount.Percent(5_000), DiscountReason.STAFF));

        assertThat(basket.total()).isEqualTo(Money.of(1_500, ARS));
    }
}
