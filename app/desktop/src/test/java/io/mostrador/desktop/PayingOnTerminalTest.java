package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.payment.PaymentNews;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A card on a connected terminal, by touch and by key. The basket holds one item of 3.690; what the terminal
/// says is told by the test.
class PayingOnTerminalTest extends WindowTest {
    private static final Approval APPROVAL = new Approval("012345", "Visa", "4242", "T1", false);

    @BeforeEach
    void startTender() {
        till.hasTerminal = true;
        till.open();
        waitForMode(Mode.Selling.class);
        robot.click("tile-1");
        robot.waitFor("line-1");
        robot.click("pay");
        waitForMode(Mode.Tendering.class);
    }

    private void accepted() {
        robot.press(KeyCode.F2);
        robot.press(KeyCode.F12);
        robot.waitFor("payment-panel");
    }

    private void approveAndSettle() {
        till.hear(new PaymentNews.Approved(APPROVAL));
        till.submit(new Command.SettlePayment(till.payment().id()));
    }

    @Test
    void anApprovedCardCompletesTheSaleByItself() {
        robot.click("tender-card");
        robot.click("accept");
        robot.waitForText("payment-what", "Siga en la terminal");
        robot.waitForText("payment-amount", "$ 3.690,00");
        String reference = till.payment().reference().value();
        approveAndSettle();

        var sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(sale.tenders()).containsExactly(new TenderLine(1, TenderType.CARD, sale.total(), reference));
    }

    @Test
    void escapeStopsWhatIsRunning() {
        accepted();
        robot.press(KeyCode.ESCAPE);
        robot.waitForText("payment-cancel", "Cancelando…");
        assertThat(till.payment().request()).isEqualTo(PaymentRequest.CANCEL);
        assertThat(till.register.state().mode()).isInstanceOf(Mode.Tendering.class);
    }

    @Test
    void aDeclinedCardSaysWhyAndLeavesTheRestAsItWas() {
        accepted();
        till.hear(new PaymentNews.Declined(new Decline(Decline.Reason.REFUSED, "Fondos insuficientes")));
        robot.waitUntil(
                "the reason",
                () -> ShownTexts.in(till.desktop.scene()).contains("La terminal dice que no. Fondos insuficientes"));
        robot.press(KeyCode.F1);
        robot.press(KeyCode.F5);
        waitForMode(Mode.SaleComplete.class);
    }

    @Test
    void whatIsInQuestionIsAskedAgainAndCanBePaidOtherwise() {
        accepted();
        till.hear(new PaymentNews.Unknown());
        robot.waitForText("payment-what", "No se sabe si se cobró");
        robot.press(KeyCode.F12);
        robot.waitForText("payment-ask", "Preguntando…");
        assertThat(till.payment().request()).isEqualTo(PaymentRequest.ASK);
        robot.click("tender-cash");
        robot.click("tender-exact");
        waitForMode(Mode.SaleComplete.class);
        approveAndSettle();
        assertThat(till.payment().state()).isEqualTo(PaymentState.REFUND_DUE);
        robot.waitFor("badge-payments");
    }

    @Test
    void aManagerResolvesItWithTheCodeOfTheSlip() {
        accepted();
        till.hear(new PaymentNews.Unknown());
        till.submit(new Command.Suspend());
        till.submit(new Command.SignOff());
        till.submit(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        till.submit(new Command.Resume(till.payment().basketId()));
        till.submit(new Command.StartTender());
        robot.waitFor("payment-panel");
        robot.press(KeyCode.F11);
        robot.waitFor("payment-code");
        for (int i = 0; i < 3; i++) {
            robot.click("pad-7");
        }
        robot.press(KeyCode.F12);
        robot.waitForText("payment-what", "Aprobado");
        assertThat(till.payment().approval()).isEqualTo(Approval.byHand("777"));
    }

    @Test
    void aSlipNumberIsTakenByHandWhenTheTerminalIsOutOfOrder() {
        robot.press(KeyCode.F2);
        robot.type("004512");
        robot.press(KeyCode.F12);
        var sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(sale.tenders().getFirst().reference()).isEqualTo("004512");
    }
}
