package io.mostrador.sync.server.store.projection;

import static io.mostrador.sync.server.tables.Tables.TENDER_LINE;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sum;

import io.mostrador.sync.protocol.payload.SalePayload;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/// Whether more was taken from a code of store credit than was put on it, by all tills of the tenant together.
/// Both sales stay
/// what they are: goods and money have changed hands. Only the till that issued such a code can use it, so
/// nothing comes
/// before its issue; of gift cards that may be, see [io.mostrador.sync.server.store.admin.OverusedCards].
final class StoredValueCheck {
    private StoredValueCheck() {}

    /// What is wrong with the codes a sale used, once its rows are there; empty for most.
    static Optional<String> problem(DSLContext db, SalePayload.CompletedV1 sale) {
        return sale.tenders().stream()
                .filter(tender -> tender.type().equals("STORE_CREDIT") && tender.amountMinor() > 0)
                .map(SalePayload.TenderV1::storedValue)
                .filter(Objects::nonNull)
                .map(use -> problem(db, use.code()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> problem(DSLContext db, String code) {
        var sums = db.select(sum(TENDER_LINE.AMOUNT_MINOR), countDistinct(TENDER_LINE.TILL_ID))
                .from(TENDER_LINE)
                .where(TENDER_LINE.STORED_VALUE_CODE.eq(code))
                .fetchSingle();
        BigDecimal over = sums.value1();
        return over.signum() > 0
                ? Optional.of("code " + code + " was used for " + over + " more than was on it, by " + sums.value2()
                        + " tills")
                : Optional.empty();
    }
}
