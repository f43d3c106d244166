package io.mostrador.desktop.customer;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Notice;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.SheetHost;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.RegisterState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens the customers' sheets one from the other.
public final class CustomerSheets {
    private final Desk desk;
    private final SheetHost sheets;

    public CustomerSheets(Desk desk, SheetHost sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    /// The customer of the open basket, or the search for one.
    public void open() {
        SaleCustomer customer = attached();
        Optional<CustomerAccount> account =
                customer == null ? Optional.empty() : desk.customers().find(customer.id());
        if (customer != null && account.isPresent()) {
            show(new CustomerCardSheet(desk, this, account.get(), customer).sheet());
        } else {
            search();
        }
    }

    void search() {
        show(new CustomerSearchSheet(desk, this).sheet());
    }

    /// @param typed what was looked for: a name or a number
    void register(String typed) {
        show(CustomerFormSheet.ofNew(desk, this, typed).sheet());
    }

    void change(CustomerAccount account) {
        show(CustomerFormSheet.of(desk, this, account.customer()).sheet());
    }

    void history(CustomerAccount account) {
        show(new CustomerHistorySheet(desk, account).sheet());
    }

    void pay(CustomerAccount account) {
        show(new AccountPaymentSheet(desk, this, account).sheet());
    }

    /// Makes the open basket the customer's, and goes on selling.
    void attach(CustomerId id) {
        SaleCustomer before = attached();
        boolean onReceipt = before != null && before.onReceipt();
        desk.act(new Command.AttachCustomer(id, onReceipt), Place.SHEET, state -> sheets.close());
    }

    /// The same customer, with name and number on the receipt or without; the sheet stays.
    void onReceipt(CustomerId id, boolean wanted) {
        desk.act(new Command.AttachCustomer(id, wanted), Place.SHEET, state -> open());
    }

    void detach() {
        desk.act(new Command.DetachCustomer(), Place.SHEET, state -> sheets.close());
    }

    /// After a payment on account.
    void paid() {
        sheets.close();
        desk.notices().show(Place.WORK, Notice.done(desk.words().text("account.done")));
    }

    private @Nullable SaleCustomer attached() {
        return attached(desk.state().get());
    }

    /// The customer of the basket that is open while selling, null for none.
    public static @Nullable SaleCustomer attached(RegisterState state) {
        return state.mode() instanceof Mode.TillOpen open ? open.till().basket().customer() : null;
    }

    private void show(Sheet sheet) {
        sheets.show(sheet);
    }
}
