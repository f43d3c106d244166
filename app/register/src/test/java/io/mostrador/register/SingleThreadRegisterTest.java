package io.mostrador.register;

import static io.mostrador.register.memory.SmallShop.pesos;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.InMemoryJournal;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.JournalFailure;
import io.mostrador.register.port.Written;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SingleThreadRegisterTest {
    private static final Command SIGN_ON = new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN);
    private static final Command OPEN = new Command.OpenTill(pesos(0));
    private static final Command SCAN =
            new Command.Scan(SmallShop.MILK.code().value(), Quantity.ONE, EntryMethod.SCANNED);
    private static final Command PAY = new Command.Tender(TenderType.CASH, pesos(145_000), null);

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "register-of-the-test"));
    private final InMemoryJournal kept = SmallShop.journal();
    private final WatchedJournal journal = new WatchedJournal(kept);
    private final List<String> woken = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00.123456Z"));
    private final SingleThreadRegister register = new SingleThreadRegister(
            kept.load(),
            new RegisterPorts(
                    journal, new InMemoryItems(SmallShop.items()), SmallShop.ids(now::get), SmallShop.pins(), now::get),
            thread,
            List.of(() -> woken.add("spool"), () -> woken.add("pump")));

    @AfterEach
    void stop() throws InterruptedException {
        register.close();
        thread.shutdown();
        assertThat(thread.awaitTermination(10, SECONDS)).isTrue();
    }

    private Outcome ask(Command command) {
        return register.submit(command).join();
    }

    private Outcome.Accepted accepted(Command command) {
        Outcome outcome = ask(command);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return (Outcome.Accepted) outcome;
    }

    private Refusal refused(Command command) {
        Outcome outcome = ask(command);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal();
    }

    private Outcome.Faulted faulted(Command command) {
        Outcome outcome = ask(command);
        assertThat(outcome).isInstanceOf(Outcome.Faulted.class);
        return (Outcome.Faulted) outcome;
    }

    private void openTill() {
        accepted(SIGN_ON);
        accepted(OPEN);
        woken.clear();
    }

    private void tender() {
        openTill();
        accepted(SCAN);
        accepted(new Command.StartTender());
    }

    @Test
    void sellsAndAnswersWithTheProofOfTheSale() {
        tender();
        Outcome.Accepted done = accepted(PAY);

        assertThat(done.forced()).isNotNull();
        assertThat(done.forced().sequence()).isEqualTo(kept.entries().size());
        assertThat(done.state()).isEqualTo(register.state());
        assertThat(kept.facts(Fact.SaleCompleted.class)).hasSize(1);
    }

    @Test
    void answersWithoutProofWhenNothingWasForced() {
        openTill();
        assertThat(accepted(SCAN).forced()).isNull();
        assertThat(accepted(new Command.StartTender()).forced()).isNull();
        assertThat(journal.calls).endsWith("write LineAdded");
    }

    @Test
    void examinesACodeWithoutSellingIt() {
        openTill();
        RegisterState before = register.state();
        int entries = kept.entries().size();
        Examination examined = register.examine(SmallShop.MILK.code().value()).join();

        assertThat(examined.verdict()).isInstanceOf(Examination.Verdict.Sold.class);
        assertThat(register.state()).isSameAs(before);
        assertThat(kept.entries()).hasSize(entries);
    }

    @Test
    void examinesNothingAfterItIsClosed() {
        register.close();

        assertThat(register.examine("1")).isCompletedExceptionally();
    }

    @Test
    void doesCommandsInTheOrderTheyCame() {
        openTill();
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(register.submit(SCAN));
            answers.add(register.submit(new Command.SetQuantity(1, Quantity.ofUnits(1000L + i))));
        }
        answers.forEach(CompletableFuture::join);

        var till = ((Mode.TillOpen) register.state().mode()).till();
        assertThat(till.basket().lines().getFirst().quantity()).isEqualTo(Quantity.ofUnits(1199));
        assertThat(kept.facts(Fact.LineQuantityChanged.class)).hasSize(399);
    }

    @Test
    void storesAFactBeforeAnybodyIsTold() {
        tender();
        List<String> told = new ArrayList<>();
        register.observe(state -> told.add("observer "
                + kept.facts(Fact.SaleCompleted.class).size() + " " + (state.mode() instanceof Mode.SaleComplete)));
        journal.during = () -> told.add("force " + (register.state().mode() instanceof Mode.SaleComplete));
        register.submit(PAY).thenRun(() -> told.add("answer")).join();

        assertThat(told).containsExactly("observer 0 false", "force false", "observer 1 true", "answer");
    }

    @Test
    void wakesSpoolAndPumpAfterForcedFactsOnly() {
        tender();
        assertThat(woken).isEmpty();
        accepted(PAY);
        assertThat(woken).containsExactly("spool", "pump");
    }

    @Test
    void storesAndTellsNothingOnARefusal() {
        openTill();
        List<RegisterState> told = new ArrayList<>();
        register.observe(told::add);
        int before = kept.entries().size();

        assertThat(refused(new Command.StartTender()).reason()).isEqualTo(Refusal.Reason.BASKET_EMPTY);
        assertThat(kept.entries()).hasSize(before);
        assertThat(told).hasSize(1);
        assertThat(woken).isEmpty();
    }

    @Test
    void stampsWhoAndWhenToTheMillisecond() {
        tender();
        accepted(PAY);
        Stamp stamp = kept.entries().getLast().stamp();

        assertThat(stamp)
                .isEqualTo(new Stamp(
                        Instant.parse("2026-11-21T12:00:00.123Z"),
                        SmallShop.store().zone(),
                        LocalDate.of(2026, 11, 21),
                        SmallShop.ANA.id()));
        assertThat(kept.facts(Fact.SaleCompleted.class).getFirst().sale().completedAt())
                .isEqualTo(stamp.at());
    }

    @Test
    void stampsSignOnAndOpeningWithWhatCameOfThemAndCloseWithWhatWas() {
        openTill();
        accepted(new Command.StartCount());
        accepted(new Command.CloseTill(pesos(0)));
        accepted(new Command.SignOff());
        List<Stamp> stamps =
                kept.entries().stream().skip(3).map(InMemoryJournal.Kept::stamp).toList();

        LocalDate date = LocalDate.of(2026, 11, 21);
        assertThat(stamps).extracting(Stamp::operatorId).containsOnly(SmallShop.ANA.id());
        assertThat(stamps).extracting(Stamp::businessDate).containsExactly(null, date, date, null);
    }

    @Test
    void slowsDownWrongPinsWithoutWaitingItself() {
        Command wrong = new Command.SignOn(SmallShop.ANA.id(), "0000");
        for (int i = 0; i < 3; i++) {
            assertThat(refused(wrong).reason()).isEqualTo(Refusal.Reason.WRONG_PIN);
        }
        assertThat(refused(SIGN_ON)).isEqualTo(Refusal.of(Refusal.Reason.PIN_DELAYED, "5"));

        now.set(now.get().plusSeconds(5));
        accepted(SIGN_ON);
    }

    @Test
    void countsNoWrongPinWhileSomebodyIsSignedOn() {
        accepted(SIGN_ON);
        for (int i = 0; i < 5; i++) {
            assertThat(refused(new Command.SignOn(SmallShop.LUIS.id(), "0")).reason())
                    .isEqualTo(Refusal.Reason.ALREADY_SIGNED_ON);
        }
        accepted(new Command.SignOff());
        accepted(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
    }

    @Test
    void staysWhereItWasWhenTheFactIsNotRecorded() {
        tender();
        RegisterState before = register.state();
        journal.failure = new JournalFailure("disk full", new IOException(), false);

        assertThat(faulted(PAY).recorded()).isFalse();
        assertThat(register.state()).isEqualTo(before);
        assertThat(woken).isEmpty();

        accepted(PAY);
        assertThat(kept.facts(Fact.SaleCompleted.class)).hasSize(1);
    }

    @Test
    void goesOnWhenTheFactIsRecordedThoughTheAnswerFailed() {
        tender();
        List<RegisterState> told = new ArrayList<>();
        register.observe(told::add);
        journal.failure = new JournalFailure("commit failed", new IOException(), true);

        Outcome.Faulted fault = faulted(PAY);
        assertThat(fault.recorded()).isTrue();
        assertThat(fault.code()).matches("[0-9A-Z]{4}");
        assertThat(register.state().mode()).isInstanceOf(Mode.SaleComplete.class);
        assertThat(told.getLast()).isEqualTo(register.state());
        assertThat(woken).containsExactly("spool", "pump");
        assertThat(register.state().nextReceipt()).isEqualTo(2);
    }

    @Test
    void answersABugInAPortAndLivesOn() {
        openTill();
        journal.failure = new IllegalStateException("a bug");
        assertThat(faulted(SCAN).recorded()).isFalse();
        journal.failure = new StackOverflowError();
        assertThat(faulted(SCAN).recorded()).isFalse();
        accepted(SCAN);
    }

    @Test
    void givesTheSameFaultTheSameCode() {
        openTill();
        JournalFailure failure = new JournalFailure("full", new IOException(), false);
        journal.failure = failure;
        String first = faulted(SCAN).code();
        journal.failure = failure;
        assertThat(faulted(SCAN).code()).isEqualTo(first);
    }

    @Test
    void tellsObserversTheStateNowAndAfterEachChangeOnItsOwnThread() {
        List<String> told = new ArrayList<>();
        var subscription = register.observe(state -> told.add(
                Thread.currentThread().getName() + " " + state.mode().getClass().getSimpleName()));
        accepted(SIGN_ON);
        subscription.close();
        accepted(OPEN);

        assertThat(told).containsExactly("register-of-the-test SignedOut", "register-of-the-test TillClosed");
    }

    @Test
    void livesOnWithAFailingObserverAndAFailingWakeUp() {
        register.observe(_ -> {
            throw new IllegalStateException("a broken screen");
        });
        List<RegisterState> told = new ArrayList<>();
        register.observe(told::add);
        accepted(SIGN_ON);
        accepted(OPEN);

        assertThat(told).hasSize(3);
    }

    @Test
    void wakesTheOthersWhenOneWakeUpFails() {
        List<String> heard = new ArrayList<>();
        var lame = new SingleThreadRegister(
                kept.load(),
                SmallShop.ports(kept, now::get),
                thread,
                List.of(
                        () -> {
                            throw new IllegalStateException("a broken spool");
                        },
                        () -> heard.add("pump")));

        assertThat(lame.submit(SIGN_ON).join()).isInstanceOf(Outcome.Accepted.class);
        assertThat(heard).containsExactly("pump");
    }

    @Test
    void dropsAnInterruptInsteadOfLosingTheJournal() {
        List<Boolean> interrupted = new ArrayList<>();
        journal.during = () -> interrupted.add(Thread.currentThread().isInterrupted());
        var ports = new RegisterPorts(
                journal, new InMemoryItems(SmallShop.items()), SmallShop.ids(now::get), SmallShop.pins(), now::get);
        var here = new SingleThreadRegister(kept.load(), ports, Runnable::run, List.of());
        Thread.currentThread().interrupt();

        assertThat(here.submit(SIGN_ON)).isCompleted();
        assertThat(interrupted).containsExactly(false);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void finishesWhatItTookAndRefusesTheRestAfterClosing() {
        var taken = register.submit(SIGN_ON);
        register.close();

        assertThat(taken).isCompleted();
        assertThat(faulted(OPEN).code()).isEqualTo("CLOSED");
        assertThat(kept.facts(Fact.TillOpened.class)).isEmpty();
    }

    @Test
    void answersWhenItsThreadIsGone() {
        thread.shutdown();
        assertThat(faulted(SIGN_ON).code()).isEqualTo("CLOSED");
    }

    @Test
    void comesBackFromItsFactsWithTheBasketAndItsTenders() {
        tender();
        accepted(new Command.Tender(TenderType.CASH, pesos(45_000), null));
        var basket = ((Mode.TillOpen) register.state().mode()).till().basket();

        var again = new SingleThreadRegister(kept.load(), SmallShop.ports(kept, now::get), thread, List.of());
        assertThat(again.state().mode()).isInstanceOf(Mode.SignedOut.class);
        again.submit(SIGN_ON).join();
        assertThat(((Mode.Tendering) again.state().mode()).till().basket()).isEqualTo(basket);
    }

    /// Remembers the calls, and fails the next one when told to: before the fact is kept, or after.
    private static final class WatchedJournal implements Journal {
        final List<String> calls = new ArrayList<>();
        volatile @Nullable Throwable failure;
        volatile Runnable during = () -> {};
        private final Journal kept;

        WatchedJournal(Journal kept) {
            this.kept = kept;
        }

        @Override
        public Written write(Fact.Progress fact, Stamp stamp) {
            before("write", fact);
            Written written = kept.write(fact, stamp);
            after();
            return written;
        }

        @Override
        public Forced force(Fact.Durable fact, Stamp stamp) {
            before("force", fact);
            Forced forced = kept.force(fact, stamp);
            after();
            return forced;
        }

        private void before(String call, Fact fact) {
            calls.add(call + " " + fact.getClass().getSimpleName());
            during.run();
            if (!(failure instanceof JournalFailure known && known.recorded())) {
                fail();
            }
        }

        private void after() {
            fail();
        }

        private void fail() {
            Throwable thrown = failure;
            failure = null;
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
