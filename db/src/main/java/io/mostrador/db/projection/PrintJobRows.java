package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.PRINT_JOB;

import io.mostrador.register.fact.Fact;
import io.mostrador.register.port.PrintJobKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The jobs a fact calls for, stored with it.
final class PrintJobRows {
    /// More jobs than any fact calls for.
    private static final long JOBS_PER_ENTRY = 10;

    private final RowInsert jobs;
    private final UsualState usual;

    /// @param most so many rows are not held back
    PrintJobRows(Connection connection, int most, UsualState usual) {
        this.usual = usual;
        jobs = new RowInsert(connection, PRINT_JOB, most);
    }

    static long sequenceOf(long jobId) {
        return jobId / JOBS_PER_ENTRY;
    }

    void add(Fact fact, Place place) throws SQLException {
        long id = place.sequence() * JOBS_PER_ENTRY;
        for (PrintJobKind kind : PrintJobKind.of(fact)) {
            jobs.set(PRINT_JOB.PRINT_JOB_ID, id)
                    .set(PRINT_JOB.SEQUENCE, place.sequence())
                    .set(PRINT_JOB.HASH, place.hash())
                    .set(PRINT_JOB.KIND, kind.name())
                    .set(PRINT_JOB.STATE, usual.of(place).name())
                    .set(PRINT_JOB.SALE_ID, saleOf(kind, fact))
                    .set(PRINT_JOB.Z_NUMBER, reportOf(kind, fact))
                    .set(PRINT_JOB.ACCOUNT_PAYMENT_ID, paymentOf(kind, fact))
                    .set(PRINT_JOB.GIFT_CARD_LOAD_ID, loadOf(kind, fact));
            id++;
        }
        jobs.run();
    }

    /// Stores what was held back.
    void flush() throws SQLException {
        jobs.flush();
    }

    private static @Nullable UUID saleOf(PrintJobKind kind, Fact fact) {
        if (kind != PrintJobKind.RECEIPT && kind != PrintJobKind.RECEIPT_COPY) {
            return null;
        }
        return switch (fact) {
            case Fact.SaleCompleted(var sale) -> sale.id().value();
            case Fact.ReceiptCopied(var saleId) -> saleId.value();
            default -> null;
        };
    }

    private static @Nullable UUID paymentOf(PrintJobKind kind, Fact fact) {
        return kind == PrintJobKind.ACCOUNT_RECEIPT && fact instanceof Fact.AccountPaid(var payment)
                ? payment.id().value()
                : null;
    }

    private static @Nullable UUID loadOf(PrintJobKind kind, Fact fact) {
        return kind == PrintJobKind.GIFT_CARD_RECEIPT && fact instanceof Fact.GiftCardLoaded(var load)
                ? load.id().value()
                : null;
    }

    private static @Nullable Long reportOf(PrintJobKind kind, Fact fact) {
        return kind == PrintJobKind.Z_REPORT && fact instanceof Fact.TillClosed(var report) ? report.number() : null;
    }
}
