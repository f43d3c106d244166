package io.mostrador.domain.code.gs1;

import io.mostrador.domain.item.Gtin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The format of an identifier's value, written as in the GS1 General Specifications: `N6`, `X..20`, `N3+N..15`.
/// `*` behind a part says that its last digit is a check digit, brackets that it may be missing; `D6` is a date,
/// `X` and `Y` are character sets 82 and 39.
///
/// @param parts all of fixed length but the last, which may vary
record FieldFormat(List<Part> parts) {
    private static final String SET_82_MARKS = "!\"%&'()*+,-./:;<=>?_";
    private static final String SET_39_MARKS = "#-/";

    /// What is wrong with a value.
    ///
    /// @param offset of the first wrong character in the value, from 0
    record Flaw(CodeFault fault, int offset) {}

    /// @param set `N`, `D`, `X` or `Y`
    record Part(char set, int minLength, int maxLength, boolean checked) {
        static Part of(String text) {
            boolean optional = text.startsWith("[");
            String plain = optional ? text.substring(1, text.length() - 1) : text;
            boolean checked = plain.endsWith("*");
            String length = plain.substring(1, plain.length() - (checked ? 1 : 0));
            boolean varies = length.startsWith("..");
            int longest = Integer.parseInt(varies ? length.substring(2) : length);
            return new Part(plain.charAt(0), optional ? 0 : varies ? 1 : longest, longest, checked);
        }

        private boolean allows(char c) {
            boolean digit = c >= '0' && c <= '9';
            boolean capital = c >= 'A' && c <= 'Z';
            return switch (set) {
                case 'X' -> digit || capital || (c >= 'a' && c <= 'z') || SET_82_MARKS.indexOf(c) >= 0;
                case 'Y' -> digit || capital || SET_39_MARKS.indexOf(c) >= 0;
                default -> digit;
            };
        }

        private Optional<Flaw> flaw(String piece, int offset, int thisYear) {
            for (int i = 0; i < piece.length(); i++) {
                if (!allows(piece.charAt(i))) {
                    return Optional.of(new Flaw(CodeFault.WRONG_CHARACTER, offset + i));
                }
            }
            int last = piece.length() - 1;
            if (checked && Gtin.checkDigit(piece.substring(0, last)) != piece.charAt(last)) {
                return Optional.of(new Flaw(CodeFault.WRONG_CHECK_DIGIT, offset + last));
            }
            return set == 'D' && Gs1Date.read(piece, thisYear).isEmpty()
                    ? Optional.of(new Flaw(CodeFault.WRONG_DATE, offset))
                    : Optional.empty();
        }
    }

    static FieldFormat of(String text) {
        return new FieldFormat(Stream.of(text.split("\\+", -1)).map(Part::of).toList());
    }

    int minLength() {
        return parts.stream().mapToInt(Part::minLength).sum();
    }

    int maxLength() {
        return parts.stream().mapToInt(Part::maxLength).sum();
    }

    boolean isFixed() {
        return minLength() == maxLength();
    }

    /// The first thing that is wrong with `value`.
    ///
    /// @param thisYear for the century of dates
    Optional<Flaw> flaw(String value, int thisYear) {
        if (value.length() < minLength()) {
            return Optional.of(new Flaw(CodeFault.TOO_SHORT, value.length()));
        }
        if (value.length() > maxLength()) {
            return Optional.of(new Flaw(CodeFault.TOO_LONG, maxLength()));
        }
        int offset = 0;
        for (Part part : parts) {
            int end = Math.min(offset + part.maxLength(), value.length());
            Optional<Flaw> flaw = part.flaw(value.substring(offset, end), offset, thisYear);
            if (flaw.isPresent()) {
                return flaw;
            }
            offset = end;
        }
        return Optional.empty();
    }
}
