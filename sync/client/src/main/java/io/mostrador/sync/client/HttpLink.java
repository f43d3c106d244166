package io.mostrador.sync.client;

import io.mostrador.sync.protocol.wire.BatchCodec;
import io.mostrador.sync.protocol.wire.ErrorAnswer;
import io.mostrador.sync.protocol.wire.MalformedMessageException;
import io.mostrador.sync.protocol.wire.TooLargeException;
import io.mostrador.sync.protocol.wire.WireCodec;
import io.mostrador.sync.protocol.wire.WireLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/// HTTP to one server: blocking calls with time-outs, answers read within limits.
final class HttpLink implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType BATCH = MediaType.get(BatchCodec.MEDIA_TYPE);
    private static final int FIRST_SERVER_FAULT = 500;

    private final URI server;
    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofSeconds(30))
            .writeTimeout(Duration.ofSeconds(30))
            .callTimeout(Duration.ofSeconds(60))
            .followRedirects(false)
            .connectionPool(new ConnectionPool(1, 1, TimeUnit.MINUTES))
            .build();

    /// @throws IllegalArgumentException when the address is not `https://`, or `http://` to this machine
    HttpLink(URI server) {
        if (!isSafe(server)) {
            throw new IllegalArgumentException(
                    "the server's address must begin with https:// (http:// only to this machine): " + server);
        }
        this.server = server;
    }

    private static boolean isSafe(URI server) {
        if ("https".equals(server.getScheme())) {
            return server.getHost() != null;
        }
        return "http".equals(server.getScheme()) && server.getHost() != null && isThisMachine(server.getHost());
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost")
                    || (host.matches("[0-9.:\\[\\]]+")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /// @param token empty before there is one
    <T extends Record> T post(String path, String token, Record message, Class<T> answer) {
        return exchange(request(path, token).post(RequestBody.create(WireCodec.encode(message), JSON)), answer);
    }

    /// @param batch gzipped lines
    <T extends Record> T postBatch(String path, String token, byte[] batch, Class<T> answer) {
        return exchange(request(path, token).post(RequestBody.create(batch, BATCH)), answer);
    }

    <T extends Record> T get(String path, String token, Class<T> answer) {
        return exchange(request(path, token), answer);
    }

    /// A batch of the server's; its lines as they came.
    List<byte[]> getBatch(String path, String token) {
        return exchange(request(path, token), BatchCodec::read);
    }

    private <T extends Record> T exchange(Request.Builder request, Class<T> type) {
        return exchange(request, (byte[] body) -> WireCodec.decode(body, type));
    }

    private Request.Builder request(String path, String token) {
        Request.Builder request = new Request.Builder().url(server.resolve(path).toString());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /// @throws UnreachableException when no answer of the server comes
    /// @throws RefusedException when it answers no
    private <T> T exchange(Request.Builder request, Function<byte[], T> reading) {
        try (Response response = client.newCall(request.build()).execute()) {
            byte[] body = read(response);
            if (response.isSuccessful()) {
                return reading.apply(body);
            }
            if (response.code() >= FIRST_SERVER_FAULT) {
                throw new UnreachableException("The server has a problem (" + response.code() + ").");
            }
            ErrorAnswer error = WireCodec.decode(body, ErrorAnswer.class);
            throw new RefusedException(error.code(), error.message());
        } catch (IOException e) {
            throw new UnreachableException("The server does not answer: " + e.getMessage(), e);
        } catch (MalformedMessageException | TooLargeException e) {
            throw new UnreachableException("What answers at " + server + " is not a Mostrador server.", e);
        }
    }

    /// Inflated already; more than the limit is not read.
    private static byte[] read(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(WireLimits.MAX_ANSWER_BYTES + 1L)) {
            throw new IOException("the answer has more than " + WireLimits.MAX_ANSWER_BYTES + " bytes");
        }
        return source.readByteArray();
    }

    /// Ends a call that is under way, too.
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
