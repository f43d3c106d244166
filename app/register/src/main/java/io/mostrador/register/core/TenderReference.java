package io.mostrador.register.core;

import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may be typed to name a tender elsewhere: a terminal's slip, a transfer, a voucher.
final class TenderReference {
    private static final int SHORTEST_CARD_NUMBER = 13;
    private static final int LONGEST_CARD_NUMBER = 19;

    private TenderReference() {}

    /// Why a tender cannot be taken with this reference, or without.
    static Optional<Reason> obstacle(Command.Tender command) {
        TenderType type = command.type();
        if (!type.hasReference()) {
            return Optional.empty();
        }
        String reference = of(command);
        if (reference == null) {
            return type.needsReference() ? Optional.of(Reason.TENDER_REFERENCE_MISSING) : Optional.empty();
        }
        return isValid(reference) ? Optional.empty() : Optional.of(Reason.TENDER_REFERENCE_NOT_VALID);
    }

    /// As it is recorded, null for none.
    static @Nullable String of(Command.Tender command) {
        String reference = command.reference();
        return reference == null || reference.isBlank() || !command.type().hasReference() ? null : reference.strip();
    }

    /// At most 20 printable characters, and nothing that could be the number of a card: those never come into
    /// this program (PCI DSS 3.2).
    private static boolean isValid(String reference) {
        return reference.length() <= TenderLine.MAX_REFERENCE_LENGTH
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
