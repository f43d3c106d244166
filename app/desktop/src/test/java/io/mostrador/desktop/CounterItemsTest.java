package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.LineChoice;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.memory.SmallShop;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Packs, bundles, choices and departments, by touch, key and scan.
class CounterItemsTest extends WindowTest {
    @BeforeEach
    void sell() {
        till.open();
        till.index.apply(CounterItems.all(), List.of());
        waitForMode(Mode.Selling.class);
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

    private List<String> texts(String id) {
        return till.node(id).lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void aPackIsFoundByItsUnitAndItsLineSaysWhatIsInIt() {
        robot.scan(CounterItems.SIX_PACK.code().value());
        robot.scan(CounterItems.SIX_PACK.code().value());
        robot.waitForText("total", "20.980,00");
        robot.press(KeyCode.F2);
        robot.type("six zumo");
        robot.waitUntil("the pack", () -> texts("tile-1").contains("Zumo de uva 473 ml · Six pack"));

        assertThat(basket().lines()).extracting(SaleLine::description).containsExactly("Zumo de uva 473 ml · Six pack");
        assertThat(texts("line-1")).contains("Zumo de uva 473 ml · Six pack", "Contiene 12");
    }

    @Test
    void aBundleTellsItsPartsUnderItsLine() {
        robot.scan(CounterItems.BREAKFAST.code().value());
        robot.scan(CounterItems.BREAKFAST.code().value());
        robot.waitForText("total", "7.600,00");

        assertThat(texts("line-1")).contains("2 × Café con leche\n4 × Medialuna");
    }

    @Test
    void whatIsWantedIsChosenByKeyAndStandsUnderTheLine() {
        robot.scan(CounterItems.ICE_CREAM.code().value());
        robot.waitFor("sheet-choices");
        robot.press(KeyCode.F1);
        robot.press(KeyCode.F2);
        robot.press(KeyCode.F5);
        robot.press(KeyCode.F12);
        robot.waitForNo("sheet-choices");
        robot.waitForText("total", "4.700,00");

        assertThat(texts("line-1")).contains("Grande  +1.500,00\nSin frutos secos");
    }

    @Test
    void byTouchTooFewAreRefusedAndTooManyAreNotTaken() {
        robot.scan(CounterItems.ICE_CREAM.code().value());
        robot.waitFor("sheet-choices");
        robot.click("choices-accept");
        robot.waitFor("notice-sheet");
        for (int choice = 1; choice <= 5; choice++) {
            robot.click("choice-" + choice);
        }
        robot.waitFor("notice-sheet");
        robot.click("choices-accept");
        robot.waitForNo("sheet-choices");
        robot.waitForText("total", "5.500,00");

        robot.press(KeyCode.DELETE);
        waitForLines(0);
        robot.press(KeyCode.INSERT);
        waitForLines(1);
        robot.waitForText("total", "5.500,00");
        assertThat(basket().activeLines().getFirst().details().contents().choices())
                .extracting(LineChoice::name)
                .containsExactly("Grande", "Chocolate", "Frutilla");
    }

    @Test
    void escapeSellsNothing() {
        robot.scan(CounterItems.ICE_CREAM.code().value());
        robot.waitFor("sheet-choices");
        robot.press(KeyCode.ESCAPE);
        robot.waitForNo("sheet-choices");

        assertThat(basket().lines()).isEmpty();
    }

    @Test
    void aDepartmentOnItsQuickKeyAsksForTheAmount() {
        till.submit(new Command.SignOff());
        till.submit(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        till.submit(new Command.ArrangeQuickKeys(new QuickKeys(List.of(CounterItems.GREENGROCER.code()))));
        robot.waitFor("category-quick");
        robot.click("tile-1");
        robot.waitFor("sheet-open-price");
        robot.type("1234,5");
        robot.press(KeyCode.F12);
        robot.waitForNo("sheet-open-price");
        robot.waitForText("total", "1.234,50");

        SaleLine line = basket().lines().getFirst();
        assertThat(line.category()).isEqualTo("Frutas y verduras");
        assertThat(line.taxes()).extracting(tax -> tax.code()).containsExactly("IVA10_5");
    }
}
