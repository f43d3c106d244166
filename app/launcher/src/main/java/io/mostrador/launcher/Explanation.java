package io.mostrador.launcher;

import io.mostrador.db.StoreRefusedException;
import io.mostrador.db.journal.JournalDamagedException;
import io.mostrador.db.key.SecretElsewhereException;
import io.mostrador.sync.server.store.StoreException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a failed command says when a person can do something about it.
final class Explanation {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");
    private static final int LONGEST = 600;

    private Explanation() {}

    /// One line, or empty when the failure is a fault of ours.
    static Optional<String> of(@Nullable Throwable failure) {
        return Optional.ofNullable(
                        switch (failure) {
                            case CommandFailure expected -> expected.getMessage();
                            case StoreRefusedException refused -> refused.getMessage();
                            case StoreException refused -> refused.getMessage();
                            case SecretElsewhereException elsewhere -> elsewhere.getMessage();
                            case JournalDamagedException damaged ->
                                damaged.getMessage() + "; do not sell on it: journal repair";
                            case NoSuchFileException missing ->
                                "There is no file or folder " + missing.getFile() + "; check the path";
                            case AccessDeniedException denied ->
                                "This user may not use " + denied.getFile() + "; check its rights";
                            case FileSystemException other ->
                                "Cannot use " + other.getMessage() + "; check the path and the disk";
                            case UncheckedIOException wrapper ->
                                of(wrapper.getCause()).orElse(null);
                            case CompletionException wrapper ->
                                of(wrapper.getCause()).orElse(null);
                            case null, default -> null;
                        })
                .map(Explanation::oneLine);
    }

    /// Libraries' messages have many lines and no end.
    static String oneLine(String message) {
        String line = LINE_BREAKS.matcher(message.strip()).replaceAll(" ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }
}
