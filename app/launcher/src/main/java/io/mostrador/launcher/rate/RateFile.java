package io.mostrador.launcher.rate;

import io.mostrador.domain.sale.SaleTerms;
import io.mostrador.domain.tender.ExchangeRate;
import io.mostrador.domain.tender.ExchangeRates;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.KeptFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The rates at which the shop takes foreign cash: a JSON list of [RateText], kept in the data directory and read
/// at each start.
public final class RateFile {
    /// Its name in the data directory.
    public static final String FILE = "rates.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RateFile() {}

    /// Those of a data directory, none when it has none.
    ///
    /// @throws CommandFailure when they cannot be used, with what to do
    public static ExchangeRates load(Path dataDirectory, SaleTerms home) {
        KeptFile kept = new KeptFile(dataDirectory, FILE);
        return kept.exists() ? rates(KeptFile.content(kept.path()), kept.path(), home) : ExchangeRates.NONE;
    }

    /// Puts the rates of a file in the place of those before; they hold from the next start.
    ///
    /// @throws CommandFailure when one cannot be used; those before stay then
    public static ExchangeRates keep(Path file, Path dataDirectory, SaleTerms home) {
        byte[] content = KeptFile.content(file);
        ExchangeRates rates = rates(content, file, home);
        new KeptFile(dataDirectory, FILE).replace(content);
        return rates;
    }

    /// Takes all rates away, from the next start on.
    public static void forget(Path dataDirectory) {
        new KeptFile(dataDirectory, FILE).forget();
    }

    private static ExchangeRates rates(byte[] content, Path file, SaleTerms home) {
        try {
            List<ExchangeRate> rates = new ArrayList<>();
            for (RateText text : MAPPER.readValue(content, RateText[].class)) {
                rates.add(text.rate(home));
            }
            return new ExchangeRates(rates);
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            throw new CommandFailure(
                    "Cannot use the rates of " + file + ": " + KeptFile.firstLine(e)
                            + "; mend the file, or take all rates away with: mostrador rates --none",
                    e);
        }
    }
}
