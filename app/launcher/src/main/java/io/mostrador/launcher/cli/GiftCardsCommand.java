package io.mostrador.launcher.cli;

import io.mostrador.db.TillStore;
import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.giftcard.GiftCardFile;
import io.mostrador.launcher.till.TillOpening;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gift-cards FILE`
@Command(
        name = "gift-cards",
        description = {
            "Takes what the shop allows with gift cards from a file, in the place of what it did before; it holds from"
                    + " the next start.",
            "FILE is a JSON object such as {\"least\":1000,\"most\":200000,\"onTrust\":0}: the least that is put on a"
                    + " card, the most that is on one, and what is taken once from a card the till does not know."
        },
        mixinStandardHelpOptions = true)
final class GiftCardsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the rules")
    @Nullable
    private Path file;

    @Option(
            names = "--usual",
            description = "back to the usual rules: from the smallest note to ten of the largest, no unknown card")
    private boolean usual;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Path given = file;
        if (usual == (given != null)) {
            throw new CommandFailure("Say a file of rules, or --usual");
        }
        if (given == null) {
            GiftCardFile.forget(data.path());
        }
        StoreProfile shop;
        // Not the whole till: it would not open with rules that are to be replaced because they are bad.
        try (TillStore store = TillOpening.open(data.path())) {
            shop = store.memory().load().store();
        }
        GiftCardRules rules =
                given == null ? GiftCardFile.load(data.path(), shop) : GiftCardFile.keep(given, data.path(), shop);
        System.out.printf(
                "Gift cards from %s to %s, and %s from an unknown one, from the next start on%n",
                written(rules.leastMinor(), shop),
                written(rules.mostMinor(), shop),
                written(rules.onTrustMinor(), shop));
        return 0;
    }

    private static String written(long minor, StoreProfile shop) {
        return shop.format().format(Money.of(minor, shop.currency()));
    }
}
