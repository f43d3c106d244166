package io.mostrador.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Shelf;
import io.mostrador.domain.tender.TenderType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentAttemptTest {
    private static final PaymentAttemptId ID =
            new PaymentAttemptId(UUID.fromString("0190b3c0-0000-7000-8000-000000000001"));
    private static final BasketId BASKET = new BasketId(new UUID(0, 7));
    private static final Approval APPROVAL = new Approval("012345", "Visa", "4242", "T1", false);

    private static PaymentAttempt intended() {
        return PaymentAttempt.intended(ID, BASKET, TenderType.CARD, Shelf.pesos(1_000));
    }

    /// An attempt in each state, by the shortest way.
    private static Map<PaymentState, PaymentAttempt> everyState() {
        Map<PaymentState, PaymentAttempt> all = new EnumMap<>(PaymentState.class);
        PaymentAttempt approved = intended().approved(APPROVAL);
        PaymentAttempt unknown = intended().moved(PaymentState.UNKNOWN);
        PaymentAttempt refundDue = approved.moved(PaymentState.REFUND_DUE);
        for (PaymentAttempt attempt : List.of(
                intended(),
                intended().moved(PaymentState.SENT),
                unknown,
                approved,
                approved.moved(PaymentState.TENDERED),
                approved.moved(PaymentState.SOLD),
                refundDue,
                refundDue.moved(PaymentState.REFUNDED),
                intended().declined(Decline.of(Decline.Reason.REFUSED)),
                unknown.moved(PaymentState.NOT_CHARGED))) {
            all.put(attempt.state(), attempt);
        }
        assertThat(all).hasSize(PaymentState.values().length);
        return all;
    }

    private static @Nullable PaymentState step(PaymentAttempt from, PaymentState to) {
        try {
            return switch (to) {
                case APPROVED -> from.approved(APPROVAL).state();
                case DECLINED -> from.declined(Decline.of(Decline.Reason.BUSY)).state();
                default -> from.moved(to).state();
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Test
    void goesTheseWaysAndNoOther() {
        Map<PaymentState, Set<PaymentState>> ways = new EnumMap<>(PaymentState.class);
        everyState().forEach((state, attempt) -> {
            Set<PaymentState> reached = EnumSet.noneOf(PaymentState.class);
            for (PaymentState to : PaymentState.values()) {
                if (step(attempt, to) == to) {
                    reached.add(to);
                }
            }
            ways.put(state, reached);
        });
        assertThat(ways.toString())
                .isEqualTo("{INTENT=[SENT, UNKNOWN, APPROVED, DECLINED], SENT=[UNKNOWN, APPROVED, DECLINED], "
                        + "UNKNOWN=[UNKNOWN, APPROVED, DECLINED, NOT_CHARGED], "
                        + "APPROVED=[TENDERED, REFUND_DUE, SOLD], TENDERED=[REFUND_DUE, SOLD], "
                        + "REFUND_DUE=[REFUNDED], DECLINED=[APPROVED], NOT_CHARGED=[APPROVED], SOLD=[], REFUNDED=[]}");
    }

    @Test
    void keepsReferenceAmountAndBasketThroughEveryStep() {
        everyState().values().forEach(attempt -> {
            assertThat(attempt.reference()).isEqualTo(intended().reference());
            assertThat(attempt.amount()).isEqualTo(Shelf.pesos(1_000));
            assertThat(attempt.basketId()).isEqualTo(BASKET);
        });
    }

    @Test
    void saysInWhichStatesWhatIsOpen() {
        assertThat(EnumSet.allOf(PaymentState.class).stream().filter(PaymentState::isRunning))
                .containsExactly(PaymentState.INTENT, PaymentState.SENT);
        assertThat(EnumSet.allOf(PaymentState.class).stream().filter(PaymentState::isInQuestion))
                .containsExactly(PaymentState.INTENT, PaymentState.SENT, PaymentState.UNKNOWN);
        assertThat(EnumSet.allOf(PaymentState.class).stream().filter(state -> !state.isOpen()))
                .containsExactly(
                        PaymentState.DECLINED, PaymentState.NOT_CHARGED, PaymentState.SOLD, PaymentState.REFUNDED);
        assertThat(EnumSet.allOf(PaymentState.class).stream().filter(PaymentState::isFinal))
                .containsExactly(PaymentState.SOLD, PaymentState.REFUNDED);
    }

    @Test
    void takesARequestOnlyWhereItMakesSense() {
        everyState().forEach((state, attempt) -> {
            for (PaymentRequest request : PaymentRequest.values()) {
                if (request.fits(state)) {
                    assertThat(attempt.requested(request).request()).isEqualTo(request);
                } else {
                    assertThatThrownBy(() -> attempt.requested(request)).isInstanceOf(IllegalArgumentException.class);
                }
            }
        });
    }

    @Test
    void anAnswerSettlesWhatWasWanted() {
        PaymentAttempt cancelled = intended().requested(PaymentRequest.CANCEL);
        assertThat(cancelled.moved(PaymentState.SENT).request()).isEqualTo(PaymentRequest.CANCEL);
        assertThat(cancelled.approved(APPROVAL).request()).isEqualTo(PaymentRequest.NONE);
        PaymentAttempt asked = intended().moved(PaymentState.UNKNOWN).requested(PaymentRequest.ASK);
        assertThat(asked.moved(PaymentState.UNKNOWN).request()).isEqualTo(PaymentRequest.NONE);
    }

    @Test
    void chargesNothingButAnAmountOnACardOrACode() {
        for (TenderType type : TenderType.values()) {
            assertThat(PaymentAttempt.runsOnTerminal(type)).isEqualTo(type == TenderType.CARD || type == TenderType.QR);
        }
        assertThatThrownBy(() -> PaymentAttempt.intended(ID, BASKET, TenderType.CASH, Shelf.pesos(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PaymentAttempt.intended(ID, BASKET, TenderType.CARD, Shelf.pesos(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
