package io.mostrador.launcher.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// SHA-256 over the files of a folder: what checking a journal is compared with.
final class Digest {
    private static final String PROGRAM = "sha256sum";
    private static final int BUFFER = 1 << 20;

    private final List<Path> files;
    private final boolean isProgramThere;

    Digest(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted().toList();
        }
        isProgramThere = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path).resolve(PROGRAM)));
    }

    /// What does it: the system's program where there is one.
    String name() {
        return isProgramThere ? PROGRAM : "sha-256 in java";
    }

    void run() throws IOException, InterruptedException, NoSuchAlgorithmException {
        if (isProgramThere) {
            program();
        } else {
            java();
        }
    }

    private void program() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROGRAM));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(PROGRAM + " failed");
        }
    }

    private void java() throws IOException, NoSuchAlgorithmException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        for (Path file : files) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (FileChannel channel = FileChannel.open(file)) {
                while (channel.read(buffer.clear()) >= 0) {
                    digest.update(buffer.flip());
                }
            }
            digest.digest();
        }
    }
}
