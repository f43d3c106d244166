package io.mostrador.launcher.cli;

import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.ProgressLine;
import io.mostrador.launcher.items.ItemFile;
import io.mostrador.launcher.items.RowErrors;
import io.mostrador.launcher.till.TillHouse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import FILE`
@Command(
        name = "import",
        description = {
            "Brings items into the till: all rows of the file or none.",
            "FILE is CSV or TSV (also .gz) with a header: barcode, name, price, tax_rate and, if you like, category, unit"
                    + " (each or kg), cost. Items are known by their barcode: importing again changes them."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the file of items")
    private Path file = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--skip-errors", description = "take the good rows and leave out the bad ones")
    private boolean skipErrors;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        try (TillHouse house = OpenTillHouse.forTools(data.path())) {
            StoreProfile store = house.register().state().store();
            ItemFile content = ItemFile.read(
                    file, store.currency(), codes -> store.taxes(codes).isPresent());
            if (!content.errors().isEmpty()) {
                Path report = RowErrors.write(content.errors(), file, data.path());
                String found = content.errors().size() + " of "
                        + (content.errors().size() + content.items().size()) + " rows cannot be taken, see " + report;
                if (!skipErrors) {
                    throw new CommandFailure(
                            "Nothing imported: " + found + "; mend them, or leave them out with --skip-errors");
                }
                System.err.println(found);
            }
            ProgressLine progress =
                    new ProgressLine(System.err, "Importing", content.items().size());
            house.importItems(content.items(), progress::at);
            System.out.printf(
                    "Imported %,d items in %.1f s; the till has %,d%n",
                    content.items().size(),
                    (System.nanoTime() - start) / 1e9,
                    house.items().size());
        }
        return 0;
    }
}
