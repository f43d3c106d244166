package io.mostrador.db.projection;

import io.mostrador.db.fact.ContentsMapping;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.sync.protocol.CanonicalJson;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is in one unit of a line as a text of a row, whole, as the journal says it: null for the item itself.
final class ContentsColumn {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ContentsColumn() {}

    static @Nullable String text(LineContents contents) {
        SalePayload.ContentsV1 payload = ContentsMapping.payload(contents);
        return payload == null ? null : new String(CanonicalJson.encode(payload), StandardCharsets.UTF_8);
    }

    static LineContents contents(@Nullable String text, Currency currency) {
        return text == null
                ? LineContents.NONE
                : ContentsMapping.contents(MAPPER.readValue(text, SalePayload.ContentsV1.class), currency);
    }
}
