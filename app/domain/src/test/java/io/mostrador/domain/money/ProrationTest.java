package io.mostrador.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What is given back of a line, bit by bit.
class ProrationTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final Quantity NONE = new Quantity(0);

    private static Money cents(long minor) {
        return Money.of(minor, ARS);
    }

    @Test
    void givesBackThreeForTenOneByOneToTheCent() {
        Proration line = new Proration(cents(1_000), Quantity.ofUnits(3));
        Money first = line.share(NONE, Quantity.ONE);
        Money second = line.share(Quantity.ONE, Quantity.ONE);
        Money third = line.share(Quantity.ofUnits(2), Quantity.ONE);
        assertThat(first).isEqualTo(cents(333));
        assertThat(second).isEqualTo(cents(334));
        assertThat(first.plus(second).plus(third)).isEqualTo(cents(1_000));
    }

    @Test
    void givesBackWhatIsLeftAfterAPart() {
        Proration line = new Proration(cents(1_000), Quantity.ofUnits(3));
        assertThat(line.share(NONE, Quantity.ofUnits(2)).plus(line.share(Quantity.ofUnits(2), Quantity.ONE)))
                .isEqualTo(cents(1_000));
    }

    /// Whatever was paid, a discount that is no multiple of the quantity included, comes back in whatever parts.
    @Test
    void givesBackExactlyWhatWasPaidInPartsOfAnySize() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ProrationTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 5_000; i++) {
            Money paid = cents(random.nextLong() >> random.nextInt(1, 60));
            Quantity sold = new Quantity(random.nextLong(1, 1L << random.nextInt(1, 29)));
            Money back = returnedInParts(new Proration(paid, sold), random, "seed " + seed);
            assertThat(back).as("%s of %s, seed %d", paid, sold, seed).isEqualTo(paid);
        }
    }

    private static Money returnedInParts(Proration line, SplittableRandom random, String seed) {
        Quantity before = NONE;
        Money back = cents(0);
        while (before.compareTo(line.quantity()) < 0) {
            long left = line.quantity().thousandths() - before.thousandths();
            Quantity part = new Quantity(random.nextLong(1, left + 1));
            Money share = line.share(before, part);
            Money mirrored = new Proration(line.whole().negated(), line.quantity()).share(before, part);
            assertThat(mirrored).as(seed).isEqualTo(share.negated());
            assertThat(share.isZero() || share.isNegative() == line.whole().isNegative())
                    .as(seed)
                    .isTrue();
            back = back.plus(share);
            before = before.plus(part);
        }
        return back;
    }

    @Test
    void refusesToGiveBackMoreThanWasSold() {
        Proration line = new Proration(cents(1_000), Quantity.ofUnits(3));
        Quantity two = Quantity.ofUnits(2);
        assertThatThrownBy(() -> line.share(two, two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line.share(NONE, two.negated())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line.share(two.negated(), two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proration(cents(1), NONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
