package io.mostrador.sync.server.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.MalformedMessageException;
import io.mostrador.sync.protocol.wire.TooLargeException;
import io.mostrador.sync.server.ApiException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// What is said when a request does not succeed. Only sentences of ours leave the server.
final class ErrorReplies {
    private static final System.Logger LOG = System.getLogger(ErrorReplies.class.getName());

    private ErrorReplies() {}

    static void register(HttpRouting.Builder routing) {
        routing.error(ApiException.class, (request, response, e) -> Replies.error(response, e.code(), text(e)))
                .error(
                        MalformedMessageException.class,
                        (request, response, e) -> Replies.error(response, ErrorCode.BAD_REQUEST, text(e)))
                .error(
                        TooLargeException.class,
                        (request, response, e) -> Replies.error(response, ErrorCode.TOO_LARGE, text(e)))
                .error(RuntimeException.class, (request, response, e) -> failed(response, e))
                .any((request, response) ->
                        Replies.error(response, ErrorCode.NOT_FOUND, "There is nothing at this address."));
    }

    private static void failed(ServerResponse response, RuntimeException e) {
        if (isDatabaseAway(e)) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            Replies.error(response, ErrorCode.UNAVAILABLE, "The server's database does not answer.");
        } else {
            LOG.log(Level.ERROR, "A request failed", e);
            Replies.error(response, ErrorCode.SERVER_FAILED, "The server failed; nothing was stored.");
        }
    }

    private static boolean isDatabaseAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /// Class 08: no connection; 57P: the database is stopping or starting.
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static String text(Throwable e) {
        return String.valueOf(e.getMessage());
    }
}
