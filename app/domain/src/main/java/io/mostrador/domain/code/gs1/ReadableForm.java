package io.mostrador.domain.code.gs1;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The human readable form: `(01)07790000000012(10)A1`, as it stands under a bar code and is typed from there
/// (GS1 General Specifications, section 4.14).
public final class ReadableForm {
    private static final Pattern IDENTIFIER = Pattern.compile("\\((\\d{2,4})\\)");

    private ReadableForm() {}

    /// Whether `text` begins with an identifier in parentheses.
    public static boolean isIn(String text) {
        return IDENTIFIER.matcher(text).lookingAt();
    }

    /// @param text one that [#isIn]
    /// @param thisYear for the century of dates
    public static Elements read(String text, int thisYear) {
        ElementCollector collector = new ElementCollector(thisYear);
        Matcher next = IDENTIFIER.matcher(text);
        boolean more = next.find();
        while (more) {
            String code = next.group(1);
            int at = next.start(1);
            int from = next.end();
            more = next.find();
            String value =
                    text.substring(from, more ? next.start() : text.length()).strip();
            Optional<ApplicationIdentifier> identifier = ApplicationIdentifier.of(code);
            boolean well = identifier.isPresent()
                    ? collector.add(identifier.get(), value, from)
                    : collector.fail(CodeFault.UNKNOWN_IDENTIFIER, code, at);
            more = more && well;
        }
        return collector.result(text.length());
    }
}
