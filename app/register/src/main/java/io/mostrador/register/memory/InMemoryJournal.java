package io.mostrador.register.memory;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.CouponRedemption;
import io.mostrador.register.RegisterState;
import io.mostrador.register.core.Replay;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.RegisterMemory;
import io.mostrador.register.port.Written;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps facts and stamps in order, numbers them from 1 and chains their hashes. Nothing of it survives the program;
/// [#load] gives the register's state back as a restart would.
public final class InMemoryJournal implements Journal, RegisterMemory {
    private static final String NO_HASH = "0".repeat(64);

    private final List<Kept> entries = new ArrayList<>();

    /// One fact as it was kept.
    ///
    /// @param hash of the previous entry's hash and this fact's text, 64 lower-case hex digits
    public record Kept(long sequence, Fact fact, Stamp stamp, String hash) {}

    @Override
    public synchronized Written write(Fact.Progress fact, Stamp stamp) {
        return new Written(keep(fact, stamp).sequence());
    }

    @Override
    public synchronized Forced force(Fact.Durable fact, Stamp stamp) {
        Kept kept = keep(fact, stamp);
        return new Forced(kept.sequence(), kept.hash());
    }

    /// @throws IllegalStateException when the first fact is not that the till was founded
    @Override
    public synchronized RegisterState load() {
        if (entries.isEmpty() || !(entries.getFirst().fact() instanceof Fact.TillFounded founded)) {
            throw new IllegalStateException("this till was not founded");
        }
        RegisterState state = Replay.begin(founded);
        for (Kept kept : entries.subList(1, entries.size())) {
            state = Replay.apply(state, kept.fact(), kept.stamp());
        }
        return state;
    }

    @Override
    public synchronized Map<CouponCode, CouponRedemption> redeemedCoupons() {
        CouponLedger ledger = CouponLedger.empty();
        entries.forEach(kept -> ledger.note(kept.fact()));
        return ledger.all();
    }

    @Override
    public synchronized Optional<Instant> newestAt() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast().stamp().at());
    }

    public synchronized List<Kept> entries() {
        return List.copyOf(entries);
    }

    /// The facts of one kind, in order.
    public <F extends Fact> List<F> facts(Class<F> kind) {
        return entries().stream()
                .map(Kept::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private Kept keep(Fact fact, Stamp stamp) {
        String previous = entries.isEmpty() ? NO_HASH : entries.getLast().hash();
        Kept kept = new Kept(entries.size() + 1L, fact, stamp, hash(previous + fact + stamp));
        entries.add(kept);
        return kept;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
