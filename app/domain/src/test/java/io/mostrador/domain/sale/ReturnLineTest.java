package io.mostrador.domain.sale;

import static io.mostrador.domain.sale.Shelf.line;
import static io.mostrador.domain.sale.Shelf.pesos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnLineTest {
    private static final LineReturn BLIND = LineReturn.withoutReceipt(ReturnReason.OTHER, Disposition.WRITE_OFF);
    private static final ReturnOrigin ORIGIN =
            new ReturnOrigin(new SaleId(new UUID(0, 9)), new ReceiptNumber("A1", 9), 1);
    private static final LineReturn BY_RECEIPT =
            new LineReturn(LineReturn.Kind.BY_RECEIPT, ORIGIN, ReturnReason.OTHER, Disposition.RESTOCK, List.of());

    private static SaleLine back(Money refund) {
        return SaleLine.returning(2, line(1, 3, 1_000, 2_100), Quantity.ofUnits(2), refund, BY_RECEIPT);
    }

    @Test
    void onlyABlindReturnHasNoOriginal() {
        assertThatThrownBy(() -> new LineReturn(
                        LineReturn.Kind.BY_RECEIPT, null, ReturnReason.OTHER, Disposition.RESTOCK, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LineReturn(
                        LineReturn.Kind.WITHOUT_RECEIPT, ORIGIN, ReturnReason.OTHER, Disposition.RESTOCK, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatGoesOutDoesNotComeBack() {
        assertThatThrownBy(() -> line(1, 1, 1_000, 0).returned(BLIND)).hasMessageContaining("negative");
        assertThat(line(1, -1, 1_000, 0).returned(BLIND).origin()).isNull();
    }

    /// Rounding may give back a cent more than the price of the part.
    @Test
    void theAmountIsTheRefundWhateverThePriceMakes() {
        assertThat(back(pesos(1_900)).amount()).isEqualTo(pesos(-1_900));
        assertThat(back(pesos(2_001)).amount()).isEqualTo(pesos(-2_001));
        assertThat(back(pesos(0)).amount()).isEqualTo(pesos(0));
        assertThat(back(pesos(2_000)).modifiers()).isEmpty();
    }

    @Test
    void goodsThatComeBackNeverTakeMoney() {
        assertThatThrownBy(() -> back(pesos(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingElseChangesIt() {
        SaleLine back = back(pesos(1_900));

        assertThatThrownBy(() -> back.withQuantity(Quantity.ofUnits(-1))).hasMessageContaining("as it was sold");
        assertThatThrownBy(
                        () -> back.with(new PriceModifier(PriceModifier.Kind.LINE_DISCOUNT, pesos(100), "STAFF", "")))
                .hasMessageContaining("by receipt");
        assertThatThrownBy(() -> line(1, 1, 1_000, 0).with(PriceModifier.asSold(pesos(-1))))
                .hasMessageContaining("does not lower");
        assertThat(back.asVoided().amount()).isEqualTo(pesos(0));
    }
}
