package io.mostrador.printing.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.printing.transport.TransportException.Reason;
import io.mostrador.printing.virtual.Pty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The serial and the USB way on a real pseudo-terminal.
@EnabledOnOs(value = OS.LINUX, disabledReason = "pseudo-terminals of the Linux kernel")
class PtyTransportTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Watchdog watchdog =
            new Watchdog(Thread.ofPlatform().daemon().name("watchdog").factory());

    @AfterEach
    void stop() {
        watchdog.close();
    }

    private Transport transport(String scheme, Pty pty) {
        return Transports.of(
                PrinterAddress.of(URI.create(scheme + ":" + pty.path())),
                watchdog,
                Thread.ofPlatform().daemon().factory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serial", "usb"})
    void carriesEveryByteUntouched(String scheme) throws Exception {
        byte[] all = new byte[3 * 256];
        new Random(1).nextBytes(all);
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        try (Pty pty = Pty.open();
                Transport transport = transport(scheme, pty)) {
            assertThat(transport.open()).isTrue();
            assertThat(transport.open()).isFalse();
            transport.write(all, SECOND);
            assertThat(readFully(pty, all.length)).isEqualTo(all);
        }
    }

    private static byte[] readFully(Pty pty, int length) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = pty.read(SECOND);
        while (piece.length > 0) {
            read.writeBytes(piece);
            piece = read.size() < length ? pty.read(SECOND) : new byte[0];
        }
        return read.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serial", "usb"})
    void hearsAnswersAndSilence(String scheme) throws Exception {
        try (Pty pty = Pty.open();
                Transport transport = transport(scheme, pty)) {
            transport.open();
            assertThat(transport.read(Duration.ZERO)).isEmpty();
            assertThat(transport.read(Duration.ofMillis(120))).isEmpty();
            pty.write(new byte[] {0x12});
            assertThat(transport.read(SECOND)).containsExactly(0x12);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serial", "usb"})
    void freesAWriterWhosePrinterTakesNoMoreBytes(String scheme) throws Exception {
        try (Pty pty = Pty.open();
                Transport transport = transport(scheme, pty)) {
            transport.open();
            CompletableFuture<Reason> writer = CompletableFuture.supplyAsync(() -> writeUntilFailure(transport));
            assertThat(writer.get(10, TimeUnit.SECONDS)).isEqualTo(Reason.BLOCKED);
            assertThat(transport.open()).as("can be opened again").isTrue();
        }
    }

    private static Reason writeUntilFailure(Transport transport) {
        try {
            while (true) {
                transport.write(new byte[4_096], Duration.ofMillis(300));
            }
        } catch (TransportException e) {
            assertThat(e.bytesMayHaveLeft()).isEqualTo(4_096);
            return e.reason();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serial", "usb"})
    void noticesAPulledPlug(String scheme) throws Exception {
        try (Pty pty = Pty.open();
                Transport transport = transport(scheme, pty)) {
            transport.open();
            pty.unplug();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 50; i++) {
                            transport.read(Duration.ofMillis(100));
                            transport.write(new byte[] {1}, SECOND);
                        }
                    })
                    .isInstanceOf(TransportException.class)
                    .extracting(e -> ((TransportException) e).reason())
                    .isEqualTo(Reason.LOST);
            assertThatThrownBy(transport::open)
                    .isInstanceOf(TransportException.class)
                    .extracting(e -> ((TransportException) e).reason())
                    .isEqualTo(Reason.CANNOT_OPEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serial:/dev/no-such-port", "usb:/dev/usb/no-such-printer", "usb:/etc/hostname"})
    void saysThatThereIsNothing(String address) {
        Transport transport = Transports.of(
                PrinterAddress.of(URI.create(address)),
                watchdog,
                Thread.ofPlatform().factory());
        assertThatThrownBy(transport::open)
                .isInstanceOf(TransportException.class)
                .hasMessageContaining(address.substring(address.indexOf(':') + 1));
    }
}
