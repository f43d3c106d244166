package io.mostrador.sync.client;

import io.mostrador.register.port.SignedHead;
import io.mostrador.sync.protocol.wire.AnchorAnswer;
import io.mostrador.sync.protocol.wire.AnchorRequest;
import io.mostrador.sync.protocol.wire.BatchAnswer;
import io.mostrador.sync.protocol.wire.BatchCodec;
import io.mostrador.sync.protocol.wire.ChallengeAnswer;
import io.mostrador.sync.protocol.wire.ChallengeRequest;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.HeadAnswer;
import io.mostrador.sync.protocol.wire.ItemPage;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.protocol.wire.SignedText;
import io.mostrador.sync.protocol.wire.TillKeys;
import io.mostrador.sync.protocol.wire.TokenAnswer;
import io.mostrador.sync.protocol.wire.TokenRequest;
import io.mostrador.sync.protocol.wire.WireLimits;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// The tenant's server as an enrolled till speaks to it: gets a token by signing, and another when the server
/// asks for one. Used by one thread, the sync thread or one that restores; [#close] may come from any.
public final class TenantLink implements AutoCloseable {
    private final HttpLink http;
    private final UUID tenantId;
    private final UUID tillId;
    private final DeviceKey key;
    private String token = "";

    /// @throws IllegalArgumentException when the address is not `https://`, or `http://` to this machine
    public TenantLink(URI server, UUID tenantId, UUID tillId, DeviceKey key) {
        this.http = new HttpLink(server);
        this.tenantId = tenantId;
        this.tillId = tillId;
        this.key = key;
    }

    BatchAnswer send(long first, List<byte[]> entries) {
        byte[] batch = BatchCodec.write(entries);
        String path = Paths.ENTRIES + "?" + Paths.FIRST + "=" + first;
        return withToken(() -> http.postBatch(path, token, batch, BatchAnswer.class));
    }

    /// A page of what the server has of this till's chain after a sequence, in order; empty at the end.
    List<byte[]> entries(long after) {
        String path = Paths.ENTRIES + "?" + Paths.AFTER + "=" + after + "&" + Paths.LIMIT + "="
                + WireLimits.MAX_BATCH_ENTRIES;
        return withToken(() -> http.getBatch(path, token));
    }

    AnchorAnswer anchor(SignedHead head) {
        AnchorRequest anchor = new AnchorRequest(head.sequence(), head.hash(), head.link(), head.signature());
        return withToken(() -> http.post(Paths.ANCHORS, token, anchor, AnchorAnswer.class));
    }

    HeadAnswer head() {
        return withToken(() -> http.get(Paths.HEAD, token, HeadAnswer.class));
    }

    ItemPage items(long after, int limit) {
        String path = Paths.ITEMS + "?" + Paths.AFTER + "=" + after + "&" + Paths.LIMIT + "=" + limit;
        return withToken(() -> http.get(path, token, ItemPage.class));
    }

    TillKeys tillKeys() {
        return withToken(() -> http.get(Paths.TILL_KEYS, token, TillKeys.class));
    }

    private <T> T withToken(Supplier<T> call) {
        if (!token.isEmpty()) {
            try {
                return call.get();
            } catch (RefusedException e) {
                if (e.code() != ErrorCode.TOKEN_NEEDED) {
                    throw e;
                }
            }
        }
        token = newToken();
        return call.get();
    }

    private String newToken() {
        String challenge = http.post(
                        Paths.CHALLENGES, "", new ChallengeRequest(tenantId, tillId), ChallengeAnswer.class)
                .challenge();
        String signature = key.sign(SignedText.token(tenantId, tillId, challenge));
        return http.post(Paths.TOKENS, "", new TokenRequest(tenantId, tillId, challenge, signature), TokenAnswer.class)
                .token();
    }

    @Override
    public void close() {
        http.close();
    }
}
