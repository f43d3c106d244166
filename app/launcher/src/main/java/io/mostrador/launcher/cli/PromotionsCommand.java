package io.mostrador.launcher.cli;

import io.mostrador.db.TillStore;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.promotion.PromotionFile;
import io.mostrador.launcher.till.TillOpening;
import java.nio.file.Path;
import java.util.Currency;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `promotions FILE`
@Command(
        name = "promotions",
        description = {
            "Takes the shop's promotions from a file, in the place of those before; they hold from the next start.",
            "FILE is a JSON list such as [{\"id\":\"3x2\",\"name\":\"3x2 en yerba\",\"offer\":\"N_FOR_M\",\"take\":3,"
                    + "\"pay\":2,\"items\":[\"7790000000012\"]}]; the README has all offers."
        },
        mixinStandardHelpOptions = true)
final class PromotionsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the promotions")
    @Nullable
    private Path file;

    @Option(names = "--none", description = "take all promotions away")
    private boolean none;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Path given = file;
        if (none == (given != null)) {
            throw new CommandFailure("Say a file of promotions, or --none");
        }
        if (given == null) {
            PromotionFile.forget(data.path());
            System.out.println("The shop has no promotions from the next start on");
            return 0;
        }
        Currency currency;
        // Not the whole till: it would not open with promotions that are to be replaced because they are bad.
        try (TillStore store = TillOpening.open(data.path())) {
            currency = store.memory().load().store().currency();
        }
        int count = PromotionFile.keep(given, data.path(), currency);
        System.out.printf("%,d promotions hold from the next start on%n", count);
        return 0;
    }
}
