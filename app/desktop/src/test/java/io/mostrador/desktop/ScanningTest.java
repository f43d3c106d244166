package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.sale.Basket;
import io.mostrador.register.Mode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Scans are caught wherever the focus is; fingers type where the focus is.
class ScanningTest extends WindowTest {
    private static final String UNKNOWN = "7791234567898";

    @BeforeEach
    void openTill() {
        till.open();
        waitForMode(Mode.Selling.class);
    }

    @Test
    void scanAddsALineWithoutAnyField() {
        robot.scan(code("Leche entera"));

        waitForLines(1);
        assertThat(till.sounds.heard).containsExactly("ok");
    }

    @Test
    void scanIsNeverTypedIntoTheFocusedField() {
        robot.press(KeyCode.F2);
        robot.type("que");
        robot.scan(code("Leche entera"));

        waitForLines(1);
        assertThat(field("sell-search").getText()).isEqualTo("que");
    }

    @Test
    void fingersTypeIntoTheSearchFieldAndEnterAddsTheFirstHit() {
        robot.press(KeyCode.F2);
        robot.type("leche ent");
        assertThat(field("sell-search").getText()).isEqualTo("leche ent");
        robot.press(KeyCode.ENTER);

        waitForLines(1);
        assertThat(basket().lines().getFirst().description()).startsWith("Leche entera");
        assertThat(field("sell-search").getText()).isEmpty();
    }

    @Test
    void lettersWithoutAFieldGoToTheSearch() {
        robot.type("pan");

        assertThat(field("sell-search").getText()).isEqualTo("pan");
    }

    @Test
    void digitsWithoutAFieldGoToThePad() {
        robot.type("12");

        robot.waitForText("pad-chip", "12");
    }

    @Test
    void twentyScansInARowAreTwentyScans() {
        for (int i = 0; i < 20; i++) {
            robot.scan(till.items.get(i).code().value());
        }

        waitForLines(20);
    }

    @Test
    void scanWhileASheetIsOpenReachesTheBasket() {
        robot.click("no-sale");
        robot.waitFor("sheet-no-sale");
        robot.scan(code("Leche entera"));

        waitForLines(1);
        robot.waitFor("sheet-no-sale");
    }

    @Test
    void scanWhileAQuantityIsAskedReachesTheBasketAndNotTheQuantity() {
        robot.scan(code("Leche entera"));
        waitForLines(1);
        robot.click("line-quantity");
        robot.waitFor("sheet-quantity");
        robot.scan(code("Aceite de girasol"));

        waitForLines(2);
        robot.waitForText("quantity-figure", "0");
    }

    @Test
    void unknownCodeIsHeardAndSaidAndLeavesTheBasketUntouched() {
        robot.scan(code("Leche entera"));
        waitForLines(1);
        Basket before = basket();
        robot.scan(UNKNOWN);

        robot.waitFor("notice-basket");
        assertThat(till.sounds.heard).containsExactly("ok", "unknown");
        assertThat(basket()).isEqualTo(before);
        robot.scan(code("Leche entera"));
        robot.waitForNo("notice-basket");
    }

    @Test
    void scanIsRefusedWithASoundWhenTheTillIsSignedOut() {
        robot.click("menu");
        robot.click("menu-sign-off");
        waitForMode(Mode.SignedOut.class);
        robot.scan(code("Leche entera"));

        robot.waitFor("notice-work");
        assertThat(till.sounds.heard).containsExactly("attention");
    }

    @Test
    void scanOnTheCompletedSaleBeginsTheNext() {
        robot.scan(code("Leche entera"));
        waitForLines(1);
        robot.click("pay");
        robot.click("tender-exact");
        waitForMode(Mode.SaleComplete.class);
        robot.scan(code("Aceite de girasol"));

        waitForMode(Mode.Selling.class);
        waitForLines(1);
    }

    private String code(String name) {
        return till.item(name).code().value();
    }

    private Basket basket() {
        return ((Mode.TillOpen) till.register.state().mode()).till().basket();
    }

    private void waitForLines(int lines) {
        robot.waitUntil(lines + " lines", () -> basket().activeLines().size() == lines && robot.isShown("line-1"));
    }

    private TextField field(String id) {
        return (TextField) till.node(id);
    }
}
