package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.CHEESE;
import static io.mostrador.register.memory.SmallShop.LEAFLET;
import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.SWEET;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.status.StorageStatus;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketTest {
    private static Command.Scan keyed(Item item, Quantity quantity, Money price) {
        return new Command.Scan(item.code().value(), quantity, EntryMethod.SCANNED, price);
    }

    private static Command.Scan weighed(long grams) {
        return new Command.Scan(CHEESE.code().value(), new Quantity(grams), EntryMethod.SCANNED);
    }

    @Test
    void addsAScannedItemAtItsPrice() {
        Counter counter = Counter.selling(YERBA);

        assertThat(counter.basket().total()).isEqualTo(pesos(499_000));
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.LineAdded(
                        counter.basket().id(), counter.basket().lines().getFirst()));
    }

    @Test
    void givesTheBasketItsIdWithTheFirstLine() {
        Counter counter = Counter.selling();
        assertThat(counter.basket().id()).isEqualTo(BasketId.NONE);

        BasketId id = counter.scan(MILK).basket().id();
        assertThat(id).isNotEqualTo(BasketId.NONE);
        assertThat(counter.scan(YERBA).basket().id()).isEqualTo(id);
    }

    @Test
    void stripsTheSpaceAScannerSends() {
        Counter counter = Counter.selling();
        counter.act(new Command.Scan(" " + MILK.code() + "\r\n", Quantity.ONE, EntryMethod.SCANNED));

        assertThat(counter.basket().total()).isEqualTo(pesos(145_000));
    }

    @Test
    void saysWhichCodeItDoesNotKnow() {
        Counter counter = Counter.selling(MILK)
                .refuses(new Command.Scan("123", Quantity.ONE, EntryMethod.SCANNED), Reason.UNKNOWN_CODE);

        assertThat(counter.arguments()).containsExactly("123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "ñandú", "a\u0000b", "1234567890123456789012345678901234567890123456789"})
    void refusesWhatCannotBeACode(String text) {
        Counter.selling().refuses(new Command.Scan(text, Quantity.ONE, EntryMethod.SCANNED), Reason.UNREADABLE_CODE);
    }

    @Test
    void raisesTheLastLineWhenTheSamePieceIsScannedAgain() {
        Counter counter = Counter.selling(MILK, MILK).act(Counter.scanOf(MILK, 3));

        assertThat(counter.basket().lines()).hasSize(1);
        assertThat(counter.basket().lines().getFirst().quantity()).isEqualTo(Quantity.ofUnits(5));
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.LineQuantityChanged(counter.basket().id(), 1, Quantity.ofUnits(5)));
    }

    @Test
    void raisesTheLastLineThatStillCounts() {
        Counter counter =
                Counter.selling(MILK, YERBA).act(new Command.VoidLine(2)).scan(MILK);

        assertThat(counter.basket().lines()).hasSize(2);
        assertThat(counter.basket().lines().getFirst().quantity()).isEqualTo(Quantity.ofUnits(2));
    }

    @Test
    void startsANewLineForAnotherItemPriceWayOrDirection() {
        Counter counter = Counter.selling()
                .manager()
                .scan(MILK)
                .scan(YERBA)
                .scan(MILK)
                .act(keyed(MILK, Quantity.ONE, pesos(100_000)))
                .act(keyed(MILK, Quantity.ONE, pesos(100_000)))
                .act(new Command.Scan(MILK.code().value(), Quantity.ONE, EntryMethod.KEYED))
                .act(Counter.returnOf(MILK, 1));

        assertThat(counter.basket().lines())
                .extracting(line -> line.quantity().thousandths() / 1000)
                .containsExactly(1L, 1L, 1L, 2L, 1L, -1L);
    }

    @Test
    void startsANewLineForEachWeighing() {
        Counter counter = Counter.selling().act(weighed(425)).act(weighed(425));

        assertThat(counter.basket().lines()).hasSize(2);
        assertThat(counter.basket().total()).isEqualTo(pesos(2 * 361_250));
    }

    @Test
    void roundsAWeighedPriceHalfUp() {
        // 0.001 kg at 8,500.00 is exactly 8.50; a keyed price of 8,499.50 gives 8.4995 = 8.50.
        Counter counter = Counter.selling().act(keyed(CHEESE, new Quantity(1), pesos(849_950)));

        assertThat(counter.basket().total()).isEqualTo(pesos(850));
    }

    @Test
    void sellsKilogramsInFractionsButNotPieces() {
        Command halfAMilk = new Command.Scan(MILK.code().value(), new Quantity(500), EntryMethod.KEYED);
        Counter counter = Counter.selling().act(weighed(500)).refuses(halfAMilk, Reason.QUANTITY_NOT_WHOLE);

        counter.scan(MILK)
                .refuses(new Command.SetQuantity(2, new Quantity(1_500)), Reason.QUANTITY_NOT_WHOLE)
                .act(new Command.SetQuantity(1, new Quantity(1_500)));
    }

    @Test
    void refusesAQuantityOfNothing() {
        Counter.selling()
                .refuses(Counter.scanOf(MILK, 0), Reason.QUANTITY_OUT_OF_RANGE)
                .scan(MILK)
                .refuses(new Command.SetQuantity(1, new Quantity(0)), Reason.QUANTITY_OUT_OF_RANGE);
    }

    @Test
    void refusesToRaiseALineBeyondWhatALineCarries() {
        Counter.selling()
                .act(Counter.scanOf(LEAFLET, 999_999))
                .refuses(Counter.scanOf(LEAFLET, 1), Reason.QUANTITY_OUT_OF_RANGE);
    }

    @Test
    void refusesAPriceThatIsNoAmountOfTheShop() {
        Money dollar = Money.of(100, Currency.getInstance("USD"));
        Counter.selling()
                .refuses(keyed(MILK, Quantity.ONE, pesos(-1)), Reason.AMOUNT_NOT_VALID)
                .refuses(keyed(MILK, Quantity.ONE, pesos(1_000_000_000_000L)), Reason.AMOUNT_NOT_VALID)
                .refuses(keyed(MILK, Quantity.ONE, dollar), Reason.AMOUNT_NOT_VALID)
                .act(keyed(MILK, Quantity.ONE, pesos(0)));
    }

    @Test
    void refusesABasketAboveTheLargestAmountInsteadOfOverflowing() {
        Counter.selling()
                .manager()
                .refuses(keyed(MILK, Quantity.ofUnits(999_999), pesos(999_999_999_999L)), Reason.AMOUNT_NOT_VALID)
                .act(keyed(MILK, Quantity.ONE, pesos(999_999_999_999L)))
                .refuses(Counter.scanOf(SWEET, 1), Reason.AMOUNT_NOT_VALID)
                .refuses(Counter.returnOf(SWEET, 1), Reason.AMOUNT_NOT_VALID)
                .refuses(new Command.SetQuantity(1, Quantity.ofUnits(2)), Reason.AMOUNT_NOT_VALID)
                .act(new Command.VoidLine(1))
                .scan(SWEET);
    }

    @Test
    void refusesMoreLinesThanABasketHolds() {
        Counter counter = Counter.selling();
        for (int i = 0; i < Basket.MAX_LINES; i++) {
            counter.scan(i % 2 == 0 ? MILK : SWEET);
        }
        counter.refuses(Counter.scanOf(MILK, 1), Reason.BASKET_FULL).scan(SWEET);

        assertThat(counter.basket().lines()).hasSize(Basket.MAX_LINES);
    }

    @Test
    void beginsNoBasketOnAFullDiskButFinishesTheRunningOne() {
        Counter counter = Counter.selling(MILK);
        counter.storage = new StorageStatus(StorageStatus.Level.FULL, 1_000);

        counter.scan(MILK).act(new Command.StartTender()).cash(290_000);
        assertThat(counter.mode(Mode.SaleComplete.class)).isNotNull();
        counter.refuses(Counter.scanOf(MILK, 1), Reason.STORAGE_FULL);

        counter.storage = new StorageStatus(StorageStatus.Level.VERY_LOW, 100_000_000);
        counter.scan(MILK);
    }

    @Test
    void changesAQuantity() {
        Counter counter = Counter.selling(MILK, YERBA).act(new Command.SetQuantity(1, Quantity.ofUnits(3)));

        assertThat(counter.basket().total()).isEqualTo(pesos(3 * 145_000 + 499_000));
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.LineQuantityChanged(counter.basket().id(), 1, Quantity.ofUnits(3)));
    }

    @Test
    void voidsALineAndKeepsItsTrace() {
        Counter counter = Counter.selling(MILK, YERBA).act(new Command.VoidLine(1));

        assertThat(counter.basket().total()).isEqualTo(pesos(499_000));
        assertThat(counter.basket().lines()).hasSize(2);
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.LineVoided(counter.basket().id(), 1));
    }

    @Test
    void refusesToChangeALineThatIsNotThere() {
        Counter counter = Counter.selling(MILK, YERBA).act(new Command.VoidLine(1));
        for (int number : new int[] {-1, 0, 1, 3, Integer.MAX_VALUE}) {
            counter.refuses(new Command.VoidLine(number), Reason.NO_SUCH_LINE)
                    .refuses(new Command.SetQuantity(number, Quantity.ONE), Reason.NO_SUCH_LINE);
        }
    }

    @Test
    void changesNoLineOutsideSelling() {
        Command voidLine = new Command.VoidLine(1);
        Command setQuantity = new Command.SetQuantity(1, Quantity.ONE);
        for (Counter counter :
                new Counter[] {Counter.tendering(MILK), Counter.tendering(MILK).cash(145_000), Counter.counting()}) {
            counter.refuses(voidLine, Reason.NOT_NOW).refuses(setQuantity, Reason.NOT_NOW);
        }
        Counter.tillClosed().refuses(voidLine, Reason.TILL_CLOSED).refuses(setQuantity, Reason.TILL_CLOSED);
        Counter.signedOut().refuses(voidLine, Reason.NOT_SIGNED_ON).refuses(setQuantity, Reason.NOT_SIGNED_ON);
    }

    @Test
    void scansNothingWithoutAnOpenTillOrDuringTheCount() {
        Counter.signedOut().refuses(Counter.scanOf(MILK, 1), Reason.NOT_SIGNED_ON);
        Counter.tillClosed().refuses(Counter.scanOf(MILK, 1), Reason.TILL_CLOSED);
        Counter.counting().refuses(Counter.scanOf(MILK, 1), Reason.NOT_NOW);
    }

    @Test
    void startsTheNextSaleWithAScanOnTheCompletedOne() {
        Counter counter = Counter.tendering(YERBA).cash(500_000);
        var done = counter.sale().id();
        counter.scan(MILK);

        assertThat(counter.state().mode()).isInstanceOf(Mode.Selling.class);
        assertThat(counter.basket().total()).isEqualTo(pesos(145_000));
        assertThat(counter.basket().id().value()).isNotEqualTo(done.value());
    }

    @Test
    void keepsTheCompletedSaleOnScreenWhenTheNextCodeIsUnknown() {
        Counter counter = Counter.tendering(YERBA).cash(500_000);

        counter.refuses(new Command.Scan("nix", Quantity.ONE, EntryMethod.KEYED), Reason.UNKNOWN_CODE);
        assertThat(counter.state().mode()).isInstanceOf(Mode.SaleComplete.class);
    }

    @Test
    void goesBackToSellingWithAScanBeforeMoneyIsTaken() {
        Counter counter = Counter.tendering(YERBA).scan(MILK);

        assertThat(counter.state().mode()).isInstanceOf(Mode.Selling.class);
        assertThat(counter.basket().total()).isEqualTo(pesos(499_000 + 145_000));
    }

    @Test
    void changesNothingWhileTendersAreTaken() {
        Counter counter = Counter.tendering(YERBA).cash(100_000);
        for (int i = 0; i < 2; i++) {
            counter.refuses(Counter.scanOf(MILK, 1), Reason.TENDERS_TAKEN)
                    .refuses(new Command.SetQuantity(1, Quantity.ofUnits(2)), Reason.TENDERS_TAKEN)
                    .refuses(new Command.VoidLine(1), Reason.TENDERS_TAKEN)
                    .refuses(new Command.VoidSale(), Reason.TENDERS_TAKEN)
                    .refuses(new Command.Suspend(), Reason.TENDERS_TAKEN);
            if (counter.state().mode() instanceof Mode.Tendering) {
                counter.act(new Command.BackToSelling());
            }
        }
    }
}
