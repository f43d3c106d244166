package io.mostrador.printing.virtual;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Keeps each paper as `paper-000001.png` and `.txt` in a folder, counting on from what is there.
public final class PaperFolder implements Consumer<Paper> {
    private static final System.Logger LOG = System.getLogger(PaperFolder.class.getName());

    private final Path folder;
    private long next;

    public PaperFolder(Path folder) {
        this.folder = folder;
    }

    /// A full disk must not stop a printer: the paper is lost, and the log says so.
    @Override
    public synchronized void accept(Paper paper) {
        try {
            if (next == 0) {
                Files.createDirectories(folder);
                next = 1 + papersIn(folder);
            }
            String name = "paper-%06d".formatted(next++);
            Files.writeString(folder.resolve(name + ".txt"), String.join("\n", paper.lines()) + "\n");
            Files.write(folder.resolve(name + ".png"), PaperPicture.png(paper));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a virtual paper could not be kept in " + folder, e);
        }
    }

    private static long papersIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("paper-\\d{6}\\.txt"))
                    .count();
        }
    }
}
