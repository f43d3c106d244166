package io.mostrador.printing.virtual;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.returns.SignedTicket;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a paper of ours says, read back from the paper itself: for checks that sum what customers hold in hands.
///
/// @param number receipt number or Z number, empty when the paper has none
/// @param total as a person reads it, from the large line; empty when the paper ends before it
/// @param code from the QR, empty on Z reports and torn papers
public record Slip(Kind kind, String number, Optional<Money> total, Optional<SignedTicket> code) {
    private static final Pattern RECEIPT = Pattern.compile("(?:Ticket|Receipt) ([A-Z0-9]{1,8}-\\d{8,18})\\b.*");
    private static final Pattern CLOSING = Pattern.compile("(?:CIERRE Z|Z REPORT) (\\d{1,18})");
    private static final Pattern COPY = Pattern.compile("\\*\\*\\* (?:COPIA|COPY) \\*\\*\\*");
    private static final Pattern TOTAL = Pattern.compile("TOTAL ([A-Z]{3})\\s+(-?\\d[\\d., ]*)");

    /// What kind of paper it is.
    public enum Kind {
        RECEIPT,
        COPY,
        Z_REPORT,
        /// Not ours, or torn before it says.
        OTHER
    }

    /// Reads a paper. Item names cannot pass for figures: only bold lines name a number, only tall ones a total.
    public static Slip of(Paper paper) {
        List<String> bold = texts(paper, Strip.Line::isBold);
        Optional<String> closing = first(CLOSING, texts(paper, Strip.Line::isTall));
        Optional<String> receipt = first(RECEIPT, bold);
        boolean copy = first(COPY, bold).isPresent();
        Kind kind =
                closing.isPresent() ? Kind.Z_REPORT : receipt.isEmpty() ? Kind.OTHER : copy ? Kind.COPY : Kind.RECEIPT;
        return new Slip(kind, closing.or(() -> receipt).orElse(""), total(paper), code(paper));
    }

    private static List<String> texts(Paper paper, java.util.function.Predicate<Strip.Line> which) {
        return paper.strips().stream()
                .filter(Strip.Line.class::isInstance)
                .map(Strip.Line.class::cast)
                .filter(which)
                .map(line -> line.text().strip())
                .toList();
    }

    private static Optional<String> first(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .findFirst();
    }

    /// Figures carry all the digits of their currency, so the digits alone are the minor units.
    private static Optional<Money> total(Paper paper) {
        String tall = texts(paper, Strip.Line::isTall).stream().collect(Collectors.joining(" "));
        Matcher total = TOTAL.matcher(tall);
        if (!total.find()) {
            return Optional.empty();
        }
        String digits = total.group(2).replaceAll("[^0-9-]", "");
        return Optional.of(Money.of(Long.parseLong(digits), Currency.getInstance(total.group(1))));
    }

    private static Optional<SignedTicket> code(Paper paper) {
        return QrReading.texts(paper).stream()
                .map(SignedTicket::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
