package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.theme.Theme;
import io.mostrador.desktop.words.Language;
import io.mostrador.register.Mode;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.StorageStatus;
import java.time.Instant;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From sign-on to the close, and the menu.
class TillDayTest extends WindowTest {
    @Test
    void aDayByTouch() {
        robot.click("operator-ana");
        for (char digit : "1234".toCharArray()) {
            robot.click("pad-" + digit);
        }
        robot.click("sign-on");
        waitForMode(Mode.TillClosed.class);
        robot.click("pad-5");
        robot.click("pad-00");
        robot.click("pad-0");
        robot.waitForText("display-figure", "5.000");
        robot.click("open-till");
        waitForMode(Mode.Selling.class);
        robot.click("tile-1");
        robot.waitFor("line-1");
        robot.click("pay");
        robot.click("tender-exact");
        waitForMode(Mode.SaleComplete.class);
        robot.click("next-sale");
        waitForMode(Mode.Selling.class);
        robot.click("more");
        robot.click("close-till");
        waitForMode(Mode.CountingTill.class);
        robot.type("8600");
        robot.click("close-accept");
        robot.click("close-accept");
        waitForMode(Mode.TillClosed.class);

        robot.waitFor("close-result");
        robot.waitForText("over-short", "90,00");
        assertThat(till.journal.facts(Fact.TillClosed.class)).hasSize(1);
    }

    @Test
    void aWrongPinIsRefusedAndForgotten() {
        robot.press(KeyCode.F1);
        robot.type("4321");
        robot.press(KeyCode.ENTER);
        robot.waitFor("notice-work");
        assertThat(robot.text("display-figure")).isNotEmpty().doesNotContain("●");
        robot.type("1234");
        robot.press(KeyCode.ENTER);

        waitForMode(Mode.TillClosed.class);
    }

    @Test
    void countingShowsNothingOfWhatShouldBeThere() {
        till.open();
        waitForMode(Mode.Selling.class);
        robot.press(KeyCode.F10);
        robot.press(KeyCode.F1);
        waitForMode(Mode.CountingTill.class);
        robot.settle();

        assertThat(ShownTexts.in(till.desktop.scene())).noneMatch(text -> text.contains("20.000"));
        robot.press(KeyCode.ESCAPE);
        waitForMode(Mode.Selling.class);
    }

    @Test
    void closingAsksOnceMore() {
        till.open();
        waitForMode(Mode.Selling.class);
        robot.press(KeyCode.F10);
        robot.press(KeyCode.F1);
        waitForMode(Mode.CountingTill.class);
        robot.type("20000");
        robot.press(KeyCode.F12);
        robot.settle();
        assertThat(till.register.state().mode()).isInstanceOf(Mode.CountingTill.class);
        robot.press(KeyCode.ESCAPE);
        assertThat(till.register.state().mode()).isInstanceOf(Mode.CountingTill.class);
        robot.press(KeyCode.F12);
        robot.press(KeyCode.F12);

        waitForMode(Mode.TillClosed.class);
        robot.waitFor("close-result");
        robot.waitForText("over-short", "0,00");
    }

