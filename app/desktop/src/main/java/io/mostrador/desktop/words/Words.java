package io.mostrador.desktop.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What the screens say in one language. Keys are paths (`tender.cash`); `{0}`, `{1}` are places for arguments. All
/// text a person reads comes from here, except what the shop itself wrote.
public final class Words {
    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /// The words of a language.
    ///
    /// @throws IllegalStateException when the program's own file is missing
    public static Words of(Language language) {
        String file = "words_" + language.code() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(
                language,
                texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty)));
    }

    /// The same with every text changed: to try out how longer words fit.
    public Words with(UnaryOperator<String> change) {
        return new Words(
                language,
                texts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue()))));
    }

    /// The text for a key.
    ///
    /// @throws IllegalArgumentException when the language has no such text: a bug, found by the words test
    public String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /// The text for a number of things: `KEY.one` or `KEY.other`, with the number as `{0}`.
    public String count(String key, long count) {
        return text(key + (count == 1 ? ".one" : ".other"), number(count));
    }

    /// A number of things as people write it here.
    public String number(long count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    /// A date with its year that cannot be misread: `12-03-2026`, `12 Mar 2026`.
    public String date(LocalDate date) {
        String pattern = language == Language.ES ? "dd-MM-yyyy" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale()).format(date);
    }

    /// The text for a constant: `PREFIX.NAME`.
    public String of(String prefix, Enum<?> constant, Object... arguments) {
        return text(prefix + "." + constant.name(), arguments);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }
}
