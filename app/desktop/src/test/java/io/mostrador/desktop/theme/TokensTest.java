package io.mostrador.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contrast of every pair of colours that stands on each other: 4.5 for text, 3 for edges and icons (WCAG 2.2, 1.4.3
/// and 1.4.11).
class TokensTest {
    private static final Pattern TOKEN = Pattern.compile("(-m-[a-z-]+):\\s*(#[0-9A-Fa-f]{6}|rgba\\([^)]*\\))");
    private static final Pattern NAME = Pattern.compile("-m-[a-z-]+");

    private static final String[][] TEXT_ON = {
        {"-m-fg", "-m-bg", "-m-surface", "-m-raised", "-m-pressed", "-m-accent-soft", "-m-warn-soft", "-m-danger-soft"},
        {"-m-fg-muted", "-m-bg", "-m-surface", "-m-raised", "-m-pressed", "-m-accent-soft"},
        {"-m-on-accent", "-m-accent", "-m-accent-pressed"},
        {"-m-on-accent-soft", "-m-accent-soft"},
        {"-m-accent", "-m-bg", "-m-surface", "-m-raised"},
        {"-m-danger", "-m-bg", "-m-surface", "-m-raised", "-m-danger-soft"},
    };
    private static final String[][] EDGE_ON = {
        {"-m-edge", "-m-bg", "-m-surface", "-m-raised"},
        {"-m-accent", "-m-bg", "-m-surface", "-m-raised", "-m-accent-soft"},
        {"-m-warn", "-m-bg", "-m-surface", "-m-raised", "-m-warn-soft"},
        {"-m-danger", "-m-bg", "-m-surface", "-m-raised", "-m-danger-soft"},
        {"-m-info", "-m-bg", "-m-surface"},
        {"-m-focus", "-m-bg", "-m-surface", "-m-raised"},
        {"-m-fg-muted", "-m-accent-soft"},
    };

    @ParameterizedTest
    @EnumSource
    void textCanBeRead(Theme theme) {
        check(theme, TEXT_ON, 4.5);
    }

    @ParameterizedTest
    @EnumSource
    void edgesAndIconsCanBeSeen(Theme theme) {
        check(theme, EDGE_ON, 3);
    }

    @Test
    void initialsCanBeReadOnTheirColours() {
        Matcher colour = Pattern.compile("\\.initials-\\d \\{ -fx-background-color: (#[0-9A-F]{6});")
                .matcher(file("mostrador.css"));
        int colours = 0;
        while (colour.find()) {
            colours++;
            assertThat(contrast("#FFFFFF", colour.group(1))).as(colour.group(1)).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(colours).isEqualTo(6);
    }

    @Test
    void bothThemesDefineEveryNameThatIsUsed() {
        TreeSet<String> used = new TreeSet<>();
        Matcher name = NAME.matcher(file("mostrador.css"));
        while (name.find()) {
            used.add(name.group());
        }

        // A name that the sheet itself gives a value, such as the hue of a stripe, belongs to no theme.
        Matcher own = Pattern.compile("(-m-[a-z-]+)\\s*:").matcher(file("mostrador.css"));
        while (own.find()) {
            used.remove(own.group(1));
        }

        assertThat(tokens(Theme.LIGHT).keySet()).isEqualTo(tokens(Theme.DARK).keySet());
        assertThat(tokens(Theme.LIGHT).keySet()).containsAll(used);
    }

    @Test
    void contrastIsWorkedOutAsTheStandardSays() {
        assertThat(contrast("#000000", "#FFFFFF")).isCloseTo(21, within(0.01));
        assertThat(contrast("#777777", "#FFFFFF")).isCloseTo(4.48, within(0.01));
    }

    private static void check(Theme theme, String[][] pairs, double least) {
        Map<String, String> tokens = tokens(theme);
        for (String[] pair : pairs) {
            for (int i = 1; i < pair.length; i++) {
                assertThat(contrast(colour(tokens, pair[0]), colour(tokens, pair[i])))
                        .as(theme + ": " + pair[0] + " on " + pair[i])
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    private static String colour(Map<String, String> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, String> tokens(Theme theme) {
        Map<String, String> tokens = new TreeMap<>();
        Matcher token = TOKEN.matcher(file(theme.tokenFile()));
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String file(String name) {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
