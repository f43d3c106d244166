package io.mostrador.launcher.items;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.mostrador.launcher.CommandFailure;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads CSV (comma or semicolon, quoted as in RFC 4180) and TSV (tabs, nothing quoted) with a header line, UTF-8,
/// plain
/// or gzipped; the separator is told from the header.
public final class TableFile implements AutoCloseable {
    private static final int MAX_HEADER_LENGTH = 4_096;
    private final BufferedReader reader;
    private final Map<String, Integer> columns = new HashMap<>();
    private final char separator;
    private final @Nullable CloseableIterator<CsvRecord> records;
    private long line = 1;

    private TableFile(BufferedReader reader, String name) throws IOException {
        this.reader = reader;
        String header = readHeader(name);
        separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
        String[] names = header.split(String.valueOf(separator), -1);
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i].replace("\"", "").strip().toLowerCase(Locale.ROOT), i);
        }
        records = separator == '\t'
                ? null
                : CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .ofCsvRecord(reader)
                        .iterator();
    }

    /// @throws CommandFailure when the file is missing or has no header
    public static TableFile open(Path file) {
        try {
            return open(Files.newInputStream(file), file.getFileName().toString());
        } catch (NoSuchFileException e) {
            throw new CommandFailure("There is no file " + file + "; check the path", e);
        } catch (IOException e) {
            throw new CommandFailure("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// Takes over `stream` and closes it in the end.
    static TableFile open(InputStream stream, String name) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, 1 << 16);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        InputStream plain = gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
        Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8);
        return new TableFile(new BufferedReader(text, 1 << 16), name);
    }

    /// The position of the first of `names` that the header has.
    public Optional<Integer> column(String... names) {
        for (String name : names) {
            Integer index = columns.get(name);
            if (index != null) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /// The next row's fields, or empty at the end.
    ///
    /// @throws CommandFailure when the file breaks off or its quoting is broken
    public Optional<List<String>> next() {
        try {
            return records == null ? nextTabbed() : nextQuoted(records);
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new CommandFailure("The file cannot be read after line " + line + ": " + e.getMessage(), e);
        }
    }

    private Optional<List<String>> nextTabbed() throws IOException {
        String row = reader.readLine();
        line++;
        return Optional.ofNullable(row).map(text -> List.of(text.split("\t", -1)));
    }

    private Optional<List<String>> nextQuoted(CloseableIterator<CsvRecord> iterator) {
        if (!iterator.hasNext()) {
            return Optional.empty();
        }
        CsvRecord row = iterator.next();
        line = row.getStartingLineNumber() + 1;
        return Optional.of(row.getFields());
    }

    /// The 1-based line of the row last given.
    public long line() {
        return line;
    }

    private String readHeader(String name) throws IOException {
        String header = reader.readLine();
        if (header == null || header.length() > MAX_HEADER_LENGTH) {
            throw new CommandFailure(name + " has no header line; the first line must name the columns");
        }
        return header.startsWith("\uFEFF") ? header.substring(1) : header;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
