package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.SmallShop;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What items ask for, answered by touch, by key and by scan.
class ItemQuestionsTest extends WindowTest {
    @BeforeEach
    void sell() {
        till.open();
        till.index.apply(DemandingItems.all(), List.of());
        waitForMode(Mode.Selling.class);
    }

    private void scan(Item item) {
        robot.scan(item.code().value());
    }

    private Basket basket() {
        return waitForMode(Mode.Selling.class).till().basket();
    }

    private void waitForLines(int count) {
        robot.waitUntil(
                count + " lines",
                () -> till.register.state().mode() instanceof Mode.TillOpen open
                        && open.till().basket().activeLines().size() == count);
        robot.settle();
    }

    private String expiredMilk() {
        return "010" + till.item("Leche entera").code().value() + "17260312";
    }

    @Test
    void theAgeIsAskedOnceAndYesAddsTheItemWithItsDeposit() {
        scan(DemandingItems.BEER);
        robot.waitFor("sheet-age");
        assertThat(basket().lines()).isEmpty();
        robot.press(KeyCode.F12);
        robot.waitForNo("sheet-age");
        scan(DemandingItems.BEER);
        robot.waitForText("total", "4.600,00");

        assertThat(basket().activeLines()).extracting(SaleLine::quantity).containsOnly(Quantity.ofUnits(2));
    }

    @Test
    void noAddsNothingAndIsRecordedCalmly() {
        scan(DemandingItems.BEER);
        robot.waitFor("sheet-age");
        robot.click("age-no");
        robot.waitForNo("sheet-age");

        robot.waitFor("notice-basket");
        assertThat(basket().lines()).isEmpty();
        assertThat(till.journal.facts(Fact.AgeDeclined.class))
                .containsExactly(new Fact.AgeDeclined(DemandingItems.BEER.id(), 18));
    }

    @Test
    void theNumberOfThePieceIsScannedIntoItsSheet() {
        scan(DemandingItems.PHONE);
        robot.waitFor("sheet-serial");
        robot.scan("356938035643809");
        robot.waitForNo("sheet-serial");
        waitForLines(1);

        assertThat(basket().lines().getFirst().details().serial()).isEqualTo("356938035643809");
    }

    @Test
    void theSameNumberTwiceIsRefusedAndTheSheetStaysForAnother() {
        scan(DemandingItems.PHONE);
        robot.waitFor("sheet-serial");
        robot.type("S1");
        robot.press(KeyCode.ENTER);
        robot.waitForNo("sheet-serial");
        scan(DemandingItems.PHONE);
        robot.waitFor("sheet-serial");
        robot.type("S1");
        robot.click("serial-accept");
        robot.waitFor("notice-sheet");

        robot.waitFor("sheet-serial");
        assertThat(basket().lines()).hasSize(1);
    }

    @Test
    void aVariantIsChosenByKeyAndTheLineSaysWhich() {
        scan(DemandingItems.SHIRT);
        robot.waitFor("sheet-variant");
        robot.press(KeyCode.F1);
        robot.waitForNo("sheet-variant");
        waitForLines(1);

        assertThat(basket().lines().getFirst().description()).isEqualTo("Camisa Oxford · S · azul");
    }

    @Test
    void aManagerAllowsWhatExpiredWithAPinWhileTheCashierStays() {
        robot.scan(expiredMilk());
        robot.waitFor("expired-allow");
        robot.press(KeyCode.INSERT);
        robot.waitFor("sheet-approval");
        robot.type("111111");
        robot.press(KeyCode.F12);
        robot.waitFor("notice-sheet");
        robot.type(SmallShop.LUIS_PIN);
        robot.press(KeyCode.F12);
        robot.waitForNo("sheet-approval");
        waitForLines(1);

        assertThat(basket().lines().getFirst().details().expiryOverride()).isEqualTo(SmallShop.LUIS.id());
        assertThat(waitForMode(Mode.Selling.class).operator()).isEqualTo(SmallShop.ANA);
    }

    @Test
    void aManagerWhoIsSignedOnAllowsItWithOneTouch() {
        till.submit(new Command.SignOff());
        till.submit(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        waitForMode(Mode.Selling.class);
        robot.scan(expiredMilk());
        robot.waitFor("expired-allow");
        robot.click("expired-allow");
        waitForLines(1);

        assertThat(basket().lines().getFirst().details().expiryOverride()).isEqualTo(SmallShop.LUIS.id());
    }

    @Test
    void aNoteIsTypedOrTouchedAndTakenAway() {
        robot.click("tile-1");
        robot.waitFor("line-1");
        robot.press(KeyCode.F10);
        robot.waitFor("sheet-more");
        robot.press(KeyCode.F4);
        robot.waitFor("sheet-note");
        robot.type("sin bolsa");
        robot.press(KeyCode.ENTER);
        robot.waitForNo("sheet-note");
        assertThat(basket().lines().getFirst().details().note()).isEqualTo("sin bolsa");

        robot.click("more");
        robot.waitFor("note");
        robot.click("note");
        robot.waitFor("note-usual-1");
        robot.click("note-usual-1");
        robot.waitForNo("sheet-note");
        assertThat(basket().lines().getFirst().details().note()).isEqualTo("Para regalo");
    }

    @Test
    void undoOfAVoidedLineBringsItsDetailsAndItsDepositBack() {
        scan(DemandingItems.BEER);
        robot.waitFor("sheet-age");
        robot.click("age-yes");
        waitForLines(2);
        robot.press(KeyCode.DELETE);
        waitForLines(0);
        robot.press(KeyCode.INSERT);
        waitForLines(2);

        robot.waitForText("total", "2.300,00");
    }

    @Test
    void touchingADepositSelectsWhatItIsPaidFor() {
        scan(DemandingItems.BEER);
        robot.waitFor("sheet-age");
        robot.click("age-yes");
        waitForLines(2);
        robot.click("line-2");
        robot.click("line-more");
        robot.waitForText("total", "4.600,00");
    }

    @Test
    void anEmptyBottleComesBack() {
        scan(DemandingItems.BOTTLE);
        waitForLines(1);

        robot.waitForText("total", "-300,00");
    }
}
