package io.mostrador.printing.virtual;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the QR codes on a paper: those the printer drew, and those sent to it as dots.
final class QrReading {
    private static final int QUIET_DOTS = 32;
    private static final int WHITE = 0xffffff;

    private QrReading() {}

    static List<String> texts(Paper paper) {
        List<String> texts = new ArrayList<>();
        List<Strip.Raster> bands = new ArrayList<>();
        for (Strip strip : paper.strips()) {
            if (strip instanceof Strip.Raster band) {
                bands.add(band);
                continue;
            }
            decode(bands).ifPresent(texts::add);
            bands.clear();
            if (strip instanceof Strip.Qr qr) {
                texts.add(qr.text());
            }
        }
        decode(bands).ifPresent(texts::add);
        return List.copyOf(texts);
    }

    /// Bands that follow each other are one picture.
    private static Optional<String> decode(List<Strip.Raster> bands) {
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        int width = bands.getFirst().widthDots() + 2 * QUIET_DOTS;
        int height = bands.stream().mapToInt(Strip.Raster::heightDots).sum() + 2 * QUIET_DOTS;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, WHITE);
        int top = QUIET_DOTS;
        for (Strip.Raster band : bands) {
            draw(band, pixels, width, top);
            top += band.heightDots();
        }
        try {
            BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            return Optional.of(new QRCodeReader()
                    .decode(picture, Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText());
        } catch (ReaderException e) {
            // A logo, or a torn code: nothing to read.
            return Optional.empty();
        }
    }

    private static void draw(Strip.Raster band, int[] pixels, int width, int top) {
        int dots = Math.min(band.widthDots(), width - 2 * QUIET_DOTS);
        for (int y = 0; y < band.heightDots(); y++) {
            for (int x = 0; x < dots; x++) {
                if (band.isInk(x, y)) {
                    pixels[(top + y) * width + QUIET_DOTS + x] = 0;
                }
            }
        }
    }
}
