package io.mostrador.printing.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// QR codes for printers that draw them (`GS ( k`, model 2). Own bytes: escpos-coffee 4.1.0 sends a wrong model
/// and counts characters where bytes are meant.
final class QrCommand {
    private static final int MAX_BYTES = 2_000;
    /// Error correction M.
    private static final int LEVEL_M = 49;

    private QrCommand() {}

    static List<byte[]> commands(String text, int moduleDots) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        if (data.length > MAX_BYTES) {
            throw new IllegalArgumentException("no QR code holds " + data.length + " bytes");
        }
        ByteArrayOutputStream store = new ByteArrayOutputStream();
        int length = data.length + 3;
        store.writeBytes(new byte[] {0x1d, '(', 'k', (byte) length, (byte) (length >> 8), '1', 'P', '0'});
        store.writeBytes(data);
        return List.of(
                new byte[] {0x1d, '(', 'k', 4, 0, '1', 'A', '2', 0},
                new byte[] {0x1d, '(', 'k', 3, 0, '1', 'C', (byte) moduleDots},
                new byte[] {0x1d, '(', 'k', 3, 0, '1', 'E', LEVEL_M},
                store.toByteArray(),
                new byte[] {0x1d, '(', 'k', 3, 0, '1', 'Q', '0'});
    }
}
