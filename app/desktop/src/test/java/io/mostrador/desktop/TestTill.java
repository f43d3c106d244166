package io.mostrador.desktop;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.desk.Ports;
import io.mostrador.desktop.desk.Preferences;
import io.mostrador.desktop.robot.Snapshot;
import io.mostrador.desktop.shell.Desktop;
import io.mostrador.desktop.theme.Sizes;
import io.mostrador.desktop.words.Language;
import io.mostrador.desktop.words.Words;
import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.pricelist.ListPrice;
import io.mostrador.domain.pricelist.PriceList;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.pricelist.QuantityPrice;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Outcome;
import io.mostrador.register.RegisterPorts;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.clock.Timekeeper;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.item.ItemIndex;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.InMemoryJournal;
import io.mostrador.register.memory.InMemorySales;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.payment.PaymentNews;
import io.mostrador.register.port.CustomerDealing;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.Signal;
import io.mostrador.register.status.StorageStatus;
import io.mostrador.register.status.SyncStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.testfx.util.WaitForAsyncUtils;

/// A till with the demo shop, a real register that answers at once, and its screens.
final class TestTill {
    static final Instant NOW = Instant.parse("2026-11-21T13:42:00Z");

    volatile Instant now = NOW;
    final InstantSource clock = () -> now;
    final List<Item> items;
    final ItemIndex index;
    final InMemoryJournal journal = new InMemoryJournal();
    final CustomerIndex customers = CustomerIndex.empty();
    final SingleThreadRegister register;
    final Signal<PrinterStatus> printer = new Signal<>(new PrinterStatus(PrinterStatus.Condition.READY, 0, null, null));
    final Signal<SyncStatus> sync = new Signal<>(new SyncStatus(SyncStatus.Condition.ONLINE, 0, NOW, null));
    final Signal<StorageStatus> storage = new Signal<>(StorageStatus.PLENTY);
    final Signal<ClockStatus> clockStatus = new Signal<>(ClockStatus.AGREES);
    final Signal<MirrorStatus> mirror = new Signal<>(MirrorStatus.NONE);
    final HeardSounds sounds = new HeardSounds();
    final Preferences preferences;
    final Desktop desktop;
    /// Whether cards are taken on a connected terminal; what it says is told by [#hear].
    boolean hasTerminal;
    int left;
    private int width = 1_366;
    private int height = 768;

    TestTill(Look look) {
        this(look, Words::of, DemoItems.all(), Runnable::run);
    }

    TestTill(Look look, Function<Language, Words> speech, List<Item> items) {
        this(look, speech, items, Runnable::run);
    }

    /// @param thread the register's
    TestTill(Look look, Function<Language, Words> speech, List<Item> items, Executor thread) {
        this(look, speech, items, thread, new SuspensionPolicy.Waits());
    }

    /// @param suspension how long suspended sales wait
    TestTill(
            Look look,
            Function<Language, Words> speech,
            List<Item> items,
            Executor thread,
            SuspensionPolicy suspension) {
        this.items = items;
        this.preferences = Preferences.inMemory(look);
        found();
        index = ItemIndex.of(new InMemoryItems(items));
        RegisterPorts ports = new RegisterPorts(
                journal,
                index,
                SmallShop.ids(clock),
                SmallShop.pins(),
                Timekeeper.trusting(clock),
                storage::value,
                new CodeReader(CodeRules.parse("21IIIIIWWWWWC, loyalty=CL-, coupon=CUP-, giftcard=REG-")),
                DemoCoupons.promotions(),
                customers,
                prices(),
                SmallShop.rates(),
                CouponLedger.empty(),
                suspension,
                new InMemorySales(() -> SmallShop.sales(journal)),
                GiftCardRules.usual(SmallShop.store().denominations()));
        register = new SingleThreadRegister(journal.load(), ports, thread, List.of());
        desktop = FxThread.call(() -> new Desktop(
                new Ports(
                        register,
                        index,
                        customers,
                        this::dealings,
                        printer,
                        sync,
                        storage,
                        clockStatus,
                        mirror,
                        () -> hasTerminal,
                        SmallShop.rates(),
                        suspension,
                        clock,
                        preferences,
                        sounds,
                        () -> left++),
                Sizes.COMMON,
                speech,
                System::nanoTime));
    }

    /// What a customer bought and paid, newest first, as the journal has it.
    private CompletableFuture<List<CustomerDealing>> dealings(CustomerId id) {
        List<CustomerDealing> dealings = new ArrayList<>();
        for (Fact.SaleCompleted completed : journal.facts(Fact.SaleCompleted.class)) {
            Sale sale = completed.sale();
            SaleCustomer customer = sale.customer();
            if (customer != null && customer.id().equals(id)) {
                dealings.addFirst(new CustomerDealing(
                        sale.completedAt(), sale.receiptNumber(), sale.total(), sale.kept(TenderType.ON_ACCOUNT)));
            }
        }
        for (Fact.AccountPaid paid : journal.facts(Fact.AccountPaid.class)) {
            if (paid.payment().customer().id().equals(id)) {
                dealings.addFirst(new CustomerDealing(
                        paid.payment().paidAt(), null, paid.payment().amount(), pesos(0)));
            }
        }
        return CompletableFuture.completedFuture(dealings);
    }

