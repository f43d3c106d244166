package io.mostrador.launcher.sold;

import io.mostrador.domain.sale.Sale;
import io.mostrador.register.port.Forced;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// A file with one line a durable sale, flushed before the next begins:
/// `sequence<TAB>sale_id<TAB>receipt_number<TAB>total`.
/// What stands there must be in the journal whatever happens next.
public final class Acknowledgements implements AutoCloseable {
    private final BufferedWriter writer;

    private Acknowledgements(Writer writer) {
        this.writer = new BufferedWriter(writer);
    }

    /// Appends to `file`, so that runs on the same till add up.
    public static Acknowledgements to(Path file) throws IOException {
        return new Acknowledgements(Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /// Keeps nothing.
    public static Acknowledgements none() {
        return new Acknowledgements(Writer.nullWriter());
    }

    /// All rows of a file; none when it is not there.
    public static List<SoldRow> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(SoldRow::parse).toList();
        }
    }

    /// How many whole lines a file has by now; quick enough to be asked again and again.
    public static long count(Path file) {
        try {
            if (!Files.exists(file)) {
                return 0;
            }
            long lines = 0;
            for (byte b : Files.readAllBytes(file)) {
                lines += b == '\n' ? 1 : 0;
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// Keeps one more.
    public void sale(Forced forced, Sale sale) {
        try {
            writer.write(SoldRow.of(forced.sequence(), sale).line() + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the acknowledgements", e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
