package io.mostrador.launcher.cli;

import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.invoice.UblInvoice;
import io.mostrador.launcher.sold.StoredSale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `export ubl`
@Command(
        name = "ubl",
        description = {
            "Writes a completed sale as a UBL 2.1 Invoice of EN 16931: net prices, VAT by rate, paid.",
            "The net of each rate is the receipt's; where no net makes its gross, VAT is a cent off and the rounding"
                    + " amount says so."
        },
        mixinStandardHelpOptions = true)
final class ExportUblCommand implements Callable<Integer> {
    private static final String NEUTRAL = "ZZ";

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--sale",
            required = true,
            paramLabel = "ID",
            description = "the sale's id, or its receipt number as on the paper: A1-00000042")
    private String sale = "";

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "the store's country, as AR (default: the one whose rules the till has)")
    @Nullable
    private String country;

    @Option(names = "--to", paramLabel = "FILE", description = "where to (default: standard output)")
    @Nullable
    private Path file;

    @Override
    public Integer call() throws IOException {
        JournalCommand.folderOf(data);
        StoredSale found = StoredSale.find(data.path(), sale)
                .orElseThrow(() -> new CommandFailure("There is no completed sale " + sale + " in " + data.path()
                        + "; see the number on its receipt"));
        byte[] document = document(found);
        Path target = file;
        if (target == null) {
            System.out.write(document);
            System.out.flush();
        } else {
            Files.write(target, document);
        }
        return 0;
    }

    private byte[] document(StoredSale found) {
        String code = country == null ? countryOf(found.store()) : country.toUpperCase(Locale.ROOT);
        if (!List.of(Locale.getISOCountries()).contains(code)) {
            throw new CommandFailure("There is no country " + code + "; --country takes the two letters of ISO 3166");
        }
        try {
            return UblInvoice.bytes(found.sale(), found.store(), code);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("Sale " + sale + " cannot be an invoice: " + e.getMessage(), e);
        }
    }

    private static String countryOf(StoreProfile store) {
        if (store.country().equals(NEUTRAL)) {
            throw new CommandFailure("The store has the rules of no country; say where it is with --country");
        }
        return store.country();
    }
}
