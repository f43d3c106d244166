package io.mostrador.db.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.key.KeyFolder;
import io.mostrador.db.key.KeyRing;
import io.mostrador.db.key.SealBrokenException;
import io.mostrador.sync.protocol.EntryCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryPressTest {
    private static final String LINE =
            "{\"at\":\"2026-03-14T15:09:26.535Z\",\"businessDate\":\"2026-03-14\",\"operator\":\"ana\",\"payload\":{\"basketId\":"
                    + "\"0192f000-0000-7000-8000-000000000003\",\"currency\":\"ARS\",\"line\":{\"amountMinor\":242000,\"category\":"
                    + "\"Almacén\",\"code\":\"7790001\",\"description\":\"Yerba 1 kg\",\"entryMethod\":\"SCANNED\",\"itemId\":"
                    + "\"7790001\",\"number\":1,\"quantityThousandths\":1000,\"taxBasisPoints\":2100,\"unit\":\"EACH\","
                    + "\"unitPriceMinor\":242000,\"voided\":false}}}";

    @TempDir
    private Path folder;

    private EntryPress press;

    @BeforeEach
    void makePress() throws IOException {
        press = new EntryPress(KeyRing.create(
                        new FolderDisk(folder), "till.keys", new KeyFolder(folder.resolve("keys")), new SecureRandom())
                .newest());
    }

    @Test
    void givesBackEntriesOfAnyLength() {
        SecureRandom random = new SecureRandom();
        for (int length : new int[] {1, 63, 64, 500, 4_095, 4_096, 4_097, 100_000, EntryCodec.MAX_ENTRY_BYTES}) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            assertThat(openSealed(noise)).isEqualTo(noise);
            byte[] text = "a".repeat(length).getBytes(StandardCharsets.UTF_8);
            assertThat(openSealed(text)).isEqualTo(text);
        }
    }

    private byte[] openSealed(byte[] entry) {
        String hash = EntryCodec.hash(entry);
        return press.open(7, hash, press.seal(7, hash, entry));
    }

    @Test
    void makesALineLessThanHalfAsLong() {
        byte[] line = LINE.getBytes(StandardCharsets.UTF_8);
        assertThat(press.seal(1, EntryCodec.hash(line), line).length).isLessThan(line.length / 2);
    }

    @Test
    void leavesWhatSomebodyWaitsForAsItIs() {
        byte[] line = LINE.getBytes(StandardCharsets.UTF_8);
        String hash = EntryCodec.hash(line);
        byte[] sealed = press.sealAsIs(1, hash, line);
        assertThat(sealed).hasSize(line.length + EntryPress.OVERHEAD);
        assertThat(press.open(1, hash, sealed)).isEqualTo(line);
    }

    @Test
    void refusesAnEntryInAnothersPlace() {
        byte[] line = LINE.getBytes(StandardCharsets.UTF_8);
        String hash = EntryCodec.hash(line);
        byte[] sealed = press.seal(1, hash, line);
        assertThatThrownBy(() -> press.open(2, hash, sealed)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> press.open(1, EntryCodec.hash(sealed), sealed))
                .isInstanceOf(SealBrokenException.class);
    }
}
