package io.mostrador.register.core;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import java.util.Optional;

/// Store credit and gift cards: what is owed goes onto a code, and what is on a code pays, in one piece or
/// several.
record StoredValueDecisions(RegisterState state, Surroundings around) {

    /// Takes a tender that says what it does to its code.
    interface Adding {
        Decision add(Command.Tender plain, StoredValueUse use);
    }

    /// @param command a negative amount goes onto a code, a positive one is taken from the code in the reference
    Decision tender(Basket basket, Command.Tender command, Adding adding) {
        if (!AmountLimit.allows(command.amount(), basket.currency())
                || command.amount().isZero()) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        return command.amount().isNegative() ? put(basket, command, adding) : use(basket, command, adding);
    }

    private Decision put(Basket basket, Command.Tender command, Adding adding) {
        Money amount = command.amount().negated();
        if (command.type() == TenderType.GIFT_CARD) {
            return new GiftCardDecisions(state, around)
                    .onto(
                            command.reference(),
                            amount,
                            use -> isTaken(basket, use.code())
                                    ? Decision.refused(Reason.STORED_VALUE_TAKEN)
                                    : add(command, use, adding));
        }
        StoredValueCode code = IssuedCode.issued(
                StoredValueCode.Kind.STORE_CREDIT,
                state.store().series(),
                state.nextReceipt(),
                around.ids().next());
        return add(command, new StoredValueUse(code, amount), adding);
    }

    private Decision use(Basket basket, Command.Tender command, Adding adding) {
        String typed = command.reference();
        Optional<StoredValueCode> code = typed == null ? Optional.empty() : read(command.type(), typed);
        return code.map(known -> use(basket, known, command, adding))
                .orElseGet(() -> Decision.refused(
                        command.type() == TenderType.GIFT_CARD
                                ? Reason.GIFT_CARD_CODE_NOT_VALID
                                : Reason.STORED_VALUE_CODE_NOT_VALID));
    }

    private Optional<StoredValueCode> read(TenderType type, String typed) {
        return type == TenderType.GIFT_CARD
                ? new GiftCardCodes(state.store(), around).read(typed)
                : StoredValueCode.parse(CodeReader.withoutSymbology(typed))
                        .filter(code -> code.kind() == StoredValueCode.Kind.STORE_CREDIT);
    }

    private Decision use(Basket basket, StoredValueCode code, Command.Tender command, Adding adding) {
        Money amount = command.amount();
        Optional<Money> balance = state.storedValues().balance(code);
        if (isTaken(basket, code)) {
            return Decision.refused(Reason.STORED_VALUE_TAKEN);
        }
        if (balance.isEmpty()) {
            return unknown(code, command, adding);
        }
        if (balance.get().isZero()) {
            return Decision.refused(Reason.STORED_VALUE_SPENT);
        }
        if (amount.compareTo(balance.get()) > 0) {
            return Decision.refused(
                    Reason.STORED_VALUE_BELOW_AMOUNT, state.store().format().format(balance.get()));
        }
        return add(command, new StoredValueUse(code, balance.get().minus(amount)), adding);
    }

    /// A store credit that is not known is another till's, or was used up; a gift card may be another till's
    /// or have
    /// been sold before this till's journal began.
    private Decision unknown(StoredValueCode code, Command.Tender command, Adding adding) {
        return switch (code) {
            case IssuedCode issued
            when issued.kind() == StoredValueCode.Kind.STORE_CREDIT ->
                issued.series().equals(state.store().series())
                        ? Decision.refused(Reason.STORED_VALUE_SPENT)
                        : Decision.refused(Reason.STORED_VALUE_OF_OTHER_TILL, issued.series());
            default ->
                new GiftCardDecisions(state, around).onTrust(code, command.amount(), use -> add(command, use, adding));
        };
    }

    private static Decision add(Command.Tender command, StoredValueUse use, Adding adding) {
        return adding.add(new Command.Tender(command.type(), command.amount(), null), use);
    }

    /// Once a sale: what is left is written with the tender, and giving back one of two would make it wrong.
    private static boolean isTaken(Basket basket, StoredValueCode code) {
        return basket.tenders().stream()
                .map(TenderLine::storedValue)
                .anyMatch(use -> use != null && use.code().equals(code));
    }
}
