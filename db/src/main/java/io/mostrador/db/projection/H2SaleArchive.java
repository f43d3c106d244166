package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ITEM;
import static io.mostrador.db.tables.Tables.SALE;
import static io.mostrador.db.tables.Tables.SALE_LINE;
import static io.mostrador.db.tables.Tables.TILL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import io.mostrador.db.key.VerifyingKey;
import io.mostrador.db.tables.records.SaleLineRecord;
import io.mostrador.db.tables.records.SaleRecord;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.returns.ReceiptTicket;
import io.mostrador.domain.returns.ReturnableSale;
import io.mostrador.domain.returns.SignedTicket;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.port.SaleSearch;
import io.mostrador.register.port.SoldBefore;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/// Completed sales as the rows tell them. Where rows are missing it says so, rather than let goods come back
/// twice.
public final class H2SaleArchive implements SaleArchive {
    private static final int UUID_LENGTH = 36;
    private static final int MOST_READ = 100;
    private static final System.Logger LOG = System.getLogger(H2SaleArchive.class.getName());

    private final H2Link link;
    private final Runnable settle;
    private final BooleanSupplier behind;
    private final OwnKey own;
    /// Codes of other tills that were read, newest last.
    private final LinkedHashMap<SaleId, SignedTicket> read = new LinkedHashMap<>();

    /// This till's own key, which checks the codes of its own receipts.
    public record OwnKey(UUID tillId, VerifyingKey key) {
        boolean signed(SignedTicket ticket) {
            return ticket.ticket().tillMark() == ReceiptTicket.mark(tillId)
                    && key.verifies(ticket.signedText(), ticket.signature());
        }
    }

    /// @param settle waits until the rows of all facts so far can be read, or the database fails
    /// @param behind whether it failed, and rows are missing
    public H2SaleArchive(H2Link link, Runnable settle, BooleanSupplier behind, OwnKey own) {
        this.link = link;
        this.settle = settle;
        this.behind = behind;
        this.own = own;
    }

    @Override
    public Answer find(String receipt) {
        settle.run();
        try {
            return behind.getAsBoolean() ? new Unreadable() : link.transact(dsl -> find(dsl, receipt));
        } catch (DataAccessException e) {
            LOG.log(System.Logger.Level.WARNING, "sales cannot be read", e);
            return new Unreadable();
        }
    }

    private Answer find(DSLContext dsl, String receipt) {
        if (SignedTicket.isIn(receipt)) {
            return SignedTicket.parse(receipt).map(ticket -> find(dsl, ticket)).orElseGet(NotValid::new);
        }
        return id(receipt).map(id -> byId(dsl, id)).orElseGet(() -> byNumber(dsl, receipt));
    }

    private Answer find(DSLContext dsl, SignedTicket ticket) {
        if (own.signed(ticket)) {
            return byId(dsl, ticket.ticket().saleId());
        }
        if (!H2TillKeys.signed(dsl, ticket)) {
            return new NotValid();
        }
        read.put(ticket.ticket().saleId(), ticket);
        if (read.size() > MOST_READ) {
            read.pollFirstEntry();
        }
        return new Found(ofAnotherTill(dsl, ticket.ticket()));
    }

    /// Names as this till has them; what came back, as far as this till knows.
    private static ReturnableSale ofAnotherTill(DSLContext dsl, ReceiptTicket ticket) {
        StoreProfile store = RowReading.store(dsl.fetchSingle(TILL));
        ReceiptTicket.Knowledge known = new ReceiptTicket.Knowledge() {
            @Override
            public Optional<Item> item(ScanCode code) {
                return dsl.selectFrom(ITEM)
                        .where(ITEM.CODE.eq(code.value()))
                        .orderBy(ITEM.ITEM_ID)
                        .limit(1)
                        .fetchOptional(RowReading::item);
            }

            @Override
            public Optional<List<Tax>> taxes(TaxCodes codes) {
                return store.taxes(codes);
            }

            @Override
            public TaxPolicy taxPolicy() {
                return store.terms().taxPolicy();
            }
        };
        return ticket.returnable(known, ReturnRows.before(dsl, ticket.saleId().value(), ticket.currency()));
    }

