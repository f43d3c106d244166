package io.mostrador.db.crash;

/// Which forces reach the simulated disk; all but the first are there to show that the rig sees what they do.
public enum Forcing {
    HONEST,
    NOT_THE_JOURNAL,
    NOT_THE_PRINT_JOBS;

    boolean forces(String fileName) {
        return switch (this) {
            case HONEST -> true;
            case NOT_THE_JOURNAL -> !fileName.endsWith(".journal");
            case NOT_THE_PRINT_JOBS -> !fileName.startsWith("print-job");
        };
    }
}
