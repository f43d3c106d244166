package io.mostrador.desktop.shell;

import io.mostrador.desktop.words.Words;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.StorageStatus;
import io.mostrador.register.status.SyncStatus;
import java.time.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What the badges say. Troubles of devices never stop a sale; they only show here, each with one remedy.
final class Badges {
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private Badges() {}

    /// How much it matters.
    enum Level {
        WELL,
        NOTE,
        TROUBLE
    }

    /// @param count things waiting, as text; empty for none
    record Shown(Level level, Ikon icon, String word, String count) {}

    static Shown printer(Words words, PrinterStatus status) {
        Level level = switch (status.condition()) {
            case READY, PRINTING -> Level.WELL;
            case PAPER_NEAR_EMPTY, NOT_CONFIGURED -> Level.NOTE;
            case OFFLINE, PAPER_EMPTY, COVER_OPEN, ERROR -> Level.TROUBLE;
        };
        Ikon icon = level == Level.TROUBLE ? MaterialDesignP.PRINTER_ALERT : MaterialDesignP.PRINTER;
        String waiting = level == Level.WELL ? "" : count(words, status.waiting());
        return new Shown(level, icon, words.of("printer", status.condition()), waiting);
    }

    /// Shown only when there is not plenty; the free room stands where others have their number.
    static Shown storage(Words words, StorageStatus status) {
        Level level = status.level() == StorageStatus.Level.LOW ? Level.NOTE : Level.TROUBLE;
        String room = isAboutRoom(status) ? megabytes(words, status) : "";
        return new Shown(level, MaterialDesignH.HARDDISK, words.of("storage", status.level()), room);
    }

    static boolean isAboutRoom(StorageStatus status) {
        return status.level() != StorageStatus.Level.JOURNAL_DAMAGED;
    }

    static String megabytes(Words words, StorageStatus status) {
        return words.text("storage.megabytes", words.number(status.freeBytes() / BYTES_PER_MEGABYTE));
    }

    /// Shown only when the clock cannot be believed; how far it went or is off stands where others have their
    /// number.
    static Shown clock(Words words, ClockStatus status) {
        Level level = status.kind() == ClockStatus.Kind.OFF ? Level.TROUBLE : Level.NOTE;
        String sign = status.off().isNegative() ? "\u2212" : "+";
        return new Shown(
                level,
                MaterialDesignC.CLOCK_ALERT_OUTLINE,
                words.of("clock", status.kind()),
                sign + length(words, status.off().abs()));
    }

    /// A length of time in the one unit that says most: `90 s`, `65 min`, `26 h`, `400 days`.
    static String length(Words words, Duration length) {
        if (length.toMinutes() < 2) {
            return words.text("clock.seconds", words.number(length.toSeconds()));
        }
        if (length.toHours() < 2) {
            return words.text("clock.minutes", words.number(length.toMinutes()));
        }
        return length.toDays() < 2
                ? words.text("clock.hours", words.number(length.toHours()))
                : words.text("clock.days", words.number(length.toDays()));
    }

    static boolean hasBadge(MirrorStatus status) {
        return switch (status.condition()) {
            case NONE, CURRENT -> false;
            case BEHIND, GONE, OTHER -> true;
        };
    }

    /// Shown only when the second copy of the journal lacks something; how many facts stands where others have
    /// their number.
    static Shown mirror(Words words, MirrorStatus status) {
        Level level = status.condition() == MirrorStatus.Condition.BEHIND ? Level.NOTE : Level.TROUBLE;
        return new Shown(
                level,
                MaterialDesignC.CONTENT_COPY,
                words.of("mirror", status.condition()),
                count(words, status.waiting()));
    }

    /// Shown only when payments on the terminal have to be settled.
    static Shown payments(Words words, long waiting) {
        return new Shown(
                Level.TROUBLE,
                MaterialDesignC.CREDIT_CARD_CLOCK_OUTLINE,
                words.text("payment.badge"),
                count(words, waiting));
    }

    private static String count(Words words, long waiting) {
        return waiting == 0 ? "" : words.number(waiting);
    }

    static Shown sync(Words words, SyncStatus status) {
        String waiting = count(words, status.waiting());
        return switch (status.condition()) {
            case STANDALONE ->
                new Shown(Level.WELL, MaterialDesignC.CLOUD_OFF_OUTLINE, words.of("sync", status.condition()), "");
            case ONLINE ->
                status.waiting() == 0
                        ? new Shown(
                                Level.WELL,
                                MaterialDesignC.CLOUD_CHECK_OUTLINE,
                                words.of("sync", status.condition()),
                                "")
                        : new Shown(
                                Level.WELL, MaterialDesignC.CLOUD_SYNC_OUTLINE, words.text("sync.sending"), waiting);
            case OFFLINE ->
                new Shown(Level.NOTE, MaterialDesignC.CLOUD_OFF_OUTLINE, words.of("sync", status.condition()), waiting);
            case REFUSED ->
                new Shown(Level.TROUBLE, MaterialDesignC.CLOUD_ALERT, words.of("sync", status.condition()), waiting);
        };
    }
}
