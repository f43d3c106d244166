package io.mostrador.launcher.invoice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The invoices of the tests, as texts to make faults in.
public enum Paper {
    /// UBL, with all there can be: allowances and charges on lines and document, a price for twelve, three kinds
    /// of VAT, VAT in a second currency, a part paid, a rounding amount, an extension.
    WORKSHOP("workshop.xml"),
    /// A UBL credit note with unusual prefixes.
    TAKEN_BACK("taken-back.xml"),
    /// CII.
    BAKERY("bakery.xml");

    private final String file;

    Paper(String file) {
        this.file = file;
    }

    public String text() {
        try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same with one place changed, which must be there once.
    public String with(String old, String changed) {
        String text = text();
        int first = text.indexOf(old);
        if (first < 0 || text.indexOf(old, first + 1) >= 0) {
            throw new IllegalArgumentException("not once in " + file + ": " + old);
        }
        return text.replace(old, changed);
    }
}
