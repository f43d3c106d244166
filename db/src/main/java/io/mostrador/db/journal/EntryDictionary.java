package io.mostrador.db.journal;

/// What entries are made of, for [EntryPress]: sales and lines. A longer one makes nothing smaller and costs
/// time. Part of the file format: another text needs another format byte.
final class EntryDictionary {
    static final String TEXT = String.join(
            "",
            "{\"at\":\"2026-:00.000Z\",\"businessDate\":\"2026-\",\"operator\":\"\",\"payload\":{\"changeMinor\":0,",
            "\"currency\":\"ARS\",\"lines\":[{\"amountMinor\":],\"number\":,\"operatorName\":\"\",\"saleId\":\"019\",",
            "\"series\":\"A1\",\"taxPolicy\":{\"prices\":\"TAX_INCLUDED\",\"rounding\":\"HALF_AWAY_FROM_ZERO\",\"scope\":\"DOCUMENT\"},",
            "\"taxes\":[{\"amountMinor\":,\"baseMinor\":,\"tax\":{\"code\":\"IVA21\",\"includes\":[],\"kind\":\"PERCENTAGE\",",
            "\"name\":\"IVA 21 %\",\"reason\":\"\",\"value\":2100}}],",
            "\"tenders\":[{\"amountMinor\":,\"number\":1,\"reference\":null,\"type\":\"CASH\"}],\"tillSessionId\":\"019\",",
            "\"totalMinor\":00},\"previous\":\"\",\"sequence\":,\"till\":\"019\",\"type\":\"sale.completed\",\"version\":1,",
            "\"zone\":\"America/Argentina/Buenos_Aires\"}",
            "{\"at\":\"2026-:00.000Z\",\"businessDate\":\"2026-\",\"operator\":\"\",\"payload\":{\"basketId\":\"019\",",
            "\"currency\":\"ARS\",\"line\":{\"amountMinor\":00,\"category\":\"\",\"code\":\"77\",\"description\":\"\",",
            "\"entryMethod\":\"SCANNED\",\"itemId\":\"77\",\"number\":1,\"quantityThousandths\":1000,",
            "\"taxes\":\"IVA21\",\"unit\":\"EACH\",\"unitPriceMinor\":00,\"voided\":false}},\"previous\":\"\",",
            "\"sequence\":,\"till\":\"019\",\"type\":\"basket.line-added\",\"version\":1,\"zone\":\"America/Argentina/Buenos_Aires\"}");

    private EntryDictionary() {}
}
