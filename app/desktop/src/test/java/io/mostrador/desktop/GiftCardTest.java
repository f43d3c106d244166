package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.PrintedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The shop's printed cards begin with REG-.
class GiftCardTest extends WindowTest {
    private static final StoredValueCode CARD = new PrintedCode("REG-00010002");

    @BeforeEach
    void openTill() {
        till.open();
        waitForMode(Mode.Selling.class);
    }

    private Money left() {
        return till.register.state().storedValues().balance(CARD).orElseThrow();
    }

    private void loaded(long pesos) {
        till.submit(new Command.LoadGiftCard(CARD.toString(), TenderType.CASH, TestTill.pesos(pesos), null));
    }

    @Test
    void aScanShowsWhatIsLeftAndTheCardIsToppedUpByTouch() {
        loaded(5_000);
        robot.scan(CARD.toString());
        robot.waitFor("sheet-gift-card");
        robot.waitForText("gift-card-left", "Saldo: " + till.desktop.desk().money(TestTill.pesos(5_000)));

        robot.click("pad-3");
        robot.click("pad-00");
        robot.click("pad-0");
        robot.click("gift-card-qr");
        robot.click("gift-card-accept");
        robot.waitFor("notice-work");
        assertThat(left()).isEqualTo(TestTill.pesos(8_000));
        assertThat(waitForMode(Mode.Selling.class).till().totals().kept(TenderType.QR))
                .isEqualTo(TestTill.pesos(3_000));
    }

    @Test
    void aNewCardIsMadeByKeys() {
        robot.click("more");
        robot.press(KeyCode.F8);
        robot.waitFor("sheet-gift-card");
        robot.type("2000");
        robot.press(KeyCode.F12);

        robot.waitFor("notice-work");
        assertThat(till.register.state().storedValues().balances().values()).containsExactly(TestTill.pesos(2_000));
    }

    @Test
    void aScannedCardPaysWhatIsOnItAndCashTheRest() {
        loaded(1_000);
        till.add("Yerba mate con palo", "1").press("pay");
        waitForMode(Mode.Tendering.class);
        robot.scan(CARD.toString());
        robot.waitForText("tender-received", till.desktop.desk().money(TestTill.pesos(1_000)));
        robot.press(KeyCode.F12);
        robot.waitFor("tender-void-1");
        robot.press(KeyCode.F1);
        robot.press(KeyCode.F5);

        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(sale.kept(TenderType.GIFT_CARD)).isEqualTo(TestTill.pesos(1_000));
        assertThat(left()).isEqualTo(TestTill.pesos(0));
    }

    @Test
    void aCardThatIsNotKnownIsRefusedWithWhatToDo() {
        till.add("Leche entera", "1").press("pay");
        waitForMode(Mode.Tendering.class);
        robot.scan(CARD.toString());
        waitForReference(CARD.toString());
        robot.press(KeyCode.F12);

        robot.waitFor("notice-work");
        assertThat(till.register.state().mode()).isInstanceOf(Mode.Tendering.class);
    }

    @Test
    void whatComesBackGoesOntoAScannedCard() {
        loaded(1_000);
        till.takeBack("Leche entera", "1").press("pay");
        Money owed =
                waitForMode(Mode.Tendering.class).till().basket().balanceDue().negated();
        robot.scan(CARD.toString());
        waitForReference(CARD.toString());
        robot.press(KeyCode.F12);

        waitForMode(Mode.SaleComplete.class);
        assertThat(left()).isEqualTo(TestTill.pesos(1_000).plus(owed));
    }
}
