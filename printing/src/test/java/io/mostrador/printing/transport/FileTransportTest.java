package io.mostrador.printing.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTransportTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder = Path.of("");

    @Test
    void appendsAndNeverAnswers() throws Exception {
        Path file = folder.resolve("capture.bin");
        try (Transport transport = new FileTransport(file)) {
            transport.open();
            transport.write(new byte[] {1, 2}, SECOND);
            transport.rest();
            transport.open();
            transport.write(new byte[] {3}, SECOND);
            assertThat(transport.answers()).isFalse();
            assertThat(transport.read(SECOND)).isEmpty();
        }
        assertThat(Files.readAllBytes(file)).containsExactly(1, 2, 3);
    }

    @Test
    void saysThatItCannotWriteThere() {
        Transport transport = new FileTransport(folder.resolve("missing").resolve("capture.bin"));
        assertThatThrownBy(transport::open)
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("capture.bin");
    }
}
