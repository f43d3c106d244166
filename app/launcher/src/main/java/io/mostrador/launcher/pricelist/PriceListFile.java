package io.mostrador.launcher.pricelist;

import io.mostrador.db.disk.FolderDisk;
import io.mostrador.domain.pricelist.PriceList;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.launcher.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The shop's price lists: a JSON list of [PriceListText], kept in the data directory and read at each start.
public final class PriceListFile {
    /// Its name in the data directory.
    public static final String FILE = "prices.json";

    private static final long MAX_BYTES = 64 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PriceListFile() {}

    /// Those of a data directory, none when it has none.
    ///
    /// @throws CommandFailure when they cannot be used, with what to do
    public static PriceLists load(Path dataDirectory, Currency currency) {
        Path file = dataDirectory.resolve(FILE);
        return Files.exists(file) ? PriceLists.of(currency, lists(content(file), file, currency)) : PriceLists.NONE;
    }

    /// Puts the price lists of a file in the place of those before; they hold from the next start.
    ///
    /// @return how many they are
    /// @throws CommandFailure when one cannot be used; those before stay then
    public static int keep(Path file, Path dataDirectory, Currency currency) {
        byte[] content = content(file);
        List<PriceList> lists = lists(content, file, currency);
        try {
            new FolderDisk(dataDirectory).replace(FILE, content);
        } catch (IOException e) {
            throw new CommandFailure("Cannot write " + dataDirectory.resolve(FILE) + ": " + e.getMessage(), e);
        }
        return lists.size();
    }

    /// Takes all price lists away, from the next start on.
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

    private static List<PriceList> lists(byte[] content, Path file, Currency currency) {
        try {
            List<PriceList> lists = Arrays.stream(MAPPER.readValue(content, PriceListText[].class))
                    .map(text -> text.list(currency))
                    .toList();
            PriceLists.of(currency, lists);
            return lists;
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            throw new CommandFailure(
                    "Cannot use the price lists of " + file + ": " + firstLine(e) + "; mend the file, or take all"
                            + " price lists away with: mostrador prices --none",
                    e);
        }
    }

    private static String firstLine(Exception problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }
}
