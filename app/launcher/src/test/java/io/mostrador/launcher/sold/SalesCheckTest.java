package io.mostrador.launcher.sold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What the check of acknowledgements against a journal finds, and what it does not mind.
class SalesCheckTest {
    private static final SoldRow FIRST = new SoldRow(7, "a", "A1-00000001", 1_050);
    private static final SoldRow SECOND = new SoldRow(11, "b", "A1-00000002", -300);

    @Test
    void findsNothingWhenAllIsThereOnce() {
        assertThat(SalesCheck.compare(List.of(FIRST, SECOND), List.of(FIRST, SECOND)))
                .isEmpty();
    }

    @Test
    void aSaleThatWasNotAcknowledgedBeforeTheKillIsNoProblem() {
        assertThat(SalesCheck.compare(List.of(FIRST), List.of(FIRST, SECOND))).isEmpty();
    }

    @Test
    void findsALostSale() {
        assertThat(SalesCheck.compare(List.of(FIRST, SECOND), List.of(FIRST)))
                .singleElement()
                .asString()
                .isEqualTo("acknowledged 11\tb\tA1-00000002\t-3.00, in the journal null");
    }

    @Test
    void findsASaleThatBecameAnother() {
        SoldRow other = new SoldRow(7, "a", "A1-00000001", 1_051);
        assertThat(SalesCheck.compare(List.of(FIRST), List.of(other)))
                .singleElement()
                .asString()
                .contains("10.50, in the journal");
    }

    @Test
    void findsADoubledSaleAndTheGapInTheNumbers() {
        assertThat(SalesCheck.compare(List.of(FIRST), List.of(FIRST, FIRST)))
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("twice in the journal"))
                .anyMatch(problem -> problem.startsWith("a gap or a double"));
        assertThat(SalesCheck.compare(List.of(), List.of(SECOND)))
                .singleElement()
                .asString()
                .startsWith("a gap");
        assertThat(SalesCheck.compare(List.of(FIRST, FIRST), List.of(FIRST)))
                .singleElement()
                .asString()
                .startsWith("acknowledged twice");
    }

    @Test
    void readsTheLinesItWrites() {
        assertThat(SoldRow.parse(SECOND.line())).isEqualTo(SECOND);
        assertThatThrownBy(() -> SoldRow.parse("7\ta\tA1-00000001")).isInstanceOf(IllegalArgumentException.class);
    }
}
