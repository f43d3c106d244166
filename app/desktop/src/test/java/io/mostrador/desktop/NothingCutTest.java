package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.theme.Theme;
import io.mostrador.desktop.words.Language;
import io.mostrador.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// No word is cut on any screen: in both languages, at all sizes, also when texts are 40 % longer.
@Tag("slow")
class NothingCutTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static Stream<Arguments> cases() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(1.0, 1.4).map(longer -> Arguments.of(language, longer)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingFits(Language language, double longer) {
        Function<Language, Words> speech = spoken -> Words.of(spoken).with(text -> LongerWords.of(text, longer));
        List<String> cut = new ArrayList<>();
        Scenes.all().forEach((name, scene) -> {
            TestTill till = new TestTill(new Look(Theme.LIGHT, language), speech, Scenes.items());
            till.layOut(ScreenSize.ALL.getFirst());
            scene.accept(till);
            for (ScreenSize size : ScreenSize.ALL) {
                till.layOut(size);
                till.settle();
                till.layOut(size);
                FxThread.call(() -> CutTexts.in(till.desktop.scene(), size.width(), size.height()))
                        .forEach(text -> cut.add(name + " " + size + " | " + text));
            }
            till.close();
        });

        assertThat(cut).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shopAndOperatorAreWholeOnANarrowStripWithEverythingWrong(Language language) {
        TestTill till = new TestTill(new Look(Theme.LIGHT, language), Words::of, Scenes.items());
        till.layOut(1_024, 768);
        Objects.requireNonNull(Scenes.all().get("sell-everything-wrong")).accept(till);
        till.settle();
        till.layOut(1_024, 768);
        List<String> cut = FxThread.call(() -> till.desktop.scene().getRoot().lookupAll(".strip .shop-text").stream()
                .map(Label.class::cast)
                .filter(label -> label.getWidth() < label.prefWidth(-1) - 1)
                .map(Label::getText)
                .toList());
        till.close();

        assertThat(cut).isEmpty();
    }

    @Test
    void findsATextThatIsCut() {
        List<String> cut = FxThread.call(() -> {
            Label label = new Label("far too long for this place");
            label.setMaxWidth(40);
            Scene scene = new Scene(new StackPane(label), 200, 100);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return CutTexts.in(scene, 200, 100);
        });

        assertThat(cut).hasSize(1);
    }
}
