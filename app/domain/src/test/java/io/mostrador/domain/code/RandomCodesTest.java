package io.mostrador.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.mostrador.domain.item.Gtin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomCodesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final CodeReader READER =
            new CodeReader(CodeRules.parse("21IIIIIWWWWWC,22IIIIIVPPPPC,02IIIIIPPPPPC"));
    private static final String SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final String[] PIECES = {
        "01",
        "04006381333931",
        "17",
        "260231",
        "260300",
        "10",
        "3103",
        "000425",
        "3922",
        "3932",
        "032",
        "(",
        ")",
        "(01)",
        "(10)",
        "\u001d",
        "]C1",
        "]d2",
        "]E0",
        "]",
        "https://",
        "a.b/",
        "/01/",
        "/",
        "?",
        "&",
        "=",
        "%",
        "%4",
        "%zz",
        "#",
        "2",
        "21",
        "0",
        "9",
        "é",
        "\u0000",
        "\ud83d",
        " ",
        "04252614",
        "8008",
        "7003",
        "253",
        "255"
    };

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void neverThrowsWhateverIsScanned() {
        System.out.println("RandomCodesTest seed " + seed);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThatCode(() -> READER.read(text.toString(), TODAY))
                    .as("seed " + seed + ": " + text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void readsTheSameFromEverySyntax() {
        System.out.println("RandomCodesTest seed " + seed);
        for (int i = 0; i < 5_000; i++) {
            Map<String, String> fields = fields();
            Scanned scanned = READER.read(elementString(fields), TODAY);
            String as = "seed " + seed + ": " + fields;

            assertThat(scanned).as(as).isInstanceOfSatisfying(Scanned.ItemCode.class, item -> {
                assertThat(item.attributes().lot()).as(as).isEqualTo(fields.get("10"));
                assertThat(item.attributes().serial()).as(as).isEqualTo(fields.get("21"));
                assertThat(item.attributes().expiry() == null).as(as).isEqualTo(!fields.containsKey("17"));
                assertThat(item.attributes().netWeight() == null).as(as).isEqualTo(!fields.containsKey("3103"));
            });
            assertThat(READER.read(link(fields), TODAY)).as(as).isEqualTo(scanned);
            if (fields.values().stream().noneMatch(value -> value.contains("("))) {
                assertThat(READER.read(readable(fields), TODAY)).as(as).isEqualTo(scanned);
            }
        }
    }

    /// Without spaces at the ends: texts are stripped.
    private Map<String, String> fields() {
        Map<String, String> all = new LinkedHashMap<>();
        String gtin = digits(13);
        all.put("01", gtin + Gtin.checkDigit(gtin));
        List<String> others = new ArrayList<>(List.of("10", "21", "17", "3103", "3922", "422"));
        Collections.shuffle(others, random);
        for (String identifier : others.subList(0, random.nextInt(others.size() + 1))) {
            all.put(
                    identifier,
                    switch (identifier) {
                        case "10", "21" -> letters(1 + random.nextInt(20));
                        case "17" ->
                            String.format(
                                    "%02d%02d%02d", random.nextInt(100), 1 + random.nextInt(12), random.nextInt(29));
                        case "422" -> digits(3);
                        case "3922" -> digits(1 + random.nextInt(15));
                        default -> digits(6);
                    });
        }
        return all;
    }

    private static String elementString(Map<String, String> fields) {
        StringBuilder text = new StringBuilder("]d2");
        fields.forEach((identifier, value) -> {
            boolean ends = List.of("01", "17", "3103").contains(identifier);
            text.append(identifier).append(value).append(ends ? "" : "\u001d");
        });
        return text.toString();
    }

    private static String readable(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((identifier, value) ->
                text.append('(').append(identifier).append(')').append(value));
        return text.toString();
    }

    private static String link(Map<String, String> fields) {
        StringBuilder path = new StringBuilder("https://shop.example/01/" + fields.get("01"));
        StringBuilder query = new StringBuilder("?");
        fields.forEach((identifier, value) -> {
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
            switch (identifier) {
                case "01" -> {}
                case "10", "21" ->
                    path.append('/').append(identifier).append('/').append(encoded);
                default -> query.append('&').append(identifier).append('=').append(encoded);
            }
        });
        return path.append(query).toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(SET_82.charAt(random.nextInt(SET_82.length())));
        }
        return letters.toString();
    }
}
