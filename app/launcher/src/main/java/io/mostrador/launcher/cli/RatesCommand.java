package io.mostrador.launcher.cli;

import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.ExchangeRate;
import io.mostrador.launcher.rate.RateFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `rates FILE`
@Command(
        name = "rates",
        description = {
            "Takes the rates of foreign cash from a file, in the place of those before; they hold from the next start.",
            "FILE is a JSON list such as [{\"currency\":\"USD\",\"rate\":1385.50,\"rounding\":\"DOWN\"}]."
        },
        mixinStandardHelpOptions = true)
final class RatesCommand extends RuleFileCommand {
    @Option(names = "--none", description = "take all rates away: only the shop's own currency is taken")
    private boolean none;

    @Override
    boolean isTakenAway() {
        return none;
    }

    @Override
    String wanted() {
        return "a file of rates, or --none";
    }

    @Override
    void keep(Path given, Path directory, StoreProfile store) {
        for (ExchangeRate rate : RateFile.keep(given, directory, store.terms()).rates()) {
            System.out.printf(
                    "1 %s counts for %s from the next start on%n",
                    rate.currency().getCurrencyCode(), rate.price());
        }
    }

    @Override
    void forget(Path directory) {
        RateFile.forget(directory);
        System.out.println("Only the shop's own currency is taken from the next start on");
    }
}
