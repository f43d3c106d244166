package io.mostrador.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class RowLedgerTest {
    private static final Currency ARS = Currency.getInstance("ARS");

    private final RowLedger ledger = new RowLedger();

    private static BasketFile.Row row(String quantity, String price) {
        return new BasketFile.Row(2, "7", "A", quantity, price, "");
    }

    @Test
    void aRowThatIsLostDoesNotReconcile() {
        ledger.read(row("2", "1.50"));
        assertThat(ledger.reconciles()).isFalse();

        ledger.taken(row("2", "1.50"), Money.of(300, ARS));
        assertThat(ledger.reconciles()).isTrue();

        ledger.read(row("1", "0.00"));
        assertThat(ledger.reconciles()).as("also one that costs nothing").isFalse();
    }

    @Test
    void addsUpWhatWasSoldWhatCameBackAndWhatWasRefused() {
        ledger.read(row("2", "1.50"));
        ledger.taken(row("2", "1.50"), Money.of(300, ARS));
        ledger.read(row("-1", "1.50"));
        ledger.taken(row("-1", "1.50"), Money.of(-150, ARS));
        ledger.read(row("1", "-9.99"));
        ledger.refused(row("1", "-9.99"), "PRICE_NOT_VALID");
        ledger.read(row("many", "1"));
        ledger.refused(row("many", "1"), "UNREADABLE_ROW");

        assertThat(ledger.reconciles()).isTrue();
        assertThat(ledger.refusals()).containsEntry("PRICE_NOT_VALID", 1L).containsEntry("UNREADABLE_ROW", 1L);
        assertThat(ledger.lines())
                .containsExactly(
                        "fate,reason,rows,file_amount,till_amount",
                        "SOLD,,1,3.00,3.00",
                        "RETURNED,,1,-1.50,-1.50",
                        "REFUSED,PRICE_NOT_VALID,1,-9.99,0",
                        "REFUSED,UNREADABLE_ROW,1,0,0",
                        "TOTAL,,4,-8.49,1.50",
                        "FILE,,4,-8.49,");
    }
}
