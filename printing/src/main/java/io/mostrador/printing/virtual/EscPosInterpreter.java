package io.mostrador.printing.virtual;

import io.mostrador.printing.escpos.CodeTable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;

/// Understands the ESC/POS commands we send, and skips whole the ones it knows the length of. Bytes may come in
/// pieces of any size.
final class EscPosInterpreter {
    private static final int ESC = 0x1b;
    private static final int GS = 0x1d;
    private static final int DLE = 0x10;
    private static final int MAX_QR_BYTES = 2_000;
    private static final Map<Integer, Charset> TABLES = Map.of(
            0, Charset.forName("IBM437"),
            2, Charset.forName("IBM850"),
            16, Charset.forName("windows-1252"),
            19, Charset.forName("IBM00858"));

    private final CodeTable ownTable;
    private final PrintHead head;
    private final Peripherals peripherals;
    private byte[] pending = new byte[0];
    private byte[] qrData = new byte[0];
    private int qrModuleDots = 3;

    /// What hangs at the printer beside the paper.
    interface Peripherals {
        void pulse();

        void statusAsked(int what);

        void unknownCommand(byte[] command);
    }

    EscPosInterpreter(CodeTable ownTable, PrintHead head, Peripherals peripherals) {
        this.ownTable = ownTable;
        this.head = head;
        this.peripherals = peripherals;
    }

    void interpret(byte[] bytes) {
        byte[] all = join(pending, bytes);
        int at = 0;
        int length = CommandLength.at(all, at);
        while (length > 0) {
            if (length == 1 && (all[at] & 0xff) >= ' ') {
                head.character(all[at]);
            } else {
                execute(Arrays.copyOfRange(all, at, at + length));
            }
            at += length;
            length = CommandLength.at(all, at);
        }
        pending = Arrays.copyOfRange(all, at, all.length);
    }

    private void execute(byte[] command) {
        switch (command[0]) {
            case ESC -> escape(command);
            case GS -> group(command);
            case DLE, 0, '\r', '\t' -> {
                // Real-time commands are obeyed on receipt; the others move nothing in our papers.
            }
            case '\n' -> head.lineFeed();
            default -> peripherals.unknownCommand(command);
        }
    }

    private void escape(byte[] command) {
        int argument = command.length > 2 ? command[2] & 0xff : 0;
        switch (command[1]) {
            case '@' -> head.initialize(TABLES.getOrDefault(0, ownTable.charset()));
            case 't' ->
                head.charset(
                        argument == ownTable.number()
                                ? ownTable.charset()
                                : TABLES.getOrDefault(argument, ownTable.charset()));
            case 'E' -> head.bold((argument & 1) == 1);
            case 'a' -> head.centered(argument == 1 || argument == '1');
            case 'd' -> head.feedLines(argument);
            case 'J' -> head.feed(argument);
            case 'p' -> peripherals.pulse();
            case 'M', '-', '2', '3', '!' -> {
                // Font A, no underline, standard spacing: what we send and what is drawn.
            }
            default -> peripherals.unknownCommand(command);
        }
    }

    private void group(byte[] command) {
        int argument = command.length > 2 ? command[2] & 0xff : 0;
        switch (command[1]) {
            case '!' -> head.size((argument >> 4) % 8 + 1, argument % 8 + 1);
            case 'V' -> head.endPaper();
            case 'r' -> peripherals.statusAsked(argument);
            case 'v' -> head.raster(word(command, 4), word(command, 6), Arrays.copyOfRange(command, 8, command.length));
            case '(' -> extended(command);
            case 'B', 'a', 'L', 'W' -> {
                // Not reversed, no automatic status, full width: what we send and what is drawn.
            }
            default -> peripherals.unknownCommand(command);
        }
    }

    /// `GS ( k pL pH cn fn ...`: QR codes are `cn` 49.
    private void extended(byte[] command) {
        if (command[2] != 'k' || command.length < 8 || command[5] != '1') {
            peripherals.unknownCommand(command);
            return;
        }
        switch (command[6]) {
            case 'A', 'E' -> {
                // Model 2 and level M are what is drawn.
            }
            case 'C' -> qrModuleDots = Math.clamp(command[7], 1, 16);
            case 'P' -> qrData = Arrays.copyOfRange(command, 8, command.length);
            case 'Q' -> drawQr(command);
            default -> peripherals.unknownCommand(command);
        }
    }

    private void drawQr(byte[] command) {
        if (qrData.length == 0 || qrData.length > MAX_QR_BYTES) {
            peripherals.unknownCommand(command);
        } else {
            head.qr(qrData, qrModuleDots);
        }
    }

    private static int word(byte[] command, int at) {
        return (command[at] & 0xff) | (command[at + 1] & 0xff) << 8;
    }

    private static byte[] join(byte[] first, byte[] second) {
        if (first.length == 0) {
            return second;
        }
        ByteArrayOutputStream both = new ByteArrayOutputStream(first.length + second.length);
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
