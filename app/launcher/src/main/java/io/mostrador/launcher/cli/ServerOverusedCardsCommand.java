package io.mostrador.launcher.cli;

import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.sync.server.Administration;
import io.mostrador.sync.server.store.admin.OverusedCard;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `server overused-cards`
@Command(
        name = "overused-cards",
        description = {
            "Prints the gift cards that were used for more than was on them, over all tills of the tenant: code (its"
                    + " end), currency, what was put on it, what was taken (minor units), and at how many tills.",
            "Tills that take cards they do not know cannot know; the answer is 1 when there are any."
        },
        mixinStandardHelpOptions = true)
final class ServerOverusedCardsCommand implements Callable<Integer> {
    @Mixin
    private ServerCommand.DatabaseOption database = new ServerCommand.DatabaseOption();

    @Mixin
    private ServerCommand.TenantOption tenant = new ServerCommand.TenantOption();

    @Override
    public Integer call() {
        try (Administration administration = database.administration()) {
            List<OverusedCard> found = administration.overusedCards().read(tenant.in(administration));
            found.forEach(card -> System.out.println(line(card)));
            return found.isEmpty() ? 0 : 1;
        }
    }

    private static String line(OverusedCard card) {
        return String.join(
                "\t",
                StoredValueCode.of(card.code()).masked(),
                card.currency(),
                Long.toString(card.loadedMinor()),
                Long.toString(card.usedMinor()),
                Integer.toString(card.tills()));
    }
}
