package io.mostrador.sync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DeviceKeyTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void isTheSameWhenTheTillStartsAgain() {
        Path file = folder.resolve("data").resolve("device.key");

        DeviceKey made = DeviceKey.openOrCreate(file);
        DeviceKey read = DeviceKey.openOrCreate(file);

        assertThat(read.publicKey()).isEqualTo(made.publicKey());
        assertThat(read.sign(new byte[] {1, 2})).isEqualTo(made.sign(new byte[] {1, 2}));
        assertThat(DeviceKey.openOrCreate(folder.resolve("other.key")).publicKey())
                .isNotEqualTo(made.publicKey());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "rights are an ACL there")
    void isForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("device.key");
        DeviceKey.openOrCreate(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void showsItsPublicHalfOnly() throws IOException {
        Path file = folder.resolve("device.key");
        DeviceKey key = DeviceKey.openOrCreate(file);
        String privateHalf = Files.readAllLines(file).getFirst();

        assertThat(key.toString()).contains(key.publicKey()).doesNotContain(privateHalf);
    }

    @Test
    void saysWhichFileIsNoKey() throws IOException {
        Path file = Files.writeString(folder.resolve("device.key"), "not\na key\n");

        assertThatThrownBy(() -> DeviceKey.openOrCreate(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("device.key");
    }
}
