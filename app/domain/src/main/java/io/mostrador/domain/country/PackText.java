package io.mostrador.domain.country;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The text of a pack: lines of `key = value`, comments that begin with `#`, empty lines. Strict: nothing is
/// guessed, nothing is passed over, and what is wrong is named with its line.
final class PackText {
    private static final int WHOLE_FILE = 0;

    private final String file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    private record Entry(int line, String value) {}

    PackText(String file, List<String> lines) {
        this.file = file;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(i + 1, line);
            }
        }
    }

    private void add(int number, String line) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new CountryPackException(file, number, "not a key and a value: " + line);
        }
        String key = line.substring(0, equals).strip();
        Entry entry = new Entry(number, line.substring(equals + 1).strip());
        if (entries.putIfAbsent(key, entry) != null) {
            throw new CountryPackException(file, number, "a second " + key);
        }
    }

    String text(String key) {
        return value(key, Function.identity());
    }

    /// A value that must be there.
    ///
    /// @param reading throws [IllegalArgumentException] or [ArithmeticException] for what it is not
    <T> T value(String key, Function<String, T> reading) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new CountryPackException(file, WHOLE_FILE, "no " + key);
        }
        read.add(key);
        try {
            return reading.apply(entry.value());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new CountryPackException(file, entry.line(), key + ": " + e.getMessage());
        }
    }

    /// The keys that begin with `prefix`, without it, in the order of the file.
    List<String> keys(String prefix) {
        return entries.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    /// Refuses a key nobody asked for: a slip of the pen would be a rule that does not hold.
    void requireAllRead() {
        entries.forEach((key, entry) -> {
            if (!read.contains(key)) {
                throw new CountryPackException(file, entry.line(), "unknown key " + key);
            }
        });
    }
}
