package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Mode;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.fact.Fact;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Selling by touch and by key.
class SellingTest extends WindowTest {
    @BeforeEach
    void openTill() {
        till.open();
        waitForMode(Mode.Selling.class);
    }

    @Test
    void aTouchedTileIsInTheBasket() {
        robot.click("tile-1");

        waitForLines(1);
        robot.waitForText("total", "3.690,00");
    }

    @Test
    void aQuantityBeforeTheTileMultiplies() {
        robot.click("pad-1");
        robot.click("pad-2");
        robot.click("pad-times");
        robot.waitForText("pad-chip", "12 ×");
        robot.click("tile-1");

        waitForLines(1);
        assertThat(lines().getFirst().quantity()).isEqualTo(Quantity.ofUnits(12));
        robot.waitForNo("pad-chip");
    }

    @Test
    void aCodeTypedOnThePadIsAScanByHand() {
        for (char digit : till.item("Leche entera").code().value().toCharArray()) {
            robot.click("pad-" + digit);
        }
        robot.press(KeyCode.ENTER);

        waitForLines(1);
    }

    @Test
    void theSelectedLinesKeysChangeItsQuantity() {
        robot.click("tile-1");
        waitForLines(1);
        robot.click("line-more");
        waitForQuantity(2);
        robot.click("line-less");
        waitForQuantity(1);
        robot.click("line-quantity");
        robot.waitFor("sheet-quantity");
        robot.click("pad-7");
        robot.click("quantity-accept");
        waitForQuantity(7);

        robot.waitForNo("sheet-quantity");
    }

    @Test
    void aVoidedLineComesBackByUndo() {
        robot.click("tile-1");
        waitForLines(1);
        robot.click("line-void");
        waitForLines(0);
        robot.click("undo");

        waitForLines(1);
        robot.waitForText("total", "3.690,00");
    }

    @Test
    void aVoidedSaleComesBackByUndo() {
        robot.click("tile-1");
        robot.click("tile-2");
        waitForLines(2);
        robot.press(KeyCode.F8);
        waitForLines(0);
        robot.click("undo");

        waitForLines(2);
    }

    @Test
    void aWeighedItemAsksForItsKilograms() {
        robot.press(KeyCode.F2);
        robot.type("queso crem");
        robot.press(KeyCode.ENTER);
        robot.waitFor("sheet-quantity");
        robot.type("0,425");
        robot.press(KeyCode.F12);

        waitForLines(1);
        assertThat(lines().getFirst().quantity()).isEqualTo(new Quantity(425));
    }

    @Test
    void aSuspendedSaleIsResumedFromItsSheet() {
        robot.click("tile-1");
        waitForLines(1);
        robot.press(KeyCode.F6);
        waitForLines(0);
        robot.press(KeyCode.F7);
        robot.waitFor("sheet-resume");
        robot.press(KeyCode.F1);

        waitForLines(1);
        robot.waitForNo("sheet-resume");
    }

    @Test
    void suspendedSalesSayWhoWhenAndWhetherItWasNotToday() {
        robot.click("tile-1");
        waitForLines(1);
        robot.press(KeyCode.F6);
        waitForLines(0);
        till.now = TestTill.NOW.plus(Duration.ofHours(20));
        robot.click("tile-2");
        waitForLines(1);
        robot.press(KeyCode.F6);
        waitForLines(0);
        robot.press(KeyCode.F7);
        robot.waitFor("resume-2");

        assertThat(robot.text("resume-1"))
                .startsWith("Anterior: 21-11-2026, 10:42")
                .endsWith("· Ana Paz · 1 artículo");
        assertThat(robot.text("resume-2")).startsWith("6:42").endsWith("· Ana Paz · 1 artículo");
    }

    @Test
    void theCloseThatSuspendedSalesHoldUpLeadsToThem() {
        robot.click("tile-1");
        waitForLines(1);
        robot.press(KeyCode.F6);
        waitForLines(0);
        robot.press(KeyCode.F10);
        robot.press(KeyCode.F1);
        robot.waitFor("notice-sheet");
        robot.click("resume-waiting");
        robot.waitFor("sheet-resume");
        robot.press(KeyCode.F1);

        waitForLines(1);
    }

    @Test
    void theCloseThatAnOpenSaleHoldsUpDoesNotLeadToSuspendedOnes() {
        robot.click("tile-1");
        waitForLines(1);
        robot.press(KeyCode.F10);
        robot.press(KeyCode.F1);
        robot.waitFor("notice-sheet");

        assertThat(robot.isShown("resume-waiting")).isFalse();
    }

    @Test
    void theDrawerOpensWithoutASaleOnlyWithAReason() {
        robot.press(KeyCode.F9);
        robot.click("no-sale-give-change");

        robot.waitUntil(
                "the fact", () -> !till.journal.facts(Fact.NoSaleMade.class).isEmpty());
        assertThat(till.journal.facts(Fact.NoSaleMade.class).getFirst().reason())
                .isEqualTo(NoSaleReason.GIVE_CHANGE);
    }

    @Test
    void escapeLeavesASheet() {
        robot.press(KeyCode.F10);
        robot.waitFor("sheet-more");
        robot.press(KeyCode.ESCAPE);

        robot.waitForNo("sheet-more");
    }

    @Test
    void pagesAndCategoriesChangeTheTiles() {
        robot.waitFor("tile-1");
        String first = robot.text("tile-1");
        robot.press(KeyCode.PAGE_DOWN);
        robot.waitUntil("other tiles", () -> !List.of("", first).contains(robot.text("tile-1")));
        robot.press(KeyCode.PAGE_UP);
        robot.waitForText("tile-1", first);
        robot.click("category-2");
        robot.waitUntil("the category's tiles", () -> !List.of("", first).contains(robot.text("tile-1")));
    }

    @Test
    void aRefusalStandsAtTheBasketAndGoesAwayByTheNextAct() {
        robot.press(KeyCode.F12);
        robot.waitFor("notice-basket");
        robot.click("tile-1");

        waitForLines(1);
        robot.waitForNo("notice-basket");
    }

    @Test
    void arrowsMoveTheSelectionAndDeleteVoids() {
        robot.click("tile-1");
        waitForLines(1);
        robot.click("tile-2");
        waitForLines(2);
        robot.press(KeyCode.UP);
        robot.press(KeyCode.DELETE);

        waitForLines(1);
        assertThat(lines().getFirst().number()).isEqualTo(2);
    }

    private List<SaleLine> lines() {
        return basket().activeLines();
    }

    private Basket basket() {
        return ((Mode.TillOpen) till.register.state().mode()).till().basket();
    }

    private void waitForLines(int count) {
        robot.waitUntil(count + " lines", () -> lines().size() == count);
        robot.settle();
    }

    private void waitForQuantity(long units) {
        robot.waitUntil("quantity " + units, () -> lines().getFirst().quantity().equals(Quantity.ofUnits(units)));
        robot.settle();
    }
}