    private static Optional<SaleId> id(String text) {
        try {
            return text.length() == UUID_LENGTH ? Optional.of(new SaleId(UUID.fromString(text))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Answer byId(DSLContext dsl, SaleId id) {
        SignedTicket ticket = read.get(id);
        if (ticket != null) {
            return new Found(ofAnotherTill(dsl, ticket.ticket()));
        }
        return dsl.selectFrom(SALE)
                .where(SALE.SALE_ID.eq(id.value()))
                .fetchOptional()
                .<Answer>map(found -> new Found(returnable(dsl, found)))
                .orElseGet(Unknown::new);
    }

    private static Answer byNumber(DSLContext dsl, String receipt) {
        Optional<SaleRecord> row = ReceiptNumber.parse(receipt, series(dsl))
                .flatMap(number -> dsl.selectFrom(SALE)
                        .where(SALE.SERIES.eq(number.series()))
                        .and(SALE.RECEIPT_NUMBER.eq(number.number()))
                        .fetchOptional());
        return row.<Answer>map(found -> new Found(returnable(dsl, found))).orElseGet(Unknown::new);
    }

    private static ReturnableSale returnable(DSLContext dsl, SaleRecord row) {
        Currency currency = Currency.getInstance(row.getCurrency());
        return ReturnableSale.of(RowReading.sale(dsl, row), ReturnRows.before(dsl, row.getSaleId(), currency));
    }

    private static String series(DSLContext dsl) {
        return dsl.fetchSingle(TILL).getSeries();
    }

    /// Only the day's numbers are looked at: days and numbers go up together, but where the machine's date was
    /// wrong.
    @Override
    public List<SoldBefore> search(SaleSearch wanted) {
        settle.run();
        try {
            return link.transact(dsl -> search(dsl, wanted));
        } catch (DataAccessException e) {
            LOG.log(System.Logger.Level.WARNING, "sales cannot be searched", e);
            return List.of();
        }
    }

    private static List<SoldBefore> search(DSLContext dsl, SaleSearch wanted) {
        String series = series(dsl);
        long first = firstNumber(dsl, series, wanted.businessDate());
        long end = firstNumber(dsl, series, wanted.businessDate().plusDays(1));
        Money total = wanted.total();
        return dsl
                .selectFrom(SALE)
                .where(SALE.SERIES.eq(series))
                .and(SALE.RECEIPT_NUMBER.ge(first))
                .and(SALE.RECEIPT_NUMBER.lt(end))
                .and(SALE.BUSINESS_DATE.eq(wanted.businessDate()))
                .and(total == null ? noCondition() : SALE.TOTAL_MINOR.eq(total.amountMinor()))
                .and(contains(wanted.item().strip()))
                .orderBy(SALE.SERIES.desc(), SALE.RECEIPT_NUMBER.desc())
                .limit(SaleSearch.MOST)
                .fetch()
                .stream()
                .map(row -> summary(dsl, row))
                .toList();
    }

    private static Condition contains(String item) {
        if (item.isEmpty()) {
            return noCondition();
        }
        return exists(selectOne()
                .from(SALE_LINE)
                .where(SALE_LINE.SALE_ID.eq(SALE.SALE_ID))
                .and(SALE_LINE.VOIDED.isFalse())
                .and(lower(SALE_LINE.DESCRIPTION)
                        .contains(item.toLowerCase(Locale.ROOT))
                        .or(SALE_LINE.CODE.eq(item))));
    }

    /// The lowest receipt number of a day or a later one, one above the highest where there is none: by halves.
    private static long firstNumber(DSLContext dsl, String series, LocalDate day) {
        long low = 1;
        long high = 1
                + next(dsl, series, Long.MAX_VALUE)
                        .map(SaleRecord::getReceiptNumber)
                        .orElse(0L);
        while (low < high) {
            long middle = low + (high - low) / 2;
            boolean before = next(dsl, series, middle)
                    .filter(sale -> sale.getBusinessDate().isBefore(day))
                    .isPresent();
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The sale with the highest number up to this one.
    private static Optional<SaleRecord> next(DSLContext dsl, String series, long number) {
        return dsl.selectFrom(SALE)
                .where(SALE.SERIES.eq(series))
                .and(SALE.RECEIPT_NUMBER.le(number))
                .orderBy(SALE.SERIES.desc(), SALE.RECEIPT_NUMBER.desc())
                .limit(1)
                .fetchOptional();
    }

    private static SoldBefore summary(DSLContext dsl, SaleRecord row) {
        List<SaleLineRecord> lines = dsl.selectFrom(SALE_LINE)
                .where(SALE_LINE.SALE_ID.eq(row.getSaleId()))
                .and(SALE_LINE.VOIDED.isFalse())
                .orderBy(SALE_LINE.NUMBER)
                .fetch();
        return new SoldBefore(
                new ReceiptNumber(row.getSeries(), row.getReceiptNumber()),
                row.getCompletedAt().toInstant(),
                Money.of(row.getTotalMinor(), Currency.getInstance(row.getCurrency())),
                lines.size(),
                lines.isEmpty() ? "" : lines.getFirst().getDescription());
    }
}
