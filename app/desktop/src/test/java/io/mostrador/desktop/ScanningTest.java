package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.domain.sale.Basket;
import io.mostrador.register.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void anExpiredItemIsRefusedInWordsWithItsDate() {
        robot.scan("010" + code("Leche entera") + "17260312");

        waitForNotice("Vencido el 12-03-2026.");
        assertThat(till.sounds.heard).containsExactly("attention");
    }

    @Test
    void aMalformedCodeIsRefusedInWordsWithItsReason() {
        fire(keys("]d2010" + code("Leche entera") + "17261301"));

        waitForNotice("Mal leído: la fecha del campo 17 no existe, carácter 22.");
        assertThat(till.sounds.heard).containsExactly("unknown");
    }

    /// As one platform and as the other tells control and `]`.
    @ParameterizedTest
    @ValueSource(strings = {"]", "\u001d"})
    void theSeparatorOfAGs1CodeIsPartOfTheScan(String typed) {
        List<KeyEvent> keys = keys("010" + code("Leche entera") + "10123");
        keys.add(press(KeyCode.CONTROL, true));
        keys.add(press(KeyCode.CLOSE_BRACKET, true));
        keys.add(new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, true, false, false));
        keys.addAll(keys("17260312"));
        fire(keys);

        waitForNotice("Vencido el 12-03-2026.");
    }

    private void fire(List<KeyEvent> keys) {
        keys.add(press(KeyCode.ENTER, false));
        FxThread.run(() -> keys.forEach(event -> Event.fireEvent(till.desktop.scene(), event)));
    }

    private static List<KeyEvent> keys(String text) {
        List<KeyEvent> keys = new ArrayList<>();
        for (String c : text.split("", -1)) {
            if (!c.isEmpty()) {
                KeyCode code = KeyCode.getKeyCode(c.toUpperCase(Locale.ROOT));
                keys.add(press(code == null ? KeyCode.UNDEFINED : code, false));
                keys.add(new KeyEvent(KeyEvent.KEY_TYPED, c, "", KeyCode.UNDEFINED, false, false, false, false));
            }
        }
        return keys;
    }

    private static KeyEvent press(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    private void waitForNotice(String start) {
        robot.waitUntil(
                "a notice: " + start,
                () -> ShownTexts.in(till.desktop.scene()).stream().anyMatch(text -> text.startsWith(start)));
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
