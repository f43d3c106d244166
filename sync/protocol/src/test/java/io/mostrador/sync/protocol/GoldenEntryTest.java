package io.mostrador.sync.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenEntryTest {

    @ParameterizedTest
    @EnumSource(EntryType.class)
    void everyEntryIsWrittenAsItWasPublished(EntryType type) throws IOException {
        Golden.check("entry", name(type), encoded(type));
    }

    @ParameterizedTest
    @EnumSource(EntryType.class)
    void everyPublishedEntryIsReadAndWrittenBackByteForByte(EntryType type) {
        byte[] golden = Golden.read("entry", name(type));

        Entry read = EntryCodec.decode(golden);

        assertThat(EntryCodec.payload(read)).contains(SamplePayloads.of(type));
        assertThat(EntryCodec.encode(read)).isEqualTo(golden);
        assertThat(golden).doesNotContain('\n');
    }

    private static String name(EntryType type) {
        return type.wireName() + ".v" + type.version();
    }

    private static byte[] encoded(EntryType type) {
        boolean anonymous = type == EntryType.TILL_FOUNDED;
        return EntryCodec.encode(
                anonymous ? 1 : 42,
                SamplePayloads.TILL,
                Instant.parse("2026-03-14T15:09:26.535897Z"),
                "America/Argentina/Cordoba",
                anonymous ? null : LocalDate.of(2026, 3, 14),
                anonymous ? null : "ana",
                SamplePayloads.of(type),
                anonymous ? Entry.NO_PREVIOUS : "ab".repeat(32));
    }
}
