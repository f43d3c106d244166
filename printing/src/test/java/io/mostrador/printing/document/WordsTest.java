package io.mostrador.printing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.tender.TenderType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "mostrador", "printing", "document");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)+)\"");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys("es")).isEqualTo(keys("en"));
    }

    @Test
    void everyWordIsUsedAndEveryUsedWordIsThere() throws IOException {
        assertThat(usedKeys()).isEqualTo(keys("es"));
    }

    @Test
    void noWordIsEmpty() {
        for (String language : Set.of("es", "en")) {
            var words = Words.bundle(language);
            assertThat(words.keySet())
                    .as(language)
                    .noneMatch(key -> words.getString(key).isBlank());
        }
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(Words.bundle(language).keySet());
    }

    private static Set<String> usedKeys() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        // Put together from the type and the direction.
        for (TenderType type : TenderType.values()) {
            String key = "tender." + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
            used.add(key);
            used.add(key + ".refund");
        }
        for (ReturnReason reason : ReturnReason.values()) {
            used.add("reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return used;
    }
}
