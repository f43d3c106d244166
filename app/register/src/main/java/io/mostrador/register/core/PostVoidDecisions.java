package io.mostrador.register.core;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.returns.RefundProposal;
import io.mostrador.domain.returns.ReturnableLine;
import io.mostrador.domain.returns.ReturnableSale;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import java.util.List;

/// The reversal of a completed sale (ARTS post-void): a sale of its own that returns all that is left.
record PostVoidDecisions(RegisterState state, Surroundings around) {

    /// Goods that were never handed over, or come back at once, go back on the shelf.
    Decision postVoid(Mode.TillOpen open, Command.PostVoid command) {
        if (!(open instanceof Mode.Selling || open instanceof Mode.SaleComplete)) {
            return Decision.refused(Reason.NOT_NOW);
        }
        if (open.operator().role() != Role.MANAGER) {
            return Decision.refused(Reason.MANAGER_NEEDED);
        }
        return open.till().basket().isEmpty()
                ? ReturnDecisions.found(around, command.receipt(), sale -> reverse(open, sale, command))
                : Decision.refused(Reason.BASKET_NOT_EMPTY);
    }

    private Decision reverse(Mode.TillOpen open, ReturnableSale sale, Command.PostVoid command) {
        if (!open.till().session().id().equals(sale.tillSessionId())) {
            return Decision.refused(Reason.POST_VOID_TOO_LATE);
        }
        ReturnableSale left = sale.less(open.till().waitingLines());
        if (left.isExchange() || !left.hasLeft() || !left.isRefundableAlone()) {
            return Decision.refused(Reason.POST_VOID_NOT_POSSIBLE);
        }
        var how = new ReturnableSale.How(LineReturn.Kind.POST_VOID, command.reason(), Disposition.RESTOCK);
        Basket basket =
                Basket.empty(new BasketId(around.ids().next()), state.store().terms());
        for (ReturnableLine line : left.lines()) {
            if (!line.left().isZero()) {
                basket = basket.add(left.returnLine(basket.nextLineNumber(), line.number(), line.left(), how));
            }
        }
        return new TenderDecisions(state, around).complete(open, refunded(basket, sale));
    }

    /// To the tenders it was paid with; what they leave, and what rounding makes of it, in cash. Who paid the exact
    /// coins gets them back.
    private static Basket refunded(Basket basket, ReturnableSale sale) {
        Basket refunded = basket;
        Money cash = Money.zero(basket.currency());
        Money due = basket.balanceDue().negated();
        List<TenderLine> paid = RefundProposal.of(List.of(sale), basket.lines(), due);
        for (TenderLine part : paid) {
            if (part.type() == TenderType.CASH) {
                cash = cash.plus(part.amountTendered());
            } else {
                refunded = refunded.tender(out(refunded, part));
            }
        }
        Basket exact = cash.isZero() ? refunded : refunded.tender(cash(refunded, cash.negated()));
        return exact.isSettled() ? exact : refunded.tender(cash(refunded, refunded.cashDue()));
    }

    private static TenderLine out(Basket basket, TenderLine part) {
        return new TenderLine(
                basket.nextTenderNumber(), part.type(), part.amountTendered().negated(), part.reference());
    }

    private static TenderLine cash(Basket basket, Money amount) {
        return new TenderLine(basket.nextTenderNumber(), TenderType.CASH, amount, null);
    }
}
