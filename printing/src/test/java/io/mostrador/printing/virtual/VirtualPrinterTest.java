package io.mostrador.printing.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.printing.Samples;
import io.mostrador.printing.escpos.EncodedJob;
import io.mostrador.printing.escpos.EscPosEncoder;
import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.printing.virtual.VirtualPrinter.Roll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VirtualPrinterTest {
    private final VirtualPrinter printer = new VirtualPrinter(PrinterProfile.GENERIC_80_MM);

    private static EncodedJob receipt(PrinterProfile profile) {
        return new EscPosEncoder(profile)
                .encode(Samples.layout(profile.columns()).receipt(Samples.content(Samples.cashSale()), Samples.ENTRY));
    }

    private byte[] ask(int question) {
        printer.receive(new byte[] {0x10, 0x04, (byte) question});
        return printer.takeAnswers(Duration.ZERO);
    }

    @Test
    void answersLikeAHealthyPrinter() {
        for (int question = 1; question <= 4; question++) {
            assertThat(ask(question)).containsExactly(0x12);
        }
        printer.receive(new byte[] {0x1d, 'r', 1});
        assertThat(printer.takeAnswers(Duration.ZERO)).containsExactly(0);
    }

    /// The values of a TM-T88III without paper: 1A, 32, 12, 7E.
    @Test
    void saysWhatIsWrong() {
        printer.setRoll(Roll.EMPTY);
        assertThat(ask(1)).containsExactly(0x1a);
        assertThat(ask(2)).containsExactly(0x32);
        assertThat(ask(3)).containsExactly(0x12);
        assertThat(ask(4)).containsExactly(0x7e);
        printer.setRoll(Roll.FULL);
        printer.setCoverOpen(true);
        assertThat(ask(2)).containsExactly(0x16);
    }

    @Test
    void holdsWhatComesWithoutPaperAndPrintsItLater() {
        printer.setRoll(Roll.EMPTY);
        printer.receive(receipt(PrinterProfile.GENERIC_80_MM).toBytes());
        printer.receive(new byte[] {0x1d, 'r', 1});
        assertThat(printer.papers()).isEmpty();
        assertThat(printer.takeAnswers(Duration.ZERO)).isEmpty();
        printer.setRoll(Roll.FULL);
        assertThat(printer.papers()).hasSize(1);
        assertThat(printer.takeAnswers(Duration.ZERO)).containsExactly(0);
    }

    @Test
    void understandsBytesInPiecesOfAnySize() {
        byte[] bytes = receipt(PrinterProfile.GENERIC_80_MM).toBytes();
        for (byte b : bytes) {
            printer.receive(new byte[] {b});
        }
        assertThat(printer.papers()).isEqualTo(new PaperReader(PrinterProfile.GENERIC_80_MM).read(bytes));
    }

    @Test
    void wrapsALineThatIsTooLong() {
        printer.receive(("x".repeat(50) + "\n\u001b@").getBytes(StandardCharsets.US_ASCII));
        assertThat(printer.papers().getFirst().lines()).containsExactly("x".repeat(48), "xx");
    }

    @Test
    void readsACaptureOfAnySizeAsPapers() throws Exception {
        byte[] one = receipt(PrinterProfile.GENERIC_58_MM).toBytes();
        byte[] many = new byte[one.length * 50];
        for (int i = 0; i < 50; i++) {
            System.arraycopy(one, 0, many, i * one.length, one.length);
        }
        List<Paper> papers = new ArrayList<>();
        new PaperReader(PrinterProfile.GENERIC_58_MM).read(new ByteArrayInputStream(many), papers::add);
        assertThat(papers).hasSize(50).allSatisfy(paper -> {
            Slip slip = Slip.of(paper);
            assertThat(slip.number()).isEqualTo("A1-00000042");
            assertThat(slip.total()).contains(Samples.cashSale().total());
            assertThat(slip.code()).isPresent();
        });
    }

    /// A job broken at any byte: after the remedy the next receipt is whole, and stands on a paper of its own.
    @Test
    void aTornJobNeverSpoilsTheNext() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (PrinterProfile profile : PrinterProfile.ALL) {
            byte[] whole = receipt(profile).toBytes();
            Paper expected = new PaperReader(profile).read(whole).getFirst();
            for (int i = 0; i < 200; i++) {
                int cut = 1 + random.nextInt(whole.length - 1);
                VirtualPrinter torn = new VirtualPrinter(profile);
                torn.receive(Arrays.copyOf(whole, cut));
                torn.receive(new EscPosEncoder(profile).resynchronize().toBytes());
                torn.receive(whole);
                assertThat(torn.papers().getLast())
                        .as("seed %d cut at %d of %s", seed, cut, profile.name())
                        .isEqualTo(expected);
            }
        }
    }
}
