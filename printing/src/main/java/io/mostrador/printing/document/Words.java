package io.mostrador.printing.document;

import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// The words of paper in the store's language.
final class Words {
    private final ResourceBundle words;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    private Words(Locale locale) {
        words = bundle(locale.getLanguage());
        date = DateTimeFormatter.ofPattern(of("date.pattern"), locale);
        time = DateTimeFormatter.ofPattern(of("time.pattern"), locale);
    }

    /// Spanish for every language but English.
    static Words in(String language) {
        return new Words("en".equals(language) ? Locale.ENGLISH : Locale.of("es"));
    }

    /// Read by name, so that the language of the machine never mixes into the paper.
    static ResourceBundle bundle(String language) {
        String name = "words_" + language + ".properties";
        try (InputStream file = Words.class.getResourceAsStream(name)) {
            return new PropertyResourceBundle(
                    new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    String of(String key) {
        return words.getString(key);
    }

    /// What a tender is called on paper, with its reference.
    String tender(TenderLine tender) {
        String name = tender(tender.type(), tender.amountTendered().isNegative());
        String reference = tender.reference();
        return reference == null || reference.isBlank() ? name : name + " " + reference;
    }

    /// What a tender is called on paper.
    ///
    /// @param out money went out
    String tender(TenderType type, boolean out) {
        return of("tender." + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + (out ? ".refund" : ""));
    }

    /// Why goods came back.
    String reason(ReturnReason reason) {
        return of("reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    /// The time alone when it falls on `businessDate`, else with its own date: sales after midnight.
    String time(Instant at, ZoneId zone, LocalDate businessDate) {
        var local = at.atZone(zone);
        String clock = time.format(local);
        return local.toLocalDate().equals(businessDate) ? clock : date(local.toLocalDate()) + " " + clock;
    }

    String dateAndTime(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return date(local.toLocalDate()) + " " + time.format(local);
    }
}
