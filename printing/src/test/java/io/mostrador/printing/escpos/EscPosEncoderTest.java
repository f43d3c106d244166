package io.mostrador.printing.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.sale.Sale;
import io.mostrador.printing.Samples;
import io.mostrador.printing.document.Block;
import io.mostrador.printing.document.ReceiptDocument;
import io.mostrador.printing.document.TextStyle;
import io.mostrador.printing.virtual.Paper;
import io.mostrador.printing.virtual.VirtualPrinter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EscPosEncoderTest {
    private static final EscPosEncoder WIDE = new EscPosEncoder(PrinterProfile.GENERIC_80_MM);
    private static final EscPosEncoder NARROW = new EscPosEncoder(PrinterProfile.GENERIC_58_MM);
    private static final String SPANISH = "áéíóúüñÁÉÍÓÚÜÑ¿¡ºª";

    @Test
    void nameWithAPulseInItOpensNoDrawer() {
        Sale sale = new Samples.Cart(Samples.store(), 1)
                .line("A\u001bp\0\u0019\u00faB", "1", 100, Samples.FULL)
                .exactCash()
                .sale();
        VirtualPrinter printer = print(sale, PrinterProfile.GENERIC_80_MM);
        assertThat(printer.pulses()).isZero();
        assertThat(printer.unknownCommands()).isZero();
        assertThat(printer.papers().getFirst().lines()).anyMatch(line -> line.startsWith("ApúB "));
    }

    /// Even a document that was not made by our layout.
    @Test
    void noControlByteOfATextReachesThePrinter() {
        ReceiptDocument document = new ReceiptDocument(
                48, List.of(new Block.Text("A\u001bp\0\u0019\u009bB\u202e", Block.Align.LEFT, TextStyle.PLAIN)));
        byte[] line = WIDE.encode(document).commands().get(3);
        assertThat(line).isEqualTo("ApB?\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void allSpanishLettersSurviveOnEveryProfile() {
        for (PrinterProfile profile : PrinterProfile.ALL) {
            Sale sale = new Samples.Cart(Samples.store(), 1)
                    .line(SPANISH, "1", 100, Samples.FULL)
                    .exactCash()
                    .sale();
            EncodedJob job = new EscPosEncoder(profile)
                    .encode(Samples.layout(profile.columns()).receipt(Samples.content(sale), Samples.ENTRY));
            assertThat(job.replacedCharacters()).as(profile.name()).isZero();
            Paper paper = print(sale, profile).papers().getFirst();
            assertThat(paper.lines()).as(profile.name()).anyMatch(line -> line.contains(SPANISH));
        }
    }

    @Test
    void euroIsPrintedWhereTheTableHasIt() {
        assertThat(encode(WIDE, "€").replacedCharacters()).isZero();
        assertThat(encode(WIDE, "€").commands().get(3)[0]).isEqualTo("€".getBytes(Charset.forName("IBM00858"))[0]);
        assertThat(encode(NARROW, "€").replacedCharacters()).isOne();
    }

    @Test
    void lettersOutsideTheTableAreShownByTheirNearestAndCounted() {
        EncodedJob job = encode(WIDE, "Dvořák “so” – 茶 e\u0301");
        assertThat(job.replacedCharacters()).isEqualTo(5);
        String line = new String(job.commands().get(3), Charset.forName("IBM00858"));
        assertThat(line).isEqualTo("Dvorák \"so\" - ? é\n");
    }

    @Test
    void drawerPulseIsAJobOfItsOwn() {
        assertThat(HexFormat.of().formatHex(WIDE.drawerPulse().toBytes())).isEqualTo("1b401b700019fa1b40");
    }

    @Test
    void everyJobBeginsAndEndsByInitializing() {
        byte[] bytes = encode(WIDE, "x").toBytes();
        assertThat(bytes).startsWith(0x1b, '@').endsWith(0x1b, '@');
    }

    /// Printers obey these even inside image bytes: ten thousand random codes must hold none.
    @Test
    void noRasterHoldsARealTimeCommand() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            byte[] text = new byte[20 + random.nextInt(100)];
            random.nextBytes(text);
            String code = HexFormat.of().formatHex(text);
            for (byte[] band : QrRaster.commands(code, 3 + random.nextInt(2), 384)) {
                assertThat(realTimeCommands(band))
                        .as("seed %d code %s", seed, code)
                        .isZero();
            }
        }
    }

    private static int realTimeCommands(byte[] bytes) {
        int found = 0;
        for (int i = 8; i + 1 < bytes.length; i++) {
            boolean second = bytes[i + 1] == 0x04 || bytes[i + 1] == 0x05 || bytes[i + 1] == 0x14;
            found += bytes[i] == 0x10 && second ? 1 : 0;
        }
        return found;
    }

    @Test
    void codeTooLargeForThePaperIsRefused() {
        assertThatThrownBy(() -> QrRaster.commands("x".repeat(1_000), 5, 384))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("384");
    }

    private static EncodedJob encode(EscPosEncoder encoder, String text) {
        return encoder.encode(
                new ReceiptDocument(32, List.of(new Block.Text(text, Block.Align.LEFT, TextStyle.PLAIN))));
    }

    private static VirtualPrinter print(Sale sale, PrinterProfile profile) {
        VirtualPrinter printer = new VirtualPrinter(profile);
        printer.receive(new EscPosEncoder(profile)
                .encode(Samples.layout(profile.columns()).receipt(Samples.content(sale), Samples.ENTRY))
                .toBytes());
        return printer;
    }
}
