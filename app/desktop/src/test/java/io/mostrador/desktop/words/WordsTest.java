package io.mostrador.desktop.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.desktop.desk.Fault;
import io.mostrador.desktop.start.ProblemView;
import io.mostrador.desktop.start.StartView;
import io.mostrador.desktop.theme.Theme;
import io.mostrador.domain.code.CodeField;
import io.mostrador.domain.code.CodeReading;
import io.mostrador.domain.code.Scanned;
import io.mostrador.domain.code.gs1.CodeFault;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.Refusal;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.StorageStatus;
import io.mostrador.register.status.SyncStatus;
import io.mostrador.register.status.SyncTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No text is missing, none is left over, none is untranslated.
class WordsTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile("\\.(text|count|of)\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /// The same in both languages on purpose: signs, and words both languages have.
    private static final Set<String> SAME = Set.of(
            "basket.kilograms",
            "basket.times",
            "basket.total",
            "clock.hours",
            "clock.minutes",
            "clock.seconds",
            "code.field.GTIN",
            "code.field.SSCC",
            "code.form.DIGITAL_LINK",
            "quantity.kilograms.unit",
            "storage.megabytes",
            "tender.rate",
            "sell.tile.kilogram",
            "signon.pin");

    private final Words spanish = Words.of(Language.ES);
    private final Words english = Words.of(Language.EN);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.keys()).isEqualTo(spanish.keys());
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        Matcher asked = ASKED.matcher(sources());
        while (asked.find()) {
            String key = asked.group(2);
            boolean there = switch (asked.group(1)) {
                case "count" -> spanish.has(key + ".one") && spanish.has(key + ".other");
                case "of" -> spanish.keys().stream().anyMatch(other -> other.startsWith(key + "."));
                default -> key.endsWith(".") || spanish.has(key);
            };
            if (!there && key.matches("[a-z]+[a-zA-Z.]*")) {
                missing.add(key);
            }
        }
        missing.addAll(built());
        missing.removeAll(spanish.keys());

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = new TreeSet<>(built());
        Matcher literal = LITERAL.matcher(sources());
        while (literal.find()) {
            used.add(literal.group(1));
            used.add(literal.group(1) + ".one");
            used.add(literal.group(1) + ".other");
        }
        Set<String> unused = new TreeSet<>(spanish.keys());
        unused.removeAll(used);

        assertThat(unused).isEmpty();
    }

    @Test
    void everyTextIsTranslated() {
        List<String> untranslated = spanish.keys().stream()
                .filter(key -> spanish.text(key).equals(english.text(key)))
                .filter(key -> !SAME.contains(key) && !key.startsWith("currency."))
                .filter(key -> PLACE.matcher(spanish.text(key)).replaceAll("").matches(".*\\p{L}.*"))
                .toList();

        assertThat(untranslated).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String key : spanish.keys()) {
            assertThat(places(english.text(key))).as(key).isEqualTo(places(spanish.text(key)));
        }
    }

    @Test
    void putsArgumentsIntoTheirPlaces() {
        assertThat(spanish.text("refusal.UNKNOWN_CODE", "779"))
                .isEqualTo("No existe el código 779. La venta no cambió.");
        assertThat(spanish.count("basket.lines", 1)).isEqualTo("1 artículo");
        assertThat(spanish.count("basket.lines", 5)).isEqualTo("5 artículos");
    }

    @Test
    void writesADateThatCannotBeMisread() {
        LocalDate date = LocalDate.of(2026, 3, 12);

        assertThat(spanish.date(date)).isEqualTo("12-03-2026");
        assertThat(english.date(date)).isEqualTo("12 Mar 2026");
    }

    @Test
    void refusesAKeyItDoesNotKnow() {
        assertThatThrownBy(() -> spanish.text("no.such.key")).hasMessageContaining("no.such.key");
    }

    /// Keys that the code puts together.
    private static Set<String> built() {
        Set<String> keys = new TreeSet<>();
        add(keys, "refusal", Refusal.Reason.values(), "");
        add(keys, "decline", Decline.Reason.values(), "");
        add(keys, "code.fault", CodeFault.values(), "");
        add(keys, "code.field", CodeField.Kind.values(), "");
        add(keys, "code.form", CodeReading.Form.values(), "");
        add(keys, "code.kind", Scanned.Kind.values(), "");
        // A coupon is refused for reasons of its own.
        Enum<?>[] noItems =
                EnumSet.complementOf(EnumSet.of(Scanned.Kind.COUPON)).toArray(Enum<?>[]::new);
        add(keys, "code.refusal", noItems, "");
        // Who gives no reason just accepts.
        Enum<?>[] reasons = {
            DiscountReason.DAMAGED, DiscountReason.PRICE_MATCH, DiscountReason.STAFF, DiscountReason.GOODWILL
        };
        add(keys, "discountreason", reasons, "");
        add(keys, "nosale", NoSaleReason.values(), "");
        add(keys, "returnreason", ReturnReason.values(), "");
        add(keys, "disposition", Disposition.values(), "");
        add(keys, "tender.refund", TenderType.values(), "");
        add(keys, "printer", PrinterStatus.Condition.values(), "");
        add(keys, "printer", PrinterStatus.Condition.values(), ".remedy");
        add(keys, "sync", SyncStatus.Condition.values(), "");
        add(keys, "sync", SyncStatus.Condition.values(), ".remedy");
        // Plenty has no badge.
        Enum<?>[] storage = {
            StorageStatus.Level.LOW,
            StorageStatus.Level.VERY_LOW,
            StorageStatus.Level.DATABASE_FAILS,
            StorageStatus.Level.JOURNAL_DAMAGED,
            StorageStatus.Level.FULL
        };
        add(keys, "storage", storage, "");
        add(keys, "storage", storage, ".remedy");
        // A clock that agrees has no badge.
        Enum<?>[] clock = {ClockStatus.Kind.JUMPED, ClockStatus.Kind.OFF};
        add(keys, "clock", clock, "");
        add(keys, "clock", clock, ".ahead");
        add(keys, "clock", clock, ".behind");
        add(keys, "clock", clock, ".remedy");
        // None and a current copy have no badge.
        Enum<?>[] mirror = {MirrorStatus.Condition.BEHIND, MirrorStatus.Condition.GONE, MirrorStatus.Condition.OTHER};
        add(keys, "mirror", mirror, "");
        add(keys, "mirror", mirror, ".what");
        add(keys, "mirror", mirror, ".remedy");
        add(keys, "sync.trouble", SyncTrouble.Kind.values(), "");
        add(keys, "role", Role.values(), "");
        add(keys, "tendertype", TenderType.values(), "");
        add(keys, "tender.received", TenderType.values(), "");
        // Cash has no reference.
        Enum<?>[] referenced =
                Stream.of(TenderType.values()).filter(TenderType::hasReference).toArray(Enum<?>[]::new);
        add(keys, "tender.reference", referenced, "");
        add(keys, "tender.how", referenced, "");
        add(keys, "fault", Fault.Recorded.values(), "");
        add(keys, "menu.theme", Theme.values(), "");
        add(keys, "start", StartView.Step.values(), "");
        add(keys, "problem.safe", ProblemView.Problem.values(), "");
        add(keys, "problem.what", ProblemView.Problem.values(), "");
        add(keys, "problem.answer", ProblemView.Answer.values(), "");
        for (String result : List.of("EXACT", "OVER", "SHORT")) {
            keys.add("closed.result." + result);
        }
        for (String part : List.of(".title", ".unit", ".how")) {
            keys.add("quantity.kilograms" + part);
            keys.add("quantity.units" + part);
        }
        for (String currency : List.of("ARS", "CLP", "EUR", "PEN", "USD")) {
            keys.add("currency." + currency);
        }
        return keys;
    }

    private static void add(Set<String> keys, String prefix, Enum<?>[] constants, String suffix) {
        for (Enum<?> constant : constants) {
            keys.add(prefix + "." + constant.name() + suffix);
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }
}
