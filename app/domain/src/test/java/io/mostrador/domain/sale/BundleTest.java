package io.mostrador.domain.sale;

import static io.mostrador.domain.sale.Shelf.basket;
import static io.mostrador.domain.sale.Shelf.cash;
import static io.mostrador.domain.sale.Shelf.completion;
import static io.mostrador.domain.sale.Shelf.line;
import static io.mostrador.domain.sale.Shelf.pesos;
import static io.mostrador.domain.sale.Shelf.vat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.TaxableLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A coffee of 20.00 at 21 % and two croissants of 9.00 at 10.5 %, for 30.00.
class BundleTest {
    private static final LinePart COFFEE = part("CAFE", 1, 2_000, 2_100);
    private static final LinePart CROISSANTS = part("PAN", 2, 1_800, 1_050);
    private static final LineContents BREAKFAST = new LineContents(null, List.of(COFFEE, CROISSANTS), List.of());

    private static LinePart part(String code, long units, long worthMinor, int basisPoints) {
        return new LinePart(
                new ScanCode(code),
                code,
                Quantity.ofUnits(units),
                pesos(worthMinor),
                TaxCodes.of(new TaxRate(basisPoints)));
    }

    private static SaleLine breakfast(int number, long bundles) {
        return line(number, bundles, 3_000, List.of(vat(2_100), vat(1_050)))
                .withDetails(LineDetails.NONE.withContents(BREAKFAST));
    }

    private static List<Money> shares(SaleLine line) {
        return line.taxables().stream().map(TaxableLine::amount).toList();
    }

    @Test
    void isDividedAmongItsPartsByWhatTheyAreWorth() {
        // 3000 * 2000 / 3800 = 1578.947..., 3000 * 1800 / 3800 = 1421.052...
        assertThat(breakfast(1, 1).taxables())
                .containsExactly(
                        new TaxableLine(pesos(1_579), Quantity.ONE, List.of(vat(2_100))),
                        new TaxableLine(pesos(1_421), Quantity.ofUnits(2), List.of(vat(1_050))));
    }

    @Test
    void isTaxedByPartAndTheSaleAddsUp() {
        Sale sale = Sale.complete(basket().add(breakfast(1, 1)).tender(cash(1, 3_000)), completion());

        assertThat(sale.total()).isEqualTo(pesos(3_000));
        assertThat(sale.taxes()).extracting(TaxTotal::base).containsExactlyInAnyOrder(pesos(1_305), pesos(1_286));
        assertThat(sale.taxes()).extracting(TaxTotal::amount).containsExactlyInAnyOrder(pesos(274), pesos(135));
    }

    @Test
    void whatIsTakenOffItIsTakenOffAllItsParts() {
        SaleLine lower =
                breakfast(1, 1).with(new PriceModifier(PriceModifier.Kind.LINE_DISCOUNT, pesos(-1_500), "STAFF", ""));

        assertThat(shares(lower)).containsExactly(pesos(789), pesos(711));
    }

    @Test
    void comesBackAsItWasDivided() {
        assertThat(shares(breakfast(1, -1))).containsExactly(pesos(-1_579), pesos(-1_421));
    }

    @Test
    void partsThatAreWorthNothingCountAlike() {
        LineContents gifts = new LineContents(null, List.of(part("A", 1, 0, 2_100), part("B", 1, 0, 2_100)), List.of());
        SaleLine line = line(1, 1, 3_001, List.of(vat(2_100))).withDetails(LineDetails.NONE.withContents(gifts));

        assertThat(shares(line)).containsExactly(pesos(1_501), pesos(1_500));
    }

    @Test
    void hasTheTaxesOfItsPartsAndNoOthers() {
        SaleLine full = line(1, 1, 3_000, 2_100);
        SaleLine exempt = line(1, 1, 3_000, List.of(vat(2_100), vat(1_050), vat(0)));

        for (SaleLine line : List.of(full, exempt)) {
            assertThatThrownBy(() -> line.withDetails(LineDetails.NONE.withContents(BREAKFAST)))
                    .hasMessageContaining("other taxes");
        }
    }

    @Test
    void readsAPartAsItIsWritten() {
        for (String text : List.of("2*PAN", "0.5*2*X", "1*A B")) {
            assertThat(BundlePart.parse(text).toString()).isEqualTo(text);
        }
        assertThat(BundlePart.parse(" CAFE ")).isEqualTo(new BundlePart(new ScanCode("CAFE"), Quantity.ONE));
        assertThatThrownBy(() -> BundlePart.parse("0*X")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BundlePart.parse("")).isInstanceOf(IllegalArgumentException.class);
    }
}
