package io.mostrador.db.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.guard.DataProtectionStandIn;
import io.mostrador.db.guard.Protection;
import io.mostrador.db.guard.SecretGuard;
import io.mostrador.db.key.KeyFolder;
import io.mostrador.db.key.KeyRing;
import io.mostrador.db.key.TillSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power goes while a secret of before is being protected, or a new one kept.
class KeyPowerCutTest {
    private final DataProtectionStandIn windows = new DataProtectionStandIn();
    private final SimulatedMachine machine = new SimulatedMachine(Image.empty());

    @TempDir
    private Path folder;

    private UUID ringId;
    private TillSecret secret;

    @BeforeEach
    void makeSecret() throws IOException {
        KeyRing ring = KeyRing.create(
                new FolderDisk(folder), "till.keys", new KeyFolder(folder.resolve("keys")), new SecureRandom());
        ringId = ring.id();
        secret = ring.secret();
    }

    @AfterEach
    void close() {
        windows.close();
        machine.close();
    }

    private KeyFolder keys(SimulatedMachine at, SecretGuard guard) {
        return new KeyFolder(new SimulatedDisk(at), "simulated", guard);
    }

    @Test
    void aSecretOfBeforeIsThereAtEveryMoment() throws IOException {
        keys(machine, SecretGuard.fileRights()).keep(ringId, secret);
        int before = machine.events();
        keys(machine, windows.guard()).protect(ringId, secret);
        EnumSet<Protection> seen = EnumSet.noneOf(Protection.class);
        for (int event = before; event <= machine.events(); event++) {
            for (int seed = 0; seed < 50; seed++) {
                seen.add(protectionAfter(event, seed));
            }
        }
        assertThat(seen).containsExactly(Protection.values());
        assertThat(protectionAfter(machine.events(), 0)).isEqualTo(Protection.WINDOWS_DATA_PROTECTION);
    }

    /// And what was half done does not stand in the way of the next start.
    private Protection protectionAfter(int event, int seed) throws IOException {
        try (SimulatedMachine next = machine(event, seed)) {
            KeyFolder keys = keys(next, windows.guard());
            assertThat(keys.find(ringId)).as("event %d, seed %d", event, seed).contains(secret);
            Protection found = keys.protectionOf(ringId).orElseThrow();
            keys.protect(ringId, secret);
            assertThat(keys.protectionOf(ringId)).contains(Protection.WINDOWS_DATA_PROTECTION);
            assertThat(keys.find(ringId)).contains(secret);
            return found;
        }
    }

    @Test
    void aNewSecretIsThereOnceItIsKept() throws IOException {
        keys(machine, windows.guard()).keep(ringId, secret);
        for (int seed = 0; seed < 50; seed++) {
            try (SimulatedMachine next = machine(machine.events(), seed)) {
                assertThat(keys(next, windows.guard()).find(ringId))
                        .as("seed %d", seed)
                        .contains(secret);
            }
        }
    }

    private SimulatedMachine machine(int event, int seed) {
        return new SimulatedMachine(machine.cut(event, Loss.any(new SplittableRandom(seed))));
    }
}
