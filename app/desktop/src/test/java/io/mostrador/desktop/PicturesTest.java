package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.robot.Snapshot;
import io.mostrador.desktop.start.ProblemView;
import io.mostrador.desktop.start.StartView;
import io.mostrador.desktop.theme.Theme;
import io.mostrador.desktop.words.Language;
import io.mostrador.desktop.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Leaves a picture of every screen in every look under `target/screens`, for eyes.
@Tag("slow")
class PicturesTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static Stream<Arguments> looks() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(Language.values()).map(language -> Arguments.of(theme, language)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyScreenHasAPicture(Theme theme, Language language) throws Exception {
        Look look = new Look(theme, language);
        Scenes.all().forEach((name, scene) -> {
            TestTill till = new TestTill(look, Words::of, Scenes.items());
            till.layOut(ScreenSize.ALL.getFirst());
            scene.accept(till);
            for (ScreenSize size : ScreenSize.ALL) {
                till.settle();
                till.layOut(size);
                till.settle();
                Snapshot.of(till.desktop.scene(), size.width(), size.height())
                        .png(folder(look, size).resolve(name + ".png"));
            }
            till.close();
        });
        for (ScreenSize size : ScreenSize.ALL) {
            startingUp(look, folder(look, size), size.width(), size.height());
            try (Stream<Path> pictures = Files.list(folder(look, size))) {
                assertThat(pictures.count()).isEqualTo(Scenes.all().size() + 1 + ProblemView.Problem.values().length);
            }
        }
    }

    private static Path folder(Look look, ScreenSize size) {
        return Path.of(
                "target",
                "screens",
                "%s-%s-%s"
                        .formatted(
                                look.theme().name().toLowerCase(Locale.ROOT),
                                look.language().code(),
                                size));
    }

    private static void startingUp(Look look, Path folder, int width, int height) {
        Scene start = FxThread.call(() -> {
            StartView view = new StartView(look);
            view.progress(StartView.Step.REBUILDING, 12_400, 48_200);
            view.showProgress();
            return view.scene();
        });
        FxThread.run(() -> {});
        Snapshot.of(start, width, height).png(folder.resolve("start.png"));
        for (ProblemView.Problem problem : ProblemView.Problem.values()) {
            Scene scene =
                    FxThread.call(() -> new ProblemView(look, problem, "/srv/caja1/journal.mjl", _ -> {}).scene());
            String name = "problem-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Snapshot.of(scene, width, height).png(folder.resolve(name + ".png"));
        }
    }
}
