package io.mostrador.sync.server.store.projection;

import static io.mostrador.sync.server.tables.Tables.ENTRY_PROBLEM;
import static io.mostrador.sync.server.tables.Tables.TILL;

import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.MalformedEntryException;
import io.mostrador.sync.protocol.payload.BasketPayload;
import io.mostrador.sync.protocol.payload.CustomerPayload;
import io.mostrador.sync.protocol.payload.GiftCardPayload;
import io.mostrador.sync.protocol.payload.Payload;
import io.mostrador.sync.protocol.payload.PaymentPayload;
import io.mostrador.sync.protocol.payload.SalePayload;
import io.mostrador.sync.protocol.payload.StorePayload;
import io.mostrador.sync.protocol.payload.TillPayload;
import io.mostrador.sync.server.auth.TillIdentity;
import io.mostrador.sync.server.store.RowBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jspecify.annotations.Nullable;

/// Projects stored entries into the tables, in the transaction that stored them. An entry that cannot be
/// projected is flagged in `entry_problem` and holds up no other.
public final class Projection {
    private static final int MAX_PROBLEM_LENGTH = 500;

    private final TillIdentity till;
    private final SaleRows sales = new SaleRows();
    private final TillRows tills = new TillRows();
    private final PaymentRows payments = new PaymentRows();
    private final CustomerRows customers = new CustomerRows();
    private final GiftCardRows giftCards = new GiftCardRows();
    private final CouponRows coupons;
    private final RowBuffer problems = new RowBuffer(
            ENTRY_PROBLEM,
            ENTRY_PROBLEM.TENANT_ID,
            ENTRY_PROBLEM.TILL_ID,
            ENTRY_PROBLEM.SEQUENCE,
            ENTRY_PROBLEM.PROBLEM);
    private final Map<Long, SalePayload.CompletedV1> withCodes = new TreeMap<>();
    private StorePayload.@Nullable ProfileV1 profile;
    private @Nullable List<String> quickKeys;

    private Projection(TillIdentity till) {
        this.till = till;
        this.coupons = new CouponRows(till);
    }

    public static void project(DSLContext db, TillIdentity till, List<Entry> entries) {
        if (!projected(db, till, entries)) {
            // PostgreSQL would not have one of them, so each gets its own try.
            for (Entry entry : entries) {
                if (!projected(db, till, List.of(entry))) {
                    Projection flag = new Projection(till);
                    flag.problem(entry, "the database refuses its contents");
                    flag.insertInto(db);
                }
            }
        }
    }

    private static boolean projected(DSLContext db, TillIdentity till, List<Entry> entries) {
        Projection projection = new Projection(till);
        entries.forEach(projection::add);
        try {
            // A nested transaction is a savepoint.
            db.transaction(nested -> projection.insertInto(nested.dsl()));
            return true;
        } catch (DataAccessException e) {
            if (e.sqlStateClass() == SQLStateClass.C22_DATA_EXCEPTION
                    || e.sqlStateClass() == SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION) {
                return false;
            }
            throw e;
        }
    }

    private void add(Entry entry) {
        try {
            Optional<Payload> payload = EntryCodec.payload(entry);
            if (payload.isPresent()) {
                add(Place.of(till, entry), payload.get());
            } else {
                problem(entry, "type " + entry.type() + " version " + entry.version() + " is not known");
            }
        } catch (MalformedEntryException | UnprojectableException e) {
            problem(entry, String.valueOf(e.getMessage()));
        }
    }

    private void add(Place place, Payload payload) {
        switch (payload) {
            case SalePayload.CompletedV1 sale -> {
                if (place.businessDate() == null || place.operator() == null) {
                    throw new UnprojectableException("a sale without business date or operator");
                }
                SaleCheck.check(sale);
                LineDetailRows.check(sale);
                sales.add(place, sale);
                customers.add(place, sale);
                if (sale.tenders().stream().anyMatch(tender -> tender.type().equals("STORE_CREDIT"))) {
                    withCodes.put(place.sequence(), sale);
                }
                coupons.add(place, sale);
            }
            case TillPayload.OpenedV1 opened -> tills.add(place, opened);
            case TillPayload.ClosedV1 closed -> {
                ClosingCheck.check(closed);
                tills.add(place, closed);
            }
            case TillPayload.NoSaleV1 noSale -> tills.add(place, noSale);
            case BasketPayload.ExpiredV1 expired -> tills.add(place, expired);
            case BasketPayload.VoidedV1 voided -> tills.add(place, voided);
            case CustomerPayload customer -> customers.add(place, customer);
            case GiftCardPayload card -> giftCards.add(place, card);
            case PaymentPayload payment -> payments.add(place, payment);
            case StorePayload.FoundedV1 founded -> profile = founded.store();
            case StorePayload.QuickKeysArrangedV1(var codes) -> quickKeys = codes;
            case StorePayload.ConfiguredV1 configured -> profile = configured.store();
            default -> {
                // Kept in the journal; nothing asks for it yet.
            }
        }
    }

    private void problem(Entry entry, String problem) {
        problem(entry.sequence(), problem);
    }

    private void problem(long sequence, String problem) {
        String readable = problem.replace('\0', '?');
        problems.add(
                till.tenantId(),
                till.tillId(),
                sequence,
                readable.substring(0, Math.min(readable.length(), MAX_PROBLEM_LENGTH)));
    }

    private void insertInto(DSLContext db) {
        sales.insertInto(db);
        withCodes.forEach((sequence, sale) ->
                StoredValueCheck.problem(db, sale).ifPresent(problem -> problem(sequence, problem)));
        coupons.insertInto(db);
        tills.insertInto(db);
        payments.insertInto(db);
        customers.insertInto(db);
        giftCards.insertInto(db);
        problems.insertInto(db);
        if (quickKeys != null) {
            db.update(TILL)
                    .set(TILL.QUICK_KEYS, quickKeys.toArray(String[]::new))
                    .where(TILL.TENANT_ID.eq(till.tenantId()), TILL.TILL_ID.eq(till.tillId()))
                    .execute();
        }
        if (profile != null) {
            db.update(TILL)
                    .set(TILL.STORE_NAME, profile.storeName())
                    .set(TILL.SERIES, profile.series())
                    .set(TILL.WORKSTATION, profile.workstation())
                    .where(TILL.TENANT_ID.eq(till.tenantId()), TILL.TILL_ID.eq(till.tillId()))
                    .execute();
        }
    }
}
