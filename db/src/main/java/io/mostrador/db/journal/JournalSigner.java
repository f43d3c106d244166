package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.key.SigningKey;
import io.mostrador.register.port.SignedHead;
import io.mostrador.register.port.SignedHeads;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Signs what was forced, behind the caller's back: the newest head each time it comes by, and with it all
/// before. Heads that must have a signature of their own are handed over.
public final class JournalSigner implements JournalKeeper.Duty, SignedHeads {
    private final Disk disk;
    private final JournalFile journal;
    private final SigningKey key;
    private final Queue<Head> wanted = new ConcurrentLinkedQueue<>();
    private @Nullable SignatureFile file;
    private @Nullable SignatureRecord last;
    private String segment = "";
    private long signed;
    private volatile @Nullable SignedHead newest;

    public JournalSigner(Disk disk, JournalFile journal, SigningKey key) {
        this.disk = disk;
        this.journal = journal;
        this.key = key;
    }

    /// The newest head that is signed, or was found signed when it was looked at for the first time. Any thread
    /// may ask.
    @Override
    public Optional<SignedHead> newest() {
        return Optional.ofNullable(newest);
    }

    /// This head gets its own signature, whatever is forced meanwhile.
    public void want(Head head) {
        wanted.add(head);
    }

    @Override
    public boolean tend() throws IOException {
        boolean worked = false;
        for (Head head = wanted.peek(); head != null; head = wanted.peek()) {
            worked |= sign(head);
            wanted.remove();
        }
        return sign(journal.forcedHead()) || worked;
    }

    private boolean sign(Head head) throws IOException {
        if (head.sequence() == 0 || head.sequence() <= signed) {
            return false;
        }
        moveTo(SegmentName.holding(journal.segments(), head.sequence()));
        if (head.sequence() <= signed) {
            foundSigned(head);
            return false;
        }
        SignatureFile open = file;
        if (open != null) {
            byte[] signature = key.sign(head.message());
            open.add(new SignatureRecord(head.sequence(), signature));
            signed = head.sequence();
            newest = signedHead(head, signature);
        }
        return true;
    }

    /// After a start nothing new may come for long: then what an earlier run signed in the end is the newest.
    private void foundSigned(Head head) {
        SignatureRecord found = last;
        if (found != null && found.sequence() == head.sequence()) {
            newest = signedHead(head, found.signature());
        }
    }

    private static SignedHead signedHead(Head head, byte[] signature) {
        return new SignedHead(
                head.sequence(),
                head.hash(),
                head.link(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    private void moveTo(String wantedSegment) throws IOException {
        if (wantedSegment.equals(segment)) {
            return;
        }
        SignatureFile before = file;
        if (before != null) {
            before.force();
            before.close();
            file = null;
        }
        file = SignatureFile.open(disk, wantedSegment);
        segment = wantedSegment;
        List<SignatureRecord> found = SignatureFile.read(disk, wantedSegment);
        if (!found.isEmpty()) {
            last = found.getLast();
            signed = Math.max(signed, found.getLast().sequence());
        }
    }

    @Override
    public void close() throws IOException {
        tend();
        SignatureFile open = file;
        if (open != null) {
            open.force();
            open.close();
            file = null;
        }
    }
}
