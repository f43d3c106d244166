package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.theme.Theme;
import io.mostrador.desktop.words.Language;
import io.mostrador.desktop.words.Words;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.SuspensionPolicy;
import java.time.Duration;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// What is said of suspended sales before and after their time is over. It is 10:42.
class SuspensionExpiryTest {
    private TestTill till = till(new SuspensionPolicy.Waits());

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        till.close();
    }

    private static TestTill till(SuspensionPolicy policy) {
        return new TestTill(new Look(Theme.LIGHT, Language.ES), Words::of, DemoItems.all(), Runnable::run, policy);
    }

    private void suspended(SuspensionPolicy policy) {
        till.close();
        till = till(policy);
        till.open().add("Leche entera", "1").press("suspend");
    }

    private String text(String id) {
        return FxThread.call(() -> ((Label) till.node(id).lookup(".notice-text")).getText());
    }

    private String waiting() {
        till.press("resume");
        return FxThread.call(() -> till.node("resume-1").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .filter(text -> text.startsWith("Leche"))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void theListSaysUntilWhen() {
        suspended(new SuspensionPolicy.Hours(2));
        assertThat(waiting()).endsWith(" · vence 12:42");
        suspended(new SuspensionPolicy.Hours(24));
        assertThat(waiting()).endsWith(" · vence 22-11-2026, 10:42");
        suspended(new SuspensionPolicy.UntilClose());
        assertThat(waiting()).endsWith(" · vence al cerrar");
        suspended(new SuspensionPolicy.Waits());
        assertThat(waiting()).doesNotContain("vence");
    }

    @Test
    void whatExpiredMeanwhileIsSaid() {
        suspended(new SuspensionPolicy.Hours(2));
        till.now = TestTill.NOW.plus(Duration.ofHours(2));
        till.submit(new Command.ExpireSuspended());

        assertThat(text("notice-work")).isEqualTo("Venció 1 venta en espera: quedó anulada.");
    }

    @Test
    void theCloseSaysWhatItEndsBeforeAndAfter() {
        suspended(new SuspensionPolicy.UntilClose());
        till.press("more", "close-till");
        assertThat(text("notice-sheet")).isEqualTo("Al cerrar vence 1 venta en espera.");
        assertThat(till.register.state().mode()).isInstanceOf(Mode.Selling.class);

        till.press("close-anyway");
        assertThat(till.register.state().mode()).isInstanceOf(Mode.CountingTill.class);
        assertThat(text("notice-work")).isEqualTo("Venció 1 venta en espera: quedó anulada.");
    }
}
