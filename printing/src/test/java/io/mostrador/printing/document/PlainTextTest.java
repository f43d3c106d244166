package io.mostrador.printing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void wrapsBetweenWords() {
        assertThat(PlainText.wrap("dulce de leche clásico", 10)).containsExactly("dulce de", "leche", "clásico");
    }

    @Test
    void aWordThatFitsExactlyStaysWhole() {
        assertThat(PlainText.wrap("uno dos", 3)).containsExactly("uno", "dos");
    }

    @Test
    void breaksAWordLongerThanTheLine() {
        assertThat(PlainText.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    }

    @Test
    void showsThatSomethingWasLeftOut() {
        assertThat(PlainText.wrap("uno dos tres cuatro cinco", 8, 2)).containsExactly("uno dos", "tres...");
    }

    @Test
    void cleansWhatHasNoCell() {
        assertThat(PlainText.clean(" a\u0000\u001b\u007f\u0085b\u202e\u200b\ufeff\tc\u00a0 d "))
                .isEqualTo("ab c d");
        assertThat(PlainText.clean("n\u0303")).isEqualTo("ñ");
    }

    @Test
    void noLineIsEverWiderThanThePaperAndNoWordIsLost() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = PlainText.clean(randomText(random));
            int width = 1 + random.nextInt(40);
            List<String> lines = PlainText.wrap(text, width);
            assertThat(lines).as("seed %d", seed).allMatch(line -> PlainText.width(line) <= width);
            assertThat(String.join("", lines).replace(" ", ""))
                    .as("seed %d", seed)
                    .isEqualTo(text.replace(" ", ""));
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(80); i > 0; i--) {
            text.append(random.nextInt(5) == 0 ? " " : random.nextInt(9) == 0 ? "😀" : "ñ");
        }
        return text.toString();
    }
}
