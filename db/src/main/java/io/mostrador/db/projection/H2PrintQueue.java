package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ACCOUNT_PAYMENT;
import static io.mostrador.db.tables.Tables.PRINT_JOB;
import static io.mostrador.db.tables.Tables.SALE;
import static io.mostrador.db.tables.Tables.TILL;
import static io.mostrador.db.tables.Tables.TILL_SESSION;
import static io.mostrador.db.tables.Tables.Z_REPORT;

import io.mostrador.db.tables.records.PrintJobRecord;
import io.mostrador.db.tables.records.TillSessionRecord;
import io.mostrador.db.tables.records.ZReportRecord;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.returns.SignedTicket;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobKind;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.port.PrintQueue;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// The printer's jobs as rows; their states are in [PrintJobLog] first, because H2 may forget its last half
/// second.
public final class H2PrintQueue implements PrintQueue {
    private static final Set<PrintJobKind> PAPER = EnumSet.complementOf(EnumSet.of(PrintJobKind.DRAWER));

    private final H2Link link;
    private final PrintJobLog log;
    private final Runnable settled;
    private final Function<Sale, SignedTicket> ticketing;

    /// @param settled waits until the rows of all facts so far can be seen: the spool is woken as soon as a
    /// sale is forced, which is before its rows are committed
    /// @param ticketing makes what the code of a receipt says
    public H2PrintQueue(H2Link link, PrintJobLog log, Runnable settled, Function<Sale, SignedTicket> ticketing) {
        this.link = link;
        this.log = log;
        this.settled = settled;
        this.ticketing = ticketing;
    }

    @Override
    public Optional<PrintJob> next() {
        settled.run();
        return link.transact(dsl -> oldest(dsl, PrintJobKind.DRAWER)
                .or(() -> PAPER.stream()
                        .flatMap(kind -> oldest(dsl, kind).stream())
                        .min(Comparator.comparing(PrintJobRecord::getPrintJobId)))
                .map(row -> job(dsl, row)));
    }

    /// One look into the index, however many jobs wait.
    private static Optional<PrintJobRecord> oldest(DSLContext dsl, PrintJobKind kind) {
        return dsl.selectFrom(PRINT_JOB)
                .where(PRINT_JOB.STATE.eq(PrintJobState.QUEUED.name()))
                .and(PRINT_JOB.KIND.eq(kind.name()))
                .orderBy(PRINT_JOB.STATE, PRINT_JOB.KIND, PRINT_JOB.PRINT_JOB_ID)
                .limit(1)
                .fetchOptional();
    }

    @Override
    public void mark(long jobId, PrintJobState state) {
        log.add(jobId, state);
        int changed = link.transact(dsl -> set(dsl, jobId, state));
        if (changed != 1) {
            throw new IllegalArgumentException("no print job " + jobId);
        }
    }

    private static int set(DSLContext dsl, long jobId, PrintJobState state) {
        return dsl.update(PRINT_JOB)
                .set(PRINT_JOB.STATE, state.name())
                .where(PRINT_JOB.PRINT_JOB_ID.eq(jobId))
                .execute();
    }

    @Override
    public int waiting() {
        settled.run();
        return link.transact(dsl -> dsl.fetchCount(PRINT_JOB, PRINT_JOB.STATE.eq(PrintJobState.QUEUED.name())));
    }

    @Override
    public int recover() {
        List<Long> broken = jobs(PRINT_JOB.STATE.eq(PrintJobState.SENDING.name()));
        broken.forEach(jobId -> mark(jobId, PrintJobState.UNKNOWN));
        return broken.size();
    }

    /// Drawers that wait become [PrintJobState#EXPIRED].
    public void expireDrawers() {
        jobs(PRINT_JOB.STATE.eq(PrintJobState.QUEUED.name()).and(PRINT_JOB.KIND.eq(PrintJobKind.DRAWER.name())))
                .forEach(jobId -> mark(jobId, PrintJobState.EXPIRED));
    }

    private List<Long> jobs(Condition condition) {
        return link.transact(dsl -> dsl.select(PRINT_JOB.PRINT_JOB_ID)
                .from(PRINT_JOB)
                .where(condition)
                .fetch(PRINT_JOB.PRINT_JOB_ID));
    }

    /// Jobs that are not done, for a new log.
    public Map<Long, PrintJobState> open() {
        return link.transact(H2PrintQueue::open);
    }

    /// The same, of a file that is held open.
    public static Map<Long, PrintJobState> open(ProjectionFile file) {
        return open(H2File.dsl(file.connection()));
    }

    private static Map<Long, PrintJobState> open(DSLContext dsl) {
        return dsl.selectFrom(PRINT_JOB)
                .where(PRINT_JOB.STATE.in(PrintJobState.QUEUED.name(), PrintJobState.SENDING.name()))
                .fetchMap(PRINT_JOB.PRINT_JOB_ID, row -> PrintJobState.valueOf(row.getState()));
    }

    private PrintJob job(DSLContext dsl, PrintJobRecord row) {
        PrintJobKind kind = PrintJobKind.valueOf(row.getKind());
        PrintJob.Content content = switch (kind) {
            case DRAWER -> new PrintJob.Content.Pulse();
            case RECEIPT, RECEIPT_COPY ->
                receipt(RowReading.sale(dsl, dsl.fetchSingle(SALE, SALE.SALE_ID.eq(row.getSaleId()))));
            case ACCOUNT_RECEIPT ->
                new PrintJob.Content.AccountReceipt(CustomerReading.payment(dsl.fetchSingle(
                        ACCOUNT_PAYMENT, ACCOUNT_PAYMENT.ACCOUNT_PAYMENT_ID.eq(row.getAccountPaymentId()))));
            case GIFT_CARD_RECEIPT ->
                new PrintJob.Content.GiftCardReceipt(GiftCardRows.load(dsl, row.getGiftCardLoadId()));
            case Z_REPORT ->
                new PrintJob.Content.Closing(
                        report(dsl, dsl.fetchSingle(Z_REPORT, Z_REPORT.Z_NUMBER.eq(row.getZNumber()))));
        };
        return new PrintJob(
                row.getPrintJobId(),
                kind,
                content,
                RowReading.store(dsl.fetchSingle(TILL)),
                new Forced(row.getSequence(), row.getHash()));
    }

    private PrintJob.Content receipt(Sale sale) {
        return new PrintJob.Content.Receipt(sale, ticketing.apply(sale));
    }

    private static ZReport report(DSLContext dsl, ZReportRecord row) {
        TillSessionRecord session =
                dsl.fetchSingle(TILL_SESSION, TILL_SESSION.TILL_SESSION_ID.eq(row.getTillSessionId()));
        Currency currency = Currency.getInstance(row.getCurrency());
        return new ZReport(
                row.getZNumber(),
                RowReading.session(session),
                RowReading.totals(dsl, session),
                Money.of(row.getCountedCashMinor(), currency),
                row.getClosedAt().toInstant(),
                new OperatorId(row.getClosedBy()),
                row.getClosedByName(),
                CurrencyRows.counted(dsl, row.getZNumber()));
    }
}
