package io.mostrador.db.journal;

/// What entries are made of, for [EntryPress]: what comes most often stands last. Part of the file format: another
/// text needs another format byte.
final class EntryDictionary {
    static final String TEXT = String.join(
            "",
            "America/Mexico_City\"}America/Bogota\"}America/Santiago\"}America/Lima\"}America/Guayaquil\"}",
            "KILOGRAM\"LITRE\"METRE\"\"MXN\"COP\"CLP\"PEN\"USD\"EUR\"\"KEYED\"\"CARD\"",
            "\"type\":\"item.imported\"\"type\":\"store.configured\"\"type\":\"operator.signed-on\"",
            "\"type\":\"operator.signed-off\"\"type\":\"till.no-sale\"\"type\":\"receipt.copied\"\"type\":\"sale.voided\"",
            "\"type\":\"basket.suspended\"\"type\":\"basket.resumed\"\"type\":\"basket.tender-voided\"",
            "\"type\":\"basket.line-voided\"\"type\":\"basket.line-quantity-changed\"\"operatorId\":\"",
            "\"payload\":{\"cardKeptMinor\":,\"cashKeptMinor\":,\"closedByName\":\"\",\"countedCashMinor\":,\"currency\":\"",
            "\"noSaleCount\":,\"openedAt\":\"\",\"openedBy\":\"\",\"openingFloatMinor\":,\"returnCount\":,",
            "\"returnsTotalMinor\":-,\"saleCount\":,\"salesTotalMinor\":,\"tillSessionId\":\"0192\",",
            "\"voidedSaleCount\":0,\"zNumber\":},\"type\":\"till.closed\"\"type\":\"till.opened\"",
            "\"payload\":{\"currency\":\"ARS\",\"importId\":\"01\",\"items\":[{\"category\":\"\",\"code\":\"77\",",
            "\"costMinor\":null,\"itemId\":\"77\",\"name\":\"\",\"taxBasisPoints\":2100,\"unit\":\"EACH\",\"unitPriceMinor\":00},",
            "{\"category\":\"\",\"type\":\"item.chunk-imported\",\"version\":1,\"zone\":\"",
            "{\"at\":\"2026-:00.000Z\",\"businessDate\":\"2026-\",\"operator\":\"\",\"payload\":{\"basketId\":\"019\",",
            "\"currency\":\"ARS\",\"tender\":{\"amountMinor\":,\"number\":1,\"reference\":null,\"type\":\"CASH\"}},",
            "\"type\":\"basket.tender-added\",\"version\":1,\"zone\":\"America/Argentina/Buenos_Aires\"}",
            "{\"at\":\"2026-:00.000Z\",\"businessDate\":\"2026-\",\"operator\":\"\",\"payload\":{\"changeMinor\":0,",
            "\"currency\":\"ARS\",\"lines\":[{\"amountMinor\":],\"number\":,\"operatorName\":\"\",\"saleId\":\"019\",",
            "\"series\":\"A1\",\"taxes\":[{\"grossMinor\":,\"netMinor\":,\"taxBasisPoints\":2100,\"taxMinor\":}],",
            "\"tenders\":[{\"amountMinor\":,\"number\":1,\"reference\":null,\"type\":\"CASH\"}],\"tillSessionId\":\"019\",",
            "\"totalMinor\":00},\"previous\":\"\",\"sequence\":,\"till\":\"019\",\"type\":\"sale.completed\",\"version\":1,",
            "\"zone\":\"America/Argentina/Buenos_Aires\"}",
            "{\"at\":\"2026-:00.000Z\",\"businessDate\":\"2026-\",\"operator\":\"\",\"payload\":{\"basketId\":\"019\",",
            "\"currency\":\"ARS\",\"line\":{\"amountMinor\":00,\"category\":\"\",\"code\":\"77\",\"description\":\"\",",
            "\"entryMethod\":\"SCANNED\",\"itemId\":\"77\",\"number\":1,\"quantityThousandths\":1000,",
            "\"taxBasisPoints\":2100,\"unit\":\"EACH\",\"unitPriceMinor\":00,\"voided\":false}},\"previous\":\"\",",
            "\"sequence\":,\"till\":\"019\",\"type\":\"basket.line-added\",\"version\":1,\"zone\":\"America/Argentina/Buenos_Aires\"}");

    private EntryDictionary() {}
}
