package io.mostrador.printing.virtual;

import io.mostrador.printing.escpos.PrinterProfile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads captured bytes as the papers they make: from a file, from the far end of a serial line, from anywhere.
public final class PaperReader {
    private static final int PIECE = 65_536;

    private final PrinterProfile profile;
    private int pulses;

    public PaperReader(PrinterProfile profile) {
        this.profile = profile;
    }

    /// All papers of a small capture, the last one even when nothing cut it off.
    public List<Paper> read(byte[] bytes) {
        List<Paper> papers = new ArrayList<>();
        Session session = new Session(papers::add);
        session.interpreter.interpret(bytes);
        session.head.endPaper();
        return List.copyOf(papers);
    }

    /// Papers of a capture of any size, one after the other.
    public void read(InputStream bytes, Consumer<Paper> papers) throws IOException {
        Session session = new Session(papers);
        byte[] piece = bytes.readNBytes(PIECE);
        while (piece.length > 0) {
            session.interpreter.interpret(piece);
            piece = bytes.readNBytes(PIECE);
        }
        session.head.endPaper();
    }

    /// How many drawer pulses were among the bytes read so far.
    public int pulses() {
        return pulses;
    }

    private final class Session implements EscPosInterpreter.Peripherals {
        private final PrintHead head;
        private final EscPosInterpreter interpreter;

        Session(Consumer<Paper> papers) {
            head = new PrintHead(profile.dots(), papers);
            interpreter = new EscPosInterpreter(profile.codeTable(), head, this);
        }

        @Override
        public void pulse() {
            pulses++;
        }

        @Override
        public void statusAsked(int what) {
            // A capture answers nobody.
        }

        @Override
        public void unknownCommand(byte[] command) {
            // Another program's bytes may be in a capture; they are skipped whole.
        }
    }
}
