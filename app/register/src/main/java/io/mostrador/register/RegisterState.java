package io.mostrador.register;

import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.StoredValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one immutable state of the register.
///
/// @param operators who may sign on, for the tiles
/// @param nextReceipt the number the next completed sale takes
/// @param nextZ the number the next close takes
/// @param storedValues what is left on the codes this till knows
/// @param quickKeys the items on keys of their own
public record RegisterState(
        StoreProfile store,
        List<Operator> operators,
        long nextReceipt,
        long nextZ,
        StoredValues storedValues,
        QuickKeys quickKeys,
        Mode mode) {
    public RegisterState {
        operators = List.copyOf(operators);
    }

    /// The open till session, whether or not somebody is signed on; null when there is none.
    public @Nullable OpenTill openTill() {
        return switch (mode) {
            case Mode.SignedOut(var waiting) -> waiting;
            case Mode.TillClosed _ -> null;
            case Mode.TillOpen open -> open.till();
        };
    }

    public RegisterState withMode(Mode newMode) {
        return new RegisterState(store, operators, nextReceipt, nextZ, storedValues, quickKeys, newMode);
    }

    public RegisterState withStoredValues(StoredValues newValues) {
        return new RegisterState(store, operators, nextReceipt, nextZ, newValues, quickKeys, mode);
    }

    public RegisterState withQuickKeys(QuickKeys newKeys) {
        return new RegisterState(store, operators, nextReceipt, nextZ, storedValues, newKeys, mode);
    }
}
