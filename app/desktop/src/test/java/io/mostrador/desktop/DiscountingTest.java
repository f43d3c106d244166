package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.sale.Basket;
import io.mostrador.register.Mode;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lower prices by touch and by key. The basket holds one item of 3.690; the cashier may take a tenth off.
class DiscountingTest extends WindowTest {
    @BeforeEach
    void sell() {
        till.open();
        waitForMode(Mode.Selling.class);
        robot.click("tile-1");
        robot.waitFor("line-1");
    }

    private Basket basket() {
        return waitForMode(Mode.Selling.class).till().basket();
    }

    @Test
    void byTouchANumberAndAReason() {
        robot.click("discount");
        robot.waitFor("sheet-discount");
        robot.click("pad-1");
        robot.click("pad-0");
        robot.waitForText("discount-preview", "3.690,00 → 3.321,00");
        robot.click("discount-damaged");
        robot.waitForNo("sheet-discount");

        robot.waitForText("total", "3.321,00");
    }

    @Test
    void byKeyAnAmountOffTheWholeSale() {
        robot.press(KeyCode.F5);
        robot.waitFor("sheet-discount");
        robot.press(KeyCode.F4);
        robot.press(KeyCode.F2);
        robot.type("90,5");
        robot.waitForText("discount-preview", "3.690,00 → 3.599,50");
        robot.press(KeyCode.F12);
        robot.waitForNo("sheet-discount");

        robot.waitForText("total", "3.599,50");
        assertThat(basket().discounts()).containsOnlyKeys(Basket.WHOLE);
    }

    @Test
    void aboveTheLimitItSaysWhoCanGiveMoreAndTheSheetStays() {
        robot.press(KeyCode.F5);
        robot.waitFor("sheet-discount");
        robot.type("11");
        robot.press(KeyCode.F5);
        robot.waitFor("notice-sheet");

        assertThat(basket().discounts()).isEmpty();
        robot.waitFor("sheet-discount");
    }

    @Test
    void isTakenAwayAgain() {
        robot.press(KeyCode.F5);
        robot.waitFor("sheet-discount");
        robot.type("5");
        robot.press(KeyCode.F12);
        robot.waitForText("total", "3.505,50");
        robot.press(KeyCode.F5);
        robot.waitFor("discount-remove");
        robot.press(KeyCode.F9);

        robot.waitForText("total", "3.690,00");
    }

    @Test
    void undoOfAVoidedLineBringsItsDiscountBack() {
        robot.press(KeyCode.F5);
        robot.waitFor("sheet-discount");
        robot.type("5");
        robot.press(KeyCode.F12);
        robot.waitForText("total", "3.505,50");
        robot.press(KeyCode.DELETE);
        robot.waitForText("total", "0,00");
        robot.click("undo");

        robot.waitForText("total", "3.505,50");
    }

    @Test
    void anEmptyBasketIsTold() {
        robot.press(KeyCode.DELETE);
        robot.waitForNo("line-1");
        robot.press(KeyCode.F5);

        robot.waitFor("notice-work");
        robot.waitForNo("sheet-discount");
    }
}
