package io.mostrador.launcher.promotion;

import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.KeptFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The shop's promotions: a JSON list of [PromotionText], kept in the data directory and read at each start.
public final class PromotionFile {
    /// Its name in the data directory.
    public static final String FILE = "promotions.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PromotionFile() {}

    /// Those of a data directory, none when it has none.
    ///
    /// @throws CommandFailure when they cannot be used, with what to do
    public static Promotions load(Path dataDirectory, Currency currency) {
        KeptFile kept = new KeptFile(dataDirectory, FILE);
        return kept.exists()
                ? Promotions.of(currency, rules(KeptFile.content(kept.path()), kept.path(), currency))
                : Promotions.NONE;
    }

    /// Puts the promotions of a file in the place of those before; they hold from the next start.
    ///
    /// @return how many they are
    /// @throws CommandFailure when one cannot be used; those before stay then
    public static int keep(Path file, Path dataDirectory, Currency currency) {
        byte[] content = KeptFile.content(file);
        List<PromotionRule> rules = rules(content, file, currency);
        new KeptFile(dataDirectory, FILE).replace(content);
        return rules.size();
    }

    /// Takes all promotions away, from the next start on.
    public static void forget(Path dataDirectory) {
        new KeptFile(dataDirectory, FILE).forget();
    }

    private static List<PromotionRule> rules(byte[] content, Path file, Currency currency) {
        try {
            List<PromotionRule> rules = new ArrayList<>();
            for (PromotionText text : MAPPER.readValue(content, PromotionText[].class)) {
                rules.add(text.rule(currency));
            }
            Promotions.of(currency, rules);
            return rules;
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            throw new CommandFailure(
                    "Cannot use the promotions of " + file + ": " + KeptFile.firstLine(e)
                            + "; mend the file, or take all" + " promotions away with: mostrador promotions --none",
                    e);
        }
    }
}
