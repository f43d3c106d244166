package io.mostrador.sync.protocol;

import io.mostrador.sync.protocol.payload.TraitsV1;
import io.mostrador.sync.protocol.wire.AnchorAnswer;
import io.mostrador.sync.protocol.wire.AnchorRequest;
import io.mostrador.sync.protocol.wire.AnchorStatus;
import io.mostrador.sync.protocol.wire.BatchAnswer;
import io.mostrador.sync.protocol.wire.CatalogueItem;
import io.mostrador.sync.protocol.wire.ChallengeAnswer;
import io.mostrador.sync.protocol.wire.ChallengeRequest;
import io.mostrador.sync.protocol.wire.EnrolmentAnswer;
import io.mostrador.sync.protocol.wire.EnrolmentRequest;
import io.mostrador.sync.protocol.wire.EntryResult;
import io.mostrador.sync.protocol.wire.ErrorAnswer;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.HeadAnswer;
import io.mostrador.sync.protocol.wire.HealthAnswer;
import io.mostrador.sync.protocol.wire.ItemPage;
import io.mostrador.sync.protocol.wire.RejectCode;
import io.mostrador.sync.protocol.wire.TillKeys;
import io.mostrador.sync.protocol.wire.TokenAnswer;
import io.mostrador.sync.protocol.wire.TokenRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One wire message of each type.
final class SampleMessages {
    private static final Instant AT = Instant.parse("2026-03-14T15:09:26.535Z");
    private static final UUID TENANT = SamplePayloads.id(9);
    private static final UUID TILL = SamplePayloads.TILL;

    private SampleMessages() {}

    static List<Record> all() {
        return List.of(
                new EnrolmentRequest("K7Q2-9MXC-4TWB", TILL, "Caja 1", "MCowBQYDK2Vw", "c2ln"),
                new EnrolmentAnswer(TENANT, "Almacén Ñandú", AT),
                new ChallengeRequest(TENANT, TILL),
                new ChallengeAnswer("Y2hhbGxlbmdl"),
                new TokenRequest(TENANT, TILL, "Y2hhbGxlbmdl", "c2ln"),
                new TokenAnswer("dG9rZW4", 900),
                batch(),
                new HeadAnswer(0, Entry.NO_PREVIOUS, AT),
                new ItemPage(List.of(item(null), item(1_500_00L)), List.of("7790002"), 1_234, true),
                new TillKeys(List.of(new TillKeys.KnownKey(TILL, "MCowBQYDK2VwAyEA"))),
                new AnchorRequest(4_711, "0badcafe".repeat(8), "fa11fa11".repeat(8), "c2ln"),
                new AnchorAnswer(AnchorStatus.FORK),
                new HealthAnswer("ok", AT),
                new ErrorAnswer(ErrorCode.TILL_REVOKED, "This till has been revoked."));
    }

    private static BatchAnswer batch() {
        return new BatchAnswer(
                List.of(
                        EntryResult.accepted(7),
                        EntryResult.duplicate(8),
                        EntryResult.rejected(9, RejectCode.MALFORMED, "not a journal entry: no type"),
                        EntryResult.waiting(10)),
                9,
                AT);
    }

    private static CatalogueItem item(@Nullable Long cost) {
        return new CatalogueItem(
                "7790001",
                "7790001",
                "Yerba \"Ñandú\" 1 kg",
                "Almacén",
                "EACH",
                "ARS",
                2_420_00,
                "IVA21",
                cost,
                cost == null ? null : new TraitsV1(18, true, "2000024", "7790000", List.of("1 L", "roja")),
                "NO");
    }
}
