package io.mostrador.db.projection;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.register.fact.ExpiredBasket;
import io.mostrador.register.fact.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Currency;
import org.jooq.DSLContext;

/// Makes the rows of facts, on one connection, without committing. Those of many facts can be made together,
/// which is several times quicker and gives the same rows.
final class Projection {
    private final boolean together;
    private final DSLContext dsl;
    private final TillRows till;
    private final SessionRows sessions;
    private final SaleRows sales;
    private final Baskets baskets;
    private final PaymentRows payments;
    private final CustomerRows customers;
    private final ItemRows items;
    private final PrintJobRows printJobs;
    private final StateRow state;

    private Projection(Connection connection, JournalFacts journal, UsualState usual, boolean together)
            throws SQLException {
        this.together = together;
        int mostRows = together ? RowInsert.MANY : 1;
        BasketRows basketRows = new BasketRows(connection);
        baskets = together ? new HeldBasket(basketRows) : basketRows;
        dsl = H2File.dsl(connection);
        till = new TillRows(dsl);
        sessions = new SessionRows(connection);
        sales = new SaleRows(connection, mostRows);
        payments = new PaymentRows(connection);
        customers = new CustomerRows(connection);
        items = new ItemRows(connection, journal);
        printJobs = new PrintJobRows(connection, mostRows, usual);
        state = new StateRow(connection);
    }

    /// Holds nothing back.
    static Projection oneByOne(Connection connection, JournalFacts journal, UsualState usual) throws SQLException {
        return new Projection(connection, journal, usual, false);
    }

    /// Holds rows back until [#flush].
    static Projection together(Connection connection, JournalFacts journal, UsualState usual) throws SQLException {
        return new Projection(connection, journal, usual, true);
    }

    /// @param forcedThrough the sequence that will be forced once this is committed
    /// @throws IllegalStateException when the fact tells of something that is not there, or one before it did
    /// whose rows were held back
    void apply(Fact fact, Place place, long forcedThrough) throws SQLException {
        rows(fact, place);
        printJobs.add(fact, place);
        if (fact instanceof Fact.SaleCompleted(var sale)) {
            state.advanceWithSale(place, forcedThrough, sale.total());
        } else {
            state.advance(place, forcedThrough);
        }
        if (!together) {
            flush();
        }
    }

    /// An entry whose type this program does not know has a place, but no rows.
    void applyUnknown(Place place, long forcedThrough) throws SQLException {
        state.advance(place, forcedThrough);
        if (!together) {
            flush();
        }
    }

    /// Stores what was held back; to be done before anything is committed.
    void flush() throws SQLException {
        baskets.flush();
        sessions.flush();
        sales.flush();
        printJobs.flush();
        state.flush();
    }

