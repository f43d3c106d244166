package io.mostrador.launcher.bench;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// A real folder whose forces do nothing, to write what is to be measured in a fraction of the time; all is forced
/// together afterwards. For nothing that anybody was promised.
final class UnforcedDisk {
    private UnforcedDisk() {}

    /// `real` with the same files, bytes and order of writes, but for the forces.
    static Disk over(Disk real) {
        return wrap(Disk.class, real);
    }

    private static <T> T wrap(Class<T> type, T real) {
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            if (method.getName().startsWith("force")) {
                return null;
            }
            try {
                return switch (method.invoke(real, arguments)) {
                    case DiskFile file -> wrap(DiskFile.class, file);
                    case Disk folder -> wrap(Disk.class, folder);
                    case null -> null;
                    case Object other -> other;
                };
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return type.cast(proxy);
    }

    /// Forces every file of a folder.
    static void forceAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
