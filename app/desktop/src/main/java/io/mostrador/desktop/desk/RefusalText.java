package io.mostrador.desktop.desk;

import io.mostrador.desktop.words.Words;
import io.mostrador.register.Refusal;
import java.time.LocalDate;
import java.util.List;

/// A refusal in words: what, and what to do.
final class RefusalText {
    private RefusalText() {}

    static String of(Refusal refusal, Words words) {
        List<String> arguments = refusal.arguments();
        return switch (refusal.reason()) {
            case EXPIRED -> words.of("refusal", refusal.reason(), words.date(LocalDate.parse(arguments.getFirst())));
            case AGE_NOT_CONFIRMED -> words.of("refusal", refusal.reason(), arguments.get(0), arguments.get(1));
            case MALFORMED_CODE ->
                words.of(
                        "refusal",
                        refusal.reason(),
                        words.text("code.fault." + arguments.get(0), arguments.get(1)),
                        arguments.get(2));
            default -> words.of("refusal", refusal.reason(), arguments.toArray());
        };
    }
}
