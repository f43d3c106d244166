package io.mostrador.desktop;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.robot.Snapshot;
import io.mostrador.desktop.theme.Theme;
import io.mostrador.desktop.words.Language;
import io.mostrador.desktop.words.Words;
import java.nio.file.Path;

/// Draws chosen scenes to look at while building: theme, language, size, folder, names...
final class GalleryMain {
    public static void main(String[] a) {
        FxThread.start(() -> {});
        Look look = new Look(Theme.valueOf(a[0]), Language.valueOf(a[1]));
        int w = Integer.parseInt(a[2].split("x")[0]);
        int h = Integer.parseInt(a[2].split("x")[1]);
        for (var e : Scenes.all().entrySet()) {
            boolean wanted = a.length == 4;
            for (int i = 4; i < a.length; i++) {
                wanted |= e.getKey().matches(a[i]);
            }
            if (!wanted) {
                continue;
            }
            try {
                TestTill till = new TestTill(look, Words::of, Scenes.items());
                till.layOut(w, h);
                e.getValue().accept(till);
                till.layOut(w, h);
                Snapshot.of(till.desktop.scene(), w, h).png(Path.of(a[3], e.getKey() + ".png"));
                till.close();
            } catch (RuntimeException x) {
                System.out.println(e.getKey() + ": " + x);
            }
        }
        FxThread.stop();
        System.exit(0);
    }
}
