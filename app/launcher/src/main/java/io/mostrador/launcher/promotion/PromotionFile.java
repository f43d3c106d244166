package io.mostrador.launcher.promotion;

import io.mostrador.db.disk.FolderDisk;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.launcher.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
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

    private static final long MAX_BYTES = 4 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PromotionFile() {}

    /// Those of a data directory, none when it has none.
    ///
    /// @throws CommandFailure when they cannot be used, with what to do
    public static Promotions load(Path dataDirectory, Currency currency) {
        Path file = dataDirectory.resolve(FILE);
        return Files.exists(file) ? Promotions.of(currency, rules(content(file), file, currency)) : Promotions.NONE;
    }

    /// Puts the promotions of a file in the place of those before; they hold from the next start.
    ///
    /// @return how many they are
    /// @throws CommandFailure when one cannot be used; those before stay then
    public static int keep(Path file, Path dataDirectory, Currency currency) {
        byte[] content = content(file);
        List<PromotionRule> rules = rules(content, file, currency);
        try {
            new FolderDisk(dataDirectory).replace(FILE, content);
        } catch (IOException e) {
            throw new CommandFailure("Cannot write " + dataDirectory.resolve(FILE) + ": " + e.getMessage(), e);
        }
        return rules.size();
    }

    /// Takes all promotions away, from the next start on.
    public static void forget(Path dataDirectory) {
        try {
            Files.deleteIfExists(dataDirectory.resolve(FILE));
        } catch (IOException e) {
            throw new CommandFailure("Cannot remove " + dataDirectory.resolve(FILE) + ": " + e.getMessage(), e);
        }
    }

    private static byte[] content(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new CommandFailure(file + " has more than " + (MAX_BYTES >> 20) + " MiB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailure("Cannot read " + file + ": " + e.getMessage(), e);
        }
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
                    "Cannot use the promotions of " + file + ": " + firstLine(e) + "; mend the file, or take all"
                            + " promotions away with: mostrador promotions --none",
                    e);
        }
    }

    private static String firstLine(Exception problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }
}
