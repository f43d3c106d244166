package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Mode;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Goods come back, by key and by touch.
class ReturningTest extends WindowTest {
    @BeforeEach
    void sell() {
        ReturnScenes.sold(till);
        waitForMode(Mode.Selling.class);
    }

    private Basket basket() {
        return ((Mode.TillOpen) till.register.state().mode()).till().basket();
    }

    private void findByKey() {
        robot.press(KeyCode.F11);
        robot.waitFor("sheet-return");
        robot.press(KeyCode.DIGIT1);
        robot.press(KeyCode.ENTER);
        robot.waitFor("sheet-return-lines");
    }

    @Test
    void partOfALineAndAWholeOneComeBackByKeys() {
        findByKey();
        robot.press(KeyCode.DIGIT1);
        robot.waitForText("return-typed", "1: toque el renglón.");
        robot.press(KeyCode.F1);
        robot.press(KeyCode.F2);
        robot.press(KeyCode.F6);
        robot.press(KeyCode.F12);
        robot.waitForNo("sheet-return-lines");

        assertThat(basket().lines()).extracting(SaleLine::quantity).containsOnly(Quantity.ONE.negated());
        LineReturn returned = Objects.requireNonNull(basket().lines().getFirst().returned());
        assertThat(returned.reason()).isEqualTo(ReturnReason.DEFECTIVE);
        assertThat(returned.disposition())
                .as("what is defective is written off")
                .isEqualTo(Disposition.WRITE_OFF);
    }

    @Test
    void moneyGoesBackTheWayItCameByTouch() {
        robot.click("more");
        robot.click("return");
        robot.click("pad-1");
        robot.click("return-find");
        robot.click("return-line-1");
        robot.click("return-line-2");
        robot.click("return-line-3");
        robot.click("return-not-wanted");
        robot.click("return-accept");
        robot.waitForNo("sheet-return-lines");
        robot.click("pay");
        waitForMode(Mode.Tendering.class);
        robot.click("refund-1");
        robot.waitForNo("refund-2");
        robot.click("tender-exact");
        Sale sale = waitForMode(Mode.SaleComplete.class).sale();

        assertThat(sale.isReturn()).isTrue();
        assertThat(sale.kept(TenderType.CASH).isNegative()).isTrue();
    }

    @Test
    void aLostReceiptIsFoundByWhatWasInIt() {
        robot.press(KeyCode.F11);
        robot.waitFor("sheet-return");
        robot.press(KeyCode.F1);
        robot.waitFor("return-found-1");
        robot.press(KeyCode.F5);
        robot.waitFor("sheet-return-lines");
    }

    @Test
    void aLineThatWasTakenOutIsPutBackAsItCame() {
        findByKey();
        robot.press(KeyCode.F1);
        robot.press(KeyCode.F8);
        robot.press(KeyCode.F12);
        robot.waitForNo("sheet-return-lines");
        SaleLine before = basket().lines().getFirst();
        robot.click("line-void");
        robot.click("undo");
        robot.waitUntil("two lines", () -> basket().lines().size() == 2);

        SaleLine after = basket().lines().getLast();
        assertThat(after.returned()).isEqualTo(before.returned());
        assertThat(after.amount()).isEqualTo(before.amount());
    }

    @Test
    void withoutAReceiptACashierIsToldToCallAManager() {
        robot.press(KeyCode.F11);
        robot.waitFor("sheet-return");
        robot.press(KeyCode.F2);
        robot.waitFor("sheet-return-blind");
        robot.press(KeyCode.F10);
        robot.scan(till.item("Leche entera").code().value());
        robot.waitUntil(
                "a refusal",
                () -> ShownTexts.in(till.desktop.scene()).contains("Para eso tiene que entrar un encargado."));

        assertThat(basket().isEmpty()).isTrue();
    }

    @Test
    void aManagerTakesGoodsBackWithoutAReceipt() {
        ReturnScenes.manager(till);
        waitForMode(Mode.Selling.class);
        robot.press(KeyCode.F11);
        robot.waitFor("sheet-return");
        robot.press(KeyCode.F2);
        robot.waitFor("sheet-return-blind");
        robot.press(KeyCode.F10);
        robot.scan(till.item("Leche entera").code().value());
        robot.scan(till.item("Leche entera").code().value());
        robot.waitUntil(
                "two of milk",
                () -> !basket().isEmpty()
                        && basket().lines().getFirst().quantity().equals(Quantity.ofUnits(-2)));
        robot.press(KeyCode.ESCAPE);
        robot.waitForNo("sheet-return-blind");
        robot.click("line-more");

        robot.waitUntil(
                "three of milk", () -> basket().lines().getFirst().quantity().equals(Quantity.ofUnits(-3)));
    }

    @Test
    void aManagerVoidsTheWholeSaleAndIsAskedOnce() {
        ReturnScenes.manager(till);
        waitForMode(Mode.Selling.class);
        findByKey();
        robot.press(KeyCode.F9);
        robot.press(KeyCode.F11);
        robot.settle();
        assertThat(till.register.state().mode()).isInstanceOf(Mode.Selling.class);
        robot.press(KeyCode.F11);

        assertThat(waitForMode(Mode.SaleComplete.class).sale().isPostVoid()).isTrue();
    }
}
