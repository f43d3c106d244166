package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.LEAFLET;
import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.SWEET;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenderTest {
    private static Command.Tender cash(long minor) {
        return new Command.Tender(TenderType.CASH, pesos(minor), null);
    }

    private static Command.Tender card(long minor) {
        return new Command.Tender(TenderType.CARD, pesos(minor), "000123");
    }

    private static Counter refunding() {
        return Counter.selling().manager().act(Counter.returnOf(YERBA, 1)).act(new Command.StartTender());
    }

    @Test
    void startsTenderingOnlyWithSomethingInTheBasket() {
        Counter.selling().refuses(new Command.StartTender(), Reason.BASKET_EMPTY);
        Counter.selling(MILK).act(new Command.VoidLine(1)).refuses(new Command.StartTender(), Reason.BASKET_EMPTY);
        Counter.tendering(MILK).refuses(new Command.StartTender(), Reason.NOT_NOW);
        Counter.counting().refuses(new Command.StartTender(), Reason.NOT_NOW);
    }

    @Test
    void completesWithExactCash() {
        Counter counter = Counter.tendering(MILK).cash(145_000);

        assertThat(counter.sale().changeDue()).isEqualTo(pesos(0));
        assertThat(counter.lastFact()).isEqualTo(new Fact.SaleCompleted(counter.sale()));
    }

    @Test
    void givesChangeOnCash() {
        Counter counter = Counter.tendering(MILK).cash(200_000);

        assertThat(counter.sale().changeDue()).isEqualTo(pesos(55_000));
        assertThat(counter.till().totals().kept(TenderType.CASH)).isEqualTo(pesos(145_000));
    }

    @Test
    void makesOneForcedFactOfASale() {
        Counter counter = Counter.selling(MILK);
        int before = counter.facts.size();
        counter.act(new Command.StartTender()).cash(145_000);

        assertThat(counter.facts).hasSize(before + 1);
    }

    @Test
    void turnsTheBasketIntoTheSaleWithItsIdAndTheNextNumber() {
        Counter counter = Counter.selling(MILK);
        var id = counter.basket().id();
        counter.act(new Command.StartTender()).cash(145_000);

        assertThat(counter.sale().id().value()).isEqualTo(id.value());
        assertThat(counter.sale().receiptNumber()).hasToString("A1-00000001");
        assertThat(counter.sale().businessDate())
                .isEqualTo(counter.till().session().businessDate());
        assertThat(counter.sale().operatorName()).isEqualTo("Ana Paz");
        assertThat(counter.state().nextReceipt()).isEqualTo(2);
        assertThat(counter.basket().lines()).isEmpty();
    }

    @Test
    void splitsATenderAndKeepsTheLastOneForTheSale() {
        Counter counter = Counter.tendering(YERBA).card(100_000);

        assertThat(counter.state().mode()).isInstanceOf(Mode.Tendering.class);
        assertThat(counter.basket().balanceDue()).isEqualTo(pesos(399_000));
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.TenderAdded(
                        counter.basket().id(), new TenderLine(1, TenderType.CARD, pesos(100_000), "000123")));

        counter.cash(400_000);
        assertThat(counter.sale().tenders()).hasSize(2);
        assertThat(counter.sale().changeDue()).isEqualTo(pesos(1_000));
        assertThat(counter.till().totals().kept(TenderType.CARD)).isEqualTo(pesos(100_000));
    }

    @Test
    void completesWithACardOnlyForExactlyTheBalance() {
        Counter counter = Counter.tendering(MILK)
                .refuses(card(145_001), Reason.NO_CHANGE_ON_TENDER)
                .card(145_000);

        assertThat(counter.sale().changeDue()).isEqualTo(pesos(0));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void refusesACardAndAVoucherWithoutAReference(@Nullable String reference) {
        Counter.tendering(MILK)
                .refuses(tender(TenderType.CARD, 145_000, reference), Reason.TENDER_REFERENCE_MISSING)
                .refuses(tender(TenderType.VOUCHER, 145_000, reference), Reason.TENDER_REFERENCE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456789012345678901", "a\nb", "4111111111111111", "4111 1111 1111 1111", "5500-0000-0000-0004"
            })
    void refusesACardNumberForAReferenceWhateverTheTender(String reference) {
        for (TenderType type : TenderType.values()) {
            if (type.hasReference() && !type.isStoredValue()) {
                Counter.tendering(MILK).refuses(tender(type, 145_000, reference), Reason.TENDER_REFERENCE_NOT_VALID);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CASH", "FOREIGN_CASH", "ON_ACCOUNT", "STORE_CREDIT", "GIFT_CARD"})
    void onlyCashGivesChange(TenderType type) {
        Counter counter = Counter.tendering(MILK)
                .refuses(tender(type, 145_001, "17"), Reason.NO_CHANGE_ON_TENDER)
                .act(tender(type, 145_000, "17"));

        assertThat(counter.sale().changeDue()).isEqualTo(pesos(0));
        assertThat(counter.till().totals().kept()).isEqualTo(Map.of(type, pesos(145_000)));
    }

    @Test
    void takesATransferAndAWalletWithAndWithoutAReference() {
        Counter counter = Counter.tendering(MILK)
                .act(tender(TenderType.TRANSFER, 45_000, null))
                .act(tender(TenderType.QR, 50_000, " "))
                .act(tender(TenderType.QR, 20_000, "MP 7781 "))
                .cash(40_000);

        assertThat(counter.sale().tenders())
                .containsExactly(
                        new TenderLine(1, TenderType.TRANSFER, pesos(45_000), null),
                        new TenderLine(2, TenderType.QR, pesos(50_000), null),
                        new TenderLine(3, TenderType.QR, pesos(20_000), "MP 7781"),
                        new TenderLine(4, TenderType.CASH, pesos(40_000), null));
        assertThat(counter.sale().changeDue()).isEqualTo(pesos(10_000));
        assertThat(counter.till().totals().kept())
                .isEqualTo(Map.of(
                        TenderType.CASH,
                        pesos(30_000),
                        TenderType.TRANSFER,
                        pesos(45_000),
                        TenderType.QR,
                        pesos(70_000)));
    }

    private static Command tender(TenderType type, long amountMinor, @Nullable String reference) {
        return new Command.Tender(type, pesos(amountMinor), reference);
    }

    @Test
    void takesALongReferenceThatIsNoCardNumber() {
        Counter counter =
                Counter.tendering(MILK).act(new Command.Tender(TenderType.CARD, pesos(145_000), " 4111111111111112 "));

        assertThat(counter.sale().tenders().getFirst().reference()).isEqualTo("4111111111111112");
    }

    @Test
    void dropsAReferenceTypedWithCash() {
        Counter counter =
                Counter.tendering(MILK).act(new Command.Tender(TenderType.CASH, pesos(145_000), "4111111111111111"));

        assertThat(counter.sale().tenders().getFirst().reference()).isNull();
    }

    @Test
    void refusesMoneyThatGoesTheWrongWay() {
        Counter.tendering(MILK)
                .refuses(cash(-1), Reason.AMOUNT_NOT_VALID)
                .refuses(cash(0), Reason.AMOUNT_NOT_VALID)
                .refuses(card(0), Reason.AMOUNT_NOT_VALID);
        refunding().refuses(cash(499_000), Reason.AMOUNT_NOT_VALID).refuses(cash(0), Reason.AMOUNT_NOT_VALID);
    }

    @Test
    void refusesMoneyOfAnotherCountryOrBeyondTheLimit() {
        Money dollars = Money.of(145_000, Currency.getInstance("USD"));
        Counter.tendering(MILK)
                .refuses(new Command.Tender(TenderType.CASH, dollars, null), Reason.AMOUNT_NOT_VALID)
                .refuses(cash(1_000_000_000_000L), Reason.AMOUNT_NOT_VALID)
                .refuses(cash(Long.MIN_VALUE), Reason.AMOUNT_NOT_VALID)
                .refuses(cash(Long.MAX_VALUE), Reason.AMOUNT_NOT_VALID)
                .cash(999_999_999_999L);
    }

    @Test
    void givesARefundOutUpToTheBalanceOnly() {
        Counter counter = refunding()
                .refuses(cash(-499_001), Reason.REFUND_ABOVE_BALANCE)
                .refuses(card(-499_001), Reason.REFUND_ABOVE_BALANCE)
                .card(-100_000)
                .cash(-399_000);

        assertThat(counter.sale().isReturn()).isTrue();
        assertThat(counter.sale().changeDue()).isEqualTo(pesos(0));
        assertThat(counter.till().totals().kept(TenderType.CASH)).isEqualTo(pesos(-399_000));
        assertThat(counter.till().totals().returnsTotal()).isEqualTo(pesos(-499_000));
    }

    @Test
    void completesAFreeBasketWithAZeroTender() {
        Counter counter = Counter.tendering(LEAFLET)
                .refuses(cash(1), Reason.AMOUNT_NOT_VALID)
                .refuses(cash(-1), Reason.AMOUNT_NOT_VALID)
                .cash(0);

        assertThat(counter.sale().total()).isEqualTo(pesos(0));
        assertThat(counter.sale().tenders()).hasSize(1);
    }

    @Test
    void completesAnEvenExchangeWithAZeroTender() {
        Counter counter = Counter.selling()
                .manager()
                .act(Counter.returnOf(MILK, 1))
                .act(Counter.scanOf(MILK, 1))
                .act(new Command.StartTender())
                .cash(0);

        assertThat(counter.sale().isReturn()).isFalse();
    }

    @Test
    void givesATenderBack() {
        Counter counter = Counter.tendering(YERBA).cash(100_000).card(50_000).act(new Command.VoidTender(1));

        assertThat(counter.basket().balanceDue()).isEqualTo(pesos(449_000));
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.TenderVoided(counter.basket().id(), 1));
        counter.refuses(new Command.VoidTender(1), Reason.NO_SUCH_TENDER)
                .act(new Command.BackToSelling())
                .act(new Command.VoidTender(2))
                .scan(MILK);
    }

    @Test
    void hasNoTenderToGiveBackWhereNoneWasTaken() {
        Command back = new Command.VoidTender(1);
        Counter.selling(MILK).refuses(back, Reason.NO_SUCH_TENDER);
        Counter.tendering(MILK).cash(145_000).refuses(back, Reason.NO_SUCH_TENDER);
        Counter.counting().refuses(back, Reason.NO_SUCH_TENDER);
        Counter.tillClosed().refuses(back, Reason.TILL_CLOSED);
        Counter.signedOut().refuses(back, Reason.NOT_SIGNED_ON);
    }

    @Test
    void refusesMoreTendersThanABasketHolds() {
        Counter counter = Counter.tendering(YERBA);
        for (int i = 0; i < Basket.MAX_TENDERS; i++) {
            counter.cash(1);
        }
        counter.refuses(cash(498_980), Reason.BASKET_FULL)
                .act(new Command.VoidTender(1))
                .cash(498_981);

        assertThat(counter.sale().tenders()).hasSize(Basket.MAX_TENDERS);
    }

    @Test
    void tendersOnlyWhileTendering() {
        Counter.selling(MILK).refuses(cash(145_000), Reason.NOT_NOW);
        Counter.tendering(MILK).cash(145_000).refuses(cash(145_000), Reason.NOT_NOW);
        Counter.counting().refuses(cash(1), Reason.NOT_NOW);
        Counter.tillClosed().refuses(cash(1), Reason.TILL_CLOSED);
        Counter.signedOut().refuses(cash(1), Reason.NOT_SIGNED_ON);
    }

    @Test
    void goesBackToSellingAndKeepsTheTenders() {
        Counter counter = Counter.tendering(YERBA).cash(100_000).act(new Command.BackToSelling());

        assertThat(counter.state().mode()).isInstanceOf(Mode.Selling.class);
        assertThat(counter.basket().tenders()).hasSize(1);
        counter.refuses(new Command.BackToSelling(), Reason.NOT_NOW)
                .act(new Command.StartTender())
                .cash(399_000);
    }

    @Test
    void leavesTheCompletedSaleForTheNext() {
        Counter counter = Counter.tendering(SWEET).cash(99).act(new Command.NextSale());

        assertThat(counter.state().mode()).isInstanceOf(Mode.Selling.class);
        counter.refuses(new Command.NextSale(), Reason.NOT_NOW);
        Counter.tillClosed().refuses(new Command.NextSale(), Reason.TILL_CLOSED);
    }

    @Test
    void numbersReceiptsWithoutGaps() {
        Counter counter = Counter.selling();
        for (long number = 1; number <= 3; number++) {
            counter.scan(SWEET).act(new Command.StartTender()).cash(100);
            assertThat(counter.sale().receiptNumber().number()).isEqualTo(number);
            counter.refuses(cash(1), Reason.NOT_NOW);
        }
    }
}
