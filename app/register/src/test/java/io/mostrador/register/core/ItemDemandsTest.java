package io.mostrador.register.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What has to be known before something is a line, and what the line then tells. The business date is
/// 2026-11-21.
class ItemDemandsTest {
    private static final OperatorId LUIS = SmallShop.LUIS.id();
    private static final String EXPIRED_TUNA = "(01)04006381333931(17)260312(10)L1";
    private static final String TUNA_OF_A_LOT = "(01)04006381333931(17)270101(10)L1";

    private final Counter counter = new Counter(new InMemoryItems(MarkedShop.items()), MarkedShop.READER)
            .signedOn()
            .opened();

    private static Command.Scan scan(String text) {
        return new Command.Scan(text, Quantity.ONE, EntryMethod.SCANNED);
    }

    private static Command.Scan scan(Item item) {
        return scan(item.code().value());
    }

    private static Command.Scan serial(Item item, String serial) {
        return scan(item).with(LineDetails.NONE.withSerial(serial));
    }

    private static Command.Scan adult(Item item) {
        return scan(item).with(LineDetails.NONE.withConfirmedAge(18));
    }

    private SaleLine line(int number) {
        return counter.basket().line(number).orElseThrow();
    }

    @Test
    void lotAndExpiryOfTheCodeStayOnTheLineUpToTheSale() {
        counter.act(scan(TUNA_OF_A_LOT)).act(new Command.StartTender()).cash(150_000);

        LineDetails told = counter.sale().lines().getFirst().details();
        assertThat(told.lot()).isEqualTo("L1");
        assertThat(told.expiry()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(told.expiryOverride()).isNull();
    }

    @Test
    void piecesOfOneLotAreOneLineAndOfAnotherLotTwo() {
        counter.act(scan(TUNA_OF_A_LOT)).act(scan(TUNA_OF_A_LOT)).act(scan("(01)04006381333931(17)270101(10)L2"));

        assertThat(counter.basket().lines()).hasSize(2);
        assertThat(line(1).quantity()).isEqualTo(Quantity.ofUnits(2));
    }

    @Test
    void refusesWhatHasExpiredUntilAManagerAllowsIt() {
        counter.refuses(scan(EXPIRED_TUNA), Reason.EXPIRED);
        assertThat(counter.arguments()).containsExactly("2026-03-12");

        counter.act(new Command.SellExpired(scan(EXPIRED_TUNA), LUIS, SmallShop.LUIS_PIN));
        assertThat(line(1).details().expiryOverride()).isEqualTo(LUIS);
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.LineAdded(counter.basket().id(), line(1)));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
    }

    @Test
    void onlyAManagerWithTheRightPinAllowsIt() {
        counter.refuses(
                new Command.SellExpired(scan(EXPIRED_TUNA), Counter.ANA, SmallShop.ANA_PIN), Reason.MANAGER_NEEDED);
        Command allow = new Command.SellExpired(scan(EXPIRED_TUNA), LUIS, "1");
        counter.refuses(allow, new PinVerdict.Wrong(), Reason.WRONG_PIN);
        counter.refuses(allow, new PinVerdict.NotChecked(), Reason.WRONG_PIN);
        counter.refuses(allow, new PinVerdict.Delayed(5), Reason.PIN_DELAYED);
        assertThat(allow.toString()).doesNotContain("\"1\"").doesNotContain(", 1]");
    }

    @Test
    void aScanCannotBringItsOwnOverride() {
        LineDetails forged =
                LineDetails.NONE.withCode(null, LocalDate.of(2026, 3, 12), null).withExpiryOverride(LUIS);

        counter.refuses(scan(MarkedShop.TUNA).with(forged), Reason.EXPIRED);
    }

    @Test
    void aScanCannotPassItselfOffAsADeposit() {
        counter.scan(SmallShop.YERBA).act(scan(SmallShop.MILK).with(LineDetails.depositOf(1)));

        assertThat(line(2).isDeposit()).isFalse();
    }

    @Test
    void anApprovalThatWasNotNeededIsNotOnTheLine() {
        counter.act(new Command.SellExpired(scan(TUNA_OF_A_LOT), LUIS, SmallShop.LUIS_PIN));

        assertThat(line(1).details().expiryOverride()).isNull();
    }

    @Test
    void aNoteStaysOnTheLineAndIsTakenAway() {
        counter.scan(SmallShop.YERBA).act(new Command.NoteLine(1, "Para regalo"));
        assertThat(line(1).details().note()).isEqualTo("Para regalo");
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());

