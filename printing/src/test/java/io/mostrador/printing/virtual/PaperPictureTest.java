package io.mostrador.printing.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.mostrador.printing.Samples;
import io.mostrador.printing.document.ReceiptDocument;
import io.mostrador.printing.escpos.EscPosEncoder;
import io.mostrador.printing.escpos.PrinterProfile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The pictures are left under `target/papers` for eyes. Here, and only in tests, the JDK's own PNG reader is
/// the independent judge of ours.
class PaperPictureTest {
    private static final Path FOLDER = Path.of("target", "papers");

    @Test
    void wideReceiptHasAReadableCode() throws Exception {
        assertCodeReadable("sale-80mm", PrinterProfile.GENERIC_80_MM);
    }

    @Test
    void narrowReceiptHasAReadableCode() throws Exception {
        assertCodeReadable("sale-58mm", PrinterProfile.GENERIC_58_MM);
    }

    private static void assertCodeReadable(String name, PrinterProfile profile) throws IOException, ReaderException {
        BufferedImage picture = draw(
                name,
                profile,
                Samples.layout(profile.columns()).receipt(Samples.content(Samples.cashSale()), Samples.ENTRY));
        String code = decode(picture);
        assertThat(code).isEqualTo(Samples.content(Samples.cashSale()).ticket().text());
        assertThat(picture.getWidth()).isGreaterThan(profile.dots());
    }

    @Test
    void everyKindOfPaperIsDrawn() throws Exception {
        PrinterProfile wide = PrinterProfile.GENERIC_80_MM;
        PrinterProfile narrow = PrinterProfile.GENERIC_58_MM;
        List<BufferedImage> pictures = List.of(
                draw("copy-80mm", wide, Samples.layout(48).copy(Samples.content(Samples.cashSale()), Samples.ENTRY)),
                draw(
                        "return-80mm",
                        wide,
                        Samples.layout(48).receipt(Samples.content(Samples.returnedSale()), Samples.ENTRY)),
                draw(
                        "split-80mm",
                        wide,
                        Samples.layout(48).receipt(Samples.content(Samples.splitSale()), Samples.ENTRY)),
                draw(
                        "long-names-80mm",
                        wide,
                        Samples.layout(48).receipt(Samples.content(Samples.longNames()), Samples.ENTRY)),
                draw(
                        "long-names-58mm",
                        narrow,
                        Samples.layout(32).receipt(Samples.content(Samples.longNames()), Samples.ENTRY)),
                draw(
                        "english-58mm",
                        narrow,
                        Samples.englishLayout(32).receipt(Samples.content(Samples.englishSale()), Samples.ENTRY)),
                draw("z-80mm", wide, Samples.layout(48).closing(Samples.closing(), Samples.ENTRY)),
                draw("z-58mm", narrow, Samples.layout(32).closing(Samples.closing(), Samples.ENTRY)));
        assertThat(pictures).allSatisfy(picture -> assertThat(inkOf(picture)).isGreaterThan(5_000));
    }

    private static BufferedImage draw(String name, PrinterProfile profile, ReceiptDocument document)
            throws IOException {
        VirtualPrinter printer = new VirtualPrinter(profile);
        printer.receive(new EscPosEncoder(profile).encode(document).toBytes());
        assertThat(printer.unknownCommands()).isZero();
        assertThat(printer.papers()).hasSize(1);
        byte[] png = PaperPicture.png(printer.papers().getFirst());
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String decode(BufferedImage picture) throws ReaderException {
        int[] pixels = pixels(picture);
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static long inkOf(BufferedImage picture) {
        return java.util.Arrays.stream(pixels(picture))
                .filter(pixel -> (pixel & 0xff) < 0x60)
                .count();
    }
}
