package io.mostrador.launcher.cli;

import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.pricelist.PriceListFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
final class PricesCommand extends RuleFileCommand {
    @Option(names = "--none", description = "take all price lists away")
    private boolean none;

    @Override
    boolean isTakenAway() {
        return none;
    }

    @Override
    String wanted() {
        return "a file of price lists, or --none";
    }

    @Override
    void keep(Path given, Path directory, StoreProfile store) {
        int count = PriceListFile.keep(given, directory, store.currency());
        System.out.printf("%,d price lists hold from the next start on%n", count);
    }

    @Override
    void forget(Path directory) {
        PriceListFile.forget(directory);
        System.out.println("The shop has no price lists from the next start on");
    }
}
