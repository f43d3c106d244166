package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.db.journal.SegmentScan.Ending;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The segments of a journal from the first up to the first damage, copied byte for byte with their signatures.
final class WholePart {
    private static final Logger LOG = System.getLogger(WholePart.class.getName());

    private final Disk from;
    private final Disk to;
    private final long last;
    private @Nullable Chain end;

    private WholePart(Disk from, Disk to, long last) {
        this.from = from;
        this.to = to;
        this.last = last;
    }

    /// @param to an empty folder
    /// @param last the last entry to be copied
    /// @return the last entry that was, null when there is none
    static @Nullable Chain copy(Disk from, Disk to, long last) throws IOException {
        WholePart part = new WholePart(from, to, last);
        try {
            for (String name : SegmentName.all(from)) {
                if (SegmentName.firstSequence(name) <= last) {
                    part.copy(name);
                }
            }
        } catch (JournalDamagedException e) {
            LOG.log(Level.INFO, "copied up to where it is damaged: " + e.getMessage());
        }
        return part.end;
    }

    private void copy(String name) throws IOException {
        SegmentScan scan = SegmentScan.of(from, name, null);
        Chain before = end;
        boolean fits = before == null
                ? scan.header().previous().sequence() == 0
                : scan.header().previous().equals(before);
        if (!fits) {
            throw JournalDamagedException.at(name, 0, 0, "the segments before it are missing");
        }
        boolean more = true;
        try {
            while (more && scan.sequence() < last) {
                more = scan.walkOne();
            }
        } finally {
            keep(scan);
        }
        if (!more && scan.ending() instanceof Ending.Broken broken) {
            throw JournalDamagedException.at(name, scan.position(), scan.sequence() + 1, broken.reason());
        }
    }

    private void keep(SegmentScan scan) throws IOException {
        try (DiskFile file = to.create(scan.name(), 0)) {
            file.write(scan.walked(), 0);
            file.force(true);
        }
        Chain walked = scan.chain();
        end = walked;
        List<SignatureRecord> signatures = SignatureFile.read(from, scan.name()).stream()
                .filter(record -> record.sequence() <= walked.sequence())
                .toList();
        if (!signatures.isEmpty()) {
            ByteBuffer content = ByteBuffer.allocate(signatures.size() * SignatureRecord.SIZE);
            signatures.forEach(record -> content.put(record.encode()));
            try (DiskFile file = to.create(SegmentName.signatures(scan.name()), 0)) {
                file.write(content.flip(), 0);
                file.force(true);
            }
        }
        to.forceNames();
    }
}
