package io.mostrador.printing.spool;

import java.util.ArrayDeque;
import java.util.OptionalInt;

/// Tells a printer's answers apart by their fixed bits (Epson TM-T88III, appendix G): real-time status
/// `0xx1xx10`, the four bytes of automatic status that begin with `0xx1xx00`, in-order answers `0xx0xxxx`, XON
/// and XOFF.
final class StatusDecoder {
    private static final int KEPT = 64;

    private final ArrayDeque<Integer> realTime = new ArrayDeque<>();
    private final ArrayDeque<Integer> inOrder = new ArrayDeque<>();
    private int automaticBytesLeft;

    void feed(byte[] bytes) {
        for (byte b : bytes) {
            int value = b & 0xff;
            if (value == 0x11 || value == 0x13) {
                continue;
            }
            if (automaticBytesLeft > 0) {
                automaticBytesLeft--;
            } else if ((value & 0x93) == 0x12) {
                keep(realTime, value);
            } else if ((value & 0x93) == 0x10) {
                automaticBytesLeft = 3;
            } else if ((value & 0x90) == 0) {
                keep(inOrder, value);
            }
        }
    }

    private static void keep(ArrayDeque<Integer> answers, int value) {
        if (answers.size() < KEPT) {
            answers.add(value);
        }
    }

    /// Forgets everything: answers to old questions are worse than none.
    void clear() {
        realTime.clear();
        inOrder.clear();
        automaticBytesLeft = 0;
    }

    /// The next answer to `DLE EOT`.
    OptionalInt nextRealTime() {
        Integer value = realTime.poll();
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /// The next answer to `GS r`.
    OptionalInt nextInOrder() {
        Integer value = inOrder.poll();
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
