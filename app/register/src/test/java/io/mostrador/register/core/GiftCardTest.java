package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.PrintedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/// Yerba costs 4990,00. The shop's printed cards begin with REG-; a card has from 1000,00 to 200.000,00.
class GiftCardTest {
    private static final StoredValueCode CARD = new PrintedCode("REG-0001");
    private static final StoredValueCode OTHER_TILLS = new IssuedCode(StoredValueCode.Kind.GIFT_CARD, "B2", 7, "7KQ2");
    private static final long YERBA = 499_000;

    private final Counter counter = new Counter(
                    new InMemoryItems(SmallShop.items()), new CodeReader(CodeRules.parse("giftcard=REG-")))
            .signedOn()
            .opened();

    GiftCardTest() {
        counter.giftCards = new GiftCardRules(100_000, 20_000_000, 0);
    }

    private static Command load(@Nullable String code, long minor) {
        return new Command.LoadGiftCard(code, TenderType.CASH, pesos(minor), null);
    }

    private static Command use(StoredValueCode code, long minor) {
        return new Command.Tender(TenderType.GIFT_CARD, pesos(minor), code.toString());
    }

    private Money left(StoredValueCode code) {
        return counter.state().storedValues().balance(code).orElseThrow();
    }

    private Counter tendering(long units) {
        return counter.act(Counter.scanOf(SmallShop.YERBA, units)).act(new Command.StartTender());
    }

    @Test
    void whatIsPaidForACardIsOnItAndIsNoSale() {
        counter.act(load("REG-0001", 1_000_000));

        assertThat(left(CARD)).isEqualTo(pesos(1_000_000));
        assertThat(counter.till().totals().giftCardLoads()).isEqualTo(pesos(1_000_000));
        assertThat(counter.till().totals().netTotal()).isEqualTo(pesos(0));
        assertThat(counter.till().totals().expectedCash(pesos(0))).isEqualTo(pesos(1_000_000));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
        assertThat(counter.replayed().storedValues()).isEqualTo(counter.state().storedValues());
    }

    @Test
    void theTillMakesACodeWhereNoneIsPrinted() {
        counter.act(load(null, 500_000)).act(load(" ", 500_000));

        assertThat(counter.state().storedValues().balances())
                .as("two cards, two codes")
                .hasSize(2);
        StoredValueCode made =
                ((Fact.GiftCardLoaded) counter.lastFact()).load().card().code();
        assertThat(made.kind()).isEqualTo(StoredValueCode.Kind.GIFT_CARD);
        tendering(1).act(use(made, YERBA));
        assertThat(left(made)).isEqualTo(pesos(1_000));
    }

    @Test
    void aCardPaysBitByBitAndInAnyMix() {
        counter.act(load("REG-0001", 1_000_000));
        tendering(1).act(use(CARD, 300_000)).cash(200_000);
        assertThat(counter.sale().storedValues()).containsExactly(new StoredValueUse(CARD, pesos(700_000)));
        assertThat(counter.sale().changeDue()).isEqualTo(pesos(1_000));

        tendering(2).card(298_000).act(use(CARD, 700_000));
        assertThat(left(CARD)).isEqualTo(pesos(0));
        assertThat(counter.till().totals().kept(TenderType.GIFT_CARD)).isEqualTo(pesos(1_000_000));
        assertThat(counter.till().totals().netTotal()).isEqualTo(pesos(3 * YERBA));
        tendering(1).refuses(use(CARD, 1), Reason.STORED_VALUE_SPENT);
        assertThat(counter.replayed().storedValues()).isEqualTo(counter.state().storedValues());
    }

    @Test
    void noMoreIsTakenThanIsLeftAndNothingComesBackInCash() {
        counter.act(load("REG-0001", 1_000_000));
        tendering(1).refuses(use(CARD, YERBA + 1), Reason.NO_CHANGE_ON_TENDER).act(use(CARD, YERBA));
        tendering(2).refuses(use(CARD, 501_001), Reason.STORED_VALUE_BELOW_AMOUNT);
        assertThat(counter.arguments()).containsExactly("5.010,00");
        counter.act(use(CARD, 1_000)).refuses(use(CARD, 1_000), Reason.STORED_VALUE_TAKEN);
    }

