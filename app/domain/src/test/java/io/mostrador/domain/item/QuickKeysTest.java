package io.mostrador.domain.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuickKeysTest {
    private static final QuickKeys FOUR = keys("a", "b", "c", "d");

    private static QuickKeys keys(String... codes) {
        return new QuickKeys(Arrays.stream(codes).map(ScanCode::new).toList());
    }

    @Test
    void moveForwardsAndBackwardsAndNoFurtherThanTheEnds() {
        assertThat(FOUR.moved(0, 2)).isEqualTo(keys("b", "c", "a", "d"));
        assertThat(FOUR.moved(3, 1)).isEqualTo(keys("a", "d", "b", "c"));
        assertThat(FOUR.moved(1, 99)).isEqualTo(keys("a", "c", "d", "b"));
        assertThat(FOUR.moved(1, -1)).isEqualTo(keys("b", "a", "c", "d"));
    }

    @Test
    void haveEachItemOnce() {
        assertThat(FOUR.with(new ScanCode("b"))).isEqualTo(FOUR);
        assertThat(FOUR.with(new ScanCode("e"))).isEqualTo(keys("a", "b", "c", "d", "e"));
        assertThat(FOUR.without(new ScanCode("b"))).isEqualTo(keys("a", "c", "d"));
        assertThatThrownBy(() -> keys("a", "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areNoMoreThanSixty() {
        List<ScanCode> sixty = IntStream.range(0, 60)
                .mapToObj(number -> new ScanCode("c" + number))
                .toList();
        QuickKeys full = new QuickKeys(sixty);

        assertThat(full.isFull()).isTrue();
        assertThat(full.with(new ScanCode("more"))).isEqualTo(full);
    }
}
