package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.projection.RowsAgain;
import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.PrintedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Outcome;
import io.mostrador.register.RegisterPorts;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.memory.SmallShop;
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

/// Gift cards over restarts, rebuilds and on the way to paper. Yerba costs 4990,00; unknown cards are trusted
/// up to
/// 2000,00.
class GiftCardsOnDiskTest {
    private static final StoredValueCode CARD = new PrintedCode("REG-0001");
    private static final StoredValueCode STRANGE = new PrintedCode("REG-0009");

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
        private final InstantSource clock = () -> Instant.ofEpochMilli(millis.addAndGet(1_000));
        private final SingleThreadRegister register =
                new SingleThreadRegister(store.memory().load(), ports(), Runnable::run, List.of());

        Shift() {
            act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        }

        private RegisterPorts ports() {
            RegisterPorts usual = SmallShop.ports(store.journal(), clock, CustomerIndex.empty());
            return new RegisterPorts(
                    usual.journal(),
                    usual.items(),
                    usual.ids(),
                    usual.pins(),
                    usual.time(),
                    usual.storage(),
                    new CodeReader(CodeRules.parse("giftcard=REG-")),
                    usual.promotions(),
                    usual.customers(),
                    usual.prices(),
                    usual.rates(),
                    usual.coupons(),
                    usual.suspension(),
                    usual.sales(),
                    new GiftCardRules(100, 100_000_000, 200_000));
        }

        Shift act(Command command) {
            assertThat(register.submit(command).join()).as(command.toString()).isInstanceOf(Outcome.Accepted.class);
            return this;
        }

        Shift load(long minor) {
            return act(new Command.LoadGiftCard(CARD.toString(), TenderType.CASH, SmallShop.pesos(minor), null));
        }

        Shift tendering() {
            String code = SmallShop.YERBA.code().value();
            return act(new Command.Scan(code, Quantity.ONE, EntryMethod.SCANNED))
                    .act(new Command.StartTender());
        }

        Shift card(StoredValueCode code, long minor) {
            return act(new Command.Tender(TenderType.GIFT_CARD, SmallShop.pesos(minor), code.toString()));
        }

        RegisterState state() {
            return register.state();
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

    /// A card that is sold, used with one on trust, and topped up.
    private Shift used() {
        return opened().load(300_000)
                .tendering()
                .card(CARD, 299_000)
                .card(STRANGE, 200_000)
                .load(50_000);
    }

    @Test
    void aRestartKnowsWhatIsLeftAlsoInTheMiddleOfASale() {
        RegisterState before;
        try (Shift shift = used()) {
            shift.tendering().card(CARD, 51_000);
            before = shift.state();
            assertThat(before.storedValues().balances())
                    .isEqualTo(Map.of(CARD, SmallShop.pesos(51_000), STRANGE, SmallShop.pesos(0)));
        }
        try (Shift shift = new Shift()) {
            assertThat(shift.state().storedValues()).isEqualTo(before.storedValues());
            assertThat(Objects.requireNonNull(shift.state().openTill()).totals())
                    .isEqualTo(Objects.requireNonNull(before.openTill()).totals());
            shift.act(new Command.Tender(TenderType.CASH, SmallShop.pesos(448_000), null));
            assertThat(shift.state().storedValues().balance(CARD)).contains(SmallShop.pesos(0));
        }
    }

    @Test
    void whatWasTakenOnTrustSaysSoOnPaperAndTheLoadHasAReceipt() {
        List<Object> papers = new ArrayList<>();
        List<PrintJobKind> kinds = new ArrayList<>();
        try (Shift shift = used()) {
            var queue = shift.store.printQueue();
            for (var job = queue.next(); job.isPresent(); job = queue.next()) {
                PrintJob next = job.get();
                kinds.add(next.kind());
                switch (next.content()) {
                    case PrintJob.Content.Receipt(Sale sale, var _) -> papers.addAll(sale.storedValues());
                    case PrintJob.Content.GiftCardReceipt(var load) -> papers.add(load.card());
                    default -> {}
                }
                queue.mark(next.id(), PrintJobState.CONFIRMED);
            }
        }
        assertThat(kinds)
                .containsExactly(
                        PrintJobKind.DRAWER,
                        PrintJobKind.DRAWER,
                        PrintJobKind.DRAWER,
                        PrintJobKind.GIFT_CARD_RECEIPT,
                        PrintJobKind.RECEIPT,
                        PrintJobKind.GIFT_CARD_RECEIPT);
        assertThat(papers)
                .containsExactly(
                        new StoredValueUse(CARD, SmallShop.pesos(300_000)),
                        new StoredValueUse(CARD, SmallShop.pesos(1_000)),
                        new StoredValueUse(STRANGE, SmallShop.pesos(0), true),
                        new StoredValueUse(CARD, SmallShop.pesos(51_000)));
    }

    @Test
    void aRebuildMakesTheSameRowsTogetherAndOneByOne() throws IOException, SQLException {
        used().close();
        Map<String, List<String>> live = TableDump.of(directory);
        assertThat(live.get("GIFT_CARD_LOAD")).hasSize(2);
        for (int together : List.of(1, 3, 5_000)) {
            try (RowsAgain again = RowsAgain.make(
                    directory, Files.createDirectories(root.resolve("again-" + together)), together, 9_999)) {
                assertThat(again.unprojected()).isEmpty();
                Map<String, List<String>> made = TableDump.of(again.connection());
                for (String table :
                        List.of("GIFT_CARD_LOAD", "STORED_VALUE", "TENDER_LINE", "TILL_SESSION", "PRINT_JOB")) {
                    assertThat(made.get(table)).as(table + " by " + together).isEqualTo(live.get(table));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DELETE FROM gift_card_load; the till sessions do not make the sales",
                "UPDATE till_session SET gift_card_loads_minor = 0; the till sessions do not make the sales",
                "UPDATE stored_value SET left_minor = left_minor + 1;"
                        + " the codes issued and used do not make what is left on them",
                "UPDATE gift_card_load SET sequence = 99999;"
                        + " there are rows of an entry that was not applied as a whole"
            })
    void doubtsRowsThatDoNotAddUp(String harm, String doubt) throws SQLException, IOException {
        used().close();
        try (Connection connection = TableDump.connect(directory);
                var statement = connection.createStatement()) {
            statement.execute(harm);
        }
        Files.writeString(directory.resolve("till.lock"), "R");
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.recovery().rebuiltBecause()).contains(doubt);
            assertThat(store.memory().load().storedValues().balance(CARD)).contains(SmallShop.pesos(51_000));
        }
    }
}