    @Test
    void themeAndLanguageChangeAtOnceAndAreKept() {
        till.open();
        waitForMode(Mode.Selling.class);
        robot.click("tile-1");
        robot.waitFor("line-1");
        robot.waitForText("pay", "Cobrar");
        robot.click("menu");
        robot.click("menu-theme");
        robot.click("menu-language");
        robot.settle();

        robot.waitForText("pay", "Pay");
        robot.waitFor("line-1");
        assertThat(till.preferences.load().theme()).isEqualTo(Theme.DARK);
        assertThat(till.preferences.load().language()).isEqualTo(Language.EN);
        assertThat(till.desktop.scene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
    }

    @Test
    void leavingGoesThroughTheMenu() {
        robot.click("menu");
        robot.click("menu-leave");

        robot.waitUntil("the program to be asked to end", () -> till.left == 1);
    }

    @Test
    void aFullDiskRefusesANewSaleAndSaysWhy() {
        till.open();
        waitForMode(Mode.Selling.class);
        till.storage.set(new StorageStatus(StorageStatus.Level.FULL, 58_000_000));
        robot.click("tile-1");

        robot.waitFor("notice-basket");
        robot.waitForText("badge-storage", "Disco lleno 58 MB");
        robot.click("badge-storage");
        robot.waitFor("sheet-storage");
        till.storage.set(StorageStatus.PLENTY);
        robot.waitForNo("badge-storage");
        robot.press(KeyCode.ESCAPE);
        robot.click("tile-1");
        robot.waitFor("line-1");
    }

    @Test
    void aSecondCopyIsShownOnlyWhileItLacksSomething() {
        till.open();
        waitForMode(Mode.Selling.class);
        till.mirror.set(new MirrorStatus(MirrorStatus.Condition.GONE, "/media/copia", 1_284));
        robot.waitForText("badge-mirror", "Sin segunda copia 1.284");
        robot.click("badge-mirror");
        robot.waitFor("sheet-mirror");
        robot.press(KeyCode.ESCAPE);
        robot.waitForText("badge-mirror", "Sin segunda copia 1.284");

        till.mirror.set(new MirrorStatus(MirrorStatus.Condition.BEHIND, "/media/copia", 12));
        robot.waitForText("badge-mirror", "Copia atrasada 12");
        till.mirror.set(new MirrorStatus(MirrorStatus.Condition.OTHER, "/media/copia", 3));
        robot.waitForText("badge-mirror", "Copia equivocada 3");
        till.mirror.set(new MirrorStatus(MirrorStatus.Condition.CURRENT, "/media/copia", 0));
        robot.waitForNo("badge-mirror");
        robot.click("tile-1");
        robot.waitFor("line-1");
    }

    @Test
    void aJumpOfTheClockIsShownUntilSomebodyHasReadIt() {
        till.open();
        waitForMode(Mode.Selling.class);
        Instant before = TestTill.NOW.plusSeconds(3_900);
        till.clockStatus.set(new ClockStatus(ClockStatus.Kind.JUMPED, before, TestTill.NOW));

        robot.waitForText("badge-clock", "El reloj saltó \u221265 min");
        robot.click("badge-clock");
        robot.waitFor("sheet-clock");
        robot.waitForNo("badge-clock");
        robot.press(KeyCode.ESCAPE);
        robot.click("tile-1");
        robot.waitFor("line-1");
    }

    @Test
    void aClockThatIsOffIsShownUntilItIsNot() {
        till.open();
        waitForMode(Mode.Selling.class);
        Instant server = TestTill.NOW.minusSeconds(3_600 * 26);
        till.clockStatus.set(new ClockStatus(ClockStatus.Kind.OFF, server, TestTill.NOW));

        robot.waitForText("badge-clock", "Fuera de hora +26 h");
        robot.click("badge-clock");
        robot.waitFor("sheet-clock");
        robot.press(KeyCode.ESCAPE);
        robot.waitForText("badge-clock", "Fuera de hora +26 h");
        till.clockStatus.set(ClockStatus.AGREES);
        robot.waitForNo("badge-clock");
    }

    @Test
    void badgesSayWhatIsWrongAndWhatToDo() {
        till.open();
        waitForMode(Mode.Selling.class);
        till.printer.set(new io.mostrador.register.status.PrinterStatus(
                io.mostrador.register.status.PrinterStatus.Condition.PAPER_EMPTY, 2, null, null));
        robot.waitUntil("the badge", () -> robot.text("badge-printer").startsWith("Sin papel"));
        robot.click("badge-printer");

        robot.waitFor("sheet-printer");
        assertThat(ShownTexts.in(till.desktop.scene())).contains("Cargue papel: sigue sola.");
    }
}