    private void rows(Fact fact, Place place) throws SQLException {
        switch (fact) {
            case Fact.TillFounded(var tillId, var store) -> till.found(tillId, store, place);
            case Fact.StoreConfigured(var store) -> till.configure(store);
            case Fact.TillEnrolled(var serverUrl, var tenantId) -> till.enrol(serverUrl, tenantId, place);
            case Fact.QuickKeysArranged(var keys) -> till.arrange(keys);
            case Fact.OperatorAdded(var operator, var pinHash) -> till.addOperator(operator, pinHash, place);
            case Fact.OperatorSignedOn _, Fact.OperatorSignedOff _, Fact.ClockJumped _, Fact.AgeDeclined _ -> {
                // Told by the journal only.
            }
            case Fact.JournalRestored restored -> till.leaveOut(restored.nextReceipt(), restored.nextZ());
            // Its print job is made with all the others.
            case Fact.ReceiptCopied(var saleId) -> sales.require(saleId);
            case Fact.TillOpened(var session) -> sessions.open(session, place);
            case Fact.TillClosed(var report) -> {
                baskets.clear();
                sessions.close(report, place);
            }
            case Fact.NoSaleMade noSale -> {
                till.addNoSale(noSale, place);
                sessions.add(noSale.tillSessionId(), none().plusNoSale());
            }
            case Fact.LineAdded added -> {
                baskets.addLine(added.basketId(), added.line(), place);
                SaleLine deposit = added.deposit();
                if (deposit != null) {
                    baskets.addLine(added.basketId(), deposit, place);
                }
            }
            case Fact.LineNoted(var basketId, int line, var note) -> baskets.setNote(basketId, line, note);
            case Fact.ReturnLinesAdded(var basketId, var lines) -> {
                for (var line : lines) {
                    baskets.addLine(basketId, line, place);
                }
            }
            case Fact.LineQuantityChanged(var basketId, int line, var quantity) ->
                baskets.setQuantity(basketId, line, quantity);
            case Fact.LineVoided(var basketId, int line) -> baskets.voidLine(basketId, line);
            case Fact.DiscountGiven(var basketId, int line, var discount) ->
                baskets.setDiscount(basketId, line, discount);
            case Fact.DiscountRemoved(var basketId, int line) -> baskets.removeDiscount(basketId, line);
            case Fact.PriceOverridden(var basketId, int line, var override) ->
                baskets.setOverride(basketId, line, override);
            case Fact.PriceRestored(var basketId, int line) -> baskets.removeOverride(basketId, line);
            case Fact.CouponPresented(var basketId, var coupon) -> baskets.presentCoupon(basketId, coupon, place);
            case Fact.CouponWithdrawn(var basketId, var code) -> baskets.withdrawCoupon(basketId, code);
            case Fact.PromotionsApplied applied -> {
                baskets.setBreaks(applied.basketId(), applied.breaks());
                baskets.setPromotions(applied.basketId(), applied.promotions());
            }
            case Fact.CustomerAttached(var basketId, var currency, var customer) ->
                baskets.attachCustomer(basketId, currency, customer, place);
            case Fact.CustomerDetached(var basketId) -> baskets.detachCustomer(basketId);
            case Fact.CustomerRegistered(var customer) -> customers.register(customer, place);
            case Fact.CustomerChanged(var customer) -> customers.change(customer, place);
            case Fact.AccountPaid(var payment) -> {
                customers.pay(payment, place);
                sessions.add(
                        payment.tillSessionId(),
                        TillTotals.none(payment.amount().currency()).plus(payment));
            }
            case Fact.GiftCardLoaded(var load) -> {
                GiftCardRows.add(dsl, load, place);
                sessions.add(
                        load.tillSessionId(),
                        TillTotals.none(load.amount().currency()).plus(load));
            }
            case Fact.TenderAdded(var basketId, var tender) -> {
                baskets.addTender(basketId, tender);
                payments.tender(basketId, tender);
            }
            case Fact.TenderVoided(var basketId, int tender) -> baskets.voidTender(basketId, tender);
            case Fact.BasketSuspended(var basketId) -> baskets.suspend(basketId, place);
            case Fact.BasketResumed(var basketId) -> baskets.resume(basketId);
            case Fact.BasketsExpired expired -> {
                for (ExpiredBasket basket : expired.baskets()) {
                    baskets.expire(basket.basketId());
                    sessions.add(expired.tillSessionId(), none().plusVoidedSale());
                }
            }
            case Fact.SaleVoided(var basketId, TillSessionId sessionId, Money _, int _) -> {
                baskets.finish(basketId);
                sessions.add(sessionId, none().plusVoidedSale());
            }
            case Fact.SaleCompleted completed -> complete(completed, place);
            case Fact.ItemChunkImported chunk -> items.stage(chunk, place);
            case Fact.ItemsImported imported -> items.merge(imported);
            case Fact.PaymentIntended(var attempt) -> payments.intend(attempt, place);
            case Fact.PaymentSent(var id) -> payments.send(id);
            case Fact.PaymentRequested(var id, var request) -> payments.request(id, request);
            case Fact.PaymentApproved(var id, var approval) -> payments.approve(id, approval);
            case Fact.PaymentDeclined(var id, var decline) -> payments.decline(id, decline);
            case Fact.PaymentMoved moved -> payments.move(moved);
        }
    }

    private void complete(Fact.SaleCompleted completed, Place place) throws SQLException {
        var sale = completed.sale();
        sales.add(sale, place);
        customers.sell(sale, place);
        BasketId basketId = new BasketId(sale.id().value());
        baskets.finish(basketId);
        StoredValueRows.add(dsl, sale.storedValues(), place);
        payments.sell(basketId, sale.tenders());
        sessions.add(
                sale.tillSessionId(), TillTotals.none(sale.total().currency()).plus(sale));
    }

    /// Nothing yet, for facts that only count: their currency plays no part.
    private static TillTotals none() {
        return TillTotals.none(Currency.getInstance("XXX"));
    }
}
