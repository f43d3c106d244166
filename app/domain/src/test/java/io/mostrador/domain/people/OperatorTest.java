package io.mostrador.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {
    private static Operator named(String name) {
        return new Operator(new OperatorId("id"), name, Role.CASHIER);
    }

    @ParameterizedTest
    @CsvSource({"Ana Paz, AP", "ana, A", "'  maría  del carmen ', MD", "Ñandú Óscar, ÑÓ"})
    void hasInitialsForItsTile(String name, String initials) {
        assertThat(named(name).initials()).isEqualTo(initials);
    }

    @Test
    void refusesNobody() {
        assertThatThrownBy(() -> named(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> named("x".repeat(61))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OperatorId("")).isInstanceOf(IllegalArgumentException.class);
    }
}
