package io.mostrador.domain.returns;

import static io.mostrador.domain.sale.Shelf.basket;
import static io.mostrador.domain.sale.Shelf.card;
import static io.mostrador.domain.sale.Shelf.cash;
import static io.mostrador.domain.sale.Shelf.line;
import static io.mostrador.domain.sale.Shelf.pesos;
import static io.mostrador.domain.sale.Shelf.vat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.sale.Shelf;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tender.TenderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReturnableSaleTest {
    private static final ReturnableSale.How UNWANTED =
            new ReturnableSale.How(LineReturn.Kind.BY_RECEIPT, ReturnReason.NOT_WANTED, Disposition.RESTOCK);

    private static ReturnableSale sold(Basket basket) {
        return ReturnableSale.of(Sale.complete(basket, Shelf.completion()), Map.of());
    }

    private static Discount off(long minor) {
        return new Discount(new Discount.Amount(pesos(minor)), DiscountReason.STAFF);
    }

    @Test
    void aReturnMirrorsWhatWasPaidAndNamesItsOriginal() {
        Basket bought = basket().add(line(1, 3, 1_000, 2_100)).discount(1, off(100));
        ReturnableSale sale = sold(bought.tender(cash(1, 2_900)));

        SaleLine back = sale.returnLine(1, 1, Quantity.ofUnits(3), UNWANTED);

        assertThat(back.amount()).isEqualTo(pesos(-2_900));
        assertThat(back.quantity()).isEqualTo(Quantity.ofUnits(-3));
        assertThat(back.unitPrice()).isEqualTo(pesos(1_000));
        assertThat(back.modifiers())
                .singleElement()
                .satisfies(modifier -> assertThat(modifier.kind()).isEqualTo(PriceModifier.Kind.AS_SOLD));
        assertThat(back.origin()).isEqualTo(new ReturnOrigin(sale.id(), sale.receiptNumber(), 1));
    }

    @Test
    void partsOfADiscountedLineMakeWhatWasPaid() {
        Basket bought = basket().add(line(1, 3, 1_000, 2_100)).discount(1, off(100));
        ReturnableSale sale = sold(bought.tender(cash(1, 2_900)));

        List<Money> refunds = new ArrayList<>();
        List<SaleLine> back = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            SaleLine part = sale.less(back).returnLine(number, 1, Quantity.ONE, UNWANTED);
            back.add(part);
            refunds.add(part.amount());
        }

        assertThat(refunds).containsExactly(pesos(-967), pesos(-966), pesos(-967));
        assertThat(sale.less(back).hasLeft()).isFalse();
    }

    /// Whatever was given back before, after all parts it is what was paid.
    @Test
    void allPartsMakeTheLineWhateverTheirSizesAndOrder() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ReturnableSaleTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            Basket bought = basket().add(weighed(1, 1 + random.nextLong(5_000), random.nextLong(100_000)));
            if (bought.total().isPositive()) {
                bought = bought.discount(
                        Basket.WHOLE, off(1 + random.nextLong(bought.total().amountMinor())));
            }
            Basket paid = bought.tender(cash(1, bought.total().amountMinor()));
            ReturnableSale sale = sold(paid);
            Money sum = pesos(0);
            while (sale.hasLeft()) {
                long left = sale.lines().getFirst().left().thousandths();
                Quantity part = new Quantity(1 + random.nextLong(left));
                SaleLine back = sale.returnLine(1, 1, part, UNWANTED);
                assertThat(back.amount().isPositive()).isFalse();
                sum = sum.plus(back.amount());
                sale = sale.less(List.of(back));
            }
            assertThat(sum)
                    .as("seed " + seed + ", round " + round)
                    .isEqualTo(paid.total().negated());
        }
    }

    @Test
    void refusesMoreThanIsLeft() {
        ReturnableSale sale = sold(basket().add(line(1, 2, 500, 0)).tender(cash(1, 1_000)));
        ReturnableSale less = sale.less(List.of(sale.returnLine(1, 1, Quantity.ONE, UNWANTED)));

        assertThat(less.line(1).orElseThrow().left()).isEqualTo(Quantity.ONE);
        assertThatThrownBy(() -> less.returnLine(2, 1, Quantity.ofUnits(2), UNWANTED))
                .hasMessageContaining("2 of 1 left");
        assertThatThrownBy(() -> less.returnLine(2, 9, Quantity.ONE, UNWANTED)).hasMessageContaining("no line 9");
    }

    @Test
    void goodsOfAnotherSaleAndVoidedLinesTakeNothingAway() {
        ReturnableSale sale = sold(basket().add(line(1, 2, 500, 0)).tender(cash(1, 1_000)));
        SaleLine back = sale.returnLine(1, 1, Quantity.ONE, UNWANTED);

        assertThat(sale.less(List.of(back.asVoided(), line(2, 1, 500, 0)))).isEqualTo(sale);
    }

    @Test
    void whatCameBackTwiceByAccidentLeavesNothing() {
        SaleLine line = line(1, 2, 500, 0);
        ReturnableLine over =
                new ReturnableLine(line, List.of(pesos(0)), new Returned(Quantity.ofUnits(3), pesos(1_500)));

        assertThat(over.left()).isEqualTo(new Quantity(0));
        assertThat(over.refund()).isEqualTo(pesos(0));
    }

    @Test
    void moneyGoesBackTheWayItCameMostFirst() {
        Basket bought =
                basket().add(line(1, 1, 10_000, 0)).tender(card(1, 3_000)).tender(cash(2, 8_000));
        ReturnableSale sale = sold(bought);
        SaleLine back = sale.returnLine(1, 1, Quantity.ONE, UNWANTED);

        assertThat(RefundProposal.of(List.of(sale), List.of(back), pesos(10_000)))
                .containsExactly(cash(1, 7_000), card(2, 3_000));
        assertThat(RefundProposal.of(List.of(sale), List.of(back), pesos(2_000)))
                .containsExactly(cash(1, 2_000));
    }

    @Test
    void whatWentBackBeforeIsNotProposedAgain() {
        Basket bought =
                basket().add(line(1, 2, 5_000, 0)).tender(card(1, 3_000)).tender(cash(2, 7_000));
        ReturnableSale sale = sold(bought);
        SaleLine first = sale.returnLine(1, 1, Quantity.ONE, UNWANTED);
        ReturnableSale later = sale.less(List.of(first));
        SaleLine second = later.returnLine(1, 1, Quantity.ONE, UNWANTED);

        assertThat(RefundProposal.of(List.of(later), List.of(second), pesos(5_000)))
                .containsExactly(cash(1, 2_000), new TenderLine(2, card(1, 1).type(), pesos(3_000), "77"));
    }

    private static SaleLine weighed(int number, long thousandths, long priceMinor) {
        Item cheese = new Item(
                new ItemId("q"),
                new ScanCode("q"),
                "Queso",
                "",
                UnitOfMeasure.KILOGRAM,
                pesos(priceMinor),
                TaxCodes.of(new TaxRate(1_050)),
                null);
        return SaleLine.of(number, cheese, List.of(vat(1_050)), new Quantity(thousandths), EntryMethod.SCANNED);
    }
}
