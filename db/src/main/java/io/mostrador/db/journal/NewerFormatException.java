package io.mostrador.db.journal;

/// The journal was written by a newer program. It is not damaged, and there is nothing to repair.
public final class NewerFormatException extends RuntimeException {
    NewerFormatException(String segment, int version, int known) {
        super("the journal's " + segment + " has format " + version + ", this program knows " + known);
    }
}
