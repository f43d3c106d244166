package io.mostrador.launcher;

import java.util.Locale;

/// Short codes by which a person on the telephone and a log line can meet.
public final class Faults {
    private Faults() {}

    /// Six characters that depend on what failed and where, the same for the same bug.
    public static String code(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        String where = trace.length == 0 ? "" : trace[0].getClassName() + "." + trace[0].getMethodName();
        int hash = (root.getClass().getName() + "@" + where).hashCode();
        return "M" + Integer.toString(hash & 0x3ff_ffff, 36).toUpperCase(Locale.ROOT);
    }
}
