package io.mostrador.sync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.mostrador.sync.protocol.wire.ErrorAnswer;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.HealthAnswer;
import io.mostrador.sync.protocol.wire.WireCodec;
import io.mostrador.sync.protocol.wire.WireLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that our server would never give.
class HttpLinkTest {
    private HttpServer server;
    private HttpLink link;

    HttpLinkTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        link = new HttpLink(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        link.close();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tienda.example",
                "http://192.168.1.4:7690",
                "http://127.0.0.1.evil.example",
                "ftp://127.0.0.1",
                "tienda.example",
                "https:",
                "http:///v1"
            })
    void sendsNothingInTheClearToAnotherMachine(String address) {
        assertThatThrownBy(() -> new HttpLink(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://tienda.example", "http://127.0.0.1:7690", "http://localhost", "http://[::1]:7690"})
    void takesTlsOrThisMachine(String address) {
        new HttpLink(URI.create(address)).close();
    }

    @Test
    void readsNoAnswerBeyondTheLimit() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i <= WireLimits.MAX_ANSWER_BYTES >> 20; i++) {
                gzip.write(blank);
            }
        }
        answer(200, bomb.toByteArray(), "gzip");

        assertThatThrownBy(() -> link.get("/v1/health", "", HealthAnswer.class))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("more than");
    }

    @Test
    void takesAStrangersPageForNoAnswer() {
        answer(200, "<html>Welcome to the hotel</html>".getBytes(StandardCharsets.UTF_8), "");

        assertThatThrownBy(() -> link.get("/v1/health", "", HealthAnswer.class))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("not a Mostrador server");
    }

    @Test
    void tellsARefusalFromAnOutage() {
        answer(403, WireCodec.encode(new ErrorAnswer(ErrorCode.TILL_REVOKED, "No.")), "");
        assertThatThrownBy(() -> link.get("/v1/health", "", HealthAnswer.class))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TILL_REVOKED));

        server.removeContext("/");
        answer(503, new byte[0], "");
        assertThatThrownBy(() -> link.get("/v1/health", "", HealthAnswer.class))
                .isInstanceOf(UnreachableException.class);
    }

    private void answer(int status, byte[] body, String encoding) {
        server.createContext("/", exchange -> {
            if (!encoding.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Encoding", encoding);
            }
            try (exchange) {
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException e) {
                // The till has hung up, as it should.
                exchange.close();
            }
        });
    }
}
