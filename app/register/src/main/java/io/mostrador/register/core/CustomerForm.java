package io.mostrador.register.core;

import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerDraft;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.IdentityReading;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.register.Refusal;
import io.mostrador.register.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Reads what somebody typed about a customer, and says what is wrong with it.
record CustomerForm(StoreProfile store, CustomerDraft draft) {
    private static final int MAX_GROUP_LENGTH = 64;

    /// What came of it.
    sealed interface Reading {
        record Right(Customer customer) implements Reading {}

        record Wrong(Refusal refusal) implements Reading {}
    }

    Reading read(CustomerId id) {
        if (draft.name().isBlank()) {
            return wrong(Reason.CUSTOMER_NAME_MISSING);
        }
        if (!AmountLimit.allowsNotNegative(draft.creditLimit(), store.currency())) {
            return wrong(Reason.AMOUNT_NOT_VALID);
        }
        if (!areTextsSane()) {
            return wrong(Reason.CUSTOMER_TEXT_NOT_VALID);
        }
        String email = draft.email().strip();
        if (!email.isEmpty() && !Customer.isEmail(email)) {
            return wrong(Reason.EMAIL_NOT_VALID);
        }
        if (draft.identity().isBlank()) {
            return right(id, null);
        }
        IdentityReading reading = draft.otherIdentity()
                ? IdentityReading.ofOther(draft.identity())
                : IdentityReading.of(store.country(), draft.identity());
        return switch (reading) {
            case IdentityReading.Valid(var identity) -> right(id, identity);
            case IdentityReading.WrongCheckSymbol(var kind) ->
                wrong(Reason.IDENTITY_CHECK_WRONG, IdentityNumber.nameOf(kind));
            case IdentityReading.Unknown(var kinds) -> wrong(Reason.IDENTITY_UNKNOWN, String.join(", ", kinds));
        };
    }

    private Reading right(CustomerId id, @Nullable IdentityNumber identity) {
        String group = draft.group().strip();
        return new Reading.Right(new Customer(
                id,
                draft.name().strip(),
                identity,
                draft.phone().strip(),
                draft.email().strip(),
                group.isEmpty() ? null : new CustomerGroup(group),
                draft.creditLimit(),
                draft.note().strip()));
    }

    private boolean areTextsSane() {
        return isSane(draft.name(), Customer.MAX_NAME_LENGTH)
                && isSane(draft.identity(), 2 * IdentityNumber.MAX_LENGTH)
                && isSane(draft.phone(), Customer.MAX_PHONE_LENGTH)
                && isSane(draft.email(), Customer.MAX_EMAIL_LENGTH)
                && isSane(draft.group(), MAX_GROUP_LENGTH)
                && isSane(draft.note(), Customer.MAX_NOTE_LENGTH);
    }

    private static boolean isSane(String text, int most) {
        String kept = text.strip();
        return kept.length() <= most && kept.chars().noneMatch(Character::isISOControl);
    }

    private static Reading wrong(Reason reason, String... arguments) {
        return new Reading.Wrong(Refusal.of(reason, arguments));
    }
}
