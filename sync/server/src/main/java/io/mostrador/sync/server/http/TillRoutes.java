package io.mostrador.sync.server.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.mostrador.sync.protocol.CanonicalJson;
import io.mostrador.sync.protocol.wire.BatchAnswer;
import io.mostrador.sync.protocol.wire.BatchCodec;
import io.mostrador.sync.protocol.wire.HeadAnswer;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.protocol.wire.WireLimits;
import io.mostrador.sync.server.auth.TillIdentity;
import io.mostrador.sync.server.auth.Tokens;
import io.mostrador.sync.server.chain.Head;
import io.mostrador.sync.server.chain.Line;
import io.mostrador.sync.server.chain.Verdict;
import io.mostrador.sync.server.store.EntryPages;
import io.mostrador.sync.server.store.ItemFeed;
import io.mostrador.sync.server.store.Journals;
import io.mostrador.sync.server.store.Tills;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What a till with a token does: hands in facts, takes items, gets its facts back.
final class TillRoutes {
    private final Tokens tokens;
    private final Tills tills;
    private final Journals journals;
    private final EntryPages entries;
    private final ItemFeed items;
    private final InstantSource clock;

    TillRoutes(Tokens tokens, Tills tills, InstantSource clock) {
        this.tokens = tokens;
        this.tills = tills;
        this.journals = new Journals(tills);
        this.entries = new EntryPages(tills);
        this.items = new ItemFeed(tills);
        this.clock = clock;
    }

    void register(HttpRouting.Builder routing) {
        routing.post(Paths.ENTRIES, this::takeEntries)
                .get(Paths.ENTRIES, this::giveEntries)
                .get(Paths.HEAD, this::head)
                .get(Paths.ITEMS, this::items)
                .get(Paths.TILL_KEYS, this::tillKeys);
    }

    private void takeEntries(ServerRequest request, ServerResponse response) {
        TillIdentity till = till(request);
        long first = Bodies.number(request, Paths.FIRST, 1, CanonicalJson.MAX_SAFE_INTEGER);
        List<byte[]> batch = BatchCodec.read(Bodies.bytes(request, WireLimits.MAX_COMPRESSED_BYTES));
        Instant now = clock.instant();
        Verdict verdict = journals.take(till, Line.read(first, batch), now);
        Replies.ok(
                request,
                response,
                new BatchAnswer(verdict.results(), verdict.head().contiguous(), now));
    }

    private void giveEntries(ServerRequest request, ServerResponse response) {
        TillIdentity till = till(request);
        long after = Bodies.number(request, Paths.AFTER, 0, CanonicalJson.MAX_SAFE_INTEGER);
        int limit = (int) Bodies.number(request, Paths.LIMIT, 1, WireLimits.MAX_BATCH_ENTRIES);
        Replies.batch(response, entries.after(till, after, limit));
    }

    private void head(ServerRequest request, ServerResponse response) {
        Head head = tills.head(till(request));
        Replies.ok(request, response, new HeadAnswer(head.contiguous(), head.hash(), clock.instant()));
    }

    private void items(ServerRequest request, ServerResponse response) {
        TillIdentity till = till(request);
        long after = Bodies.number(request, Paths.AFTER, 0, CanonicalJson.MAX_SAFE_INTEGER);
        int limit = (int) Bodies.number(request, Paths.LIMIT, 1, WireLimits.MAX_PAGE_ITEMS);
        Replies.ok(request, response, items.after(till, after, limit));
    }

    private void tillKeys(ServerRequest request, ServerResponse response) {
        Replies.ok(request, response, tills.keys(till(request)));
    }

    private TillIdentity till(ServerRequest request) {
        return Bodies.till(request, tokens);
    }
}
