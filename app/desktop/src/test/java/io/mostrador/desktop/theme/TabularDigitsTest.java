package io.mostrador.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.desk.FxThread;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/// Digits are equally wide, so that money does not dance.
class TabularDigitsTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inter", "Inter Medium", "Inter SemiBold"})
    void allDigitsAreEquallyWideInTheLoadedFonts(String family) {
        FxThread.run(Fonts::load);

        double zero = width("0000000000", Font.font(family, 56));
        for (String digit : "123456789".split("", -1)) {
            if (!digit.isEmpty()) {
                assertThat(width(digit.repeat(10), Font.font(family, 56))).isEqualTo(zero);
            }
        }
        assertThat(Font.font(family, 56).getFamily()).isEqualTo(family);
    }

    @Test
    void theFontAsItComesHasDigitsOfDifferentWidths() throws Exception {
        byte[] untouched = file("Inter-SemiBold.ttf");
        Font font = Font.loadFont(new ByteArrayInputStream(untouched), 56);

        assertThat(width("1111111111", font)).isLessThan(width("0000000000", font));
        // Loaded last, it would be the one found by name from now on.
        FxThread.run(Fonts::load);
    }

    @Test
    void nothingButTheCharacterMapChanges() throws Exception {
        byte[] untouched = file("Inter-Regular.ttf");
        byte[] changed = TabularDigits.in(untouched);

        int differences = 0;
        for (int i = 0; i < untouched.length; i++) {
            differences += untouched[i] == changed[i] ? 0 : 1;
        }
        assertThat(changed).hasSameSizeAs(untouched);
        assertThat(differences).isBetween(10, 60);
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    private static byte[] file(String name) throws Exception {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("../fonts/" + name))) {
            return in.readAllBytes();
        }
    }
}
