package io.mostrador.db.fact;

import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.RestoreSource;
import io.mostrador.sync.protocol.payload.JournalPayload;

/// The journal about itself.
final class RestoreMapping {
    private RestoreMapping() {}

    static JournalPayload payload(Fact.JournalRestored restored) {
        return new JournalPayload.RestoredV1(
                restored.through(),
                restored.source().name(),
                restored.serverAsked(),
                restored.mirrorAsked(),
                restored.nextReceipt(),
                restored.nextZ(),
                restored.damage());
    }

    static Fact fact(JournalPayload payload) {
        return switch (payload) {
            case JournalPayload.RestoredV1 restored ->
                new Fact.JournalRestored(
                        restored.through(),
                        RestoreSource.valueOf(restored.source()),
                        restored.serverAsked(),
                        restored.mirrorAsked(),
                        restored.nextReceipt(),
                        restored.nextZ(),
                        restored.damage());
        };
    }
}
