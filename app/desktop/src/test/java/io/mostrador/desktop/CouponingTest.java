package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.domain.sale.Basket;
import io.mostrador.register.Mode;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Coupons by scan, touch and key. The basket holds one item of 3.690.
class CouponingTest extends WindowTest {
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

    private String text(String id) {
        return FxThread.call(() -> ((Label) till.node(id).lookup(".coupon-text")).getText());
    }

    @Test
    void aScannedOneStandsBelowTheLinesWithWhatItSaves() {
        robot.scan("CUP-CHICO");
        robot.waitFor("coupon-1");

        assertThat(text("coupon-1")).isEqualTo("Cupón CHICO: ahorra 100,00");
        robot.waitForText("total", "3.590,00");
    }

    @Test
    void oneThatDoesNothingYetSaysWhy() {
        robot.scan("CUP-GRANDE-1");
        robot.waitFor("coupon-1");

        assertThat(text("coupon-1")).isEqualTo("Cupón GRANDE-1: sirve desde 20.000,00");
    }

    @Test
    void byTouchItIsTakenOffAndPutBack() {
        robot.scan("CUP-CHICO");
        robot.waitForText("total", "3.590,00");
        robot.click("coupon-remove-1");
        robot.waitForText("total", "3.690,00");
        robot.waitForNo("coupon-1");
        robot.click("undo");

        robot.waitForText("total", "3.590,00");
    }

    @Test
    void byKeyItIsTypedAndTakenOff() {
        openSheet();
        robot.type("CHICO");
        robot.press(KeyCode.F12);
        robot.waitForNo("sheet-coupon");
        robot.waitForText("total", "3.590,00");
        openSheet();
        robot.press(KeyCode.F1);
        robot.waitForNo("sheet-coupon");

        robot.waitForText("total", "3.690,00");
        assertThat(basket().coupons()).isEmpty();
    }

    private void openSheet() {
        robot.press(KeyCode.F10);
        robot.waitFor("sheet-more");
        robot.press(KeyCode.F6);
        robot.waitFor("sheet-coupon");
    }

    @Test
    void anUnknownOneIsRefusedInTheSheetWhichStays() {
        robot.click("more");
        robot.click("coupon");
        robot.waitFor("sheet-coupon");
        robot.type("NADA");
        robot.click("coupon-accept");

        robot.waitFor("notice-sheet");
        assertThat(basket().coupons()).isEmpty();
        robot.waitFor("sheet-coupon");
    }

    @Test
    void undoOfAVoidedSaleBringsThemBack() {
        robot.scan("CUP-CHICO");
        robot.waitForText("total", "3.590,00");
        robot.press(KeyCode.F8);
        robot.waitForNo("coupon-1");
        robot.click("undo");

        robot.waitForText("total", "3.590,00");
        robot.waitFor("coupon-1");
    }
}
