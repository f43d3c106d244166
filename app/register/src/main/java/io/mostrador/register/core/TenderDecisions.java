package io.mostrador.register.core;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Balance;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.ExchangeRate;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.TenderDetail;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Money over the counter, and the completion of the sale.
record TenderDecisions(RegisterState state, Surroundings around) {

    Decision start(Mode.TillOpen open) {
        return switch (open) {
            case Mode.Tendering _, Mode.CountingTill _ -> Decision.refused(Reason.NOT_NOW);
            case Mode.Selling _, Mode.SaleComplete _ -> begin(open, open.till().basket());
        };
    }

    private Decision begin(Mode.TillOpen open, Basket basket) {
        if (basket.isEmpty()) {
            return Decision.refused(Reason.BASKET_EMPTY);
        }
        RegisterState next = tendering(open, open.till());
        return around.changesPrices()
                ? Decision.accepted(
                        next,
                        new Fact.PromotionsApplied(
                                basket.id(), basket.currency(), basket.prices().breaks(), basket.promotions()))
                : Decision.accepted(next);
    }

    Decision backToSelling(Mode.TillOpen open) {
        return open instanceof Mode.Tendering
                ? Decision.accepted(state.withMode(new Mode.Selling(open.operator(), open.till())))
                : Decision.refused(Reason.NOT_NOW);
    }

    Decision nextSale(Mode.TillOpen open) {
        return open instanceof Mode.SaleComplete
                ? Decision.accepted(state.withMode(new Mode.Selling(open.operator(), open.till())))
                : Decision.refused(Reason.NOT_NOW);
    }

    Decision tender(Mode.TillOpen open, Command.Tender command) {
        if (!(open instanceof Mode.Tendering)) {
            return Decision.refused(Reason.NOT_NOW);
        }
        Optional<Refusal> account =
                new AccountDecisions(state, around).obstacle(open.till().basket(), command);
        if (account.isPresent()) {
            return new Decision.Refused(account.get());
        }
        return switch (command.type()) {
            case FOREIGN_CASH -> foreignCash(open, command.amount());
            case STORE_CREDIT ->
                new StoredValueDecisions(state, around)
                        .tender(open.till().basket(), command, (plain, use) -> add(open, plain, use));
            default -> add(open, command, null);
        };
    }

    /// Counts for what the shop's rate makes of it; change is given in the shop's own cash.
    private Decision foreignCash(Mode.TillOpen open, Money amount) {
        Optional<ExchangeRate> rate = around.rates().find(amount.currency());
        if (rate.isEmpty()) {
            return Decision.refused(Reason.NO_EXCHANGE_RATE, amount.currency().getCurrencyCode());
        }
        if (!amount.isPositive()) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        ForeignCash foreign = new ForeignCash(amount, rate.get().price());
        if (!AmountLimit.allows(foreign)) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        Money value = rate.get().value(amount);
        return value.isZero()
                ? Decision.refused(Reason.AMOUNT_NOT_VALID)
                : add(open, new Command.Tender(TenderType.FOREIGN_CASH, value, null), foreign);
    }

    private Decision add(Mode.TillOpen open, Command.Tender command, @Nullable TenderDetail detail) {
        Basket basket = open.till().basket();
        return obstacle(basket, command)
                .map(reason -> Decision.refused(reason))
                .orElseGet(() -> take(
                        open,
                        new TenderLine(
                                basket.nextTenderNumber(),
                                command.type(),
                                command.amount(),
                                TenderReference.of(command),
                                detail)));
    }

    /// Takes a tender that is known to fit.
    Decision take(Mode.TillOpen open, TenderLine line) {
        Basket basket = open.till().basket();
        Basket tendered = basket.tender(line);
        return tendered.isSettled()
                ? complete(open, tendered)
                : Decision.accepted(
                        tendering(open, open.till().withBasket(tendered)), new Fact.TenderAdded(basket.id(), line));
    }

    /// Gives a tender back, from tendering or from selling.
    Decision voidTender(Mode.TillOpen open, Command.VoidTender command) {
        Basket basket = open.till().basket();
        boolean known = basket.tenders().stream().anyMatch(tender -> tender.number() == command.tenderNumber());
        if (!known) {
            return Decision.refused(Reason.NO_SUCH_TENDER);
        }
        OpenTill till = open.till().withBasket(basket.voidTender(command.tenderNumber()));
        return Decision.accepted(
                state.withMode(Modes.withTill(open, till)), new Fact.TenderVoided(basket.id(), command.tenderNumber()));
    }

    private Optional<Reason> obstacle(Basket basket, Command.Tender command) {
        if (!AmountLimit.allows(command.amount(), basket.currency())) {
            return Optional.of(Reason.AMOUNT_NOT_VALID);
        }
        Optional<Reason> reference = TenderReference.obstacle(command);
        if (reference.isPresent()) {
            return reference;
        }
        if (basket.tenders().size() == Basket.MAX_TENDERS) {
            return Optional.of(Reason.BASKET_FULL);
        }
        return amountObstacle(basket, command);
    }

    /// Money moves towards the balance, never away from it; only cash may go beyond, as change.
    private static Optional<Reason> amountObstacle(Basket basket, Command.Tender command) {
        Balance balance = basket.balance();
        Money due = balance.due();
        Money dueInCash = balance.cashDue();
        Money amount = command.amount();
        if (command.type() == TenderType.CASH && amount.equals(dueInCash)) {
            return Optional.empty();
        }
        int direction = Long.signum(due.amountMinor());
        if (direction < 0 && !command.type().isRefundable()) {
            return Optional.of(Reason.NO_REFUND_ON_TENDER);
        }
        if (Long.signum(amount.amountMinor()) != direction) {
            return Optional.of(Reason.AMOUNT_NOT_VALID);
        }
        if (command.type() == TenderType.CASH && direction < 0) {
            // Not more goes out in cash than is owed, rounded or to the cent.
            Money owed = dueInCash.compareTo(due) < 0 ? dueInCash : due;
            return amount.compareTo(owed) >= 0 ? Optional.empty() : Optional.of(Reason.REFUND_ABOVE_BALANCE);
        }
        boolean above = amount.abs().compareTo(due.abs()) > 0;
        if (above && direction < 0) {
            return Optional.of(Reason.REFUND_ABOVE_BALANCE);
        }
        return above && !command.type().givesChange() ? Optional.of(Reason.NO_CHANGE_ON_TENDER) : Optional.empty();
    }

    /// Makes the sale of a basket that is settled.
    Decision complete(Mode.TillOpen open, Basket tendered) {
        OpenTill till = open.till();
        Sale sale = Sale.complete(
                tendered,
                new Sale.Completion(
                        new ReceiptNumber(state.store().series(), state.nextReceipt()),
                        till.session().id(),
                        till.session().businessDate(),
                        around.now(),
                        state.store().zone(),
                        open.operator().id(),
                        open.operator().name()));
        OpenTill next =
                till.withTotals(till.totals().plus(sale)).withBasket(Basket.empty(BasketId.NONE, tendered.terms()));
        RegisterState completed = new RegisterState(
                state.store(),
                state.operators(),
                state.nextReceipt() + 1,
                state.nextZ(),
                state.storedValues().after(sale),
                state.quickKeys(),
                new Mode.SaleComplete(open.operator(), next, sale));
        return Decision.accepted(completed, new Fact.SaleCompleted(sale));
    }

    private RegisterState tendering(Mode.TillOpen open, OpenTill till) {
        return state.withMode(new Mode.Tendering(open.operator(), till));
    }
}
