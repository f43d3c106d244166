package io.mostrador.register.core;

import io.mostrador.domain.code.CodeReading;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.register.Command;
import io.mostrador.register.Examination;
import io.mostrador.register.Examination.Verdict;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import java.time.LocalDate;

/// Tries a scan out without doing it. Where a till is open it is tried on an empty basket: what is being sold has no
/// say in what a code is.
public final class ScanTrial {
    private ScanTrial() {}

    /// What `text` is, and what a scan of it would do. Changes nothing, as [RegisterCore#decide].
    public static Examination of(RegisterState state, String text, Surroundings around) {
        CodeReading reading = around.codes().examine(text, businessDate(state, around));
        Command.Scan scan = new Command.Scan(text, Quantity.ONE, EntryMethod.SCANNED);
        Verdict verdict = switch (RegisterCore.decide(withEmptyBasket(state), scan, around)) {
            case Decision.Refused(var refusal) -> new Verdict.Refused(refusal);
            case Decision.Accepted accepted -> sold(accepted.next());
        };
        return new Examination(reading, verdict);
    }

    private static Verdict sold(RegisterState after) {
        OpenTill till = after.openTill();
        if (till == null) {
            throw new IllegalStateException("a scan closed the till");
        }
        return new Verdict.Sold(till.basket().lines().getFirst());
    }

    private static RegisterState withEmptyBasket(RegisterState state) {
        if (!(state.mode() instanceof Mode.TillOpen open)) {
            return state;
        }
        Basket empty = Basket.empty(BasketId.NONE, state.store().terms());
        return state.withMode(new Mode.Selling(open.operator(), open.till().withBasket(empty)));
    }

    private static LocalDate businessDate(RegisterState state, Surroundings around) {
        OpenTill till = state.openTill();
        return till == null
                ? LocalDate.ofInstant(around.now(), state.store().zone())
                : till.session().businessDate();
    }
}
