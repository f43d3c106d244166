package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.register.Mode;
import io.mostrador.register.memory.SmallShop;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Another price for the selected line; Ana may go a tenth down.
class PricingTest extends WindowTest {
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
        robot.click("line-price");
        robot.waitFor("sheet-price");
        for (String key : new String[] {"pad-3", "pad-5", "pad-00"}) {
            robot.click(key);
        }
        robot.waitForText("price-preview", "3.690,00 → 3.500,00");
        robot.click("price-price-match");
        robot.waitForNo("sheet-price");

        robot.waitForText("total", "3.500,00");
        assertThat(basket().activeLines().getFirst().priceSource())
                .isEqualTo(new PriceSource.Overridden(
                        SmallShop.ANA.id(), TestTill.pesos(3_690), DiscountReason.PRICE_MATCH));
    }

    @Test
    void byKeyAndBackAgain() {
        robot.press(KeyCode.F3);
        robot.waitFor("sheet-price");
        robot.type("3600,5");
        robot.press(KeyCode.F12);
        robot.waitForNo("sheet-price");
        robot.waitForText("total", "3.600,50");

        robot.press(KeyCode.F3);
        robot.waitFor("price-restore");
        robot.press(KeyCode.F9);
        robot.waitForNo("sheet-price");
        robot.waitForText("total", "3.690,00");
    }

    @Test
    void theThirdOfAListLowersThemAllAndSaysSo() {
        till.add("Arroz", "2");
        robot.waitFor("line-2");
        till.add("Arroz", "1");

        robot.waitUntil(
                "three at the lower price",
                () -> basket().activeLines().getLast().priceSource() instanceof PriceSource.QuantityBreak);
        assertThat(basket().activeLines().getLast().unitPrice())
                .isEqualTo(till.item("Arroz").unitPrice().minus(TestTill.pesos(100)));
    }

    @Test
    void outsideTheLimitItSaysWhoMayDoMoreAndTheSheetStays() {
        robot.press(KeyCode.F3);
        robot.waitFor("sheet-price");
        robot.type("1");
        robot.press(KeyCode.F5);
        robot.waitFor("notice-sheet");

        assertThat(basket().prices().overrides()).isEmpty();
        robot.waitFor("sheet-price");
    }

    @Test
    void aVoidedLineComesBackAtItsChangedPrice() {
        robot.press(KeyCode.F3);
        robot.waitFor("sheet-price");
        robot.type("3500");
        robot.press(KeyCode.F12);
        robot.waitForText("total", "3.500,00");
        robot.click("line-void");
        robot.waitFor("undo");
        robot.click("undo");

        robot.waitForText("total", "3.500,00");
        assertThat(basket().activeLines().getFirst().priceSource()).isInstanceOf(PriceSource.Overridden.class);
    }
}
