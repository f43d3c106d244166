package io.mostrador.printing.escpos;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// QR codes for printers that cannot draw them: `GS v 0` in bands of few rows, for small buffers.
///
/// Each module is at least 3 dots wide, so no byte of a row has a single dot in the middle: the real-time
/// commands (`10 04`, `10 05`, `10 14`), which printers obey even inside image bytes, cannot occur.
final class QrRaster {
    private static final int ROWS_PER_BAND = 24;

    private QrRaster() {}

    /// The code as whole raster commands, top to bottom.
    ///
    /// @throws IllegalArgumentException when the text is too long for `maxDots`
    static List<byte[]> commands(String text, int moduleDots, int maxDots) {
        ByteMatrix modules = matrix(text);
        int dots = modules.getWidth() * moduleDots;
        if (dots > maxDots) {
            throw new IllegalArgumentException("QR code of " + dots + " dots on paper of " + maxDots);
        }
        List<byte[]> bands = new ArrayList<>();
        for (int top = 0; top < dots; top += ROWS_PER_BAND) {
            bands.add(band(modules, moduleDots, top, Math.min(ROWS_PER_BAND, dots - top)));
        }
        return bands;
    }

    private static byte[] band(ByteMatrix modules, int moduleDots, int top, int rows) {
        int width = (modules.getWidth() * moduleDots + 7) / 8;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 + width * rows);
        bytes.writeBytes(
                new byte[] {0x1d, 'v', '0', 0, (byte) width, (byte) (width >> 8), (byte) rows, (byte) (rows >> 8)});
        for (int row = top; row < top + rows; row++) {
            bytes.writeBytes(row(modules, moduleDots, row / moduleDots, width));
        }
        return bytes.toByteArray();
    }

    private static byte[] row(ByteMatrix modules, int moduleDots, int y, int width) {
        byte[] row = new byte[width];
        for (int dot = 0; dot < modules.getWidth() * moduleDots; dot++) {
            if (modules.get(dot / moduleDots, y) == 1) {
                row[dot / 8] |= (byte) (0x80 >> (dot % 8));
            }
        }
        return row;
    }

    private static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", e);
        }
    }
}
