package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.SWEET;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.payment.DisplayReading;
import io.mostrador.register.payment.PaymentNews;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A basket of one milk (1,450.00) unless a test says otherwise. After each test a restart finds the same
/// attempts.
class PaymentTest {
    private static final long DUE = 145_000;
    private static final Approval APPROVAL = new Approval("012345", "Visa", "4242", "T1", false);

    private final Counter counter = Counter.tendering(MILK);

    @AfterEach
    void aRestartFindsTheSame() {
        assertThat(counter.replayed().openTill()).isEqualTo(counter.state().openTill());
    }

    private static Command.StartPayment start(long minor) {
        return new Command.StartPayment(TenderType.CARD, SmallShop.pesos(minor));
    }

    private PaymentAttempt attempt() {
        return counter.till().payments().getLast();
    }

    private PaymentAttemptId started(long minor) {
        counter.act(start(minor));
        return attempt().id();
    }

    private Counter hear(PaymentNews news) {
        return counter.act(new Command.HearPayment(attempt().id(), news));
    }

    private Counter approve() {
        return hear(new PaymentNews.Approved(APPROVAL));
    }

    private Counter settle() {
        return counter.act(new Command.SettlePayment(attempt().id()));
    }

    @Test
    void anApprovedAttemptCompletesTheSaleWithItsReference() {
        PaymentAttemptId id = started(DUE);
        String reference = attempt().reference().value();
        hear(new PaymentNews.Sent());
        approve();
        assertThat(counter.lastFact()).isEqualTo(new Fact.PaymentApproved(id, APPROVAL));
        assertThat(counter.basket().tenders()).isEmpty();
        settle();
        assertThat(counter.sale().tenders())
                .containsExactly(new TenderLine(1, TenderType.CARD, SmallShop.pesos(DUE), reference));
        assertThat(counter.till().payments()).isEmpty();
    }

    @Test
    void aPartIsATenderAndTheRestIsPaidOtherwise() {
        started(100_000);
        approve();
        settle();
        assertThat(attempt().state()).isEqualTo(PaymentState.TENDERED);
        assertThat(counter.basket().balanceDue()).isEqualTo(SmallShop.pesos(45_000));
        counter.cash(45_000);
        assertThat(counter.sale().tenders()).hasSize(2);
        assertThat(counter.till().payments()).isEmpty();
    }

    @Test
    void aDeclinedAttemptLeavesTheBasketAsItWas() {
        var before = counter.basket();
        started(DUE);
        hear(new PaymentNews.Declined(new Decline(Decline.Reason.REFUSED, "Fondos insuficientes")));
        assertThat(counter.basket()).isEqualTo(before);
        assertThat(attempt().decline()).isEqualTo(new Decline(Decline.Reason.REFUSED, "Fondos insuficientes"));
        started(DUE);
        assertThat(counter.till().payments()).hasSize(2);
    }

    @Test
    void freezesTheBasketWhileTheTerminalIsAtIt() {
        started(DUE);
        for (int i = 0; i < 2; i++) {
            counter.refuses(start(1), Reason.PAYMENT_RUNNING);
            counter.refuses(Counter.scanOf(MILK, 1), Reason.PAYMENT_RUNNING);
            counter.refuses(new Command.BackToSelling(), Reason.PAYMENT_RUNNING);
            counter.refuses(new Command.VoidSale(), Reason.PAYMENT_RUNNING);
            counter.refuses(new Command.Suspend(), Reason.PAYMENT_RUNNING);
            counter.refuses(new Command.Tender(TenderType.CASH, SmallShop.pesos(DUE), null), Reason.PAYMENT_RUNNING);
            if (i == 0) {
                hear(new PaymentNews.Sent());
            }
        }
    }

    @Test
    void isSentOnceOnly() {
        PaymentAttemptId id = started(DUE);
        hear(new PaymentNews.Sent());
        counter.refuses(new Command.HearPayment(id, new PaymentNews.Sent()), Reason.NOT_NOW);
        hear(new PaymentNews.Unknown());
        counter.refuses(new Command.HearPayment(id, new PaymentNews.Sent()), Reason.NOT_NOW);
    }

