package io.mostrador.register.core;

import io.mostrador.domain.tender.TenderLine;
import org.jspecify.annotations.Nullable;

/// What may be typed from a card terminal's slip.
final class CardReference {
    private static final int SHORTEST_CARD_NUMBER = 13;
    private static final int LONGEST_CARD_NUMBER = 19;

    private CardReference() {}

    /// 1 to 20 printable characters, and nothing that could be the number of a card: those never come into this
    /// program (PCI DSS 3.2).
    static boolean isValid(@Nullable String reference) {
        if (reference == null || reference.length() > TenderLine.MAX_REFERENCE_LENGTH) {
            return false;
        }
        return !reference.isBlank()
                && reference.chars().noneMatch(Character::isISOControl)
                && !couldBeCardNumber(reference);
    }

    private static boolean couldBeCardNumber(String reference) {
        String digits = reference.replaceAll("[ .-]", "");
        return digits.length() >= SHORTEST_CARD_NUMBER
                && digits.length() <= LONGEST_CARD_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && luhnSum(digits) % 10 == 0;
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
