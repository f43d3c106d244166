package io.mostrador.printing.escpos;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPos.CutMode;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import io.mostrador.printing.document.Block.Align;
import io.mostrador.printing.document.TextStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The commands escpos-coffee makes rightly, into memory: initialise, style, table, feed, cut. Never its text
/// (it drops characters silently), QR, PDF417, pulses or output streams.
final class CoffeeCommands {
    private CoffeeCommands() {}

    /// Clears what another program left behind, before and after each job.
    static byte[] initialize() {
        return bytes(EscPos::initializePrinter);
    }

    static byte[] table(CodeTable table) {
        return bytes(printer -> printer.setPrinterCharacterTable(table.number()));
    }

    static byte[] style(TextStyle style, Align align) {
        return bytes(printer -> {
            byte[] config = new Style()
                    .setBold(style.bold())
                    .setFontSize(size(style.width()), size(style.height()))
                    .setJustification(align == Align.CENTER ? Justification.Center : Justification.Left_Default)
                    .getConfigBytes();
            return printer.write(config, 0, config.length);
        });
    }

    /// Cuts but for one point; the paper must have been fed out of the head before.
    static byte[] cut() {
        return bytes(printer -> printer.cut(CutMode.PART));
    }

    private static FontSize size(int times) {
        return times == 2 ? FontSize._2 : FontSize._1;
    }

    private static byte[] bytes(Emission emission) {
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        try (EscPos printer = new EscPos(memory)) {
            emission.emit(printer).flush();
            return memory.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private interface Emission {
        EscPos emit(EscPos printer) throws IOException;
    }
}
