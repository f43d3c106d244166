package io.mostrador.register.payment.fault;

import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.register.Command;
import io.mostrador.register.OpenTill;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.payment.PaymentDesk;
import io.mostrador.register.payment.fault.TerminalLedger.State;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// One till, one terminal, one cashier, and everything that goes wrong between them, from a seed.
public final class TerminalFaultRun {
    private static final int STEPS = 600;
    private static final int SETTLING_TURNS = 1_000;
    /// More than the desk waits before it asks again.
    private static final long PAUSE_MILLIS = 11_000;

    private final SplittableRandom random;
    private final TerminalLedger ledger = new TerminalLedger();
    private final FaultyTerminal terminal;
    private final CrashingTill till;
    private PaymentDesk desk;
    private int crashes;

    private TerminalFaultRun(long seed) {
        random = new SplittableRandom(seed);
        till = new CrashingTill(random);
        terminal = new FaultyTerminal(ledger, till::millis, random);
        desk = new PaymentDesk(till, terminal, till::millis);
    }

    /// Runs seeds one after the other.
    public static TerminalFaultReport run(long firstSeed, int runs) {
        int[] sums = new int[5];
        List<String> broken = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + runs; seed++) {
            TerminalFaultRun run = new TerminalFaultRun(seed);
            for (String what : run.broken()) {
                broken.add("seed " + seed + ": " + what);
            }
            run.addTo(sums);
        }
        return new TerminalFaultReport(runs, sums[0], sums[1], sums[2], sums[3], sums[4], broken);
    }

    private void addTo(int[] sums) {
        List<Fact> facts = till.facts();
        sums[0] += (int)
                facts.stream().filter(Fact.PaymentIntended.class::isInstance).count();
        sums[1] += (int) ledger.all().values().stream()
                .filter(charge -> charge.state() == State.APPROVED || charge.state() == State.REVERSED)
                .count();
        sums[2] += crashes;
        terminal.met().forEach((fault, count) -> sums[3] += fault == FaultyTerminal.Fault.NONE ? 0 : count);
        sums[4] += (int) facts.stream().filter(TerminalFaultRun::isRefundDue).count();
    }

    private static boolean isRefundDue(Fact fact) {
        return fact instanceof Fact.PaymentMoved moved && moved.to() == PaymentState.REFUND_DUE;
    }

    private List<String> broken() {
        HurriedCashier cashier = new HurriedCashier(random);
        for (int i = 0; i < STEPS; i++) {
            try {
                step(cashier);
            } catch (SimulatedCrash e) {
                restart();
            }
        }
        settle();
        OpenTill open = till.state().openTill();
        return open == null ? List.of() : new MoneyCheck(ledger).of(open, till.facts());
    }

    private void step(HurriedCashier cashier) {
        switch (random.nextInt(40)) {
            case 0 -> throw new SimulatedCrash();
            case 1, 2 -> till.pass(random.nextLong(PAUSE_MILLIS));
            case 3 -> abortCancelled();
            case 4, 5, 6, 7, 8, 9, 10, 11, 12 -> desk.turn();
            default -> cashier.next(till.state().mode()).forEach(till::act);
        }
    }

    private void abortCancelled() {
        OpenTill open = till.state().openTill();
        if (open != null) {
            open.payments().stream()
                    .filter(attempt -> attempt.state().isRunning())
                    .map(PaymentAttempt::reference)
                    .forEach(terminal::abort);
        }
    }

    private void restart() {
        crashes++;
        till.restart();
        desk = new PaymentDesk(till, terminal, till::millis);
    }

    /// The line is good again, somebody signs on, and nobody is in a hurry.
    private void settle() {
        terminal.heal();
        till.heal();
        restart();
        till.act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        for (int i = 0; i < SETTLING_TURNS && (desk.turn() || isInQuestion()); i++) {
            till.pass(PAUSE_MILLIS);
        }
    }

    private boolean isInQuestion() {
        OpenTill open = till.state().openTill();
        return open != null
                && open.payments().stream().anyMatch(attempt -> attempt.state().isInQuestion());
    }
}
