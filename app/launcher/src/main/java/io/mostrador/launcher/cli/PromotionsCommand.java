package io.mostrador.launcher.cli;

import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.promotion.PromotionFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `promotions FILE`
@Command(
        name = "promotions",
        description = {
            "Takes the shop's promotions from a file, in the place of those before; they hold from the next start.",
            "FILE is a JSON list such as [{\"id\":\"3x2\",\"name\":\"3x2 en yerba\",\"offer\":\"N_FOR_M\",\"take\":3,"
                    + "\"pay\":2,\"items\":[\"7790000000012\"]}]; the README has all offers."
        },
        mixinStandardHelpOptions = true)
final class PromotionsCommand extends RuleFileCommand {
    @Option(names = "--none", description = "take all promotions away")
    private boolean none;

    @Override
    boolean isTakenAway() {
        return none;
    }

    @Override
    String wanted() {
        return "a file of promotions, or --none";
    }

    @Override
    void keep(Path given, Path directory, StoreProfile store) {
        int count = PromotionFile.keep(given, directory, store.currency());
        System.out.printf("%,d promotions hold from the next start on%n", count);
    }

    @Override
    void forget(Path directory) {
        PromotionFile.forget(directory);
        System.out.println("The shop has no promotions from the next start on");
    }
}