    @Test
    void isNotSentOnceItIsCancelled() {
        PaymentAttemptId id = started(DUE);
        counter.act(new Command.RequestPayment(id, PaymentRequest.CANCEL));
        counter.refuses(new Command.HearPayment(id, new PaymentNews.Sent()), Reason.NOT_NOW);
        counter.refuses(new Command.RequestPayment(id, PaymentRequest.CANCEL), Reason.NOT_NOW);
        hear(new PaymentNews.Declined(Decline.of(Decline.Reason.CANCELLED)));
    }

    @Test
    void whatIsInQuestionIsNotChargedAgain() {
        started(100_000);
        hear(new PaymentNews.Unknown());
        counter.refuses(start(45_001), Reason.PAYMENT_IN_QUESTION);
        started(45_000);
        approve();
        settle();
        assertThat(counter.basket().balanceDue()).isEqualTo(SmallShop.pesos(100_000));
        counter.refuses(start(1), Reason.PAYMENT_IN_QUESTION);
    }

    @Test
    void anUnknownOneBlocksNoOtherTenderAndALateApprovalIsToBeRefunded() {
        PaymentAttemptId id = started(DUE);
        hear(new PaymentNews.Unknown());
        counter.cash(DUE);
        assertThat(counter.sale().tenders()).hasSize(1);
        approve();
        counter.act(new Command.SettlePayment(id));
        assertThat(counter.sale().tenders()).hasSize(1);
        assertThat(attempt().state()).isEqualTo(PaymentState.REFUND_DUE);
        counter.act(new Command.RequestPayment(id, PaymentRequest.REFUND));
        hear(new PaymentNews.NotRefunded());
        assertThat(attempt().request()).isEqualTo(PaymentRequest.NONE);
        counter.act(new Command.RequestPayment(id, PaymentRequest.REFUND));
        hear(new PaymentNews.Refunded());
        assertThat(counter.till().payments()).isEmpty();
        counter.refuses(new Command.HearPayment(id, new PaymentNews.Refunded()), Reason.NO_SUCH_PAYMENT);
    }

    @Test
    void anApprovalForAVoidedSaleIsToBeRefunded() {
        started(DUE);
        hear(new PaymentNews.Unknown());
        counter.act(new Command.VoidSale());
        approve();
        settle();
        assertThat(attempt().state()).isEqualTo(PaymentState.REFUND_DUE);
    }

    @Test
    void anApprovalWaitsForTheBasketThatIsSetAside() {
        PaymentAttemptId id = started(DUE);
        hear(new PaymentNews.Unknown());
        counter.act(new Command.Suspend());
        approve();
        counter.refuses(new Command.SettlePayment(id), Reason.NOT_NOW);
        counter.act(new Command.Resume(attempt().basketId()));
        settle();
        assertThat(counter.sale().tenders()).hasSize(1);
    }

    @Test
    void aTenderGivenBackIsToBeRefunded() {
        PaymentAttemptId id = started(100_000);
        approve();
        settle();
        counter.refuses(new Command.SettlePayment(id), Reason.NOT_NOW);
        counter.act(new Command.VoidTender(1));
        settle();
        assertThat(attempt().state()).isEqualTo(PaymentState.REFUND_DUE);
        counter.refuses(new Command.SettlePayment(id), Reason.NOT_NOW);
    }

    @Test
    void anApprovalIsTakenAfterANoButOnlyOnce() {
        PaymentAttemptId id = started(DUE);
        hear(new PaymentNews.Declined(Decline.of(Decline.Reason.NOT_FOUND)));
        approve();
        counter.refuses(new Command.HearPayment(id, new PaymentNews.Approved(APPROVAL)), Reason.NOT_NOW);
        settle();
        assertThat(counter.sale().tenders()).hasSize(1);
    }

    @Test
    void isHeardThoughNobodyIsSignedOn() {
        PaymentAttemptId id = started(DUE);
        hear(new PaymentNews.Unknown());
        counter.cash(DUE).act(new Command.SignOff());
        approveAndSettle(id);
        assertThat(Objects.requireNonNull(counter.state().openTill())
                        .payments()
                        .getFirst()
                        .state())
                .isEqualTo(PaymentState.REFUND_DUE);
    }

