package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mostrador.db.projection.RowsAgain;
import io.mostrador.domain.customer.CustomerDraft;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Outcome;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.port.CustomerDealing;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobKind;
import io.mostrador.register.port.PrintJobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Customers over restarts, rebuilds and on the way to paper. A manager is signed on; yerba costs 4990,00.
class CustomersOnDiskTest {
    private static final long YERBA = 499_000;

    @TempDir
    private Path root;

    private Path directory = Path.of("");
    private final AtomicLong millis = new AtomicLong(DemoTill.START.toEpochMilli());

    @BeforeEach
    void found() {
        directory = root.resolve("till");
        try (TillStore store = TillStore.open(directory)) {
            store.found(new Founding(
                    DemoTill.TILL_ID,
                    SmallShop.store(),
                    List.of(new NewOperator(SmallShop.LUIS, SmallShop.LUIS_PIN)),
                    DemoTill.START));
        }
    }

    /// The till from a start to the next.
    private final class Shift implements AutoCloseable {
        final TillStore store = TillStore.open(directory);
        final CustomerIndex customers = CustomerIndex.of(store.customers());
        private final InstantSource clock = () -> Instant.ofEpochMilli(millis.addAndGet(1_000));
        private final SingleThreadRegister register = new SingleThreadRegister(
                store.memory().load(), SmallShop.ports(store.journal(), clock, customers), Runnable::run, List.of());

        Shift() {
            act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        }

        Shift act(Command command) {
            assertThat(register.submit(command).join()).as(command.toString()).isInstanceOf(Outcome.Accepted.class);
            return this;
        }

        Shift scan(Item item) {
            return act(new Command.Scan(item.code().value(), Quantity.ONE, EntryMethod.SCANNED));
        }

        Shift tender(TenderType type, long minor) {
            return act(new Command.Tender(type, SmallShop.pesos(minor), null));
        }

        CustomerId register(String name, long limit) {
            act(new Command.RegisterCustomer(
                    new CustomerDraft(name, "", false, "", "", "socios", SmallShop.pesos(limit), "")));
            return customers.newest().orElseThrow().customer().id();
        }

        OpenTill till() {
            return Objects.requireNonNull(register.state().openTill());
        }

        Basket basket() {
            return till().basket();
        }

        @Override
        public void close() {
            register.close();
            store.close();
        }
    }

    private Shift opened() {
        return new Shift().act(new Command.OpenTill(SmallShop.pesos(100_000)));
    }

    @Test
    void aBasketThatBeganWithItsCustomerIsThereAfterARestart() {
        CustomerId eva;
        BasketId basket;
        try (Shift shift = opened()) {
            eva = shift.register("Eva Ñandú", 0);
            shift.act(new Command.AttachCustomer(eva, true));
            basket = shift.basket().id();
        }
        try (Shift shift = new Shift()) {
            assertThat(shift.basket().id()).isEqualTo(basket);
            assertThat(shift.basket().customer()).isEqualTo(new SaleCustomer(eva, "Eva Ñandú", null, true));
            shift.scan(SmallShop.YERBA);
        }
        try (Shift shift = new Shift()) {
            assertThat(shift.basket().lines()).hasSize(1);
            assertThat(shift.basket().customer()).isEqualTo(new SaleCustomer(eva, "Eva Ñandú", null, true));
            shift.act(new Command.Suspend());
        }
        try (Shift shift = new Shift()) {
            assertThat(shift.basket().customer()).isNull();
            assertThat(shift.till().suspended())
                    .extracting(waiting ->
                            Objects.requireNonNull(waiting.basket().customer()).id())
                    .containsExactly(eva);
        }
    }

    @Test
    void aCustomerTakenOffIsGoneAfterARestart() {
        try (Shift shift = opened()) {
            CustomerId eva = shift.register("Eva", 0);
            shift.act(new Command.AttachCustomer(eva, false)).act(new Command.DetachCustomer());
        }
        try (Shift shift = new Shift()) {
            assertThat(shift.basket())
                    .isEqualTo(Basket.empty(BasketId.NONE, SmallShop.store().terms()));
            shift.scan(SmallShop.YERBA);
            assertThat(shift.basket().lines()).hasSize(1);
        }
    }

