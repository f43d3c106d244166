package io.mostrador.desktop.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PngWriterTest {
    private static final long SEED = 4;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws Exception {
        WritableImage image = new WritableImage(37, 23);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int x = 0; x < 37; x++) {
            for (int y = 0; y < 23; y++) {
                image.getPixelWriter().setArgb(x, y, 0xff000000 | random.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.write(image, out);

        Image read = new Image(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.isError()).isFalse();
        for (int x = 0; x < 37; x++) {
            for (int y = 0; y < 23; y++) {
                assertThat(read.getPixelReader().getArgb(x, y))
                        .isEqualTo(image.getPixelReader().getArgb(x, y));
            }
        }
    }
}
