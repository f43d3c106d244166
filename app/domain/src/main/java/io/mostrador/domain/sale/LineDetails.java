package io.mostrador.domain.sale;

import io.mostrador.domain.people.OperatorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a line tells beside item, quantity and price: what its code told, and what people said about it.
/// Null, 0 or empty where nothing was told.
///
/// @param note of a person, for the receipt and whoever packs; at most 100 characters, none of them a control
/// @param lot batch or lot number (GS1 application identifier 10), at most 20 characters
/// @param expiry last day on which it may be sold or used (17, 7003)
/// @param serial number of this very piece (21, or typed), at most 40 characters
/// @param expiryOverride who allowed it to be sold after its expiry
/// @param confirmedAge years of age that the customer was found to have, 0 where nobody asked
/// @param depositOf number of the line whose packaging this line is the deposit on, 0 for a line of its own
/// @param contents what is in one unit of it
public record LineDetails(
        String note,
        @Nullable String lot,
        @Nullable LocalDate expiry,
        @Nullable String serial,
        @Nullable OperatorId expiryOverride,
        int confirmedAge,
        int depositOf,
        LineContents contents) {
    public static final LineDetails NONE = new LineDetails("", null, null, null, null, 0, 0, LineContents.NONE);

    public static final int MAX_NOTE_LENGTH = 100;
    public static final int MAX_LOT_LENGTH = 20;
    public static final int MAX_SERIAL_LENGTH = 40;

    /// Of a line that is the item itself.
    public LineDetails(
            String note,
            @Nullable String lot,
            @Nullable LocalDate expiry,
            @Nullable String serial,
            @Nullable OperatorId expiryOverride,
            int confirmedAge,
            int depositOf) {
        this(note, lot, expiry, serial, expiryOverride, confirmedAge, depositOf, LineContents.NONE);
    }

    public LineDetails {
        if (!isNote(note)) {
            throw new IllegalArgumentException("not a note: " + note.length() + " characters");
        }
        if (lot != null && !isPlain(lot, MAX_LOT_LENGTH)) {
            throw new IllegalArgumentException("not a lot: " + lot.length() + " characters");
        }
        if (serial != null && !isSerial(serial)) {
            throw new IllegalArgumentException("not a serial number: " + serial.length() + " characters");
        }
        if (expiryOverride != null && expiry == null) {
            throw new IllegalArgumentException("nothing expired that " + expiryOverride + " could allow");
        }
        if (confirmedAge < 0 || depositOf < 0) {
            throw new IllegalArgumentException("age and line number are not negative");
        }
    }

    /// Whether `text` can be a note; an empty one is none.
    public static boolean isNote(String text) {
        return text.isEmpty() || isPlain(text, MAX_NOTE_LENGTH);
    }

    /// Whether `text` can be the serial number of a piece.
    public static boolean isSerial(String text) {
        return isPlain(text, MAX_SERIAL_LENGTH);
    }

    private static boolean isPlain(String text, int length) {
        return !text.isBlank() && text.length() <= length && text.chars().noneMatch(Character::isISOControl);
    }

    /// @param newNote empty takes it away
    public LineDetails withNote(String newNote) {
        return new LineDetails(newNote, lot, expiry, serial, expiryOverride, confirmedAge, depositOf, contents);
    }

    /// What a code told goes before what was there.
    public LineDetails withCode(@Nullable String newLot, @Nullable LocalDate newExpiry, @Nullable String newSerial) {
        return new LineDetails(
                note,
                newLot == null ? lot : newLot,
                newExpiry == null ? expiry : newExpiry,
                newSerial == null ? serial : newSerial,
                expiryOverride,
                confirmedAge,
                depositOf,
                contents);
    }

    public LineDetails withSerial(String newSerial) {
        return withCode(null, null, newSerial);
    }

    /// @param approver null: nobody
    public LineDetails withExpiryOverride(@Nullable OperatorId approver) {
        return new LineDetails(note, lot, expiry, serial, approver, confirmedAge, depositOf, contents);
    }

    public LineDetails withConfirmedAge(int years) {
        return new LineDetails(note, lot, expiry, serial, expiryOverride, years, depositOf, contents);
    }

    public LineDetails withContents(LineContents newContents) {
        return new LineDetails(note, lot, expiry, serial, expiryOverride, confirmedAge, depositOf, newContents);
    }

    /// What still holds when the goods come back: which piece it is, and what is in it. What was said at the
    /// sale does not.
    public LineDetails comingBack() {
        return new LineDetails("", lot, expiry, serial, null, 0, 0, contents);
    }

    /// @param lineNumber of the line whose packaging it is
    public static LineDetails depositOf(int lineNumber) {
        return new LineDetails("", null, null, null, null, 0, lineNumber, LineContents.NONE);
    }
}
