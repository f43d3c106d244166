package io.mostrador.printing.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.printing.transport.TransportException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpTransportTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Watchdog watchdog = new Watchdog(Thread.ofPlatform().daemon().factory());
    private ServerSocket server = unbound();

    private static ServerSocket unbound() {
        try {
            return new ServerSocket();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        watchdog.close();
        server.close();
    }

    private Transport transport() {
        return Transports.of(
                PrinterAddress.of(URI.create("tcp:127.0.0.1:" + server.getLocalPort())),
                watchdog,
                Thread.ofPlatform().factory());
    }

    @Test
    void carriesBytesBothWaysAndSaysGoodbye() throws Exception {
        try (Transport transport = transport()) {
            transport.open();
            try (Socket printer = server.accept()) {
                transport.write("hola".getBytes(StandardCharsets.US_ASCII), SECOND);
                assertThat(printer.getInputStream().readNBytes(4))
                        .asString(StandardCharsets.US_ASCII)
                        .isEqualTo("hola");
                assertThat(transport.read(Duration.ofMillis(50))).isEmpty();
                printer.getOutputStream().write(0x12);
                assertThat(transport.read(SECOND)).containsExactly(0x12);
                transport.write("fin".getBytes(StandardCharsets.US_ASCII), SECOND);
                printer.getOutputStream().write(0x12);
                transport.rest();
                assertThat(printer.getInputStream().readAllBytes())
                        .asString(StandardCharsets.US_ASCII)
                        .isEqualTo("fin");
            }
        }
    }

    @Test
    void nobodyThereIsKnownBeforeTheFirstByte() throws Exception {
        Transport transport = transport();
        server.close();
        assertThatThrownBy(transport::open).isInstanceOfSatisfying(TransportException.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.CANNOT_OPEN);
            assertThat(e.bytesMayHaveLeft()).isZero();
        });
    }

    @Test
    void aPrinterThatHungUpIsNoticedBeforeTheNextJob() throws Exception {
        try (Transport transport = transport()) {
            transport.open();
            server.accept().close();
            assertThatThrownBy(() -> transport.read(SECOND))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.LOST));
        }
    }

    @Test
    void freesAWriterWhosePrinterTakesNoMoreBytes() throws Exception {
        try (Transport transport = transport()) {
            transport.open();
            try (Socket printer = server.accept()) {
                assertThat(printer.isConnected()).isTrue();
                assertThatThrownBy(() -> {
                            for (int i = 0; i < 1_000; i++) {
                                transport.write(new byte[65_536], Duration.ofMillis(300));
                            }
                        })
                        .isInstanceOfSatisfying(
                                TransportException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.BLOCKED));
            }
        }
    }
}
