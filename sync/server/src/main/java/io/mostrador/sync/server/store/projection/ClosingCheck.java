package io.mostrador.sync.server.store.projection;

import io.mostrador.sync.protocol.payload.TillPayload;
import java.util.HashSet;
import java.util.Set;

/// Whether a close of a till agrees with itself: what stayed of the tenders is what the sales and returns made,
/// rounded, what was paid on account, and what was paid for gift cards.
final class ClosingCheck {
    private ClosingCheck() {}

    /// @throws UnprojectableException saying what does not agree
    static void check(TillPayload.ClosedV1 closed) {
        try {
            Set<String> types = new HashSet<>();
            long kept = 0;
            for (TillPayload.KeptV1 one : closed.kept()) {
                UnprojectableException.unless(types.add(one.type()), "tender " + one.type() + " is there twice");
                kept = Math.addExact(kept, one.amountMinor());
            }
            for (TillPayload.ForeignCountV1 count : closed.foreign()) {
                UnprojectableException.unless(
                        types.add(count.currency()), "currency " + count.currency() + " is there twice");
            }
            long made = Math.addExact(
                    Math.addExact(closed.salesTotalMinor(), closed.returnsTotalMinor()), closed.roundingTotalMinor());
            long paid = Math.addExact(closed.accountPaymentsMinor(), closed.giftCardLoadsMinor());
            UnprojectableException.unless(
                    kept == Math.addExact(made, paid),
                    "the tenders make " + kept + ", sales, returns and rounding " + made + ", payments on account and"
                            + " for gift cards " + paid);
        } catch (ArithmeticException e) {
            throw new UnprojectableException("an amount is out of range: " + e.getMessage(), e);
        }
    }
}