    @Test
    void whatIsOwedIsKnownAfterARestartAndInTheHistory() {
        CustomerId eva;
        try (Shift shift = opened()) {
            eva = owing(shift);
        }
        try (Shift shift = new Shift()) {
            assertThat(shift.customers.find(eva).orElseThrow().balance()).isEqualTo(SmallShop.pesos(YERBA - 1_000));
            assertThat(shift.till().totals().accountPayments()).isEqualTo(SmallShop.pesos(1_000));
            assertThat(shift.till().totals().kept(TenderType.CASH)).isEqualTo(SmallShop.pesos(1_000));
            assertThat(shift.store.customers().history(eva))
                    .extracting(
                            CustomerDealing::amount, CustomerDealing::onAccount, dealing -> dealing.receipt() == null)
                    .containsExactly(
                            tuple(SmallShop.pesos(1_000), SmallShop.pesos(0), true),
                            tuple(SmallShop.pesos(YERBA), SmallShop.pesos(YERBA), false));
        }
    }

    /// @return a customer who bought yerba on account and paid ten pesos of it
    private static CustomerId owing(Shift shift) {
        CustomerId eva = shift.register("Eva", 1_000_000);
        shift.act(new Command.AttachCustomer(eva, false))
                .scan(SmallShop.YERBA)
                .act(new Command.StartTender())
                .tender(TenderType.ON_ACCOUNT, YERBA)
                .act(new Command.NextSale())
                .act(new Command.PayAccount(eva, TenderType.CASH, SmallShop.pesos(1_000), null));
        return eva;
    }

    @Test
    void paperSaysWhoOwesAndWhatWasPaid() {
        List<PrintJobKind> kinds = new ArrayList<>();
        try (Shift shift = opened()) {
            CustomerId eva = owing(shift);
            var queue = shift.store.printQueue();
            for (var job = queue.next(); job.isPresent(); job = queue.next()) {
                PrintJob next = job.get();
                kinds.add(next.kind());
                switch (next.content()) {
                    case PrintJob.Content.Receipt(var sale, var _) ->
                        assertThat(sale.customer()).isEqualTo(new SaleCustomer(eva, "Eva", null, false));
                    case PrintJob.Content.AccountReceipt(var payment) -> {
                        assertThat(payment.balanceAfter()).isEqualTo(SmallShop.pesos(YERBA - 1_000));
                        assertThat(payment.customer().id()).isEqualTo(eva);
                    }
                    default -> {}
                }
                queue.mark(next.id(), PrintJobState.CONFIRMED);
            }
        }
        assertThat(kinds)
                .containsExactly(
                        PrintJobKind.DRAWER, PrintJobKind.DRAWER, PrintJobKind.RECEIPT, PrintJobKind.ACCOUNT_RECEIPT);
    }

    @Test
    void aRebuildMakesTheSameRowsTogetherAndOneByOne() throws IOException, SQLException {
        try (Shift shift = opened()) {
            CustomerId eva = owing(shift);
            shift.act(new Command.AttachCustomer(eva, false)).act(new Command.AttachCustomer(eva, true));
            shift.scan(SmallShop.MILK).act(new Command.Suspend());
            shift.act(new Command.AttachCustomer(eva, true));
        }
        Map<String, List<String>> live = TableDump.of(directory);
        assertThat(live.get("BASKET_CUSTOMER")).hasSize(2);
        for (int together : List.of(1, 2, 3, 5, 5_000)) {
            try (RowsAgain again = RowsAgain.make(
                    directory, Files.createDirectories(root.resolve("again-" + together)), together, 9_999)) {
                assertThat(again.unprojected()).isEmpty();
                Map<String, List<String>> made = TableDump.of(again.connection());
                for (String table : List.of(
                        "CUSTOMER", "SALE_CUSTOMER", "ACCOUNT_PAYMENT", "BASKET", "BASKET_CUSTOMER", "BASKET_LINE")) {
                    assertThat(made.get(table)).as(table + " by " + together).isEqualTo(live.get(table));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE customer SET balance_minor = balance_minor + 1;"
                        + " the sales and payments on account do not make what customers owe",
                "DELETE FROM account_payment; the till sessions do not make the sales",
                "UPDATE customer SET sequence = 99999; there are rows of an entry that was not applied as a whole"
            })
    void doubtsBalancesThatDoNotAddUp(String harm, String doubt) throws SQLException, IOException {
        try (Shift shift = opened()) {
            owing(shift);
        }
        try (Connection connection = TableDump.connect(directory);
                var statement = connection.createStatement()) {
            statement.execute(harm);
        }
        Files.writeString(directory.resolve("till.lock"), "R");
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.recovery().rebuiltBecause()).contains(doubt);
            assertThat(CustomerIndex.of(store.customers()).search("", 0, 9))
                    .extracting(account -> account.balance())
                    .containsExactly(SmallShop.pesos(YERBA - 1_000));
        }
    }
}
