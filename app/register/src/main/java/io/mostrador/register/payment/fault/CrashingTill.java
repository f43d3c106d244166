package io.mostrador.register.payment.fault;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.tender.ExchangeRates;
import io.mostrador.register.Command;
import io.mostrador.register.Examination;
import io.mostrador.register.Outcome;
import io.mostrador.register.Register;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.UuidV7;
import io.mostrador.register.core.Decision;
import io.mostrador.register.core.PinVerdict;
import io.mostrador.register.core.RegisterCore;
import io.mostrador.register.core.Replay;
import io.mostrador.register.core.ScanTrial;
import io.mostrador.register.core.Surroundings;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.status.StorageStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// The rules of the register over a disk that keeps what was forced, and of the rest what it likes. It may lose
/// its power before and after each fact.
final class CrashingTill implements Register {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final int ONE_IN = 60;

    private final RandomGenerator random;
    private final IdSource ids;
    private final InMemoryItems items = new InMemoryItems(SmallShop.items());
    private final CodeReader codes = new CodeReader(CodeRules.NONE);
    private final List<Kept> disk = new ArrayList<>();
    private int forced;
    private long millis;
    private boolean healthy;
    private RegisterState state = SmallShop.journal().load();

    CrashingTill(RandomGenerator random) {
        this.random = random;
        this.ids = new UuidV7(this::now, random);
    }

    private record Kept(Fact fact, Stamp stamp) {}

    /// Everything that was recorded and is still there.
    List<Fact> facts() {
        return disk.stream().map(Kept::fact).toList();
    }

    /// Milliseconds since the beginning.
    long millis() {
        return millis;
    }

    void pass(long moreMillis) {
        millis += moreMillis;
    }

    private Instant now() {
        return START.plusMillis(millis);
    }

    /// From here on the power stays.
    void heal() {
        healthy = true;
    }

    /// The program starts again after its power went.
    void restart() {
        int left = forced + random.nextInt(disk.size() - forced + 1);
        disk.subList(left, disk.size()).clear();
        forced = left;
        state = SmallShop.journal().load();
        disk.forEach(kept -> state = Replay.apply(state, kept.fact(), kept.stamp()));
    }

    @Override
    public CompletableFuture<Outcome> submit(Command command) {
        return CompletableFuture.completedFuture(act(command));
    }

    /// The same at once.
    Outcome act(Command command) {
        millis++;
        return switch (RegisterCore.decide(state, command, around())) {
            case Decision.Refused(var refusal) -> new Outcome.Refused(refusal);
            case Decision.Accepted accepted -> take(accepted);
        };
    }

    private Surroundings around() {
        return new Surroundings(
                now(),
                ids,
                items,
                new PinVerdict.Right(),
                () -> StorageStatus.PLENTY,
                codes,
                Promotions.NONE,
                CustomerIndex.empty(),
                PriceLists.NONE,
                ExchangeRates.NONE,
                CouponLedger.empty(),
                new SuspensionPolicy.Waits(),
                SaleArchive.EMPTY,
                GiftCardRules.ANY_AMOUNT);
    }

    @Override
    public <T> CompletableFuture<T> ask(Function<SaleArchive, T> question) {
        return CompletableFuture.completedFuture(question.apply(SaleArchive.EMPTY));
    }

    @Override
    public CompletableFuture<Examination> examine(String text) {
        return CompletableFuture.completedFuture(ScanTrial.of(state, text, around()));
    }

    private Outcome take(Decision.Accepted accepted) {
        for (Fact fact : accepted.facts()) {
            mayCrash();
            disk.add(new Kept(fact, new Stamp(now(), SmallShop.store().zone(), null, SmallShop.LUIS.id())));
            if (fact instanceof Fact.Durable) {
                forced = disk.size();
            }
            mayCrash();
        }
        state = accepted.next();
        return new Outcome.Accepted(state, null);
    }

    private void mayCrash() {
        if (!healthy && random.nextInt(ONE_IN) == 0) {
            throw new SimulatedCrash();
        }
    }

    @Override
    public RegisterState state() {
        return state;
    }

    @Override
    public Subscription observe(Consumer<RegisterState> observer) {
        throw new UnsupportedOperationException("nobody looks at this till");
    }
}
