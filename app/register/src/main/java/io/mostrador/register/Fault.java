package io.mostrador.register;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Turns a bug or a dead disk into an answer, and into one line of the log with the same code.
final class Fault {
    private static final Logger LOGGER = System.getLogger(Fault.class.getName());
    private static final int CODE_LENGTH = 4;
    private static final int FRAMES = 3;

    private Fault() {}

    static Outcome report(Command command, boolean recorded, Throwable cause) {
        String code = code(cause);
        // The kind of the command only: its values may be a PIN.
        String kind = command.getClass().getSimpleName();
        LOGGER.log(Level.ERROR, "fault " + code + " in " + kind + ", recorded: " + recorded, cause);
        return new Outcome.Faulted(recorded, code, String.valueOf(cause.getMessage()));
    }

    /// Four letters or digits that are the same each time the same thing breaks in the same place.
    static String code(Throwable cause) {
        int sum = cause.getClass().getName().hashCode();
        StackTraceElement[] frames = cause.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            sum = 31 * sum + frames[i].getClassName().hashCode();
            sum = 31 * sum + frames[i].getMethodName().hashCode();
        }
        String text = "0".repeat(CODE_LENGTH) + Integer.toString(sum >>> 1, Character.MAX_RADIX);
        return text.substring(text.length() - CODE_LENGTH).toUpperCase(java.util.Locale.ROOT);
    }
}
