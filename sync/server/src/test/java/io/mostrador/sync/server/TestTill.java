package io.mostrador.sync.server;

import io.mostrador.sync.protocol.wire.AnchorRequest;
import io.mostrador.sync.protocol.wire.BatchAnswer;
import io.mostrador.sync.protocol.wire.BatchCodec;
import io.mostrador.sync.protocol.wire.ChallengeAnswer;
import io.mostrador.sync.protocol.wire.ChallengeRequest;
import io.mostrador.sync.protocol.wire.EnrolmentAnswer;
import io.mostrador.sync.protocol.wire.EnrolmentRequest;
import io.mostrador.sync.protocol.wire.ErrorAnswer;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.HeadAnswer;
import io.mostrador.sync.protocol.wire.ItemPage;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.protocol.wire.SignedText;
import io.mostrador.sync.protocol.wire.TokenAnswer;
import io.mostrador.sync.protocol.wire.TokenRequest;
import io.mostrador.sync.protocol.wire.WireCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/// A till as the server meets it: plain HTTP, every message made by hand.
public final class TestTill {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI server;
    private final UUID tillId;
    private final KeyPair key;
    private UUID tenantId = new UUID(0, 0);
    private String token = "";

    public TestTill(URI server) {
        this(server, UUID.randomUUID());
    }

    public TestTill(URI server, UUID tillId) {
        this.server = server;
        this.tillId = tillId;
        try {
            key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID tillId() {
        return tillId;
    }

    /// An answer with its status.
    @SuppressWarnings("ArrayRecordComponent") // answers are never compared
    public record Answer(int status, byte[] body) {
        public <T extends Record> T as(Class<T> type) {
            if (status != 200) {
                throw new AssertionError("status " + status + ": " + error());
            }
            return WireCodec.decode(body, type);
        }

        public ErrorAnswer error() {
            return WireCodec.decode(body, ErrorAnswer.class);
        }

        public ErrorCode code() {
            return error().code();
        }
    }

    /// Enrols and gets a token.
    public TestTill joined(String code) {
        tenantId = enrol(code).as(EnrolmentAnswer.class).tenantId();
        token = askToken(challenge()).as(TokenAnswer.class).token();
        return this;
    }

    public void claims(UUID otherTenant) {
        tenantId = otherTenant;
    }

    public Answer enrol(String code) {
        return enrol(code, sign(SignedText.enrolment(tillId, SignedText.plainCode(code))));
    }

    public Answer enrol(String code, String proof) {
        return post(
                Paths.ENROLMENTS, WireCodec.encode(new EnrolmentRequest(code, tillId, "Caja 1", publicKey(), proof)));
    }

    private String publicKey() {
        return base64(key.getPublic().getEncoded());
    }

    public String challenge() {
        return post(Paths.CHALLENGES, WireCodec.encode(new ChallengeRequest(tenantId, tillId)))
                .as(ChallengeAnswer.class)
                .challenge();
    }

    public Answer askToken(String challenge) {
        return askToken(challenge, sign(SignedText.token(tenantId, tillId, challenge)));
    }

    public Answer askToken(String challenge, String signature) {
        return post(Paths.TOKENS, WireCodec.encode(new TokenRequest(tenantId, tillId, challenge, signature)));
    }

    public BatchAnswer send(SampleJournal journal) {
        return send(1, journal.entries());
    }

    public BatchAnswer send(long first, List<byte[]> entries) {
        return sendRaw(first, BatchCodec.write(entries)).as(BatchAnswer.class);
    }

    public Answer sendRaw(long first, byte[] body) {
        return post(Paths.ENTRIES + "?first=" + first, body);
    }

    /// A page of what the server has of this till, after a sequence.
    public List<byte[]> entries(long after, int limit) {
        Answer answer = get(Paths.ENTRIES + "?after=" + after + "&limit=" + limit);
        if (answer.status() != 200) {
            throw new AssertionError("status " + answer.status() + ": " + answer.error());
        }
        return BatchCodec.read(answer.body());
    }

    /// Signs an entry of the journal and tells the server.
    public Answer anchor(long sequence, String hash, String link) {
        return anchor(sequence, hash, link, sign(SignedText.journalHead(tillId, sequence, hash, link)));
    }

    public Answer anchor(long sequence, String hash, String link, String signature) {
        return post(Paths.ANCHORS, WireCodec.encode(new AnchorRequest(sequence, hash, link, signature)));
    }

    public HeadAnswer head() {
        return get(Paths.HEAD).as(HeadAnswer.class);
    }

    public ItemPage items(long after, int limit) {
        return get(Paths.ITEMS + "?after=" + after + "&limit=" + limit).as(ItemPage.class);
    }

    public Answer get(String path) {
        return exchange(request(path).GET().build());
    }

    public Answer post(String path, byte[] body) {
        return exchange(request(path).POST(BodyPublishers.ofByteArray(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(20));
        request.header("Accept-Encoding", "gzip");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            boolean zipped = response.headers().firstValue("Content-Encoding").isPresent();
            return new Answer(response.statusCode(), zipped ? inflate(response.body()) : response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] inflate(byte[] body) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return gzip.readAllBytes();
        }
    }

    public String sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(text);
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
