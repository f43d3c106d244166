package io.mostrador.register.core;

import io.mostrador.domain.giftcard.GiftCardLoad;
import io.mostrador.domain.giftcard.GiftCardLoadId;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Money that comes in to be on a gift card, and what may be put on one. What other tills put on a card is not
/// known here.
record GiftCardDecisions(RegisterState state, Surroundings around) {

    Decision load(Mode.TillOpen open, Command.LoadGiftCard command) {
        if (open instanceof Mode.Tendering || open instanceof Mode.CountingTill) {
            return Decision.refused(Reason.NOT_NOW);
        }
        // What is left is written with a tender: nothing may be put on its card before the sale is completed.
        if (!open.till().basket().tenders().isEmpty()) {
            return Decision.refused(Reason.TENDERS_TAKEN);
        }
        Command.Tender tender = new Command.Tender(command.type(), command.amount(), command.reference());
        if (!GiftCardLoad.PAYABLE.contains(command.type())
                || !AmountLimit.allows(command.amount(), state.store().currency())
                || !command.amount().isPositive()) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        long least = around.giftCards().leastMinor();
        if (command.amount().amountMinor() < least) {
            return Decision.refused(Reason.GIFT_CARD_BELOW_LEAST, written(least));
        }
        return TenderReference.obstacle(tender)
                .map(reason -> Decision.refused(reason))
                .orElseGet(() -> onto(command.code(), command.amount(), use -> loaded(open, use, tender)));
    }

    /// Puts an amount on the card that was named, or on a new one.
    ///
    /// @param amount more than zero
    Decision onto(@Nullable String named, Money amount, Function<StoredValueUse, Decision> then) {
        Optional<StoredValueCode> code = named == null || named.isBlank()
                ? Optional.of(newCode())
                : new GiftCardCodes(state.store(), around).read(named);
        if (code.isEmpty()) {
            return Decision.refused(Reason.GIFT_CARD_CODE_NOT_VALID);
        }
        Money before = state.storedValues().balance(code.get()).orElseGet(state.store()::zero);
        long most = Math.max(0, around.giftCards().mostMinor() - before.amountMinor());
        return amount.amountMinor() > most
                ? Decision.refused(Reason.GIFT_CARD_ABOVE_MOST, written(most))
                : then.apply(new StoredValueUse(code.get(), before.plus(amount)));
    }

    private IssuedCode newCode() {
        return IssuedCode.issued(
                StoredValueCode.Kind.GIFT_CARD,
                state.store().series(),
                state.nextReceipt(),
                around.ids().next());
    }

    /// Takes from a card that this till does not know, as far as the shop says: once.
    Decision onTrust(StoredValueCode code, Money amount, Function<StoredValueUse, Decision> then) {
        long most = around.giftCards().onTrustMinor();
        if (most == 0) {
            return Decision.refused(Reason.GIFT_CARD_UNKNOWN);
        }
        return amount.amountMinor() > most
                ? Decision.refused(Reason.GIFT_CARD_ABOVE_TRUST, written(most))
                : then.apply(new StoredValueUse(code, state.store().zero(), true));
    }

    private String written(long minor) {
        return state.store().format().format(Money.of(minor, state.store().currency()));
    }

    private Decision loaded(Mode.TillOpen open, StoredValueUse use, Command.Tender tender) {
        GiftCardLoad load = new GiftCardLoad(
                new GiftCardLoadId(around.ids().next()),
                use,
                open.till().session().id(),
                new TenderLine(1, tender.type(), tender.amount(), TenderReference.of(tender)),
                around.now(),
                open.operator().id(),
                open.operator().name());
        OpenTill till = open.till().withTotals(open.till().totals().plus(load));
        return Decision.accepted(
                state.withStoredValues(state.storedValues().after(List.of(use)))
                        .withMode(new Mode.Selling(open.operator(), till)),
                new Fact.GiftCardLoaded(load));
    }
}
