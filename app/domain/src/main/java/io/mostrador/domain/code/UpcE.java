package io.mostrador.domain.code;

import io.mostrador.domain.item.Gtin;
import java.util.Optional;

/// UPC-E: a UPC-A of twelve digits without its zeros, in eight (GS1 General Specifications, section 5.2.2.4).
final class UpcE {
    private static final int LENGTH = 8;
    private static final int UPC_A_LENGTH = 12;

    private UpcE() {}

    /// The UPC-A, empty when `code` is not eight digits beginning with 0 or 1 whose check digit is that of the
    /// UPC-A.
    static Optional<String> expanded(String code) {
        if (code.length() != LENGTH || !code.chars().allMatch(c -> c >= '0' && c <= '9') || code.charAt(0) > '1') {
            return Optional.empty();
        }
        String pair = code.substring(1, 3);
        String upcA = switch (code.charAt(6)) {
            case '0', '1', '2' -> pair + code.charAt(6) + "0000" + code.substring(3, 6);
            case '3' -> pair + code.charAt(3) + "00000" + code.substring(4, 6);
            case '4' -> pair + code.substring(3, 5) + "00000" + code.charAt(5);
            default -> pair + code.substring(3, 6) + "0000" + code.charAt(6);
        };
        return Optional.of(code.charAt(0) + upcA + code.charAt(7))
                .filter(full -> full.length() == UPC_A_LENGTH && Gtin.isValid(full));
    }
}
