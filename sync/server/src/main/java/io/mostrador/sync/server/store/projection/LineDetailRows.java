package io.mostrador.sync.server.store.projection;

import static io.mostrador.sync.server.tables.Tables.SALE_LINE_DETAIL;

import io.mostrador.sync.protocol.payload.SalePayload;
import io.mostrador.sync.server.store.RowBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What lines of sales tell beside item, quantity and price.
final class LineDetailRows {
    private final RowBuffer rows = new RowBuffer(
            SALE_LINE_DETAIL,
            SALE_LINE_DETAIL.TENANT_ID,
            SALE_LINE_DETAIL.TILL_ID,
            SALE_LINE_DETAIL.SEQUENCE,
            SALE_LINE_DETAIL.LINE_NUMBER,
            SALE_LINE_DETAIL.NOTE,
            SALE_LINE_DETAIL.LOT,
            SALE_LINE_DETAIL.EXPIRY,
            SALE_LINE_DETAIL.SERIAL,
            SALE_LINE_DETAIL.EXPIRY_OVERRIDE,
            SALE_LINE_DETAIL.CONFIRMED_AGE,
            SALE_LINE_DETAIL.DEPOSIT_OF);

    /// @throws UnprojectableException when the expiry is no date
    static void check(SalePayload.CompletedV1 sale) {
        for (SalePayload.LineV1 line : sale.lines()) {
            SalePayload.DetailsV1 details = line.details();
            if (details != null) {
                date(details.expiry());
            }
        }
    }

    /// @param details null for a line that tells no more
    void add(Place place, int lineNumber, SalePayload.@Nullable DetailsV1 details) {
        if (details != null) {
            rows.add(
                    place.tenantId(),
                    place.tillId(),
                    place.sequence(),
                    lineNumber,
                    details.note(),
                    details.lot(),
                    date(details.expiry()),
                    details.serial(),
                    details.expiryOverride(),
                    details.confirmedAge(),
                    details.depositOf());
        }
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new UnprojectableException("an expiry is no date: " + e.getMessage(), e);
        }
    }

    void insertInto(DSLContext db) {
        rows.insertInto(db);
    }
}
