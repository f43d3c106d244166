package io.mostrador.domain.returns;

import static io.mostrador.domain.sale.Shelf.ARS;
import static io.mostrador.domain.sale.Shelf.cash;
import static io.mostrador.domain.sale.Shelf.line;
import static io.mostrador.domain.sale.Shelf.pesos;
import static io.mostrador.domain.sale.Shelf.vat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.LinePart;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.sale.SaleTerms;
import io.mostrador.domain.sale.Shelf;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tax.TaxableLine;
import io.mostrador.domain.tender.CashRounding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What goes back of the taxes is a share of what they were, and not what the part alone would make.
class ReturnTaxesTest {
    private static final ReturnableSale.How UNWANTED =
            new ReturnableSale.How(LineReturn.Kind.BY_RECEIPT, ReturnReason.NOT_WANTED, Disposition.RESTOCK);
    private static final SaleTerms EXCLUDED =
            new SaleTerms(ARS, CashRounding.none(ARS), TaxPolicy.INCLUDED.with(PriceBasis.TAX_EXCLUDED));

    private static ReturnableSale sold(Basket basket) {
        return ReturnableSale.of(
                Sale.complete(basket.tender(cash(1, basket.total().amountMinor())), Shelf.completion()), Map.of());
    }

    private static Basket basket(SaleTerms terms) {
        return Basket.empty(new BasketId(new UUID(0, 7)), terms);
    }

    private static List<SaleLine> oneByOne(ReturnableSale sold) {
        List<SaleLine> back = new ArrayList<>();
        for (ReturnableSale left = sold; left.hasLeft(); left = sold.less(back)) {
            int number = left.lines().stream()
                    .filter(line -> !line.left().isZero())
                    .findFirst()
                    .orElseThrow()
                    .number();
            back.add(left.returnLine(back.size() + 1, number, Quantity.ONE, UNWANTED));
        }
        return back;
    }

    /// 3 x 0.10 at 21 % contain 0.05; each alone would contain 0.02, and all three 0.06.
    @Test
    void partsOfALineMakeItsTax() {
        List<SaleLine> back = oneByOne(sold(Shelf.basket().add(line(1, 3, 10, 2_100))));

        assertThat(back)
                .flatMap(line -> line.taxables().getFirst().known())
                .containsExactly(pesos(-2), pesos(-1), pesos(-2));
        assertThat(Shelf.basket()
                        .addAll(List.of(back.getFirst()))
                        .taxes()
                        .getFirst()
                        .amount())
                .isEqualTo(pesos(-2));
    }

    /// 4 x 1.48, 1.52, 1.54 and 0.39 without 21 %: 9.37 and 1.97 (odoo/odoo 6224). Each line alone would give
    /// 11.33 back.
    @Test
    void whereTaxIsPutOnAllThatWasPaidComesBack() {
        Basket bought = basket(EXCLUDED)
                .add(line(1, 4, 148, 2_100))
                .add(line(2, 1, 152, 2_100))
                .add(line(3, 1, 154, 2_100))
                .add(line(4, 1, 39, 2_100));
        Money refunded = oneByOne(sold(bought)).stream()
                .map(line -> basket(EXCLUDED).add(renumbered(line)).total())
                .reduce(Money::plus)
                .orElseThrow();

        assertThat(bought.total()).isEqualTo(pesos(1_134));
        assertThat(refunded).isEqualTo(pesos(-1_134));
    }

    private static SaleLine renumbered(SaleLine line) {
        return SaleLine.returning(
                1,
                line(1, 1, line.unitPrice().amountMinor(), 2_100),
                Quantity.ONE,
                line.amount().negated(),
                Objects.requireNonNull(line.returned()));
    }

    @Test
    void theFirstLinesHaveTheSameTaxesWithoutTheOthers() {
        List<TaxableLine> lines = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            lines.add(new TaxableLine(pesos(number * 7L), Quantity.ONE, List.of(vat(2_100))));
        }
        List<List<Money>> all = EXCLUDED.taxEngine().byLine(lines);

