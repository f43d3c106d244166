package io.mostrador.printing.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.printing.transport.PrinterAddress.Scheme;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterAddressTest {
    @Test
    void readsEveryWay() {
        assertThat(of("serial:/dev/ttyS0?baud=9600"))
                .isEqualTo(new PrinterAddress(Scheme.SERIAL, "/dev/ttyS0", 9_600, AnswerPolicy.AUTO));
        assertThat(of("serial:COM3").target()).isEqualTo("COM3");
        assertThat(of("usb:/dev/usb/lp0?answers=yes"))
                .isEqualTo(new PrinterAddress(Scheme.USB, "/dev/usb/lp0", 38_400, AnswerPolicy.YES));
        assertThat(of("tcp:192.168.1.50:9101").host()).isEqualTo("192.168.1.50");
        assertThat(of("tcp:192.168.1.50:9101").port()).isEqualTo(9_101);
        assertThat(of("tcp://printer?answers=no").port()).isEqualTo(9_100);
        assertThat(of("file:out.bin").target()).isEqualTo("out.bin");
        assertThat(of("virtual:/tmp/a%20b").target()).isEqualTo("/tmp/a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://printer",
                "printer",
                "usb:?answers=no",
                "usb:/dev/lp0?baud=9600",
                "tcp:host:0",
                "tcp:host:99999",
                "serial:/dev/ttyS0?baud=fast",
                "serial:/dev/ttyS0?speed=9600"
            })
    void saysWhatWouldBeRight(String wrong) {
        assertThatThrownBy(() -> of(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("printer address " + wrong.substring(0, 3))
                .hasMessageContaining("tcp:192.168.1.50:9100");
    }

    private static PrinterAddress of(String text) {
        return PrinterAddress.of(URI.create(text));
    }
}
