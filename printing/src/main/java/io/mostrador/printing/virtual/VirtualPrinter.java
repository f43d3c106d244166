package io.mostrador.printing.virtual;

import io.mostrador.printing.escpos.PrinterProfile;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A healthy printer made of software, with a roll, a cover, a switch and a drawer: it answers `DLE EOT` and
/// `GS r` like a real one and gives every cut-off [Paper]. Usable from any thread.
public final class VirtualPrinter {
    /// What a printer without paper takes before it drops bytes.
    private static final int HELD_BYTES = 65_536;

    private static final int PAPERS_KEPT = 1_000;
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;

    private final PrinterProfile profile;
    private final Consumer<Paper> onPaper;
    private final List<Paper> papers = new ArrayList<>();
    private final LinkedBlockingQueue<Byte> answers = new LinkedBlockingQueue<>(1_024);
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final PrintHead head;
    private EscPosInterpreter interpreter;
    private long paperCount;
    private int lastTwo;
    private boolean on = true;
    private boolean silent;
    private boolean coverOpen;
    private Roll roll = Roll.FULL;
    private int pulses;
    private int unknownCommands;

    /// How much paper is left.
    public enum Roll {
        FULL,
        NEAR_END,
        EMPTY
    }

    public VirtualPrinter(PrinterProfile profile) {
        this(profile, paper -> {});
    }

    /// @param onPaper told every paper when it is cut off, on the thread that sent the bytes
    public VirtualPrinter(PrinterProfile profile, Consumer<Paper> onPaper) {
        this.profile = profile;
        this.onPaper = onPaper;
        this.head = new PrintHead(profile.dots(), this::cutOff);
        this.interpreter = newInterpreter();
    }

    private EscPosInterpreter newInterpreter() {
        return new EscPosInterpreter(profile.codeTable(), head, new Connections());
    }

    /// Takes bytes as they come over the wire. Switched off, it hears nothing.
    public synchronized void receive(byte[] bytes) {
        if (!on) {
            return;
        }
        for (byte b : bytes) {
            listenForQuestion(b & 0xff);
        }
        if (isStopped()) {
            held.write(bytes, 0, Math.min(bytes.length, HELD_BYTES - held.size()));
        } else {
            interpreter.interpret(bytes);
        }
    }

    /// Real-time questions are answered on receipt, wherever they stand and whatever state the printer is in.
    private void listenForQuestion(int b) {
        if (lastTwo == (DLE << 8 | EOT) && b >= 1 && b <= 4) {
            answer(status(b));
        }
        lastTwo = (lastTwo << 8 | b) & 0xffff;
    }

    private int status(int question) {
        int healthy = 0x12;
        return switch (question) {
            case 1 -> isStopped() ? healthy | 0x08 : healthy;
            case 2 -> healthy | (coverOpen ? 0x04 : 0) | (roll == Roll.EMPTY ? 0x20 : 0);
            case 4 -> healthy | (roll == Roll.EMPTY ? 0x6c : roll == Roll.NEAR_END ? 0x0c : 0);
            default -> healthy;
        };
    }

    private boolean isStopped() {
        return coverOpen || roll == Roll.EMPTY;
    }

    private void answer(int value) {
        if (!silent) {
            // Nobody listens any more: a real printer's answers are lost as well.
            boolean _ = answers.offer((byte) value);
        }
    }

    private void resume() {
        if (!isStopped() && held.size() > 0) {
            byte[] waiting = held.toByteArray();
            held.reset();
            interpreter.interpret(waiting);
        }
    }

    private void cutOff(Paper paper) {
        paperCount++;
        if (papers.size() == PAPERS_KEPT) {
            papers.removeFirst();
        }
        papers.add(paper);
        onPaper.accept(paper);
    }

    /// What the printer has said since the last call; waits up to `patience` for the first byte.
    public byte[] takeAnswers(Duration patience) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            Byte next = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            while (next != null) {
                said.write(next);
                next = answers.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said.toByteArray();
    }

    public synchronized boolean isOn() {
        return on;
    }

    /// Pulls the plug: what was not yet printed is forgotten, what was stays on the paper.
    public synchronized void switchOff() {
        on = false;
        held.reset();
        answers.clear();
        interpreter = newInterpreter();
    }

    public synchronized void switchOn() {
        on = true;
    }

    public synchronized void setRoll(Roll newRoll) {
        roll = newRoll;
        resume();
    }

    public synchronized void setCoverOpen(boolean open) {
        coverOpen = open;
        resume();
    }

    /// A cheap clone: prints, never answers.
    public synchronized void setSilent(boolean newSilent) {
        silent = newSilent;
    }

    /// The last 1,000 papers, oldest first.
    public synchronized List<Paper> papers() {
        return List.copyOf(papers);
    }

    /// How many papers were cut off so far.
    public synchronized long paperCount() {
        return paperCount;
    }

    /// How often the drawer was opened.
    public synchronized int pulses() {
        return pulses;
    }

    /// Commands it did not understand: 0 when the encoder is right.
    public synchronized int unknownCommands() {
        return unknownCommands;
    }

    /// Runs inside [#receive], under its lock.
    private final class Connections implements EscPosInterpreter.Peripherals {
        @Override
        public void pulse() {
            pulses++;
        }

        @Override
        public void statusAsked(int what) {
            answer(what == 1 && roll == Roll.NEAR_END ? 0x03 : 0);
        }

        @Override
        public void unknownCommand(byte[] command) {
            unknownCommands++;
        }
    }
}