        assertThat(EXCLUDED.taxEngine().byLine(lines.subList(0, 4))).isEqualTo(all.subList(0, 4));
        assertThat(all.stream().map(List::getFirst).reduce(Money::plus))
                .contains(EXCLUDED.taxEngine().calculate(lines).tax());
    }

    /// Three breakfasts of coffee at 21 % and bread at 10.5 %.
    private static SaleLine breakfasts(int number) {
        List<LinePart> parts = List.of(part("CAFE", 2_000, 2_100), part("PAN", 1_799, 1_050));
        return line(number, 3, 3_001, List.of(vat(2_100), vat(1_050)))
                .withDetails(LineDetails.NONE.withContents(new LineContents(null, parts, List.of())));
    }

    private static LinePart part(String code, long worthMinor, int basisPoints) {
        return new LinePart(
                new ScanCode(code), code, Quantity.ONE, pesos(worthMinor), TaxCodes.of(new TaxRate(basisPoints)));
    }

    @Test
    void bundlesThatComeBackOneByOneMakeTheTaxesOfTheirParts() {
        Basket bought = Shelf.basket().add(breakfasts(1));
        Map<Tax, Money> back = new HashMap<>();
        for (SaleLine line : oneByOne(sold(bought))) {
            line.taxables()
                    .forEach(part -> back.merge(
                            part.taxes().getFirst(), part.known().getFirst().negated(), Money::plus));
        }

        assertThat(back).hasSize(2);
        bought.taxes().forEach(total -> assertThat(back).containsEntry(total.tax(), total.amount()));
    }

    /// The receipt's code leaves bundles out: who reads it must not make other taxes of what is beside them.
    @Test
    void aBundleDoesNotChangeTheTaxesOfTheLinesBesideIt() {
        ReturnableSale withBundle = sold(Shelf.basket().add(breakfasts(1)).add(line(2, 1, 10, 2_100)));
        ReturnableSale without = sold(Shelf.basket().add(line(1, 1, 10, 2_100)));

        assertThat(withBundle.lines().getLast().taxes())
                .isEqualTo(without.lines().getLast().taxes());
    }

    @Test
    void newGoodsInTheSameBasketAreTaxedByThemselves() {
        SaleLine back = sold(Shelf.basket().add(line(1, 3, 10, 2_100))).returnLine(1, 1, Quantity.ONE, UNWANTED);
        Basket exchange = Shelf.basket().add(back).add(line(2, 1, 121, 2_100));

        assertThat(exchange.total()).isEqualTo(pesos(111));
        assertThat(exchange.taxes().getFirst().amount()).isEqualTo(pesos(21 - 2));
        assertThat(exchange.taxed().net()).isEqualTo(pesos(111 - 19));
    }

    @Test
    void refusesTaxesThatAreNotTheLines() {
        ReturnOrigin origin =
                new ReturnOrigin(new SaleId(new UUID(0, 7)), Shelf.completion().receiptNumber(), 1);
        LineReturn two = new LineReturn(
                LineReturn.Kind.BY_RECEIPT,
                origin,
                ReturnReason.OTHER,
                Disposition.RESTOCK,
                List.of(pesos(-1), pesos(-1)));

        assertThatThrownBy(() -> SaleLine.returning(1, line(1, 1, 100, 2_100), Quantity.ONE, pesos(100), two))
                .hasMessageContaining("2 of 1 taxes");
        assertThatThrownBy(() -> new LineReturn(
                        LineReturn.Kind.WITHOUT_RECEIPT,
                        null,
                        ReturnReason.OTHER,
                        Disposition.RESTOCK,
                        List.of(pesos(-1))))
                .hasMessageContaining("nothing says");
        assertThatThrownBy(() -> new TaxableLine(pesos(-1), Quantity.ofUnits(-1), List.of(vat(0)), two.taxes()))
                .hasMessageContaining("2 amounts of 1 taxes");
    }
}
