package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.CHEESE;
import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.port.SaleSearch;
import io.mostrador.register.port.SoldBefore;
import io.mostrador.register.status.StorageStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReturnsTest {
    /// Receipt 1: two of yerba with a tenth off, and a milk: 8,982.00 and 1,450.00.
    private static Counter sold() {
        return Counter.selling(YERBA, YERBA, MILK)
                .act(new Command.GiveDiscount(1, new Discount(new Discount.Percent(1_000), DiscountReason.STAFF)))
                .act(new Command.StartTender())
                .cash(1_043_200)
                .act(new Command.NextSale());
    }

    private static Command.ReturnGoods back(String receipt, int line, long units) {
        return back(receipt, new Command.ReturnPart(line, Quantity.ofUnits(units)));
    }

    private static Command.ReturnGoods back(String receipt, Command.ReturnPart... parts) {
        return new Command.ReturnGoods(receipt, List.of(parts), ReturnReason.DEFECTIVE, Disposition.WRITE_OFF);
    }

    @Test
    void goodsComeBackForWhatWasPaidAndReferToTheirSale() {
        Counter counter = sold();
        SaleId id = ((Fact.SaleCompleted) counter.lastFact()).sale().id();
        counter.act(back("A1-00000001", 1, 1));

        SaleLine line = counter.basket().lines().getFirst();
        assertThat(line.amount()).isEqualTo(pesos(-449_100));
        assertThat(line.returned())
                .isEqualTo(new LineReturn(
                        LineReturn.Kind.BY_RECEIPT,
                        new ReturnOrigin(id, new ReceiptNumber("A1", 1), 1),
                        ReturnReason.DEFECTIVE,
                        Disposition.WRITE_OFF,
                        List.of(pesos(-77_943))));
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.ReturnLinesAdded(counter.basket().id(), List.of(line)));
    }

    @Test
    void theNumberCanBeTypedInShort() {
        for (String typed : List.of("1", " a1-1 ", "A1-00000001")) {
            assertThat(sold().act(back(typed, 2, 1)).basket().total()).isEqualTo(pesos(-145_000));
        }
        Counter counter = sold();
        counter.refuses(back("7", 1, 1), Reason.NO_SUCH_RECEIPT);
        assertThat(counter.arguments()).containsExactly("7");
        sold().refuses(back("B1-1", 1, 1), Reason.NO_SUCH_RECEIPT);
    }

    @Test
    void allThatIsPickedComesIntoTheBasketAtOnceOrNothing() {
        Counter counter = sold();
        counter.refuses(
                back("1", new Command.ReturnPart(2, Quantity.ONE), new Command.ReturnPart(1, Quantity.ofUnits(3))),
                Reason.RETURN_ABOVE_LEFT);
        assertThat(counter.arguments()).containsExactly("Yerba mate 1 kg", "2", "A1-00000001");

        counter.act(back("1", new Command.ReturnPart(2, Quantity.ONE), new Command.ReturnPart(1, Quantity.ofUnits(2))));
        assertThat(counter.basket().total()).isEqualTo(pesos(-1_043_200));
    }

    @Test
    void whatIsInABasketOrOneSetAsideCannotComeBackAgain() {
        Counter counter =
                sold().act(back("1", 1, 1)).act(back("1", 1, 1)).refuses(back("1", 1, 1), Reason.RETURN_ABOVE_LEFT);
        counter.act(new Command.Suspend()).refuses(back("1", 1, 1), Reason.RETURN_ABOVE_LEFT);
        counter.act(new Command.Resume(
                        counter.till().suspended().getFirst().basket().id()))
                .act(new Command.VoidLine(2))
                .act(back("1", 1, 1));

        assertThat(counter.basket().total()).isEqualTo(pesos(-898_200));
    }

    @Test
    void whatCameBackInACompletedSaleIsGoneForGood() {
        Counter counter =
                sold().act(back("1", 1, 2)).act(new Command.StartTender()).cash(-898_200);
        assertThat(counter.sale().isReturn()).isTrue();

        counter.refuses(back("1", 1, 1), Reason.RETURN_ABOVE_LEFT).act(back("1", 2, 1));
    }

    @Test
    void anExchangeIsOneBasket() {
        Counter counter = sold().act(back("1", 2, 1)).scan(YERBA).act(new Command.StartTender());

        assertThat(counter.basket().balanceDue()).isEqualTo(pesos(354_000));
        assertThat(counter.cash(354_000).sale().lines()).hasSize(2);
        TillTotals totals = counter.till().totals();
        assertThat(totals.saleCount()).as("a sale").isEqualTo(2);
        assertThat(totals.returnCount()).as("and a return").isEqualTo(1);
        assertThat(totals.salesTotal()).isEqualTo(pesos(1_043_200 + 499_000));
        assertThat(totals.returnsTotal()).isEqualTo(pesos(-145_000));
    }

    @Test
    void newGoodsNeverRaiseAReturnLineNorDoTheirDiscountsTouchIt() {
        Counter counter = sold().act(back("1", 2, 1)).scan(MILK).scan(MILK);
        counter.act(new Command.GiveDiscount(
                Basket.WHOLE, new Discount(new Discount.Percent(1_000), DiscountReason.STAFF)));

        assertThat(counter.basket().pricedLines())
                .extracting(line -> line.amount().amountMinor())
                .containsExactly(-145_000L, 261_000L);
    }

    @Test
    void aReturnLineStaysAsItWasSold() {
        sold().act(back("1", 1, 1))
                .refuses(new Command.SetQuantity(1, Quantity.ofUnits(-2)), Reason.RETURN_LINE_FIXED)
                .refuses(
                        new Command.GiveDiscount(1, new Discount(new Discount.Percent(500), DiscountReason.STAFF)),
                        Reason.RETURN_LINE_FIXED);
    }

    @Test
    void refusesWhatCannotBeReturned() {
        sold().refuses(back("1"), Reason.RETURN_EMPTY)
                .refuses(back("1", 9, 1), Reason.NO_SUCH_LINE)
                .refuses(back("1", 1, 0), Reason.QUANTITY_OUT_OF_RANGE)
                .refuses(back("1", 1, -1), Reason.QUANTITY_OUT_OF_RANGE)
                .refuses(back("1", new Command.ReturnPart(1, new Quantity(500))), Reason.QUANTITY_NOT_WHOLE);
    }

    @Test
    void weighedGoodsComeBackInParts() {
        Counter counter = Counter.selling()
                .act(new Command.Scan(CHEESE.code().value(), new Quantity(425), EntryMethod.SCANNED))
                .act(new Command.StartTender())
                .cash(361_250)
                .act(back("1", new Command.ReturnPart(1, new Quantity(100))));

        assertThat(counter.basket().total()).isEqualTo(pesos(-85_000));
    }

    @Test
    void refusesWhereNobodyKnowsWhatCameBackBefore() {
        Counter counter = sold();
        counter.sales = answering(new SaleArchive.Unreadable());
        counter.refuses(back("1", 1, 1), Reason.SALES_NOT_READABLE);
        counter.sales = answering(new SaleArchive.NotValid());
        counter.refuses(back("1", 1, 1), Reason.RECEIPT_NOT_VALID);
    }

    private static SaleArchive answering(SaleArchive.Answer answer) {
        return new SaleArchive() {
            @Override
            public Answer find(String receipt) {
                return answer;
            }

            @Override
            public List<SoldBefore> search(SaleSearch wanted) {
                return List.of();
            }
        };
    }

    @Test
    void comesOnlyWhenLinesCanBeAdded() {
        sold().act(back("1", 1, 1))
                .act(new Command.StartTender())
                .cash(-100)
                .refuses(back("1", 2, 1), Reason.TENDERS_TAKEN)
                .refuses(Counter.returnOf(MILK, 1), Reason.MANAGER_NEEDED);
        sold().act(new Command.StartCount()).refuses(back("1", 1, 1), Reason.NOT_NOW);
        Counter full = sold();
        full.storage = new StorageStatus(StorageStatus.Level.FULL, 0);
        full.refuses(back("1", 1, 1), Reason.STORAGE_FULL);
        assertThat(Counter.tendering(MILK).cash(145_000).act(back("1", 1, 1)).mode(Mode.Selling.class))
                .isNotNull();
    }

    @Test
    void withoutAReceiptOnlyAManagerTakesGoodsBack() {
        Counter.selling()
                .refuses(Counter.returnOf(MILK, 1), Reason.MANAGER_NEEDED)
                .refuses(Counter.scanOf(MILK, -1), Reason.RETURN_NEEDS_RECEIPT);
        Counter counter =
                Counter.selling().manager().act(Counter.returnOf(MILK, 1)).act(Counter.returnOf(MILK, 1));

        SaleLine line = counter.basket().lines().getFirst();
        assertThat(counter.basket().lines()).hasSize(1);
        assertThat(line.quantity()).isEqualTo(Quantity.ofUnits(-2));
        assertThat(line.returned()).isEqualTo(LineReturn.withoutReceipt(ReturnReason.OTHER, Disposition.RESTOCK));
        counter.refuses(Counter.returnOf(MILK, -1), Reason.QUANTITY_OUT_OF_RANGE)
                .refuses(new Command.SetQuantity(1, Quantity.ONE), Reason.RETURN_NEEDS_RECEIPT)
                .scan(MILK)
                .refuses(new Command.SetQuantity(2, Quantity.ofUnits(-1)), Reason.RETURN_NEEDS_RECEIPT)
                .act(new Command.SetQuantity(1, Quantity.ofUnits(-3)));
    }

    @Test
    void aRestartFindsTheSameBasket() {
        Counter counter = sold().act(back("1", 1, 1))
                .scan(MILK)
                .act(new Command.VoidLine(1))
                .act(back("1", 1, 2));

        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
        assertThat(Stream.of(counter.basket().lines().getFirst()).map(SaleLine::amount))
                .containsExactly(pesos(0));
    }
}
