package io.mostrador.launcher.cli;

import io.mostrador.db.TillStore;
import io.mostrador.domain.sale.SaleTerms;
import io.mostrador.domain.tender.ExchangeRate;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.rate.RateFile;
import io.mostrador.launcher.till.TillOpening;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `rates FILE`
@Command(
        name = "rates",
        description = {
            "Takes the rates of foreign cash from a file, in the place of those before; they hold from the next start.",
            "FILE is a JSON list such as [{\"currency\":\"USD\",\"rate\":1385.50,\"rounding\":\"DOWN\"}]."
        },
        mixinStandardHelpOptions = true)
final class RatesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the rates")
    @Nullable
    private Path file;

    @Option(names = "--none", description = "take all rates away: only the shop's own currency is taken")
    private boolean none;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Path given = file;
        if (none == (given != null)) {
            throw new CommandFailure("Say a file of rates, or --none");
        }
        if (given == null) {
            RateFile.forget(data.path());
            System.out.println("Only the shop's own currency is taken from the next start on");
            return 0;
        }
        SaleTerms home;
        // Not the whole till: it would not open with rates that are to be replaced because they are bad.
        try (TillStore store = TillOpening.open(data.path())) {
            home = store.memory().load().store().terms();
        }
        for (ExchangeRate rate : RateFile.keep(given, data.path(), home).rates()) {
            System.out.printf(
                    "1 %s counts for %s from the next start on%n",
                    rate.currency().getCurrencyCode(), rate.price());
        }
        return 0;
    }
}
