package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.db.disk.FolderDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/// A folder for second copies of journals, each till's in a folder of its own. Somebody chose it, and left a mark in
/// it: a stick that is not plugged in leaves its empty folder behind, and a copy in that would be none.
///
/// @param description for the screen
public record MirrorPlace(Disk disk, String description) {
    private static final String MARK = "mostrador-mirror.txt";
    private static final String SENTENCE = "Mostrador keeps second copies of its journals in this folder.\n";

    public static MirrorPlace of(Path folder) {
        return new MirrorPlace(new FolderDisk(folder), folder.toString());
    }

    /// Chooses it.
    ///
    /// @throws IOException when it cannot be written
    public void mark() throws IOException {
        if (!isMarked()) {
            try (DiskFile file = disk.create(MARK, 0)) {
                file.write(ByteBuffer.wrap(SENTENCE.getBytes(StandardCharsets.US_ASCII)), 0);
                file.force(true);
            }
            disk.forceNames();
        }
    }

    boolean isMarked() throws IOException {
        return disk.exists(MARK);
    }

    /// A till's folder, made where it is missing.
    ///
    /// @throws IOException when this is not the place that was chosen, or it cannot be written
    Disk folderOf(UUID tillId) throws IOException {
        if (!isMarked()) {
            throw new IOException("it is not plugged in, or not the place that was chosen: " + description);
        }
        Disk folder = disk.folder("mostrador-" + tillId);
        folder.make();
        folder.folder(DataDirectory.JOURNAL).make();
        return folder;
    }
}
