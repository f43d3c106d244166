package io.mostrador.domain.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedCodeTest {
    private static final IssuedCode CODE = new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "A1", 42, "7KQ2");
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    void isReadBackAsItIsPrinted() {
        assertThat(CODE.toString()).startsWith("CR-A1-42-7KQ2").hasSize("CR-A1-42-7KQ2".length() + 1);
        assertThat(IssuedCode.parse(CODE.toString())).contains(CODE);
        assertThat(IssuedCode.parse(" " + CODE.toString().toLowerCase(Locale.ROOT) + "\n"))
                .contains(CODE);
        IssuedCode longest = new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "ABCDEFGH", 99_999_999_999_999L, "ZZZZ");
        assertThat(longest.toString()).hasSizeLessThanOrEqualTo(StoredValueCode.MAX_LENGTH);
        assertThat(IssuedCode.parse(longest.toString())).contains(longest);
    }

    @Test
    void findsEveryWrongCharacter() {
        String text = CODE.toString();
        for (int i = 0; i < text.length(); i++) {
            for (int other = 0; other < CHARACTERS.length(); other++) {
                String wrong = text.substring(0, i) + CHARACTERS.charAt(other) + text.substring(i + 1);
                if (!wrong.equals(text)) {
                    assertThat(IssuedCode.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void findsSwappedNeighbours() {
        String text = CODE.toString();
        for (int i = 0; i < text.length() - 1; i++) {
            String swapped = text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
            if (!swapped.equals(text)) {
                assertThat(IssuedCode.parse(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "CR", "CR-A1-42-7KQ2", "CR-A1-0-7KQ2A", "7790000000012", "CR-A1-42-7K 2A", "XX-A1-42-7KQ2A"})
    void isNothingElse(String text) {
        assertThat(IssuedCode.parse(text)).isEmpty();
    }

    @Test
    void hasASecretThatFollowsFromNothingOnTheReceipt() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("IssuedCodeTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            IssuedCode code = IssuedCode.issued(
                    StoredValueCode.Kind.STORE_CREDIT, "A1", 42, new UUID(random.nextLong(), random.nextLong()));
            assertThat(IssuedCode.parse(code.toString())).contains(code);
            secrets.add(code.secret());
        }
        assertThat(secrets).as("seed " + seed).hasSizeGreaterThan(990);
    }

    @Test
    void refusesWhatCannotBePrinted() {
        assertThatThrownBy(() -> new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "a1", 42, "7KQ2"))
                .hasMessageContaining("no code");
        assertThatThrownBy(() -> new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "A1", 0, "7KQ2"))
                .hasMessageContaining("no code");
        assertThatThrownBy(() -> new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "A1", 42, "7K"))
                .hasMessageContaining("no code");
    }
}
