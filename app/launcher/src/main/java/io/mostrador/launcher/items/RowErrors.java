package io.mostrador.launcher.items;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.mostrador.launcher.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The report of the rows that cannot be taken, as CSV a person can open beside the file.
public final class RowErrors {
    private RowErrors() {}

    /// Writes `NAME.errors.csv` into the data directory's `imports` folder and gives its path.
    public static Path write(List<RowError> errors, Path file, Path dataDirectory) {
        Path report = dataDirectory.resolve("imports").resolve(file.getFileName() + ".errors.csv");
        try {
            Files.createDirectories(report.getParent());
            try (CsvWriter csv = CsvWriter.builder().build(report)) {
                csv.writeRecord("line", "barcode", "problem");
                for (RowError error : errors) {
                    csv.writeRecord(Long.toString(error.line()), error.code(), error.problem());
                }
            }
            return report;
        } catch (IOException e) {
            throw new CommandFailure("Cannot write the error report " + report + ": " + e.getMessage(), e);
        }
    }
}
