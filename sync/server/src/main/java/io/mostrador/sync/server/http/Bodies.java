package io.mostrador.sync.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.TooLargeException;
import io.mostrador.sync.protocol.wire.WireCodec;
import io.mostrador.sync.protocol.wire.WireLimits;
import io.mostrador.sync.server.ApiException;
import io.mostrador.sync.server.auth.TillIdentity;
import io.mostrador.sync.server.auth.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Requests' bodies, parameters and tokens, read within limits.
final class Bodies {
    private Bodies() {}

    static <T extends Record> T message(ServerRequest request, Class<T> type) {
        return WireCodec.decode(bytes(request, WireLimits.MAX_REQUEST_BYTES), type);
    }

    /// @throws TooLargeException after reading no more than one byte too many
    static byte[] bytes(ServerRequest request, int limit) {
        try (InputStream body = request.content().inputStream()) {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new TooLargeException("the request has more than " + limit + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the request broke off", e);
        }
    }

    static long number(ServerRequest request, String name, long least, long most) {
        String text = request.query().first(name).orElse("");
        if (text.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new ApiException(
                ErrorCode.BAD_REQUEST, "The parameter " + name + " is a number from " + least + " to " + most + ".");
    }

    /// Whose token this is.
    static TillIdentity till(ServerRequest request, Tokens tokens) {
        return tokens.till(bearer(request))
                .orElseThrow(() -> new ApiException(ErrorCode.TOKEN_NEEDED, "Please get a token first."));
    }

    private static String bearer(ServerRequest request) {
        String header = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        String scheme = "Bearer ";
        return header.startsWith(scheme) ? header.substring(scheme.length()) : "";
    }
}
