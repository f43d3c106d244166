package io.mostrador.sync.client.terminal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Messages on a TCP connection: the length in four bytes, highest first, then JSON in UTF-8.
final class NexoFrames {
    private static final int MAX_LENGTH = 1_000_000;

    /// Amounts are read as they are written: no binary fractions.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private NexoFrames() {}

    static void write(OutputStream stream, JsonNode message) throws IOException {
        byte[] json = JSON.writeValueAsBytes(message);
        byte[] frame = new byte[Integer.BYTES + json.length];
        ByteBuffer.wrap(frame).putInt(json.length).put(json);
        stream.write(frame);
        stream.flush();
    }

    /// Waits for the next message.
    ///
    /// @throws IOException when the connection ends or times out, or what comes is no message
    static JsonNode read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        int length = in.readInt();
        if (length < 2 || length > MAX_LENGTH) {
            throw new IOException("a message of " + length + " bytes");
        }
        byte[] json = in.readNBytes(length);
        if (json.length < length) {
            throw new IOException("the message was cut after " + json.length + " bytes");
        }
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IOException("the message is no JSON", e);
        }
    }
}
