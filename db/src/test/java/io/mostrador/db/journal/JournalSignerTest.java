package io.mostrador.db.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.key.KeyFolder;
import io.mostrador.db.key.KeyRing;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.SignedHead;
import io.mostrador.sync.protocol.payload.PeoplePayload;
import io.mostrador.sync.protocol.wire.SignedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The newest signed head, as the pump tells it to the server.
class JournalSignerTest {
    private static final UUID TILL = new UUID(7, 9);
    private static final Stamp STAMP =
            new Stamp(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Madrid"), null, null);

    @TempDir
    private Path root;

    private FolderDisk disk;
    private KeyRing ring;

    @BeforeEach
    void makeKeys() throws IOException {
        disk = new FolderDisk(root.resolve("journal"));
        ring = KeyRing.create(
                new FolderDisk(root), "till.keys", new KeyFolder(root.resolve("keys")), new SecureRandom());
    }

    @Test
    void isTheHeadThatWasSignedLast() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, 8 << 10)) {
            JournalSigner signer = signer(journal);
            assertThat(signer.newest()).isEmpty();
            write(journal, 3);
            assertThat(signer.newest()).isEmpty();

            signer.tend();

            assertSigned(signer, journal.forcedHead());
            // Over the end of a segment, too.
            write(journal, 60);
            signer.tend();
            assertSigned(signer, journal.forcedHead());
            assertThat(signer.newest().orElseThrow().sequence()).isEqualTo(63);
            signer.close();
        }
    }

    @Test
    void isFoundAfterAStartWhereNothingNewCame() throws IOException {
        SignedHead before;
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, 8 << 10)) {
            JournalSigner signer = signer(journal);
            write(journal, 3);
            signer.close();
            before = signer.newest().orElseThrow();
        }
        long length = signatureBytes();
        try (JournalFile journal = JournalFile.open(disk, ring, 8 << 10, 0)) {
            JournalSigner signer = signer(journal);
            signer.tend();

            assertThat(signer.newest()).contains(before);
            assertSigned(signer, journal.forcedHead());
            signer.close();
        }
        assertThat(signatureBytes()).isEqualTo(length);
    }

    @Test
    void isSignedAfterAStartWhereItWasNotBefore() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, 8 << 10)) {
            JournalSigner signer = signer(journal);
            write(journal, 3);
            signer.close();
            write(journal, 2);
        }
        try (JournalFile journal = JournalFile.open(disk, ring, 8 << 10, 0)) {
            JournalSigner signer = signer(journal);
            signer.tend();

            assertThat(signer.newest().orElseThrow().sequence()).isEqualTo(5);
            assertSigned(signer, journal.forcedHead());
            signer.close();
        }
    }

    private JournalSigner signer(JournalFile journal) {
        return new JournalSigner(disk, journal, ring.signing());
    }

    private static void write(JournalFile journal, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            journal.write(journal.prepare(new PeoplePayload.SignedOnV1("ana"), STAMP));
        }
        journal.force();
    }

    private void assertSigned(JournalSigner signer, Head head) {
        SignedHead newest = signer.newest().orElseThrow();
        assertThat(newest.sequence()).isEqualTo(head.sequence());
        assertThat(newest.hash()).isEqualTo(head.hash());
        byte[] text = SignedText.journalHead(TILL, newest.sequence(), newest.hash(), newest.link());
        assertThat(ring.signing()
                        .verifyingKey()
                        .verifies(text, Base64.getUrlDecoder().decode(newest.signature())))
                .isTrue();
    }

    private long signatureBytes() throws IOException {
        return Files.size(root.resolve("journal").resolve(SegmentName.signatures(SegmentName.of(1))));
    }
}
