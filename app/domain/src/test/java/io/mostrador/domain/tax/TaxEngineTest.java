package io.mostrador.domain.tax;

import static io.mostrador.domain.tax.Taxes.ARS;
import static io.mostrador.domain.tax.Taxes.BAG;
import static io.mostrador.domain.tax.Taxes.EXEMPT;
import static io.mostrador.domain.tax.Taxes.cents;
import static io.mostrador.domain.tax.Taxes.excluded;
import static io.mostrador.domain.tax.Taxes.included;
import static io.mostrador.domain.tax.Taxes.line;
import static io.mostrador.domain.tax.Taxes.percentage;
import static io.mostrador.domain.tax.Taxes.totalOf;
import static io.mostrador.domain.tax.Taxes.vat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.money.UnitPrice;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaxEngineTest {
    private static final PercentageTax EXCISE = percentage("ISC", 2_500);
    private static final PercentageTax ON_ALL = percentage("IGV", 1_800, EXCISE, BAG);
    private static final List<List<Tax>> GROUPS = List.of(
            List.of(vat(2_100)),
            List.of(vat(1_050)),
            List.of(EXEMPT),
            List.of(ON_ALL),
            List.of(EXCISE, ON_ALL),
            List.of(BAG, ON_ALL),
            List.of(BAG, EXCISE, ON_ALL),
            List.of(BAG, EXEMPT));

    @Test
    void alwaysMakesNetAndTaxTheGrossAndMirrorsReturns() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("TaxEngineTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 4_000; i++) {
            List<TaxableLine> lines = lines(random);
            List<TaxableLine> mirrored = lines.stream()
                    .map(line -> new TaxableLine(
                            line.amount().negated(), line.quantity().negated(), line.taxes()))
                    .toList();
            TaxEngine engine = engine(random);
            TaxedDocument document = engine.calculate(lines);
            assertThat(engine.calculate(mirrored))
                    .as("%s %s, seed %d", engine, lines, seed)
                    .isEqualTo(negated(document));
            Money sum = lines.stream().map(TaxableLine::amount).reduce(cents(0), Money::plus);
            boolean grossIsTheFact = engine.policy().prices() == PriceBasis.TAX_INCLUDED;
            assertThat(grossIsTheFact ? document.gross() : document.net())
                    .as("%s %s, seed %d", engine, lines, seed)
                    .isEqualTo(sum);
            assertThat(document.net().plus(document.tax())).as("seed " + seed).isEqualTo(document.gross());
        }
    }

    @Test
    void makesOfATaxAloneWhatItMakesOfItBesideOneThatCostsNothing() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("TaxEngineTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 4_000; i++) {
            TaxEngine engine = engine(random);
            long amount = random.nextLong(-200_000, 200_000);
            PercentageTax tax = vat(random.nextInt(1, 10_001));
            TaxedDocument alone = engine.calculate(List.of(line(amount, tax)));
            TaxedDocument beside = engine.calculate(List.of(line(amount, tax, EXEMPT)));
            assertThat(alone.net()).as("%s %s, seed %d", engine, tax, seed).isEqualTo(beside.net());
            assertThat(totalOf(alone, tax)).as("seed " + seed).isEqualTo(totalOf(beside, tax));
        }
    }

    private static TaxEngine engine(SplittableRandom random) {
        PriceBasis prices = any(List.of(PriceBasis.values()), random);
        TaxScope scope = any(List.of(TaxScope.values()), random);
        Rounding rounding = any(List.of(Rounding.values()), random);
        return new TaxEngine(new TaxPolicy(prices, scope, rounding), ARS);
    }

    private static <T> T any(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    /// Sold and returned ones in one basket.
    private static List<TaxableLine> lines(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(1, 9))
                .mapToObj(i -> new TaxableLine(
                        cents(random.nextLong(-50_000, 200_000)),
                        Quantity.ofUnits(random.nextLong(-3, 10)),
                        any(GROUPS, random)))
                .toList();
    }

    private static TaxedDocument negated(TaxedDocument document) {
        List<TaxTotal> totals = document.taxes().stream()
                .map(total -> new TaxTotal(
                        total.tax(), total.base().negated(), total.amount().negated()))
                .toList();
        return new TaxedDocument(
                document.net().negated(), totals, document.gross().negated());
    }

    /// odoo/odoo 15344: the documents of a day make its totals, which are never worked out anew from their base.
    @Test
    void addsUpTheDocumentsOfADayWithoutDrift() {
        TaxedDocument small = excluded().calculate(List.of(line(11, vat(2_100))));
        TaxedDocument day = IntStream.range(0, 1_000).mapToObj(i -> small).reduce(small, TaxedDocument::plus);
        assertThat(day.net()).isEqualTo(cents(11_011));
        assertThat(day.tax()).isEqualTo(cents(2_002));
        assertThat(day.gross()).isEqualTo(cents(13_013));
    }

    /// odoo/odoo 124713: amounts in a currency of many digits.
    @Test
    void staysExactWithVeryLargeAmounts() {
        PercentageTax tax = vat(2_100);
        TaxedDocument in = included().calculate(List.of(line(Long.MAX_VALUE, tax)));
        assertThat(in.net()).isEqualTo(cents(7_622_621_518_061_798_188L));
        TaxedDocument out = excluded().calculate(List.of(line(7_000_000_000_000_000_000L, tax)));
        assertThat(out.tax()).isEqualTo(cents(1_470_000_000_000_000_000L));
        assertThatThrownBy(() -> excluded().calculate(List.of(line(Long.MAX_VALUE, tax))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void makesZerosOfAnEmptyBasket() {
        assertThat(included().calculate(List.of())).isEqualTo(TaxedDocument.empty(ARS));
        assertThat(excluded().calculate(List.of())).isEqualTo(TaxedDocument.empty(ARS));
        assertThat(Taxes.engine(PriceBasis.TAX_INCLUDED, TaxScope.LINE).calculate(List.of()))
                .isEqualTo(TaxedDocument.empty(ARS));
    }

    @Test
    void refusesAnotherCurrencyInALineOrATax() {
        Currency soles = Currency.getInstance("PEN");
        TaxableLine peruvian = new TaxableLine(Money.of(1, soles), Quantity.ONE, List.of(EXEMPT));
        UnitTax bag = new UnitTax("ICBPER", "ICBPER", new UnitPrice(500_000, soles));
        TaxableLine mixed = line(100, bag);
        assertThatThrownBy(() -> included().calculate(List.of(peruvian))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> included().calculate(List.of(mixed))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> excluded().calculate(List.of(mixed))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesALineWithoutATaxOrWithOneTwice() {
        assertThatThrownBy(() -> line(100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(100, EXEMPT, EXEMPT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTaxesThatDoNotSayWhatTheyAre() {
        assertThatThrownBy(() -> percentage("IVA", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> percentage("IVA 21", 2_100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitTax("BAG", " ", BAG.amount())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Untaxed("X", "X", Untaxed.Kind.EXEMPT, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesADocumentWhoseSumsDoNotAgree() {
        TaxTotal total = new TaxTotal(EXEMPT, cents(1), cents(0));
        assertThatThrownBy(() -> new TaxedDocument(cents(1), List.of(total), cents(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaxedDocument(cents(1), List.of(total, total), cents(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
