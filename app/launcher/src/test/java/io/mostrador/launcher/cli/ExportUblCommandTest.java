package io.mostrador.launcher.cli;

import static io.mostrador.launcher.rig.CommandRun.assertOneLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.TillStore;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.demo.DemoShop;
import io.mostrador.launcher.rig.CommandRun;
import io.mostrador.launcher.sold.JournalSales;
import io.mostrador.launcher.till.TillOpening;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sale of a real till becomes an invoice that `check totals` agrees with.
@Tag("slow")
class ExportUblCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path till() {
        return folder.resolve("till").toAbsolutePath();
    }

    private CommandRun onTill(String... command) {
        return CommandRun.of(Stream.concat(Stream.of(command), Stream.of("--data", till().toString()))
                .toArray(String[]::new));
    }

    private void sellSome() throws IOException {
        Path items = Files.writeString(
                folder.resolve("items.csv"),
                "barcode,name,price,tax_rate\n1001,Pan,10.50,21\n1002,Queso,3.33,10.5\n1003,Libro,7,0\n");
        Path baskets = Files.writeString(
                folder.resolve("baskets.csv"), "basket,code,quantity\n1,1001,3\n1,1002,1\n1,1003,2\n2,1001,-1\n");
        assertThat(onTill("import", items.toString()).exitCode()).isZero();
        CommandRun replay = onTill("replay", "--baskets", baskets.toString());
        assertThat(replay.exitCode()).as(replay.err()).isZero();
    }

    @Test
    void whatIsExportedAgrees() throws IOException {
        sellSome();
        for (String number : new String[] {"A1-00000001", "a1-00000002"}) {
            Path file = folder.resolve(number + ".xml");
            CommandRun export = onTill("export", "ubl", "--sale", number, "--to", file.toString());
            assertThat(export.exitCode()).as(export.err()).isZero();
            assertThat(export.out()).isEmpty();
            CommandRun check = CommandRun.of("check", "totals", file.toString());
            assertThat(check.exitCode()).as(check.out()).isZero();
        }
        assertThat(Files.readString(folder.resolve("A1-00000001.xml")))
                .contains("<cbc:PrepaidAmount currencyID=\"ARS\">48.83</cbc:PrepaidAmount>")
                .contains("<cbc:IdentificationCode>AR</cbc:IdentificationCode>")
                .contains("Kiosco Demo");
    }

    @Test
    void theTillMayBeOpenAndASaleMayBeNamedByItsId() throws IOException {
        sellSome();
        String id = JournalSales.read(till()).getFirst().saleId();
        String byNumber = onTill("export", "ubl", "--sale", "A1-00000001").out();
        try (TillStore _ = TillOpening.open(till())) {
            CommandRun byId = onTill("export", "ubl", "--sale", id);
            assertThat(byId.exitCode()).as(byId.err()).isZero();
            assertThat(byId.out()).isEqualTo(byNumber).contains("<cbc:ID>A1-00000001</cbc:ID>");
        }
    }

    @Test
    void theStoreIsNamedAsItWasAtThatSale() throws IOException {
        sellSome();
        try (TillStore store = TillOpening.open(till())) {
            ZoneId zone = DemoShop.profile().zone();
            store.journal().force(new Fact.StoreConfigured(renamed()), new Stamp(Instant.now(), zone, null, null));
        }
        Path baskets = Files.writeString(folder.resolve("more.csv"), "basket,code,quantity\n3,1001,1\n");
        assertThat(onTill("replay", "--baskets", baskets.toString()).exitCode()).isZero();

        assertThat(onTill("export", "ubl", "--sale", "A1-00000002").out()).contains(">Kiosco Demo<");
        assertThat(onTill("export", "ubl", "--sale", "A1-00000003").out()).contains(">Almacén Nuevo<");
    }

    private static StoreProfile renamed() {
        StoreProfile old = DemoShop.profile();
        return new StoreProfile(
                "Almacén Nuevo",
                old.taxId(),
                old.addressLines(),
                old.footerLines(),
                old.workstation(),
                old.series(),
                old.country(),
                old.prices(),
                old.currency(),
                old.format(),
                old.zone(),
                old.language());
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertOneLine(onTill("export", "ubl", "--sale", "A1-00000001"), 1, "There is no journal in ");
        assertOneLine(onTill("export", "ubl"), 2, "--sale");
        sellSome();
        assertOneLine(onTill("export", "ubl", "--sale", "A1-00000009"), 1, "There is no completed sale A1-00000009");
        assertOneLine(onTill("export", "ubl", "--sale", "A1-00000001", "--country", "XX"), 1, "There is no country XX");
        assertThat(onTill("export", "ubl", "--sale", "A1-00000001", "--country", "uy")
                        .out())
                .contains("<cbc:IdentificationCode>UY</cbc:IdentificationCode>");
    }
}
