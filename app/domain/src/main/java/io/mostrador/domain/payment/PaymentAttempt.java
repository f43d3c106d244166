package io.mostrador.domain.payment;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.tender.TenderType;
import org.jspecify.annotations.Nullable;

/// One try to have an amount charged by a terminal. Immutable; every step gives a new one, a step that is not
/// there is refused.
///
/// @param basketId the basket it shall be a tender of
/// @param type [TenderType#CARD] or [TenderType#QR]
/// @param amount more than nothing
/// @param reference the same for all questions about it
/// @param request what the cashier wants of the terminal and has not got yet
/// @param decline why no money moved, null otherwise
/// @param approval what the terminal told, null as long as no money moved
public record PaymentAttempt(
        PaymentAttemptId id,
        BasketId basketId,
        TenderType type,
        Money amount,
        PaymentReference reference,
        PaymentState state,
        PaymentRequest request,
        @Nullable Decline decline,
        @Nullable Approval approval) {
    public PaymentAttempt {
        if (!runsOnTerminal(type) || !amount.isPositive()) {
            throw new IllegalArgumentException("a terminal charges an amount on a card or a code: " + type);
        }
        if (hasMoney(state) != (approval != null)) {
            throw new IllegalArgumentException("an approval belongs to money that moved: " + state);
        }
        if ((state == PaymentState.DECLINED) != (decline != null)) {
            throw new IllegalArgumentException("a decline belongs to what was declined: " + state);
        }
        if (!request.fits(state)) {
            throw new IllegalArgumentException(request + " makes no sense for " + state);
        }
    }

    /// An attempt that nobody has told the terminal of.
    public static PaymentAttempt intended(PaymentAttemptId id, BasketId basketId, TenderType type, Money amount) {
        return new PaymentAttempt(
                id,
                basketId,
                type,
                amount,
                PaymentReference.of(id),
                PaymentState.INTENT,
                PaymentRequest.NONE,
                null,
                null);
    }

    /// Whether a terminal takes this kind of tender.
    public static boolean runsOnTerminal(TenderType type) {
        return type == TenderType.CARD || type == TenderType.QR;
    }

    /// Money moved.
    ///
    /// @throws IllegalArgumentException when it is known already that it did
    public PaymentAttempt approved(Approval told) {
        requireStep(PaymentState.APPROVED);
        return with(PaymentState.APPROVED, null, told);
    }

    /// No money moved.
    ///
    /// @throws IllegalArgumentException when that is known already, or it is known that money moved
    public PaymentAttempt declined(Decline reason) {
        requireStep(PaymentState.DECLINED);
        return with(PaymentState.DECLINED, reason, null);
    }

    /// Any step that brings nothing with it.
    ///
    /// @throws IllegalArgumentException when there is no such step, or it needs an approval or a decline
    public PaymentAttempt moved(PaymentState next) {
        requireStep(next);
        return with(next, null, approval);
    }

    /// The cashier wants something of the terminal, which changes nothing as yet.
    ///
    /// @throws IllegalArgumentException when it makes no sense in this state
    public PaymentAttempt requested(PaymentRequest wanted) {
        return new PaymentAttempt(id, basketId, type, amount, reference, state, wanted, decline, approval);
    }

    /// A request to cancel outlives being sent; each other answer settles what was wanted.
    private PaymentAttempt with(PaymentState next, @Nullable Decline reason, @Nullable Approval told) {
        PaymentRequest left =
                next == PaymentState.SENT && request == PaymentRequest.CANCEL ? request : PaymentRequest.NONE;
        return new PaymentAttempt(id, basketId, type, amount, reference, next, left, reason, told);
    }

    private void requireStep(PaymentState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalArgumentException("a payment cannot go from " + state + " to " + next);
        }
    }

    private static boolean hasMoney(PaymentState state) {
        return switch (state) {
            case INTENT, SENT, UNKNOWN, DECLINED, NOT_CHARGED -> false;
            case APPROVED, TENDERED, REFUND_DUE, SOLD, REFUNDED -> true;
        };
    }
}
