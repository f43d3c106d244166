package io.mostrador.launcher.cli;

import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.giftcard.GiftCardFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
final class GiftCardsCommand extends RuleFileCommand {
    @Option(
            names = "--usual",
            description = "back to the usual rules: from the smallest note to ten of the largest, no unknown card")
    private boolean usual;

    @Override
    boolean isTakenAway() {
        return usual;
    }

    @Override
    String wanted() {
        return "a file of rules, or --usual";
    }

    @Override
    void keep(Path given, Path directory, StoreProfile store) {
        GiftCardRules rules = GiftCardFile.keep(given, directory, store);
        System.out.printf(
                "Gift cards from %s to %s, and %s from an unknown one, from the next start on%n",
                written(rules.leastMinor(), store),
                written(rules.mostMinor(), store),
                written(rules.onTrustMinor(), store));
    }

    @Override
    void forget(Path directory) {
        GiftCardFile.forget(directory);
        System.out.println("The usual rules of gift cards hold from the next start on");
    }

    private static String written(long minor, StoreProfile shop) {
        return shop.format().format(Money.of(minor, shop.currency()));
    }
}
