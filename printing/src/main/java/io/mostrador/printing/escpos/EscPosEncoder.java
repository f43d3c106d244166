package io.mostrador.printing.escpos;

import io.mostrador.printing.document.Block;
import io.mostrador.printing.document.Block.Align;
import io.mostrador.printing.document.ReceiptDocument;
import io.mostrador.printing.document.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes documents as the bytes of one kind of printer.
public final class EscPosEncoder {
    /// Lines between the head and the cutter or tear bar (Epson TM-T20: 4 lines of 30 dots).
    private static final int FEED_TO_CUTTER = 4;

    /// Longest command: a raster band across an 80 mm paper, or a stored QR code.
    private static final int MAX_COMMAND_LENGTH = 2_048;

    private static final byte LINE_FEED = '\n';
    private static final Align DEFAULT_ALIGN = Align.LEFT;

    private final PrinterProfile profile;

    public EscPosEncoder(PrinterProfile profile) {
        this.profile = profile;
    }

    /// A document as a job of its own: initialise, table, blocks, initialise.
    public EncodedJob encode(ReceiptDocument document) {
        Emission emission = new Emission();
        document.blocks().forEach(emission::add);
        emission.commands.add(CoffeeCommands.initialize());
        return new EncodedJob(emission.commands, emission.text.replaced());
    }

    /// The pulse that opens the cash drawer: pin 2, 50 ms on, 500 ms off (duty at most 0.2, 510 ms at most).
    public EncodedJob drawerPulse() {
        return new EncodedJob(
                List.of(
                        CoffeeCommands.initialize(),
                        new byte[] {0x1b, 'p', 0, 25, (byte) 250},
                        CoffeeCommands.initialize()),
                0);
    }

    /// Brings a printer that lost the end of a command back to text: enough nothing to fill any command of
    /// ours, then the torn paper is cut off. To be sent before the next job after one broke in the middle.
    public EncodedJob resynchronize() {
        List<byte[]> commands = new ArrayList<>();
        commands.add(new byte[MAX_COMMAND_LENGTH]);
        commands.add(CoffeeCommands.initialize());
        commands.addAll(endOfPaper());
        commands.add(CoffeeCommands.initialize());
        return new EncodedJob(commands, 0);
    }

    private static byte[] feed(int lines) {
        return new byte[] {0x1b, 'd', (byte) lines};
    }

    private List<byte[]> endOfPaper() {
        return profile.cutter() ? List.of(feed(FEED_TO_CUTTER), CoffeeCommands.cut()) : List.of(feed(FEED_TO_CUTTER));
    }

    private final class Emission {
        private final List<byte[]> commands = new ArrayList<>();
        private final TextEncoder text = new TextEncoder(profile.codeTable());
        private @Nullable TextStyle style;
        private Align align = DEFAULT_ALIGN;

        Emission() {
            commands.add(CoffeeCommands.initialize());
            commands.add(CoffeeCommands.table(profile.codeTable()));
        }

        void add(Block block) {
            switch (block) {
                case Block.Text line -> line(text.encode(line.text()), line.style(), line.align());
                case Block.Rule rule -> rule(rule.weight());
                case Block.Feed feed -> commands.add(feed(feed.lines()));
                case Block.Qr qr -> qr(qr.text());
                case Block.Cut() -> commands.addAll(endOfPaper());
            }
        }

        private void rule(Block.Weight weight) {
            byte[] line = weight == Block.Weight.STRONG
                    ? text.encodeRule('═', '=', profile.columns())
                    : text.encodeRule('─', '-', profile.columns());
            line(line, TextStyle.PLAIN, DEFAULT_ALIGN);
        }

        private void line(byte[] cells, TextStyle newStyle, Align newAlign) {
            switchTo(newStyle, newAlign);
            byte[] line = Arrays.copyOf(cells, cells.length + 1);
            line[cells.length] = LINE_FEED;
            commands.add(line);
        }

        private void qr(String code) {
            switchTo(TextStyle.PLAIN, Align.CENTER);
            commands.addAll(
                    profile.nativeQr()
                            ? QrCommand.commands(code, profile.qrModuleDots())
                            : QrRaster.commands(code, profile.qrModuleDots(), profile.dots()));
            commands.add(feed(1));
        }

        /// Styles go out when they change, not before every line: each costs 18 bytes, 19 ms at 9600 baud.
        private void switchTo(TextStyle newStyle, Align newAlign) {
            if (!newStyle.equals(style) || newAlign != align) {
                commands.add(CoffeeCommands.style(newStyle, newAlign));
                style = newStyle;
                align = newAlign;
            }
        }
    }
}
