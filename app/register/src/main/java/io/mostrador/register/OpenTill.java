package io.mostrador.register;

import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillTotals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An open till session with everything that is in flight in it.
///
/// @param basket the open basket, possibly empty
/// @param suspended baskets set aside, oldest first
/// @param payments the session's attempts on a terminal, oldest first, but for those whose money is where it
/// belongs
public record OpenTill(
        TillSession session,
        TillTotals totals,
        Basket basket,
        List<SuspendedBasket> suspended,
        List<PaymentAttempt> payments) {
    public OpenTill {
        suspended = List.copyOf(suspended);
        payments = List.copyOf(payments);
    }

    public OpenTill withBasket(Basket newBasket) {
        return new OpenTill(session, totals, newBasket, suspended, payments);
    }

    public OpenTill withTotals(TillTotals newTotals) {
        return new OpenTill(session, newTotals, basket, suspended, payments);
    }

    public OpenTill withSuspended(List<SuspendedBasket> newSuspended) {
        return new OpenTill(session, totals, basket, newSuspended, payments);
    }

    public OpenTill withPayments(List<PaymentAttempt> newPayments) {
        return new OpenTill(session, totals, basket, suspended, newPayments);
    }

    public Optional<PaymentAttempt> payment(PaymentAttemptId id) {
        return payments.stream().filter(attempt -> attempt.id().equals(id)).findFirst();
    }

    /// The lines of all baskets, the open one and those set aside: what comes back in them cannot come back again.
    public List<SaleLine> waitingLines() {
        return Stream.concat(Stream.of(basket), suspended.stream().map(SuspendedBasket::basket))
                .flatMap(waiting -> waiting.lines().stream())
                .toList();
    }

    /// The attempts for the open basket, oldest first.
    public List<PaymentAttempt> basketPayments() {
        return payments.stream()
                .filter(attempt -> attempt.basketId().equals(basket.id()))
                .toList();
    }

    /// Whether money was taken for a basket, or may have been.
    public boolean hasMoney(Basket any) {
        return !any.tenders().isEmpty()
                || payments.stream()
                        .anyMatch(attempt -> attempt.basketId().equals(any.id())
                                && attempt.state().isOpen());
    }

    /// Whether the attempt is a tender of a basket that is open or set aside.
    public boolean isTendered(PaymentAttempt attempt) {
        return Stream.concat(Stream.of(basket), suspended.stream().map(SuspendedBasket::basket))
                .filter(waiting -> waiting.id().equals(attempt.basketId()))
                .flatMap(waiting -> waiting.tenders().stream())
                .anyMatch(tender -> attempt.reference().value().equals(tender.reference()));
    }
}
