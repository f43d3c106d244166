package io.mostrador.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.register.Register.Subscription;
import io.mostrador.register.port.SignedHead;
import io.mostrador.register.status.Signal;
import io.mostrador.register.status.SyncStatus;
import io.mostrador.register.status.SyncStatus.Condition;
import io.mostrador.register.status.SyncTrouble;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.wire.SignedText;
import io.mostrador.sync.server.Administration;
import io.mostrador.sync.server.store.admin.TillSums;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An enrolled till with its pump; delays are short.
final class PumpedTill implements AutoCloseable {
    private final UUID tenantId;
    private final UUID tillId;
    private final DeviceKey key;
    private final URI server;
    private final Signal<SyncStatus> status = new Signal<>(SyncStatus.STANDALONE);
    private final List<Condition> conditions = new CopyOnWriteArrayList<>();
    private InMemoryOutbox outbox;
    private final InMemoryInbox inbox = new InMemoryInbox();
    private final AtomicReference<Map<UUID, String>> tillKeys = new AtomicReference<>(Map.of());
    private final List<Instant> serverTimes = new CopyOnWriteArrayList<>();
    private volatile Optional<SignedHead> head = Optional.empty();
    private @Nullable SyncPump pump;

    PumpedTill(URI server, Administration administration, UUID tenantId) {
        this.server = server;
        this.tenantId = tenantId;
        this.tillId = UUID.randomUUID();
        this.key = KeyOnTheHeap.make();
        this.outbox = new InMemoryOutbox(tillId).founded();
        String code = administration.codes().create(tenantId).code();
        assertThat(Enrolment.enrol(server, code, tillId, "Caja 1", key).tenantId())
                .isEqualTo(tenantId);
        status.observe(now -> {
            if (conditions.isEmpty() || conditions.getLast() != now.condition()) {
                conditions.add(now.condition());
            }
        });
    }

    /// The keys that came down last.
    Map<UUID, String> tillKeys() {
        return tillKeys.get();
    }

    static PumpSettings settings() {
        return new PumpSettings(
                InstantSource.system(),
                new Random(7),
                Duration.ofMillis(200),
                Duration.ofMillis(50),
                Duration.ofMillis(400),
                Duration.ofMillis(100));
    }

    PumpedTill start() {
        return start(settings());
    }

    TenantLink link() {
        return link(server);
    }

    TenantLink link(URI other) {
        return new TenantLink(other, tenantId, tillId, key);
    }

    PumpedTill start(PumpSettings settings) {
        SyncPump started = new SyncPump(
                link(), new PumpPorts(outbox, () -> head, inbox, tillKeys::set, serverTimes::add, status), settings);
        pump = started;
        started.start(Thread.ofPlatform().name("sync").factory());
        return this;
    }

    void wake() {
        if (pump != null) {
            pump.wake();
        }
    }

    /// The till signs its last fact.
    void sign(String link) {
        sign(outbox.lastForced(), EntryCodec.hash(outbox.entries().getLast()), link);
    }

    void sign(long sequence, String hash, String link) {
        byte[] text = SignedText.journalHead(tillId, sequence, hash, link);
        head = Optional.of(new SignedHead(sequence, hash, link, key.sign(text)));
    }

    /// A head whose signature is none.
    void signWrongly(long sequence, String hash, String link) {
        head = Optional.of(new SignedHead(sequence, hash, link, key.sign(new byte[1])));
    }

    UUID tillId() {
        return tillId;
    }

    InMemoryOutbox outbox() {
        return outbox;
    }

    void outbox(InMemoryOutbox other) {
        outbox = other;
    }

    InMemoryInbox inbox() {
        return inbox;
    }

    /// What the server said its time is, in the order it was heard.
    List<Instant> serverTimes() {
        return new ArrayList<>(serverTimes);
    }

    SyncStatus status() {
        return status.value();
    }

    void onStatus(Consumer<SyncStatus> listener) {
        status.observe(listener);
    }

    /// The conditions one after the other, each once.
    List<Condition> conditions() {
        return new ArrayList<>(conditions);
    }

    void awaitSynced() {
        // The outbox is asked too: the status may be one from before it was filled.
        await(now -> now.condition() == Condition.ONLINE && now.waiting() == 0 && outbox.waiting() == 0);
        assertThat(outbox.acknowledged()).isEqualTo(outbox.lastForced());
    }

    SyncStatus await(Condition condition) {
        return await(now -> now.condition() == condition);
    }

    SyncStatus await(Predicate<SyncStatus> wanted) {
        CompletableFuture<SyncStatus> seen = new CompletableFuture<>();
        Subscription subscription = status.observe(now -> {
            if (wanted.test(now)) {
                seen.complete(now);
            }
        });
        try {
            return seen.get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("the status is still " + status.value(), e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            subscription.close();
        }
    }

    /// What is on the server is what is in the journal.
    void assertSameSums(Administration administration) {
        TillSums sums = administration.totals().read(tenantId).stream()
                .filter(till -> till.tillId().equals(tillId))
                .findFirst()
                .orElseThrow();
        assertThat(sums.contiguous()).isEqualTo(outbox.lastForced());
        long count = outbox.saleCount();
        long total = outbox.total();
        assertThat(sums.sales()).containsExactly(new TillSums.SaleSums("A1", "ARS", count, total, 1, count));
        assertThat(sums.checks()).isEqualTo(new TillSums.Checks(count, total, total, total));
    }

    void stop() {
        if (pump != null) {
            pump.close();
            pump = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /// What is wrong, null when nothing is.
    static SyncTrouble.@Nullable Kind trouble(SyncStatus status) {
        return status.trouble() == null ? null : status.trouble().kind();
    }
}
