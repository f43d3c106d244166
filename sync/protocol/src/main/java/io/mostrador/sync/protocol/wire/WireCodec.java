package io.mostrador.sync.protocol.wire;

import io.mostrador.sync.protocol.CanonicalJson;
import io.mostrador.sync.protocol.EntryCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Wire messages to canonical JSON and back.
public final class WireCodec {
    private WireCodec() {}

    public static byte[] encode(Record message) {
        return CanonicalJson.encode(message);
    }

    /// Unknown keys are passed over, so that a newer peer can add some.
    ///
    /// @throws MalformedMessageException when the bytes are no such message
    public static <T extends Record> T decode(byte[] bytes, Class<T> type) {
        try {
            @Nullable T message = EntryCodec.mapper().readValue(bytes, type);
            if (message == null) {
                throw new MalformedMessageException("not a " + type.getSimpleName() + ": null");
            }
            return message;
        } catch (JacksonException e) {
            throw new MalformedMessageException("not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