        counter.act(new Command.NoteLine(1, ""));
        assertThat(line(1).details()).isEqualTo(LineDetails.NONE);
        counter.refuses(new Command.NoteLine(1, "a\nb"), Reason.NOTE_NOT_VALID);
        counter.refuses(new Command.NoteLine(2, "x"), Reason.NO_SUCH_LINE);
    }

    @Test
    void theSameItemAfterANoteIsALineOfItsOwn() {
        counter.scan(SmallShop.YERBA)
                .act(new Command.NoteLine(1, "Para regalo"))
                .scan(SmallShop.YERBA);

        assertThat(counter.basket().lines()).hasSize(2);
    }

    @Test
    void asksForTheSerialNumberAndTakesOneALine() {
        counter.refuses(scan(SmallShop.PHONE), Reason.SERIAL_MISSING);
        counter.act(serial(SmallShop.PHONE, "S1")).act(serial(SmallShop.PHONE, "S2"));

        assertThat(counter.basket().lines())
                .extracting(line -> line.details().serial())
                .containsExactly("S1", "S2");
        counter.refuses(new Command.SetQuantity(1, Quantity.ofUnits(2)), Reason.SERIAL_ONE_BY_ONE);
        counter.refuses(
                new Command.Scan(
                        SmallShop.PHONE.code().value(),
                        Quantity.ofUnits(2),
                        EntryMethod.SCANNED,
                        null,
                        LineDetails.NONE.withSerial("S3")),
                Reason.SERIAL_ONE_BY_ONE);
    }

    @Test
    void refusesASerialNumberTwiceUnlessItsLineWasVoided() {
        counter.act(serial(SmallShop.PHONE, "S1"));
        counter.refuses(serial(SmallShop.PHONE, "S1"), Reason.SERIAL_TWICE);
        counter.refuses(scan("(01)04006381333948(21)S1"), Reason.SERIAL_TWICE);

        counter.act(new Command.VoidLine(1)).act(scan("(01)04006381333948(21)S1"));
        assertThat(line(2).details().serial()).isEqualTo("S1");
    }

    @Test
    void asksForTheAgeOnceABasketWithTheDayToHoldAgainstADocument() {
        counter.refuses(scan(SmallShop.BEER), Reason.AGE_NOT_CONFIRMED);
        assertThat(counter.arguments()).containsExactly("18", "Cerveza 1 L", "2008-11-21");

        counter.act(adult(SmallShop.BEER)).act(scan(SmallShop.BEER));
        assertThat(line(1).quantity()).isEqualTo(Quantity.ofUnits(2));
        assertThat(line(1).details().confirmedAge()).isEqualTo(18);

        counter.act(new Command.VoidLine(1)).act(scan(SmallShop.BEER));
        counter.act(new Command.VoidSale());
        counter.refuses(scan(SmallShop.BEER), Reason.AGE_NOT_CONFIRMED);
    }

    @Test
    void aCustomerWhoIsTooYoungIsRecordedAndChangesNothing() {
        counter.scan(SmallShop.YERBA);
        Basket before = counter.basket();
        counter.act(new Command.DeclineAge(scan(SmallShop.BEER)));

        assertThat(counter.basket()).isEqualTo(before);
        assertThat(counter.lastFact()).isEqualTo(new Fact.AgeDeclined(SmallShop.BEER.id(), 18));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
        counter.refuses(new Command.DeclineAge(scan(SmallShop.YERBA)), Reason.NOT_NOW);
    }

    @Test
    void goodsThatComeBackAskNeitherAgeNorExpiry() {
        counter.manager()
                .act(new Command.ReturnWithoutReceipt(scan(EXPIRED_TUNA), ReturnReason.OTHER, Disposition.WRITE_OFF))
                .act(Counter.returnOf(SmallShop.BEER, 1));

        assertThat(counter.basket().confirmedAge()).isZero();
    }

    @Test
    void theDepositComesWithItsItemFollowsItsQuantityAndGoesWithIt() {
        counter.act(adult(SmallShop.BEER)).act(scan(SmallShop.BEER)).scan(SmallShop.MILK);
        assertThat(line(2).description()).isEqualTo("Envase 1 L");
        assertThat(line(2).quantity()).isEqualTo(Quantity.ofUnits(2));

        counter.act(new Command.SetQuantity(1, Quantity.ofUnits(5)));
        assertThat(line(2).quantity()).isEqualTo(Quantity.ofUnits(5));
        assertThat(counter.basket().total()).isEqualTo(SmallShop.pesos(5 * 230_000 + 145_000));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());

        counter.act(new Command.VoidLine(1));
        assertThat(counter.basket().activeLines()).extracting(SaleLine::number).containsExactly(3);
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
    }

    @Test
    void nobodyChangesADepositByItself() {
        counter.act(adult(SmallShop.BEER));

        counter.refuses(new Command.VoidLine(2), Reason.DEPOSIT_FOLLOWS);
        counter.refuses(new Command.SetQuantity(2, Quantity.ofUnits(3)), Reason.DEPOSIT_FOLLOWS);
        counter.refuses(new Command.NoteLine(2, "x"), Reason.DEPOSIT_FOLLOWS);
        Discount tenth = new Discount(new Discount.Percent(1_000), DiscountReason.STAFF);
        counter.refuses(new Command.GiveDiscount(2, tenth), Reason.DEPOSIT_FOLLOWS);
        counter.act(new Command.GiveDiscount(Basket.WHOLE, tenth));
        assertThat(counter.basket().total()).isEqualTo(SmallShop.pesos(180_000 + 30_000));
    }

    @Test
    void anEmptyBottleThatIsScannedComesBackByAnybody() {
        counter.act(scan(SmallShop.BOTTLE)).act(scan(SmallShop.BOTTLE));

        assertThat(counter.basket().lines()).hasSize(1);
        assertThat(line(1).quantity()).isEqualTo(Quantity.ofUnits(-2));
        assertThat(counter.basket().total()).isEqualTo(SmallShop.pesos(-60_000));
    }

    @Test
    void refusesAnItemWhoseDepositNobodyEntered() {
        counter.refuses(scan(MarkedShop.CIDER), Reason.DEPOSIT_UNKNOWN);
        assertThat(counter.arguments()).containsExactly("Sidra", "ENV9");
    }

    @Test
    void asksWhichVariantAndTheLineSaysIt() {
        counter.refuses(scan(MarkedShop.SHIRT), Reason.VARIANT_MISSING);
        counter.act(scan(MarkedShop.SHIRT_M));

        assertThat(line(1).description()).isEqualTo("Camisa · M · azul");
    }

    @Test
    void tryingAScanOutShowsTheItemAndNotItsDeposit() {
        assertThat(counter.examine(MarkedShop.CIDER.code().value()).verdict().toString())
                .contains("DEPOSIT_UNKNOWN");
    }
}
