package io.mostrador.desktop.desk;

import io.mostrador.desktop.words.Words;
import io.mostrador.register.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/// A refusal in words: what, and what to do.
final class RefusalText {
    private RefusalText() {}

    static String of(Refusal refusal, Words words) {
        List<String> arguments = refusal.arguments();
        return switch (refusal.reason()) {
            case COUPON_EXPIRED, EXPIRED ->
                words.of("refusal", refusal.reason(), words.date(LocalDate.parse(arguments.getFirst())));
            case AGE_NOT_CONFIRMED -> words.of("refusal", refusal.reason(), arguments.get(0), arguments.get(1));
            case COUPON_USED -> {
                LocalDateTime when = LocalDateTime.parse(arguments.get(1));
                yield words.of(
                        "refusal",
                        refusal.reason(),
                        arguments.get(0),
                        words.date(when.toLocalDate()),
                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(words.locale())
                                .format(when),
                        arguments.get(2));
            }
            case NOT_AN_ITEM ->
                words.of("refusal", refusal.reason(), words.text("code.refusal." + arguments.getFirst()));
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
