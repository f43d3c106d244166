package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.till.CashCount;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.fact.Fact;
import java.util.Currency;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Dollars at 1.385,50 for one item of 3.690.
class ForeignCashTest extends WindowTest {
    private static final Currency USD = Currency.getInstance("USD");

    @BeforeEach
    void startTender() {
        till.open();
        waitForMode(Mode.Selling.class);
        robot.click("tile-1");
        robot.waitFor("line-1");
        robot.click("pay");
        waitForMode(Mode.Tendering.class);
    }

    private static Money dollars(long minor) {
        return Money.of(minor, USD);
    }

    @Test
    void dollarsByTouchShowTheChangeInPesosBeforeTheyAreAccepted() {
        robot.click("tender-more");
        robot.click("tender-usd");
        robot.click("pad-5");
        robot.waitForText("tender-received", "USD 5,00");
        robot.waitForText("tender-remains", "3.237,50");
        robot.click("accept");

        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(sale.foreignCash()).containsExactly(dollars(500));
        robot.waitForText("change-due", "3.237,50");
    }

    @Test
    void whatIsEnoughIsShownAndTakenByKeys() {
        robot.press(KeyCode.F11);
        robot.press(KeyCode.F2);
        robot.press(KeyCode.F5);
        robot.waitForText("tender-received", "USD 2,67");
        robot.press(KeyCode.F12);

        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(sale.foreignCash()).containsExactly(dollars(267));
        assertThat(sale.changeDue()).isEqualTo(Money.of(928, sale.total().currency()));
    }

    @Test
    void aPartInDollarsLeavesTheRestToPesos() {
        robot.press(KeyCode.F11);
        robot.press(KeyCode.F2);
        robot.type("1");
        robot.press(KeyCode.F12);
        robot.waitForText("balance-due", "2.304,50");
        robot.press(KeyCode.F1);
        robot.press(KeyCode.F5);

        assertThat(waitForMode(Mode.SaleComplete.class).sale().changeDue().isZero())
                .isTrue();
    }

    @Test
    void eachCurrencyIsCountedAtTheClose() {
        robot.press(KeyCode.F11);
        robot.press(KeyCode.F2);
        robot.type("5");
        robot.press(KeyCode.F12);
        waitForMode(Mode.SaleComplete.class);
        till.submit(new Command.NextSale());
        waitForMode(Mode.Selling.class);
        robot.click("more");
        robot.click("close-till");
        waitForMode(Mode.CountingTill.class);
        robot.type("16000");
        robot.press(KeyCode.F12);
        robot.type("4");
        robot.press(KeyCode.F12);
        robot.press(KeyCode.F12);

        waitForMode(Mode.TillClosed.class);
        robot.waitFor("over-short-usd");
        ZReport report = till.journal.facts(Fact.TillClosed.class).getLast().report();
        assertThat(report.foreignCounts()).containsExactly(new CashCount(dollars(500), dollars(400)));
        assertThat(report.countedCash()).isEqualTo(TestTill.pesos(16_000));
    }
}
