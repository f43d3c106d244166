package io.mostrador.register;

import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.clock.TwoClocks;
import io.mostrador.register.fact.ClockWitness;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.InMemoryJournal;
import io.mostrador.register.memory.InMemoryJournal.Kept;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.status.StorageStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the clock does to a till, and what it must not do.
class ClockInRegisterTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Command SIGN_ON = new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN);
    private static final Command OPEN = new Command.OpenTill(pesos(0));
    private static final Command SCAN =
            new Command.Scan(SmallShop.MILK.code().value(), Quantity.ONE, EntryMethod.SCANNED);

    private final TwoClocks clocks = new TwoClocks("2026-11-21T23:30:00Z");
    private InMemoryJournal journal = SmallShop.journal();
    private SingleThreadRegister register = start();

    private SingleThreadRegister start() {
        RegisterPorts ports = new RegisterPorts(
                journal,
                new InMemoryItems(SmallShop.items()),
                SmallShop.ids(clocks::wall),
                SmallShop.pins(),
                clocks.keeper(journal.newestAt().orElse(null)),
                () -> StorageStatus.PLENTY);
        return new SingleThreadRegister(journal.load(), ports, Runnable::run, List.of());
    }

    private void accepted(Command... commands) {
        for (Command command : commands) {
            assertThat(register.submit(command).join()).isInstanceOf(Outcome.Accepted.class);
        }
    }

    private Sale sell() {
        accepted(SCAN, new Command.StartTender(), new Command.Tender(TenderType.CASH, pesos(145_000), null));
        return ((Mode.SaleComplete) register.state().mode()).sale();
    }

    private void close() {
        accepted(new Command.NextSale(), new Command.StartCount(), new Command.CloseTill(pesos(0)));
    }

    private LocalDate sessionDate() {
        return Objects.requireNonNull(register.state().openTill()).session().businessDate();
    }

    private List<String> lastFacts(int count) {
        List<Kept> all = journal.entries();
        return all.subList(all.size() - count, all.size()).stream()
                .map(kept -> kept.fact().getClass().getSimpleName())
                .toList();
    }

    @Test
    void tellsOfAJumpBeforeTheFactOfTheCommandThatNoticedIt() {
        accepted(SIGN_ON, OPEN);
        clocks.set(HOUR.negated());
        accepted(SCAN, SCAN);

        assertThat(lastFacts(3)).containsExactly("ClockJumped", "LineAdded", "LineQuantityChanged");
        Stamp stamp = journal.entries().getLast().stamp();
        assertThat(stamp.businessDate()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(stamp.operatorId()).isEqualTo(SmallShop.ANA.id());
    }

    @Test
    void tellsOfAJumpWithTheFirstFactNotWithARefusal() {
        accepted(SIGN_ON, OPEN);
        int before = journal.entries().size();
        clocks.set(HOUR);
        assertThat(register.submit(new Command.StartTender()).join()).isInstanceOf(Outcome.Refused.class);
        assertThat(journal.entries()).hasSize(before);
        accepted(SCAN);

        assertThat(lastFacts(2)).containsExactly("ClockJumped", "LineAdded");
    }

    @Test
    void aSaleAfterAJumpBackIsNotBeforeTheSaleBeforeIt() {
        accepted(SIGN_ON, OPEN);
        Sale first = sell();
        clocks.set(HOUR.negated());
        Sale second = sell();

        assertThat(second.completedAt()).isAfter(first.completedAt());
        assertThat(second.receiptNumber().number())
                .isEqualTo(first.receiptNumber().number() + 1);
        assertThat(journal.load().openTill()).isEqualTo(register.state().openTill());
    }

    @Test
    void aClockWrongByYearsIsForgottenAtTheNextOpening() {
        clocks.set(Duration.ofDays(3_650));
        accepted(SIGN_ON, OPEN);
        sell();
        clocks.set(Duration.ofDays(-3_650));
        assertThat(sell().completedAt()).isAfter(Instant.parse("2036-01-01T00:00:00Z"));
        close();
        accepted(OPEN);

        assertThat(sell().completedAt()).isEqualTo(clocks.wall());
        assertThat(sessionDate()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void findsAtTheStartThatTheClockIsBeforeTheJournal() {
        accepted(SIGN_ON, OPEN);
        Instant newest = sell().completedAt();
        clocks.set(HOUR.negated());
        register = start();
        accepted(SIGN_ON);

        assertThat(lastFacts(2)).containsExactly("ClockJumped", "OperatorSignedOn");
        assertThat(journal.facts(Fact.ClockJumped.class))
                .containsExactly(new Fact.ClockJumped(newest, clocks.wall(), ClockWitness.START));
        assertThat(journal.entries().getLast().stamp().at()).isAfter(newest);
    }

    @Test
    void anImportComesWithTheStampsOfTheSession() {
        accepted(SIGN_ON, OPEN);
        Instant last = journal.newestAt().orElseThrow();
        clocks.set(HOUR.negated());
        register.record((to, stamp) -> to.force(new Fact.ItemsImported(new UUID(1, 1), 0), stamp))
                .join();

        assertThat(lastFacts(2)).containsExactly("ClockJumped", "ItemsImported");
        assertThat(journal.entries().getLast().stamp())
                .isEqualTo(new Stamp(
                        last.plusMillis(1), SmallShop.store().zone(), LocalDate.of(2026, 11, 21), SmallShop.ANA.id()));
    }

    @Test
    void aWaitAfterWrongPinsEndsAlthoughStampsStandStill() {
        accepted(SIGN_ON, OPEN, new Command.SignOff());
        clocks.set(HOUR.negated());
        for (int i = 0; i < 3; i++) {
            register.submit(new Command.SignOn(SmallShop.ANA.id(), "0000")).join();
        }
        assertThat(register.submit(SIGN_ON).join()).isInstanceOf(Outcome.Refused.class);
        clocks.pass(Duration.ofSeconds(5));

        accepted(SIGN_ON);
    }

    /// Half past eight in the evening in Buenos Aires; six hours later it is the next day there too.
    @Test
    void aSaleAfterMidnightKeepsTheBusinessDateOfItsSession() {
        accepted(SIGN_ON, OPEN);
        clocks.pass(HOUR.multipliedBy(6));
        Sale late = sell();
        register = start();
        accepted(SIGN_ON, new Command.MakeNoSale(NoSaleReason.OTHER));

        assertThat(late.businessDate()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(late.completedAt().atZone(late.zone()).toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(journal.entries().getLast().stamp().businessDate()).isEqualTo(LocalDate.of(2026, 11, 21));
        accepted(new Command.StartCount(), new Command.CloseTill(pesos(145_000)), OPEN);
        assertThat(sell().businessDate()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void theZoneOfThePcDoesNotMatter() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            accepted(SIGN_ON, OPEN);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));
            Sale sale = sell();

            assertThat(sale.businessDate()).isEqualTo(LocalDate.of(2026, 11, 21));
            assertThat(sale.zone()).isEqualTo(SmallShop.store().zone());
            assertThat(sale.completedAt()).isEqualTo(clocks.wall());
            assertThat(journal.facts(Fact.ClockJumped.class)).isEmpty();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /// In Santiago midnight of the 5th of April 2026 comes twice: at 24:00 clocks go back to 23:00.
    @Test
    void theHourThatComesTwiceDoesNotMatter() {
        journal = journalIn(ZoneId.of("America/Santiago"));
        clocks.pass(Duration.between(clocks.wall(), Instant.parse("2026-04-05T02:30:00Z")));
        register = start();
        accepted(SIGN_ON, OPEN);
        Sale first = sell();
        clocks.pass(HOUR);
        Sale second = sell();
        close();
        accepted(OPEN);

        assertThat(local(first)).isEqualTo("2026-04-04T23:30");
        assertThat(local(second)).isEqualTo("2026-04-04T23:30");
        assertThat(Duration.between(first.completedAt(), second.completedAt())).isEqualTo(HOUR);
        assertThat(List.of(first.businessDate(), second.businessDate())).containsOnly(LocalDate.of(2026, 4, 4));
        assertThat(sessionDate()).isEqualTo(LocalDate.of(2026, 4, 4));
        assertThat(journal.facts(Fact.ClockJumped.class)).isEmpty();
    }

    private static String local(Sale sale) {
        return sale.completedAt().atZone(sale.zone()).toLocalDateTime().toString();
    }

    private static InMemoryJournal journalIn(ZoneId zone) {
        StoreProfile small = SmallShop.store();
        StoreProfile store = new StoreProfile(
                small.storeName(),
                small.taxId(),
                small.addressLines(),
                small.footerLines(),
                small.workstation(),
                small.series(),
                small.country(),
                small.prices(),
                small.currency(),
                small.format(),
                zone,
                small.language());
        InMemoryJournal journal = new InMemoryJournal();
        Stamp stamp = new Stamp(Instant.parse("2026-01-01T08:00:00Z"), zone, null, null);
        journal.force(new Fact.TillFounded(new UUID(1, 2), store), stamp);
        journal.force(new Fact.OperatorAdded(SmallShop.ANA, "hash"), stamp);
        return journal;
    }
}
