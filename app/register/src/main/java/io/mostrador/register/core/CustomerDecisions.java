package io.mostrador.register.core;

import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import java.util.Optional;

/// Customers: who they are, and whose sale the open basket is.
record CustomerDecisions(RegisterState state, Surroundings around) {

    Decision decide(Mode.TillOpen open, Command.ForCustomer command) {
        return switch (command) {
            case Command.RegisterCustomer register -> register(open, register);
            case Command.ChangeCustomer change -> change(open, change);
            case Command.AttachCustomer attach -> attach(open, attach);
            case Command.DetachCustomer _ -> detach(open);
            case Command.PayAccount pay -> new AccountDecisions(state, around).pay(open, pay);
        };
    }

    private Decision register(Mode.TillOpen open, Command.RegisterCustomer command) {
        CustomerForm.Reading reading = new CustomerForm(state.store(), command.draft())
                .read(new CustomerId(around.ids().next()));
        return switch (reading) {
            case CustomerForm.Reading.Wrong(var refusal) -> new Decision.Refused(refusal);
            case CustomerForm.Reading.Right(var customer) ->
                obstacle(open, customer, customer.creditLimit().isZero())
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(() -> Decision.accepted(state, new Fact.CustomerRegistered(customer)));
        };
    }

    private Decision change(Mode.TillOpen open, Command.ChangeCustomer command) {
        Optional<CustomerAccount> known = around.customers().find(command.id());
        if (known.isEmpty()) {
            return Decision.refused(Reason.NO_SUCH_CUSTOMER);
        }
        boolean sameLimit =
                known.get().customer().creditLimit().equals(command.draft().creditLimit());
        return switch (new CustomerForm(state.store(), command.draft()).read(command.id())) {
            case CustomerForm.Reading.Wrong(var refusal) -> new Decision.Refused(refusal);
            case CustomerForm.Reading.Right(var customer) ->
                obstacle(open, customer, sameLimit)
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(() -> Decision.accepted(state, new Fact.CustomerChanged(customer)));
        };
    }

    /// A credit limit is a manager's to give; two customers never have one identity number.
    private Optional<Refusal> obstacle(Mode.TillOpen open, Customer customer, boolean sameLimit) {
        boolean mayGive = open.operator().role() == Role.MANAGER;
        if (!sameLimit && !mayGive) {
            return Optional.of(Refusal.of(Reason.MANAGER_NEEDED));
        }
        return Optional.ofNullable(customer.identity())
                .flatMap(around.customers()::find)
                .map(CustomerAccount::customer)
                .filter(other -> !other.id().equals(customer.id()))
                .map(other -> Refusal.of(Reason.CUSTOMER_KNOWN, other.name()));
    }

    private Decision attach(Mode.TillOpen open, Command.AttachCustomer command) {
        Optional<CustomerAccount> known = around.customers().find(command.id());
        if (known.isEmpty()) {
            return Decision.refused(Reason.NO_SUCH_CUSTOMER);
        }
        SaleCustomer customer = SaleCustomer.of(known.get().customer(), command.onReceipt());
        Basket before = open.till().basket();
        Basket basket = before.id().equals(BasketId.NONE)
                ? Basket.empty(new BasketId(around.ids().next()), state.store().terms())
                : before;
        return selling(
                open,
                basket.withCustomer(customer),
                new Fact.CustomerAttached(basket.id(), basket.currency(), customer));
    }

    private Decision detach(Mode.TillOpen open) {
        Basket basket = open.till().basket();
        return basket.customer() == null
                ? Decision.refused(Reason.NO_SUCH_CUSTOMER)
                : selling(open, basket.withoutCustomer(), new Fact.CustomerDetached(basket.id()));
    }

    /// A customer's group may have prices of its own, so the promotions are worked out anew.
    private Decision selling(Mode.TillOpen open, Basket basket, Fact.Progress fact) {
        Basket before = open.till().basket();
        if (!before.tenders().isEmpty()) {
            return Decision.refused(Reason.TENDERS_TAKEN);
        }
        if (!(open instanceof Mode.Selling)) {
            return Decision.refused(Reason.NOT_NOW);
        }
        Basket changed = new Promoting(around, state.store().zone()).apply(basket);
        Role role = open.operator().role();
        return DiscountDecisions.isAbove(changed, role) && !DiscountDecisions.isAbove(before, role)
                ? DiscountDecisions.refusedAbove(role)
                : Decision.accepted(
                        state.withMode(
                                new Mode.Selling(open.operator(), open.till().withBasket(changed))),
                        fact);
    }
}
