package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.sale.Basket;
import io.mostrador.register.Mode;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A code is taken apart and not sold, by touch and by key.
class ScanAndSeeTest extends WindowTest {
    @BeforeEach
    void openTill() {
        till.open();
        waitForMode(Mode.Selling.class);
    }

    private void openByKey() {
        robot.press(KeyCode.F10);
        robot.waitFor("sheet-more");
        robot.press(KeyCode.F3);
        robot.waitFor("sheet-scan");
    }

    private Basket basket() {
        return ((Mode.TillOpen) till.register.state().mode()).till().basket();
    }

    private void waitForTexts(String... texts) {
        robot.waitUntil(
                String.join(", ", texts),
                () -> ShownTexts.in(till.desktop.scene()).containsAll(List.of(texts)));
    }

    private String code(String name) {
        return till.item(name).code().value();
    }

    @Test
    void aScanIsTakenApartAndNotSold() {
        openByKey();
        robot.scan(code("Leche entera"));

        robot.waitForText("scan-form", "Código de barras");
        robot.waitForText("scan-verdict", till.item("Leche entera").name());
        waitForTexts("Dígito de control");
        assertThat(basket().lines()).isEmpty();
        assertThat(till.sounds.heard).containsExactly("ok");
    }

    @Test
    void theNextScanIsSeenTooAndAfterTheSheetItIsSold() {
        openByKey();
        robot.scan(code("Leche entera"));
        robot.waitForText("scan-verdict", till.item("Leche entera").name());
        robot.scan(code("Aceite de girasol"));
        robot.waitForText("scan-verdict", till.item("Aceite de girasol").name());
        robot.press(KeyCode.ESCAPE);
        robot.waitForNo("sheet-scan");
        robot.scan(code("Leche entera"));

        robot.waitFor("line-1");
        assertThat(basket().lines()).hasSize(1);
    }

    @Test
    void byTouchACodeThatNoItemHas() {
        robot.click("more");
        robot.waitFor("sheet-more");
        robot.click("scan-and-see");
        robot.waitFor("sheet-scan");
        robot.click("pad-4");
        robot.click("pad-2");
        robot.click("scan-show");

        robot.waitForText("scan-form", "Código de la tienda");
        robot.waitForText("scan-verdict", "No existe el código 42. La venta no cambió.");
        assertThat(till.sounds.heard).containsExactly("unknown");
    }

    @Test
    void byKeyALabelWithItsParts() {
        openByKey();
        robot.type("2100123004256");
        robot.press(KeyCode.ENTER);

        robot.waitForText("scan-form", "Etiqueta de balanza");
        waitForTexts("Número de artículo", "00123", "Peso neto", "0,425 kg", "6, correcto");
        assertThat(basket().lines()).isEmpty();
    }

    @Test
    void aWrongCheckDigitIsSaidWithTheRightOne() {
        openByKey();
        robot.scan("4006381333935");

        robot.waitForText("scan-form", "Código de la tienda");
        waitForTexts("5, incorrecto", "Debería ser", "1");
    }

    @Test
    void theFieldsOfAGs1CodeHaveNamesAndReadableValues() {
        openByKey();
        robot.scan("010" + code("Leche entera") + "1728123110A1");

        robot.waitForText("scan-form", "Código GS1");
        waitForTexts("GTIN (01)", "Vencimiento (17)", "31-12-2028", "Lote (10)", "A1");
        robot.waitForText("scan-verdict", till.item("Leche entera").name());
    }

    @Test
    void aMalformedCodeShowsItsFaultAndWhere() {
        openByKey();
        robot.type("https");
        robot.press(KeyCode.F12);
        robot.waitForText("scan-form", "Código de la tienda");
        robot.scan("2100123004250");

        robot.waitForText("scan-form", "Etiqueta de balanza");
        waitForTexts("Falla", "el dígito de control no coincide", "Carácter", "13");
        robot.waitForText(
                "scan-verdict", "Mal leído: el dígito de control no coincide, carácter 13. Escanee otra vez.");
    }

    @Test
    void nothingTypedIsTold() {
        openByKey();
        robot.press(KeyCode.F12);

        robot.waitFor("notice-sheet");
    }
}
