package io.mostrador.register.core;

import io.mostrador.domain.customer.AccountPayment;
import io.mostrador.domain.customer.AccountPaymentId;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Basket;
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
import java.util.Set;

/// Selling on account, and what is paid of it. What a customer owes is what this till sold and was paid: of other
/// tills it knows nothing.
record AccountDecisions(RegisterState state, Surroundings around) {
    /// The shop's own money, counted as it is: no other currency, no code, no other debt.
    private static final Set<TenderType> PAYS_ACCOUNT =
            Set.of(TenderType.CASH, TenderType.CARD, TenderType.TRANSFER, TenderType.QR, TenderType.VOUCHER);

    /// Why an amount cannot be put on the account of the basket's customer. Goods that come back lower the debt,
    /// whatever the limit.
    Optional<Refusal> obstacle(Basket basket, Command.Tender command) {
        if (command.type() != TenderType.ON_ACCOUNT) {
            return Optional.empty();
        }
        Optional<CustomerAccount> account =
                Optional.ofNullable(basket.customer()).map(SaleCustomer::id).flatMap(around.customers()::find);
        if (account.isEmpty()) {
            return Optional.of(Refusal.of(Reason.CUSTOMER_MISSING));
        }
        if (!account.get().hasCredit()) {
            return Optional.of(Refusal.of(Reason.NO_CREDIT));
        }
        Money available =
                account.get().plus(basket.tendered(TenderType.ON_ACCOUNT)).available();
        return !AmountLimit.allows(command.amount(), basket.currency())
                        || command.amount().compareTo(available) <= 0
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Reason.CREDIT_LIMIT_REACHED, state.store().format().format(available)));
    }

    /// Takes money for what is owed. More than is known here may be owed at other tills, so any amount is taken.
    Decision pay(Mode.TillOpen open, Command.PayAccount command) {
        Optional<CustomerAccount> account = around.customers().find(command.id());
        if (account.isEmpty()) {
            return Decision.refused(Reason.NO_SUCH_CUSTOMER);
        }
        if (!(open instanceof Mode.Selling)) {
            return Decision.refused(Reason.NOT_NOW);
        }
        Command.Tender tender = new Command.Tender(command.type(), command.amount(), command.reference());
        if (!PAYS_ACCOUNT.contains(command.type())
                || !AmountLimit.allows(command.amount(), state.store().currency())
                || !command.amount().isPositive()) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        return TenderReference.obstacle(tender)
                .map(reason -> Decision.refused(reason))
                .orElseGet(() -> paid(open, account.get(), tender));
    }

    private Decision paid(Mode.TillOpen open, CustomerAccount account, Command.Tender tender) {
        AccountPayment payment = new AccountPayment(
                new AccountPaymentId(around.ids().next()),
                SaleCustomer.of(account.customer(), true),
                open.till().session().id(),
                new TenderLine(1, tender.type(), tender.amount(), TenderReference.of(tender)),
                account.balance().minus(tender.amount()),
                around.now(),
                open.operator().id(),
                open.operator().name());
        OpenTill till = open.till().withTotals(open.till().totals().plus(payment));
        return Decision.accepted(state.withMode(Modes.withTill(open, till)), new Fact.AccountPaid(payment));
    }
}