    @Test
    void aCardIsToppedUpWithinTheShopsLimits() {
        counter.refuses(load("REG-0001", 99_999), Reason.GIFT_CARD_BELOW_LEAST)
                .act(load("REG-0001", 19_000_000))
                .act(load("REG-0001", 400_000))
                .refuses(load("REG-0001", 600_001), Reason.GIFT_CARD_ABOVE_MOST);

        assertThat(counter.arguments()).containsExactly("6.000,00");
        assertThat(left(CARD)).isEqualTo(pesos(19_400_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REG-", "REG-a b", "7790010001230", "GC-B2-7-7KQ2A", "CR-A1-1-0000A"})
    void putsNothingOnWhatIsNoCard(String text) {
        counter.refuses(load(text, 500_000), Reason.GIFT_CARD_CODE_NOT_VALID);
        tendering(1)
                .refuses(new Command.Tender(TenderType.GIFT_CARD, pesos(100), text), Reason.GIFT_CARD_CODE_NOT_VALID);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void aCardHasToBeNamedToPay(@Nullable String nothing) {
        tendering(1)
                .refuses(
                        new Command.Tender(TenderType.GIFT_CARD, pesos(100), nothing), Reason.GIFT_CARD_CODE_NOT_VALID);
    }

    @ParameterizedTest
    @EnumSource(
            value = TenderType.class,
            names = {"CASH", "CARD", "TRANSFER", "QR"},
            mode = EnumSource.Mode.EXCLUDE)
    void aCardIsPaidWithMoney(TenderType type) {
        counter.refuses(new Command.LoadGiftCard("REG-0001", type, pesos(500_000), "17"), Reason.AMOUNT_NOT_VALID);
    }

    @Test
    void aSlipIsAskedForAsInASale() {
        counter.refuses(
                new Command.LoadGiftCard("REG-0001", TenderType.CARD, pesos(500_000), null),
                Reason.TENDER_REFERENCE_MISSING);
    }

    @Test
    void aCardThatIsNotKnownIsRefusedUnlessTheShopTrustsIt() {
        tendering(1).refuses(use(OTHER_TILLS, 1_000), Reason.GIFT_CARD_UNKNOWN);

        counter.giftCards = new GiftCardRules(100_000, 20_000_000, 200_000);
        counter.refuses(use(OTHER_TILLS, 200_001), Reason.GIFT_CARD_ABOVE_TRUST);
        assertThat(counter.arguments()).containsExactly("2.000,00");
        counter.act(use(OTHER_TILLS, 200_000)).cash(YERBA - 200_000);
        assertThat(counter.sale().storedValues()).containsExactly(new StoredValueUse(OTHER_TILLS, pesos(0), true));
    }

    @Test
    void aCardIsTrustedOnce() {
        counter.giftCards = new GiftCardRules(100_000, 20_000_000, 200_000);
        tendering(1).act(use(CARD, 100_000)).cash(YERBA - 100_000);
        tendering(1).refuses(use(CARD, 100_000), Reason.STORED_VALUE_SPENT).act(new Command.BackToSelling());

        counter.act(new Command.VoidSale()).act(load("REG-0001", 500_000));
        assertThat(left(CARD)).as("what is put on it here is known").isEqualTo(pesos(500_000));
    }

    @Test
    void aRefundGoesOntoACard() {
        counter.act(load("REG-0001", 1_000_000)).act(new Command.SignOff());
        counter.act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        counter.act(Counter.returnOf(SmallShop.YERBA, 1)).act(new Command.StartTender());
        counter.act(use(CARD, -400_000))
                .refuses(use(CARD, -99_000), Reason.STORED_VALUE_TAKEN)
                .refuses(new Command.Tender(TenderType.GIFT_CARD, pesos(-100_000), null), Reason.REFUND_ABOVE_BALANCE)
                .cash(-99_000);

        assertThat(left(CARD)).isEqualTo(pesos(1_400_000));
        assertThat(counter.till().totals().kept(TenderType.GIFT_CARD)).isEqualTo(pesos(-400_000));
    }

    @Test
    void aRefundMayMakeANewCard() {
        counter.act(new Command.SignOff()).act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        counter.act(Counter.returnOf(SmallShop.YERBA, 1)).act(new Command.StartTender());
        counter.act(new Command.Tender(TenderType.GIFT_CARD, pesos(-YERBA), null));

        assertThat(counter.sale().storedValues()).singleElement().satisfies(use -> {
            assertThat(use.code().kind()).isEqualTo(StoredValueCode.Kind.GIFT_CARD);
            assertThat(left(use.code())).isEqualTo(pesos(YERBA));
        });
    }

    @Test
    void nothingIsPutOnACardBetweenItsTenderAndTheSale() {
        counter.act(load("REG-0001", 1_000_000));
        tendering(1).act(use(CARD, 300_000)).refuses(load("REG-0001", 500_000), Reason.NOT_NOW);
        counter.act(new Command.BackToSelling()).refuses(load("REG-0001", 500_000), Reason.TENDERS_TAKEN);

        counter.act(new Command.VoidTender(1)).act(load("REG-0001", 500_000));
        assertThat(left(CARD)).isEqualTo(pesos(1_500_000));
    }

    @Test
    void aCardIsLoadedRightAfterASaleAndNotWhileCounting() {
        tendering(1).cash(YERBA).act(load("REG-0001", 1_000_000));
        assertThat(counter.mode(Mode.Selling.class).till().totals().saleCount()).isEqualTo(1);

        counter.act(new Command.StartCount()).refuses(load("REG-0001", 500_000), Reason.NOT_NOW);
    }

    @Test
    void aScannedCardIsNoItem() {
        for (String text : new String[] {"REG-0001", "]C0REG-0001", OTHER_TILLS.toString()}) {
            counter.refuses(new Command.Scan(text, Quantity.ONE, EntryMethod.SCANNED), Reason.GIFT_CARD_SCANNED);
        }
        assertThat(counter.arguments()).containsExactly(OTHER_TILLS.masked());
    }

    @Test
    void whoReadsTheLogCannotUseTheCard() {
        assertThat(load("REG-0001", 500_000).toString()).doesNotContain("REG");
    }
}
