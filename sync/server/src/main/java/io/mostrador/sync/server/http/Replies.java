package io.mostrador.sync.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.mostrador.sync.protocol.wire.BatchCodec;
import io.mostrador.sync.protocol.wire.ErrorAnswer;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.WireCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Answers: canonical JSON, never cached, gzipped when they are long and the till takes it; or a batch.
final class Replies {
    private static final int WORTH_COMPRESSING = 1_024;

    private Replies() {}

    static void ok(ServerRequest request, ServerResponse response, Record message) {
        byte[] body = WireCodec.encode(message);
        String encodings = request.headers().first(HeaderNames.ACCEPT_ENCODING).orElse("");
        if (body.length >= WORTH_COMPRESSING && encodings.contains("gzip")) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
            body = gzip(body);
        }
        send(response, "application/json", body);
    }

    static void batch(ServerResponse response, List<byte[]> entries) {
        send(response, BatchCodec.MEDIA_TYPE, BatchCodec.write(entries));
    }

    static void error(ServerResponse response, ErrorCode code, String message) {
        response.status(code.status());
        send(response, "application/json", WireCodec.encode(new ErrorAnswer(code, message)));
    }

    private static void send(ServerResponse response, String mediaType, byte[] body) {
        response.header(HeaderNames.CONTENT_TYPE, mediaType)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(body);
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
