package io.mostrador.launcher.giftcard;

import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.KeptFile;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the shop allows with gift cards: a JSON object ([GiftCardText]), kept in the data directory and read
/// at each
/// start.
public final class GiftCardFile {
    /// Its name in the data directory.
    public static final String FILE = "gift-cards.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GiftCardFile() {}

    /// Those of a data directory; the usual ones of the store's currency when it has none.
    ///
    /// @throws CommandFailure when they cannot be used, with what to do
    public static GiftCardRules load(Path dataDirectory, StoreProfile store) {
        KeptFile kept = new KeptFile(dataDirectory, FILE);
        return kept.exists() ? rules(KeptFile.content(kept.path()), kept.path(), store) : usual(store);
    }

    /// Puts the rules of a file in the place of those before; they hold from the next start.
    ///
    /// @throws CommandFailure when they cannot be used; those before stay then
    public static GiftCardRules keep(Path file, Path dataDirectory, StoreProfile store) {
        byte[] content = KeptFile.content(file);
        GiftCardRules rules = rules(content, file, store);
        new KeptFile(dataDirectory, FILE).replace(content);
        return rules;
    }

    /// Back to the usual rules, from the next start on.
    public static void forget(Path dataDirectory) {
        new KeptFile(dataDirectory, FILE).forget();
    }

    private static GiftCardRules usual(StoreProfile store) {
        return GiftCardRules.usual(store.denominations());
    }

    private static GiftCardRules rules(byte[] content, Path file, StoreProfile store) {
        try {
            return MAPPER.readValue(content, GiftCardText.class).rules(usual(store), store.currency());
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            throw new CommandFailure(
                    "Cannot use the rules of " + file + ": " + KeptFile.firstLine(e)
                            + "; mend the file, or go back to the usual rules with: mostrador gift-cards --usual",
                    e);
        }
    }
}
