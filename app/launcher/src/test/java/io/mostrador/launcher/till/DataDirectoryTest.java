package io.mostrador.launcher.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataDirectoryTest {
    @Test
    void followsEachPlatformsConvention() {
        assertThat(DataDirectory.conventional("Linux", Map.of(), "/home/ana"))
                .isEqualTo(Path.of("/home/ana/.local/share/mostrador"));
        assertThat(DataDirectory.conventional("Linux", Map.of("XDG_DATA_HOME", "/data"), "/home/ana"))
                .isEqualTo(Path.of("/data/mostrador"));
        assertThat(DataDirectory.conventional("Mac OS X", Map.of(), "/Users/ana"))
                .isEqualTo(Path.of("/Users/ana/Library/Application Support/Mostrador"));
        assertThat(DataDirectory.conventional("Windows 11", Map.of("LOCALAPPDATA", "/local"), "/x"))
                .isEqualTo(Path.of("/local/Mostrador"));
    }
}
