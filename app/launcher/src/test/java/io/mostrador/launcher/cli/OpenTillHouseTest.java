package io.mostrador.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.launcher.demo.DemoShop;
import io.mostrador.launcher.till.TillHouse;
import io.mostrador.launcher.till.WorkstationSettings;
import io.mostrador.register.Command;
import io.mostrador.register.Outcome;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenTillHouseTest {
    /// A label whose check digit is wrong; without its mask, a code nobody knows.
    private static final String LABEL = "2100123004250";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTillReadsCodesByTheRulesOfTheWorkstation() throws IOException {
        Path till = Files.createDirectory(folder.toAbsolutePath().resolve("till"));
        assertThat(reasonToRefuseTheLabel(till)).isEqualTo(Reason.UNKNOWN_CODE);

        WorkstationSettings.load(till).withCodes("21IIIIIWWWWWC").save(till);
        assertThat(reasonToRefuseTheLabel(till)).isEqualTo(Reason.MALFORMED_CODE);
    }

    private static Reason reasonToRefuseTheLabel(Path till) {
        try (TillHouse house = OpenTillHouse.forTools(till)) {
            Register register = house.register();
            register.submit(new Command.SignOn(DemoShop.CASHIER.id(), DemoShop.CASHIER_PIN))
                    .join();
            register.submit(new Command.OpenTill(
                            Money.zero(register.state().store().currency())))
                    .join();
            Outcome outcome = register.submit(new Command.Scan(LABEL, Quantity.ONE, EntryMethod.SCANNED))
                    .join();
            return ((Outcome.Refused) outcome).refusal().reason();
        }
    }
}
