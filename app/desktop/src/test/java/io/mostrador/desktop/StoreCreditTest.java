package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes back goes onto a code, and the code is used.
class StoreCreditTest extends WindowTest {
    @BeforeEach
    void openTill() {
        till.open();
        waitForMode(Mode.Selling.class);
    }

    private StoredValueCode issued() {
        till.takeBack("Leche entera", "1").press("pay");
        waitForMode(Mode.Tendering.class);
        robot.click("tender-more");
        robot.click("tender-store-credit");
        robot.click("accept");
        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        robot.waitForText("change-due", till.desktop.desk().money(sale.total().abs()));
        return sale.storedValues().getFirst().code();
    }

    private Money left(StoredValueCode code) {
        return till.register.state().storedValues().balance(code).orElse(TestTill.pesos(0));
    }

    private void sell(String item) {
        till.submit(new Command.NextSale());
        waitForMode(Mode.Selling.class);
        till.add(item, "1").press("pay");
        waitForMode(Mode.Tendering.class);
    }

    @Test
    void aScannedCodePaysWhatIsOnItAndCashTheRest() {
        StoredValueCode code = issued();
        Money credit = left(code);
        sell("Yerba mate con palo");
        robot.scan(code.toString());
        robot.waitForText("tender-received", till.desktop.desk().money(credit));
        robot.press(KeyCode.F12);
        robot.waitFor("tender-void-1");
        robot.press(KeyCode.F1);
        robot.press(KeyCode.F5);

        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(sale.kept(TenderType.STORE_CREDIT)).isEqualTo(credit);
        assertThat(left(code)).isEqualTo(TestTill.pesos(0));
    }

    @Test
    void aTypedCodeIsUsedByKeysAndKeepsTheRest() {
        StoredValueCode code = issued();
        Money credit = left(code);
        sell("Leche entera");
        robot.press(KeyCode.F11);
        robot.press(KeyCode.F1);
        robot.type(code.toString());
        robot.press(KeyCode.F12);

        waitForMode(Mode.SaleComplete.class);
        assertThat(left(code)).isEqualTo(credit.minus(credit));
    }

    @Test
    void aCodeOfAnotherTillIsRefusedWithItsName() {
        sell("Leche entera");
        String code = new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "B2", 7, "7KQ2").toString();
        robot.scan(code);
        waitForReference(code);
        robot.press(KeyCode.F12);

        robot.waitFor("notice-work");
        assertThat(till.sounds.heard).endsWith("attention");
        assertThat(till.register.state().mode()).isInstanceOf(Mode.Tendering.class);
    }
}
