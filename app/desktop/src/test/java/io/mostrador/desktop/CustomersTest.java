package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Mode;
import io.mostrador.register.fact.Fact;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Customers by touch and by key. The first tile costs 3.690.
class CustomersTest extends WindowTest {
    @BeforeEach
    void openTill() {
        till.open();
        waitForMode(Mode.Selling.class);
    }

    private Optional<SaleCustomer> attached() {
        return Optional.ofNullable(
                ((Mode.TillOpen) till.register.state().mode()).till().basket().customer());
    }

    private void waitForName(String name) {
        robot.waitUntil(
                name,
                () -> ((TextField) till.node("customer-form-name")).getText().equals(name));
    }

    private void waitForShown(String text) {
        robot.waitUntil(text, () -> ShownTexts.in(till.desktop.scene()).contains(text));
    }

    private void sellTheFirst() {
        robot.click("tile-1");
        robot.waitFor("line-1");
    }

    @Test
    void byKeyANewCustomerIsRegisteredAndOnTheSaleAtOnce() {
        robot.press(KeyCode.F4);
        robot.waitFor("sheet-customers");
        robot.type("Eva Paz");
        robot.press(KeyCode.F9);
        robot.waitFor("sheet-customer-form");
        waitForName("Eva Paz");
        robot.type("30-00000000-7");
        robot.press(KeyCode.F12);
        robot.waitFor("customer-banner");

        Customer eva = till.customers.newest().orElseThrow().customer();
        assertThat(eva.name()).isEqualTo("Eva Paz");
        assertThat(eva.identity()).isEqualTo(new IdentityNumber("CUIT", "30000000007"));
        assertThat(attached()).contains(SaleCustomer.of(eva, false));
    }

    @Test
    void byTouchAloneANewCustomerIsRegistered() {
        robot.click("customer");
        robot.waitFor("sheet-customers");
        robot.click("customer-new");
        robot.waitFor("sheet-customer-form");
        for (String letter : new String[] {"E", "V", "A", "space", "Ñ", "U"}) {
            robot.click("letter-" + letter);
        }
        waitForName("Eva Ñu");
        robot.click("customer-save");
        robot.waitFor("customer-banner");

        assertThat(attached()).map(SaleCustomer::name).contains("Eva Ñu");
    }

    @Test
    void aWrongCheckDigitIsSaidAndTheFormStays() {
        robot.press(KeyCode.F4);
        robot.waitFor("sheet-customers");
        robot.press(KeyCode.F9);
        robot.waitFor("sheet-customer-form");
        robot.type("Eva");
        robot.press(KeyCode.TAB);
        robot.type("30000000008");
        robot.press(KeyCode.F12);
        waitForShown("No es un CUIT válido: no da el dígito verificador. Compare con el documento.");

        robot.waitFor("sheet-customer-form");
        assertThat(till.journal.facts(Fact.CustomerRegistered.class)).isEmpty();
    }

    @Test
    void byTouchACustomerIsFoundByDigitsAndTakenOffAgain() {
        till.customer("Eva Ñandú", "30000000007", 0);
        till.customer("Luz Roca", "20000000001", 0);
        robot.click("customer");
        robot.waitFor("sheet-customers");
        robot.waitFor("customer-2");
        robot.click("pad-3");
        robot.click("pad-0");
        robot.waitForNo("customer-2");
        robot.click("customer-1");
        robot.waitFor("customer-banner");
        assertThat(attached()).map(SaleCustomer::name).contains("Eva Ñandú");

        robot.click("customer-banner");
        robot.waitFor("sheet-customer");
        robot.click("customer-detach");
        robot.waitForNo("customer-banner");

        assertThat(attached()).isEmpty();
    }

    @Test
    void theDataIsOnTheReceiptWhenAskedFor() {
        till.customer("Eva", "30000000007", 0);
        sellTheFirst();
        robot.press(KeyCode.F4);
        robot.waitFor("customer-1");
        robot.press(KeyCode.ENTER);
        robot.waitFor("customer-banner");
        robot.press(KeyCode.F4);
        robot.waitFor("customer-receipt");
        robot.press(KeyCode.F1);
        robot.waitUntil("the switch to be on", () -> attached().orElseThrow().onReceipt());
        robot.press(KeyCode.ESCAPE);
        robot.waitForNo("sheet-customer");
        robot.press(KeyCode.F12);
        waitForMode(Mode.Tendering.class);
        robot.press(KeyCode.F5);

        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(Objects.requireNonNull(sale.customer()).onReceipt()).isTrue();
    }

    @Test
    void onAccountOnlyWithACustomerAndUpToTheLimit() {
        till.customer("Eva", "", 3_000);
        sellTheFirst();
        robot.press(KeyCode.F12);
        waitForMode(Mode.Tendering.class);
        robot.waitForNo("tender-on-account");
        robot.press(KeyCode.ESCAPE);
        waitForMode(Mode.Selling.class);
        robot.press(KeyCode.F4);
        robot.waitFor("customer-1");
        robot.press(KeyCode.F1);
        robot.waitFor("customer-banner");
        robot.press(KeyCode.F12);
        waitForMode(Mode.Tendering.class);
        robot.press(KeyCode.PAGE_DOWN);
        robot.waitForText("tender-received", "3.000,00");
        robot.press(KeyCode.F12);
        robot.waitForText("balance-due", "690,00");
        robot.waitForText("tender-credit", "Puede llevar 0,00 más, de un límite de 3.000,00");
        robot.press(KeyCode.F1);
        robot.press(KeyCode.F5);

        Sale sale = waitForMode(Mode.SaleComplete.class).sale();
        assertThat(sale.kept(TenderType.ON_ACCOUNT)).isEqualTo(TestTill.pesos(3_000));
        assertThat(till.customers.search("eva", 0, 1))
                .extracting(CustomerAccount::balance)
                .containsExactly(TestTill.pesos(3_000));
    }

    @Test
    void aPaymentOnAccountIsTakenAndInTheHistory() {
        Customer eva = till.customer("Eva", "", 10_000);
        robot.press(KeyCode.F4);
        robot.waitFor("customer-1");
        robot.press(KeyCode.F1);
        robot.waitFor("customer-banner");
        robot.press(KeyCode.F4);
        robot.waitFor("customer-pay");
        robot.press(KeyCode.F4);
        robot.waitFor("sheet-account");
        robot.click("account-accept");
        waitForShown("Escriba cuánto paga.");
        robot.click("pad-5");
        robot.click("pad-00");
        robot.waitForText("account-after", "Queda: Tiene a favor 500,00");
        robot.press(KeyCode.F12);
        robot.waitForNo("sheet-account");

        assertThat(till.journal.facts(Fact.AccountPaid.class)).hasSize(1);
        assertThat(till.customers.find(eva.id()).orElseThrow().balance()).isEqualTo(TestTill.pesos(-500));
        robot.press(KeyCode.F4);
        robot.waitFor("customer-history");
        robot.press(KeyCode.F3);
        waitForShown("Pago a cuenta");
    }

    @Test
    void undoOfAVoidedSaleBringsItsCustomerBack() {
        till.customer("Eva", "", 0);
        sellTheFirst();
        robot.press(KeyCode.F4);
        robot.waitFor("customer-1");
        robot.press(KeyCode.F1);
        robot.waitFor("customer-banner");
        robot.press(KeyCode.F8);
        robot.waitForNo("customer-banner");
        robot.click("undo");
        robot.waitFor("customer-banner");

        assertThat(attached()).map(SaleCustomer::name).contains("Eva");
    }
}
