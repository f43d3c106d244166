package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.TAX_LINE;

import io.mostrador.db.tables.records.TaxLineRecord;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxTotal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/// The taxes of a sale.
///
/// @param meanings by code, those of voided lines too
/// @param totals by code
record TaxRows(Currency currency, Map<String, Tax> meanings, List<TaxTotal> totals) {

    static TaxRows of(DSLContext dsl, UUID saleId, Currency currency) {
        Map<String, Tax> meanings = new LinkedHashMap<>();
        List<TaxTotal> totals = new ArrayList<>();
        for (TaxLineRecord row :
                dsl.selectFrom(TAX_LINE).where(TAX_LINE.SALE_ID.eq(saleId)).orderBy(TAX_LINE.TAX_CODE)) {
            Tax tax = TaxColumn.taxes(row.getTax(), currency).getFirst();
            meanings.put(tax.code(), tax);
            Long base = row.getBaseMinor();
            if (base != null) {
                totals.add(new TaxTotal(tax, Money.of(base, currency), Money.of(row.getAmountMinor(), currency)));
            }
        }
        return new TaxRows(currency, meanings, totals);
    }
}
