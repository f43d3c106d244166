package io.mostrador.db.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What the simulated disk may lose, and what it must not.
class PowerCutTest {
    private static final Loss NOTHING_KEPT = new Loss(new SplittableRandom(1), 0, 0, 512, 0);

    private final SimulatedMachine machine = new SimulatedMachine(Image.empty());
    private final Disk disk = new SimulatedDisk(machine);

    @Test
    void keepsWhatWasForcedWithItsName() throws IOException {
        try (DiskFile file = disk.create("a", 0)) {
            write(file, 0, 1, 700);
            file.force(true);
            write(file, 700, 2, 10);
        }
        disk.forceNames();

        assertThat(content(cut(NOTHING_KEPT), "a")).hasSize(700).containsOnly(1);
    }

    @Test
    void losesTheNameThatNobodyForced() throws IOException {
        try (DiskFile file = disk.create("a", 100)) {
            file.force(true);
        }
        Set<List<String>> seen = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            seen.add(List.copyOf(cut(new Loss(new SplittableRandom(seed), 0, 0, 512, 0))
                    .root()
                    .names()
                    .keySet()));
        }
        assertThat(seen).containsExactlyInAnyOrder(List.of(), List.of("a"));
    }

    @Test
    void tearsAtSectorsAndReorders() throws IOException {
        try (DiskFile file = disk.create("a", 2_048)) {
            file.force(true);
            disk.forceNames();
            write(file, 0, 1, 2_048);
            write(file, 512, 2, 512);
        }
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 400; seed++) {
            byte[] content = content(cut(new Loss(new SplittableRandom(seed), 50, 50, 512, 30)), "a");
            StringBuilder sectors = new StringBuilder();
            for (int at = 0; at < 2_048; at += 512) {
                byte[] sector = Arrays.copyOfRange(content, at, at + 512);
                assertThat(sector).containsOnly(sector[0]);
                sectors.append(sector[0]);
            }
            seen.add(sectors.toString());
        }
        // Nothing, all, the second write alone, the first over the second, and the first in part.
        assertThat(seen).contains("0000", "1211", "0200", "1111", "1000", "0001");
    }

    @Test
    void remembersWhatWasPromisedAndWhen() throws IOException {
        machine.told(new Promise.Sent(1));
        int before = machine.events();
        disk.create("a", 1).close();
        machine.told(new Promise.Sent(2));

        assertThat(machine.promised(before)).containsExactly(new Promise.Sent(1));
        assertThat(machine.promised(machine.events())).containsExactly(new Promise.Sent(1), new Promise.Sent(2));
    }

    private Image cut(Loss loss) {
        return machine.cut(machine.events(), loss);
    }

    private static byte[] content(Image image, String name) {
        return ((Node.Bytes) Objects.requireNonNull(image.root().names().get(name))).copy();
    }

    private static void write(DiskFile file, long position, int value, int count) throws IOException {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        file.write(ByteBuffer.wrap(bytes), position);
    }
}
