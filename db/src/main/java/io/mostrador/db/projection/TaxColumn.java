package io.mostrador.db.projection;

import io.mostrador.db.fact.TaxMapping;
import io.mostrador.domain.tax.Tax;
import io.mostrador.sync.protocol.CanonicalJson;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Taxes as a text of a row, whole: the law may have changed when they are read again.
final class TaxColumn {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<SalePayload.TaxV1>> TAXES = new TypeReference<>() {};

    private TaxColumn() {}

    static String text(List<Tax> taxes) {
        return new String(
                CanonicalJson.encode(taxes.stream().map(TaxMapping::payload).toList()), StandardCharsets.UTF_8);
    }

    static List<Tax> taxes(String text, Currency currency) {
        return MAPPER.readValue(text, TAXES).stream()
                .map(payload -> TaxMapping.tax(payload, currency))
                .toList();
    }
}
