package io.mostrador.sync.protocol.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A batch on the wire, both ways: entries one a line (NDJSON), byte for byte as in the journal, in order,
/// gzipped.
public final class BatchCodec {
    /// The gzip is the body itself, not an encoding of the way, so that nothing between till and server opens
    /// it.
    public static final String MEDIA_TYPE = "application/gzip";

    private BatchCodec() {}

    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (byte[] entry : entries) {
                gzip.write(entry);
                gzip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /// The lines as they were sent; whether each is an entry is not looked at.
    ///
    /// @throws TooLargeException when they inflate to more than [WireLimits] allow; no more than that is
    /// inflated
    /// @throws MalformedMessageException when this is no whole gzip
    public static List<byte[]> read(byte[] compressed) {
        return lines(inflate(compressed));
    }

    private static byte[] inflate(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            byte[] bytes = gzip.readNBytes(WireLimits.MAX_BATCH_BYTES + 1);
            if (bytes.length > WireLimits.MAX_BATCH_BYTES) {
                throw new TooLargeException("the batch inflates to more than " + WireLimits.MAX_BATCH_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new MalformedMessageException("the batch is no whole gzip", e);
        }
    }

    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            boolean atEnd = i == bytes.length;
            if ((atEnd && start < i) || (!atEnd && bytes[i] == '\n')) {
                if (lines.size() == WireLimits.MAX_BATCH_ENTRIES) {
                    throw new TooLargeException("the batch has more than " + lines.size() + " lines");
                }
                lines.add(Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        return lines;
    }
}
