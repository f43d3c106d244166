package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Mode;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.status.PrinterStatus;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Taking money by touch and by key. The basket holds one item of 3.690.
class TenderingTest extends WindowTest {
    @BeforeEach
    void startTender() {
        till.open();
        waitForMode(Mode.Selling.class);
        robot.click("tile-1");
        robot.waitFor("line-1");
        robot.click("pay");
        waitForMode(Mode.Tendering.class);
    }

    @Test
    void exactCashIsOneTouch() {
        robot.click("tender-exact");

        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(sale.changeDue().isZero()).isTrue();
        robot.waitForText("change-due", "0,00");
    }

    @Test
    void aNoteShowsTheChangeBeforeItIsAccepted() {
        robot.press(KeyCode.F6);
        robot.waitForText("tender-received", "3.700,00");
        robot.waitForText("tender-remains", "10,00");
        assertThat(till.register.state().mode()).isInstanceOf(Mode.Tendering.class);
        robot.press(KeyCode.F12);

        waitForMode(Mode.SaleComplete.class);
        robot.waitForText("change-due", "10,00");
    }

    @Test
    void anAmountTypedOnThePadIsReceived() {
        robot.type("5000");
        robot.waitForText("tender-remains", "1.310,00");
        robot.press(KeyCode.F12);

        waitForMode(Mode.SaleComplete.class);
        robot.waitForText("change-due", "1.310,00");
    }

    @Test
    void cardAndCashSplitABasket() {
        robot.press(KeyCode.F2);
        robot.type("004512");
        robot.click("tender-amount");
        robot.click("pad-2");
        robot.click("pad-00");
        robot.click("pad-0");
        robot.click("accept");
        robot.waitFor("tender-void-1");
        robot.waitForText("balance-due", "1.690,00");
        robot.press(KeyCode.F1);
        robot.press(KeyCode.F5);

        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(sale.kept(TenderType.CARD)).isEqualTo(TestTill.pesos(2_000));
        assertThat(sale.tenders().getFirst().reference()).isEqualTo("004512");
    }

    @Test
    void aTransferByKeysAndTheRestByTouchWithAQrCode() {
        robot.press(KeyCode.F3);
        robot.type("88120");
        robot.click("tender-amount");
        robot.click("pad-1");
        robot.click("pad-00");
        robot.click("pad-0");
        robot.press(KeyCode.F12);
        robot.waitFor("tender-void-1");
        robot.click("tender-qr");
        robot.click("accept");

        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(sale.kept(TenderType.TRANSFER)).isEqualTo(TestTill.pesos(1_000));
        assertThat(sale.kept(TenderType.QR)).isEqualTo(sale.total().minus(TestTill.pesos(1_000)));
        assertThat(sale.tenders()).extracting(TenderLine::reference).containsExactly("88120", null);
    }

    /// Cash has as many keys as there are notes to choose from; none of them is the voucher's.
    @Test
    void theVoucherHasAKeyOfItsOwn() {
        robot.press(KeyCode.F2);
        robot.press(KeyCode.F1);
        robot.press(KeyCode.F10);
        robot.type("000731");
        robot.press(KeyCode.F12);

        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(sale.kept(TenderType.VOUCHER)).isEqualTo(sale.total());
    }

    @Test
    void aTakenTenderCanBeGivenBack() {
        robot.type("1000");
        robot.press(KeyCode.F12);
        robot.click("tender-void-1");

        robot.waitForText("balance-due", "3.690,00");
    }

    @Test
    void aCardWithoutItsSlipIsRefused() {
        robot.press(KeyCode.F2);
        robot.press(KeyCode.F12);

        robot.waitFor("notice-work");
        assertThat(till.sounds.heard).endsWith("attention");
    }

    @Test
    void nothingIsAcceptedWhenNothingIsTyped() {
        robot.press(KeyCode.F12);

        robot.waitFor("notice-work");
        assertThat(till.register.state().mode()).isInstanceOf(Mode.Tendering.class);
    }

    @Test
    void escapeGoesBackToSelling() {
        robot.type("50");
        robot.press(KeyCode.ESCAPE);
        robot.waitForText("tender-received", "–");
        robot.press(KeyCode.ESCAPE);

        waitForMode(Mode.Selling.class);
    }

    @Test
    void acceptingTwiceTakesTheMoneyOnce() {
        robot.type("1000");
        robot.press(KeyCode.F12);
        robot.press(KeyCode.F12);

        robot.waitFor("tender-void-1");
        robot.settle();
        assertThat(till.journal.facts(Fact.TenderAdded.class)).hasSize(1);
    }

    @Test
    void theReceiptsStateIsSaidInWords() {
        robot.click("tender-exact");
        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(robot.text("receipt-state")).startsWith("Imprimiendo");
        till.printer.set(new PrinterStatus(PrinterStatus.Condition.PAPER_EMPTY, 1, null, null));
        robot.waitUntil("no paper", () -> robot.text("receipt-state").startsWith("Sin papel"));
        till.printer.set(new PrinterStatus(PrinterStatus.Condition.READY, 0, sale.id(), PrintJobState.CONFIRMED));
        robot.waitForText("receipt-state", "Comprobante impreso.");
    }

    @Test
    void theChangeStaysUntilTheNextKey() {
        robot.click("tender-exact");
        waitForMode(Mode.SaleComplete.class);
        robot.click("next-sale");

        waitForMode(Mode.Selling.class);
        robot.waitFor("sell");
    }

    @Test
    void aDigitTypedOnTheCompletedSaleBelongsToTheNext() {
        robot.click("tender-exact");
        waitForMode(Mode.SaleComplete.class);
        robot.waitUntil("the guard to end", () -> !till.node("next-sale").isDisabled());
        robot.type("3");

        waitForMode(Mode.Selling.class);
        robot.waitForText("pad-chip", "3");
    }

    @Test
    void aCopyIsAskedForByKey() {
        robot.click("tender-exact");
        waitForMode(Mode.SaleComplete.class);
        robot.press(KeyCode.F4);

        robot.waitUntil(
                "the fact", () -> !till.journal.facts(Fact.ReceiptCopied.class).isEmpty());
    }
}
