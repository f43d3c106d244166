package io.mostrador.launcher.cli;

import io.mostrador.db.TillStore;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.pricelist.PriceListFile;
import io.mostrador.launcher.till.TillOpening;
import java.nio.file.Path;
import java.util.Currency;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prices FILE`
@Command(
        name = "prices",
        description = {
            "Takes the shop's price lists from a file, in the place of those before; they hold from the next start.",
            "FILE is a JSON list such as [{\"name\":\"Mayorista\",\"groups\":[\"mayorista\"],\"prices\":"
                    + "[{\"item\":\"7790000000012\",\"price\":4500,\"breaks\":[{\"from\":6,\"price\":4200}]}]}];"
                    + " the README says more."
        },
        mixinStandardHelpOptions = true)
final class PricesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the price lists")
    @Nullable
    private Path file;

    @Option(names = "--none", description = "take all price lists away")
    private boolean none;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Path given = file;
        if (none == (given != null)) {
            throw new CommandFailure("Say a file of price lists, or --none");
        }
        if (given == null) {
            PriceListFile.forget(data.path());
            System.out.println("The shop has no price lists from the next start on");
            return 0;
        }
        Currency currency;
        // Not the whole till: it would not open with price lists that are to be replaced because they are bad.
        try (TillStore store = TillOpening.open(data.path())) {
            currency = store.memory().load().store().currency();
        }
        int count = PriceListFile.keep(given, data.path(), currency);
        System.out.printf("%,d price lists hold from the next start on%n", count);
        return 0;
    }
}
