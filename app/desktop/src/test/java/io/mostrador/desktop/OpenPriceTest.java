package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.register.Mode;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Flowers have no price.
class OpenPriceTest extends WindowTest {
    @Override
    List<Item> items() {
        return Scenes.items();
    }

    @BeforeEach
    void openTill() {
        till.open();
        waitForMode(Mode.Selling.class);
    }

    private Basket basket() {
        return waitForMode(Mode.Selling.class).till().basket();
    }

    @Test
    void aScanAsksForThePriceAndEnterSellsIt() {
        robot.scan("9990000000025");
        robot.waitFor("sheet-open-price");
        assertThat(basket().lines()).isEmpty();
        robot.type("2500,5");
        robot.press(KeyCode.ENTER);
        robot.waitForNo("sheet-open-price");

        robot.waitForText("total", "2.500,50");
        assertThat(basket().lines().getFirst().priceSource()).isEqualTo(PriceSource.TYPED);
    }

    @Test
    void byTouchWithTheQuantityThatWaited() {
        robot.click("pad-3");
        robot.click("pad-times");
        robot.scan("9990000000025");
        robot.waitFor("sheet-open-price");
        robot.click("pad-1");
        robot.click("pad-00");
        robot.click("open-price-accept");
        robot.waitForNo("sheet-open-price");

        robot.waitForText("total", "300,00");
        robot.waitForNo("pad-chip");
    }

    @Test
    void zeroIsRefusedAndEscapeSellsNothing() {
        robot.scan("9990000000025");
        robot.waitFor("sheet-open-price");
        robot.type("0");
        robot.press(KeyCode.F12);
        robot.waitFor("notice-sheet");
        robot.press(KeyCode.ESCAPE);
        robot.waitForNo("sheet-open-price");

        assertThat(basket().lines()).isEmpty();
    }

    @Test
    void theNextSaleMayBeginWithIt() {
        robot.click("tile-1");
        robot.press(KeyCode.F12);
        waitForMode(Mode.Tendering.class);
        robot.click("tender-exact");
        waitForMode(Mode.SaleComplete.class);
        robot.scan("9990000000025");
        robot.waitFor("sheet-open-price");
        robot.type("90");
        robot.press(KeyCode.ENTER);

        robot.waitForText("total", "90,00");
        assertThat(basket().lines()).hasSize(1);
    }
}