    /// Somebody the till knows.
    ///
    /// @param creditLimit in pesos
    Customer customer(String name, String identity, long creditLimit) {
        IdentityNumber number = identity.isEmpty() ? null : new IdentityNumber("CUIT", identity);
        Customer customer = new Customer(
                new CustomerId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                name,
                number,
                "351 555-1234",
                "",
                null,
                pesos(creditLimit),
                "");
        Fact.CustomerRegistered fact = new Fact.CustomerRegistered(customer);
        journal.force(fact, new Stamp(NOW, register.state().store().zone(), null, null));
        customers.apply(fact);
        return customer;
    }

    /// Rice is cheaper from three on, for everybody at any time.
    private static PriceLists prices() {
        Item rice = DemoItems.named(DemoItems.all(), "Arroz");
        Money price = rice.unitPrice();
        var breaks = List.of(
                new QuantityPrice(Quantity.ofUnits(3), Money.of(price.amountMinor() - 10_000, price.currency())));
        return PriceLists.of(
                price.currency(),
                List.of(new PriceList(
                        "Familia",
                        Set.of(),
                        Eligibility.during(Validity.ofDates(LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31))),
                        Map.of(rice.id(), new ListPrice(price, breaks)))));
    }

    private void found() {
        StoreProfile small = SmallShop.store();
        StoreProfile store = new StoreProfile(
                "Kiosco Demo",
                small.taxId(),
                small.addressLines(),
                small.footerLines(),
                "Caja 1",
                "A1",
                small.country(),
                small.prices(),
                small.currency(),
                small.format(),
                small.zone(),
                small.language());
        Stamp stamp = new Stamp(NOW, store.zone(), null, null);
        journal.force(new Fact.TillFounded(UUID.fromString("0190b3c0-0000-7000-8000-000000000001"), store), stamp);
        journal.force(new Fact.OperatorAdded(SmallShop.ANA, "hash"), stamp);
        journal.force(new Fact.OperatorAdded(SmallShop.LUIS, "hash"), stamp);
    }

    Item item(String start) {
        return DemoItems.named(items, start);
    }

    Outcome submit(Command command) {
        Outcome outcome = register.submit(command).join();
        settle();
        return outcome;
    }

    TestTill signedOn() {
        submit(new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN));
        return this;
    }

    TestTill open() {
        signedOn();
        submit(new Command.OpenTill(pesos(20_000)));
        return this;
    }

    TestTill add(String start, String quantity) {
        Quantity many =
                register.state().store().format().parseQuantity(quantity).orElseThrow();
        submit(new Command.Scan(item(start).code().value(), many, EntryMethod.SCANNED));
        return this;
    }

    /// A manager takes goods back for which there is no receipt.
    TestTill takeBack(String start, String quantity) {
        Quantity many =
                register.state().store().format().parseQuantity(quantity).orElseThrow();
        submit(new Command.SignOff());
        submit(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        submit(new Command.ReturnWithoutReceipt(
                new Command.Scan(item(start).code().value(), many, EntryMethod.SCANNED),
                ReturnReason.OTHER,
                Disposition.RESTOCK));
        return this;
    }

    TestTill aBasket() {
        return open().add("Yerba mate con palo", "2")
                .add("Leche entera", "1")
                .add("Queso cremoso", "0,425")
                .add("Aceite de girasol", "1")
                .add("Pan francés", "0,780");
    }

    Basket basket() {
        return Objects.requireNonNull(register.state().openTill()).basket();
    }

    TestTill tender(TenderType type, long pesos) {
        submit(new Command.Tender(type, pesos(pesos), type == TenderType.CARD ? "004512" : null));
        return this;
    }

    /// What the terminal says of the newest attempt.
    TestTill hear(PaymentNews news) {
        submit(new Command.HearPayment(payment().id(), news));
        return this;
    }

    /// The newest attempt on the terminal.
    PaymentAttempt payment() {
        return Objects.requireNonNull(register.state().openTill()).payments().getLast();
    }

    static Money pesos(long pesos) {
        return Money.of(pesos * 100, SmallShop.ARS);
    }

    /// Lets everything that waits for the FX thread happen.
    void settle() {
        for (int i = 0; i < 3; i++) {
            FxThread.run(() -> {});
        }
    }

    Node node(String id) {
        return FxThread.call(() -> {
            Node found = desktop.scene().lookup("#" + id);
            if (found == null) {
                throw new IllegalArgumentException("no node #" + id + " on this screen");
            }
            return found;
        });
    }

    TestTill press(String... ids) {
        for (String id : ids) {
            layOut(width, height);
            Button button = (Button) node(id);
            FxThread.run(button::fire);
            settle();
        }
        return this;
    }

    void layOut(ScreenSize size) {
        layOut(size.width(), size.height());
    }

    void layOut(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        FxThread.run(() -> Snapshot.layOut(desktop.scene(), width, height));
    }

    void close() {
        FxThread.run(desktop::close);
        failOnFxErrors();
    }

    /// What was thrown on the FX thread meanwhile fails the test.
    private static void failOnFxErrors() {
        try {
            WaitForAsyncUtils.checkException();
        } catch (Throwable e) {
            throw new AssertionError("on the FX thread: " + e, e);
        }
    }

    /// Remembers what was to be heard.
    static final class HeardSounds implements io.mostrador.desktop.sound.Sounds {
        final List<String> heard = new ArrayList<>();

        @Override
        public void ok() {
            heard.add("ok");
        }

        @Override
        public void unknown() {
            heard.add("unknown");
        }

        @Override
        public void attention() {
            heard.add("attention");
        }
    }
}
