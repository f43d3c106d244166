package io.mostrador.db;

import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.returns.ReturnableSale;
import io.mostrador.domain.returns.SignedTicket;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Outcome;
import io.mostrador.register.RegisterPorts;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.port.PrintQueue;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.port.SaleSearch;
import io.mostrador.register.port.SoldBefore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goods that come back on a real till: found again, capped, and the same after a restart and a rebuild.
class ReturnedGoodsTest {
    private static final UUID OTHER_TILL = UUID.fromString("0190b3c0-0000-7000-8000-00000000cafe");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    private Path root;

    @TempDir
    private Path elsewhere;

    private final AtomicReference<Instant> now = new AtomicReference<>(DemoTill.START);
    private final InstantSource clock = () -> now.updateAndGet(before -> before.plusMillis(1));
    private @Nullable TillStore store;
    private @Nullable SingleThreadRegister register;

    @BeforeEach
    void openTheTill() {
        TillStore opened = TillStore.open(root);
        opened.found(new Founding(
                DemoTill.TILL_ID,
                SmallShop.store(),
                List.of(
                        new NewOperator(SmallShop.ANA, SmallShop.ANA_PIN),
                        new NewOperator(SmallShop.LUIS, SmallShop.LUIS_PIN)),
                DemoTill.START));
        start(opened);
        act(new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN));
        act(new Command.OpenTill(pesos(100_000)));
    }

    @AfterEach
    void close() {
        register().close();
        store().close();
    }

    private void start(TillStore opened) {
        store = opened;
        RegisterPorts ports = new RegisterPorts(
                        opened.journal(),
                        new InMemoryItems(SmallShop.items()),
                        SmallShop.ids(clock),
                        SmallShop.pins(),
                        clock)
                .withSales(opened.sales());
        register = new SingleThreadRegister(opened.memory().load(), ports, Runnable::run, List.of());
    }

    private TillStore store() {
        return java.util.Objects.requireNonNull(store);
    }

    private SingleThreadRegister register() {
        return java.util.Objects.requireNonNull(register);
    }

    private RegisterState act(Command command) {
        Outcome outcome = register().submit(command).join();
        assertThat(outcome).as("%s", command).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).state();
    }

    private void scan(Item item, long units) {
        act(new Command.Scan(item.code().value(), Quantity.ofUnits(units), EntryMethod.SCANNED));
    }

    private void pay(long minor) {
        act(new Command.StartTender());
        act(new Command.Tender(TenderType.CASH, pesos(minor), null));
    }

    /// Receipt 1: three of yerba for 14,000.00 instead of 14,970.00, and a milk.
    private void sell() {
        scan(YERBA, 3);
        act(new Command.GiveDiscount(1, new Discount(new Discount.Amount(pesos(97_000)), DiscountReason.GOODWILL)));
        scan(MILK, 1);
        pay(1_545_000);
    }

    private void bringBack(int line, long units) {
        act(new Command.ReturnGoods(
                "1",
                List.of(new Command.ReturnPart(line, Quantity.ofUnits(units))),
                ReturnReason.DEFECTIVE,
                Disposition.WRITE_OFF));
    }

    private ReturnableSale found(String receipt) {
        SaleArchive.Answer answer = register().ask(sales -> sales.find(receipt)).join();
        assertThat(answer).isInstanceOf(SaleArchive.Found.class);
        return ((SaleArchive.Found) answer).sale();
    }

    private List<SoldBefore> searched(SaleSearch wanted) {
        return register().ask(sales -> sales.search(wanted)).join();
    }

    private void restart() {
        close();
        start(TillStore.open(root));
    }

    @Test
    void findsTheSaleAndWhatIsLeftOfIt() {
        sell();
        bringBack(1, 1);
        assertThat(found("A1-00000001").line(1).orElseThrow().left())
                .as("what is in a basket has not come back yet")
                .isEqualTo(Quantity.ofUnits(3));
        pay(-466_667);

        ReturnableSale sale = found("1");
        assertThat(sale.line(1).orElseThrow().left()).isEqualTo(Quantity.ofUnits(2));
        assertThat(sale.line(1).orElseThrow().returned().refund()).isEqualTo(pesos(466_667));
        assertThat(sale.line(1).orElseThrow().refund()).isEqualTo(pesos(933_333));
        assertThat(sale.line(2).orElseThrow().left()).isEqualTo(Quantity.ONE);
        assertThat(sale.paid())
                .singleElement()
                .satisfies(paid -> assertThat(paid.amountTendered()).isEqualTo(pesos(1_545_000)));
        assertThat(register().ask(sales -> sales.find("9")).join()).isEqualTo(new SaleArchive.Unknown());
        assertThat(register().ask(sales -> sales.find("what?")).join()).isEqualTo(new SaleArchive.Unknown());
    }

    @Test
    void theCapHoldsOverRestarts() {
        sell();
        bringBack(1, 2);
        RegisterState before = register().state();
        restart();
        assertThat(register().state().openTill()).isEqualTo(before.openTill());
        act(new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN));
        pay(-933_333);
        restart();
        act(new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN));

        Command tooMany = new Command.ReturnGoods(
                "1", List.of(new Command.ReturnPart(1, Quantity.ofUnits(2))), ReturnReason.OTHER, Disposition.RESTOCK);
        assertThat(register().submit(tooMany).join()).isInstanceOf(Outcome.Refused.class);
        bringBack(1, 1);
        pay(-466_667);
        assertThat(found("1").line(1).orElseThrow().returned().refund()).isEqualTo(pesos(1_400_000));
    }

    @Test
    void aRebuildMakesTheSameRows() throws SQLException {
        sell();
        bringBack(1, 1);
        act(new Command.VoidLine(1));
        bringBack(2, 1);
        pay(-145_000);
        act(new Command.SignOff());
        act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        act(new Command.PostVoid("1", ReturnReason.MISTAKE));
        act(new Command.ReturnWithoutReceipt(
                new Command.Scan(MILK.code().value(), Quantity.ONE, EntryMethod.SCANNED),
                ReturnReason.OTHER,
                Disposition.RESTOCK));
        bringNothingBack();
        close();
        Map<String, List<String>> before = TableDump.of(root);

        assertThat(before.get("SALE_LINE_RETURN")).hasSize(3);
        assertThat(before.get("BASKET_LINE_RETURN")).hasSize(1);
        TillStore.rebuild(root);
        assertThat(TableDump.of(root)).containsExactlyEntriesOf(before);
        start(TillStore.open(root));
    }

    private void bringNothingBack() {
        assertThat(found("1").hasLeft()).isFalse();
    }

    /// A receipt of another till of the tenant, as its code was printed.
    private SignedTicket soldElsewhere(TillStore other) {
        DemoTill demo = new DemoTill(500);
        other.found(new Founding(
                OTHER_TILL, DemoTill.store(), List.of(new NewOperator(DemoTill.ANA, "1234")), DemoTill.START));
        demo.sell(other.journal(), demo.open(other.journal()), 7, 3);
        PrintQueue queue = other.printQueue();
        PrintJob job = queue.next().orElseThrow();
        while (!(job.content() instanceof PrintJob.Content.Receipt receipt)) {
            queue.mark(job.id(), PrintJobState.CONFIRMED);
            job = queue.next().orElseThrow();
        }
        return receipt.ticket();
    }

    @Test
    void goodsOfAnotherTillComeBackByTheCodeOfTheirReceiptOnly() {
        try (TillStore other = TillStore.open(elsewhere)) {
            String code = soldElsewhere(other).text();
            assertThat(register().ask(sales -> sales.find(code)).join())
                    .as("its key is not known here yet")
                    .isEqualTo(new SaleArchive.NotValid());
            String key = Base64.getEncoder().encodeToString(other.verifyingKey().x509());
            store().tillKeys().replace(Map.of(OTHER_TILL, key));

            ReturnableSale sale = found(code);
            assertThat(sale.receiptNumber().number()).isEqualTo(7);
            assertThat(sale.lines()).hasSize(3);
            Quantity left = sale.lines().getFirst().left();
            act(new Command.ReturnGoods(
                    code, List.of(new Command.ReturnPart(1, left)), ReturnReason.NOT_WANTED, Disposition.RESTOCK));
            assertThat(found(sale.id().toString()).id())
                    .as("known by its id once it was read")
                    .isEqualTo(sale.id());
            act(new Command.StartTender());
            act(new Command.Tender(
                    TenderType.CASH, sale.lines().getFirst().refund().negated(), null));

            assertThat(found(code).line(1).orElseThrow().left())
                    .as("what this till took back it does not take again")
                    .isEqualTo(new Quantity(0));
            String forged = code.substring(0, 60) + (code.charAt(60) == 'A' ? 'B' : 'A') + code.substring(61);
            assertThat(register().ask(sales -> sales.find(forged)).join()).isEqualTo(new SaleArchive.NotValid());
        }
    }

    @Test
    void theCodeOfAnOwnReceiptNeedsNoKeyFromAnybody() {
        sell();
        PrintQueue queue = store().printQueue();
        PrintJob job = queue.next().orElseThrow();
        while (!(job.content() instanceof PrintJob.Content.Receipt receipt)) {
            queue.mark(job.id(), PrintJobState.CONFIRMED);
            job = queue.next().orElseThrow();
        }

        assertThat(found(receipt.ticket().text())).isEqualTo(found("1"));
    }

    @Test
    void searchesADayByTotalAndItem() {
        sell();
        scan(MILK, 1);
        pay(145_000);
        act(new Command.NextSale());
        act(new Command.StartCount());
        act(new Command.CloseTill(pesos(0)));
        now.updateAndGet(today -> today.plus(Duration.ofDays(1)));
        act(new Command.OpenTill(pesos(0)));
        scan(YERBA, 1);
        pay(499_000);

        assertThat(numbers(new SaleSearch(TODAY, null, ""))).containsExactly(2L, 1L);
        assertThat(numbers(new SaleSearch(TODAY, null, "yerba"))).containsExactly(1L);
        assertThat(numbers(new SaleSearch(TODAY, null, MILK.code().value()))).containsExactly(2L, 1L);
        assertThat(numbers(new SaleSearch(TODAY, pesos(145_000), " LECHE "))).containsExactly(2L);
        assertThat(numbers(new SaleSearch(TODAY.plusDays(1), null, ""))).containsExactly(3L);
        assertThat(numbers(new SaleSearch(TODAY.minusDays(1), null, ""))).isEmpty();
        assertThat(numbers(new SaleSearch(TODAY.plusDays(2), null, ""))).isEmpty();
        SoldBefore first = searched(new SaleSearch(TODAY, null, "yerba")).getFirst();
        assertThat(first.lineCount()).isEqualTo(2);
        assertThat(first.first()).isEqualTo("Yerba mate 1 kg");
        assertThat(first.total()).isEqualTo(pesos(1_545_000));
    }

    private List<Long> numbers(SaleSearch wanted) {
        return searched(wanted).stream()
                .map(sold -> sold.receiptNumber().number())
                .toList();
    }
}