    private void approveAndSettle(PaymentAttemptId id) {
        counter.act(new Command.HearPayment(id, new PaymentNews.Approved(APPROVAL)));
        counter.act(new Command.SettlePayment(id));
    }

    @Test
    void onlyAManagerResolvesWithWhatTheDisplaySays() {
        PaymentAttemptId id = started(DUE);
        Command charged = new Command.ResolvePayment(id, DisplayReading.CHARGED, "012345");
        counter.refuses(charged, Reason.MANAGER_NEEDED);
        hear(new PaymentNews.Unknown());
        counter.refuses(charged, Reason.MANAGER_NEEDED);
        asLuis();
        counter.refuses(new Command.ResolvePayment(id, DisplayReading.CHARGED, " "), Reason.TENDER_REFERENCE_MISSING);
        counter.refuses(
                new Command.ResolvePayment(id, DisplayReading.CHARGED, "4242424242424242"),
                Reason.TENDER_REFERENCE_NOT_VALID);
        counter.refuses(new Command.ResolvePayment(id, DisplayReading.REFUNDED, ""), Reason.NOT_NOW);
        counter.act(charged);
        assertThat(attempt().approval()).isEqualTo(Approval.byHand("012345"));
        counter.act(new Command.Resume(attempt().basketId()));
        settle();
        assertThat(counter.sale().tenders()).hasSize(1);
    }

    @Test
    void whatWasNotChargedCanBeChargedAgain() {
        PaymentAttemptId id = started(DUE);
        hear(new PaymentNews.Unknown());
        asLuis();
        counter.act(new Command.ResolvePayment(id, DisplayReading.NOT_CHARGED, ""));
        counter.act(new Command.Resume(attempt().basketId())).act(new Command.StartTender());
        assertThat(started(DUE)).isNotEqualTo(id);
    }

    /// Ana sets the basket aside, Luis, who is a manager, signs on.
    private void asLuis() {
        counter.act(new Command.Suspend())
                .act(new Command.SignOff())
                .act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
    }

    @Test
    void theTillIsNotClosedWhileMoneyIsInQuestion() {
        PaymentAttemptId id = started(DUE);
        hear(new PaymentNews.Unknown());
        counter.cash(DUE).refuses(new Command.StartCount(), Reason.PAYMENTS_OPEN);
        counter.act(new Command.HearPayment(id, new PaymentNews.Declined(Decline.of(Decline.Reason.REFUSED))));
        counter.act(new Command.StartCount());
    }

    @Test
    void chargesOnlyWhatIsDueAndOnlyInTendering() {
        counter.refuses(start(DUE + 1), Reason.NO_CHANGE_ON_TENDER);
        counter.refuses(start(0), Reason.AMOUNT_NOT_VALID);
        counter.refuses(new Command.StartPayment(TenderType.CASH, SmallShop.pesos(1)), Reason.AMOUNT_NOT_VALID);
        counter.act(new Command.BackToSelling()).refuses(start(DUE), Reason.NOT_NOW);
    }

    @Test
    void doesNotFitABasketThatBecameSmaller() {
        counter.act(new Command.BackToSelling()).scan(SWEET).act(new Command.StartTender());
        started(DUE + 99);
        hear(new PaymentNews.Unknown());
        counter.act(new Command.BackToSelling()).act(new Command.VoidLine(2));
        approve();
        settle();
        assertThat(attempt().state()).isEqualTo(PaymentState.REFUND_DUE);
        assertThat(counter.basket().tenders()).isEmpty();
    }

    @Test
    void knowsNoOtherAttempts() {
        var nobodys = new PaymentAttemptId(new UUID(1, 1));
        counter.refuses(new Command.SettlePayment(nobodys), Reason.NO_SUCH_PAYMENT);
        counter.refuses(new Command.HearPayment(nobodys, new PaymentNews.Unknown()), Reason.NO_SUCH_PAYMENT);
    }
}
