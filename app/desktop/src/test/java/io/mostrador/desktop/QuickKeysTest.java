package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.memory.SmallShop;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A manager arranges quick keys by drag, touch and key.
class QuickKeysTest extends WindowTest {
    private ScanCode milk = new ScanCode("x");
    private ScanCode oil = milk;
    private ScanCode yerba = milk;

    @BeforeEach
    void manager() {
        milk = till.item("Leche entera").code();
        oil = till.item("Aceite de girasol").code();
        yerba = till.item("Yerba mate con palo").code();
        till.submit(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        till.submit(new Command.OpenTill(TestTill.pesos(20_000)));
        waitForMode(Mode.Selling.class);
    }

    private void arranged(ScanCode... codes) {
        till.submit(new Command.ArrangeQuickKeys(new QuickKeys(List.of(codes))));
    }

    private void openSheet() {
        robot.press(KeyCode.F10);
        robot.waitFor("sheet-more");
        robot.press(KeyCode.F5);
        robot.waitFor("sheet-quick-keys");
    }

    private void waitForKeys(ScanCode... codes) {
        robot.waitUntil(
                "the keys", () -> till.register.state().quickKeys().codes().equals(List.of(codes)));
        robot.settle();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Bounds at) {
        return new MouseEvent(
                type,
                at.getCenterX(),
                at.getCenterY(),
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private void drag(String from, String to) {
        robot.waitFor(to);
        FxThread.run(() -> {
            Node key = till.node(from);
            Node place = till.node(to);
            Bounds start = key.localToScene(key.getLayoutBounds());
            Bounds end = place.localToScene(place.getLayoutBounds());
            Event.fireEvent(key, mouse(MouseEvent.MOUSE_PRESSED, start));
            Event.fireEvent(key, mouse(MouseEvent.MOUSE_DRAGGED, end));
            Event.fireEvent(key, mouse(MouseEvent.MOUSE_RELEASED, end));
        });
    }

    @Test
    void withoutAnyTheScreenIsAsItWas() {
        assertThat(till.desktop.scene().lookup("#category-quick")).isNull();
    }

    @Test
    void areShownFirstAndSellWhenTouched() {
        arranged(oil, milk);
        robot.waitFor("category-quick");
        robot.click("tile-2");
        robot.waitFor("line-1");

        assertThat(waitForMode(Mode.Selling.class)
                        .till()
                        .basket()
                        .lines()
                        .getFirst()
                        .code())
                .isEqualTo(milk);
    }

    @Test
    void areAddedFromTheSearchAndRemovedByKey() {
        openSheet();
        robot.click("quick-search");
        robot.type("leche entera");
        robot.waitFor("quick-add-1");
        robot.press(KeyCode.F5);
        waitForKeys(milk);
        robot.press(KeyCode.F3);
        waitForKeys();
        robot.press(KeyCode.F4);

        waitForKeys(milk);
    }

    @Test
    void areDraggedToTheirPlaceAndBackByUndo() {
        arranged(oil, milk, yerba);
        openSheet();
        drag("quick-key-3", "quick-key-1");
        waitForKeys(yerba, oil, milk);
        robot.click("quick-undo");

        waitForKeys(oil, milk, yerba);
    }

    @Test
    void areMovedByKeyAndByTouch() {
        arranged(oil, milk, yerba);
        openSheet();
        robot.click("quick-key-1");
        robot.press(KeyCode.F2);
        waitForKeys(milk, oil, yerba);
        robot.click("quick-later");
        waitForKeys(milk, yerba, oil);
        robot.press(KeyCode.F1);

        waitForKeys(milk, oil, yerba);
    }

    @Test
    void oneThatIsThereIsNotAddedAgain() {
        arranged(milk);
        openSheet();
        robot.click("quick-search");
        robot.type("leche entera");
        robot.waitFor("quick-add-1");
        robot.press(KeyCode.F5);

        robot.waitFor("notice-sheet");
        waitForKeys(milk);
    }
}
