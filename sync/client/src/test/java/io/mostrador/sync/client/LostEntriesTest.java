package io.mostrador.sync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.mostrador.sync.protocol.wire.BatchCodec;
import io.mostrador.sync.protocol.wire.ChallengeAnswer;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.protocol.wire.TokenAnswer;
import io.mostrador.sync.protocol.wire.WireCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a restore gets from the server.
class LostEntriesTest extends PumpOnAWire {
    @Test
    void readsPageAfterPageByteForByte() {
        till().outbox().sales(600).malformed("{").sales(700);
        till().start().awaitSynced();
        List<byte[]> journal = till().outbox().entries();

        assertThat(read(0)).containsExactlyElementsOf(journal);
        assertThat(read(601)).containsExactlyElementsOf(journal.subList(601, journal.size()));
        assertThat(read(journal.size())).isEmpty();
    }

    /// The last line of a page has no sequence of its own to go on from.
    @Test
    void goesOnAfterAPageThatEndsWithALineThatIsNoEntry() {
        till().outbox().sales(498).malformed("{").sales(2);
        till().start().awaitSynced();

        assertThat(read(0)).containsExactlyElementsOf(till().outbox().entries());
    }

    @Test
    void saysThatTheServerDoesNotAnswer() {
        wire.down();

        assertThatThrownBy(() -> read(0)).isInstanceOf(UnreachableException.class);
    }

    @Test
    void saysThatTheTillWasRevoked() {
        administration.revocations().revoke(tenant, till().tillId());

        assertThatThrownBy(() -> read(0))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TILL_REVOKED));
    }

    @Test
    void doesNotAskAServerGoneWrongForEver() throws IOException {
        byte[] page = BatchCodec.write(till().outbox().entries());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, Paths.CHALLENGES, WireCodec.encode(new ChallengeAnswer("challenge")));
        answer(server, Paths.TOKENS, WireCodec.encode(new TokenAnswer("token", 900)));
        answer(server, Paths.ENTRIES, page);
        server.start();
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (TenantLink link = till().link(uri)) {
            assertThatThrownBy(() -> LostEntries.readAfter(link, 0, entry -> {}))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("entry 1 after entry 1");
            server.removeContext(Paths.ENTRIES);
            answer(server, Paths.ENTRIES, "<html>".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> LostEntries.readAfter(link, 0, entry -> {}))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("not a Mostrador server");
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpServer server, String path, byte[] body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    private List<byte[]> read(long after) {
        List<byte[]> entries = new ArrayList<>();
        try (TenantLink link = till().link()) {
            long last = LostEntries.readAfter(link, after, entries::add);
            assertThat(last).isEqualTo(after + entries.size());
        }
        return entries;
    }
}
