package io.mostrador.db.projection;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.register.fact.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Currency;

/// Makes the rows of a fact, on one connection, without committing.
final class Projection {
    private final TillRows till;
    private final SessionRows sessions;
    private final SaleRows sales;
    private final BasketRows baskets;
    private final ItemRows items;
    private final PrintJobRows printJobs;
    private final StateRow state;

    Projection(Connection connection, JournalFacts journal) throws SQLException {
        till = new TillRows(H2File.dsl(connection));
        sessions = new SessionRows(connection);
        sales = new SaleRows(connection);
        baskets = new BasketRows(connection);
        items = new ItemRows(connection, journal);
        printJobs = new PrintJobRows(connection);
        state = new StateRow(connection);
    }

    /// @param forcedThrough the sequence that will be forced once this is committed
    /// @throws IllegalStateException when the fact tells of something that is not there
    void apply(Fact fact, Place place, long forcedThrough) throws SQLException {
        rows(fact, place);
        printJobs.add(fact, place);
        if (fact instanceof Fact.SaleCompleted(var sale)) {
            state.advanceWithSale(place, forcedThrough, sale.total());
        } else {
            state.advance(place, forcedThrough);
        }
    }

    /// An entry whose type this program does not know has a place, but no rows.
    void applyUnknown(Place place, long forcedThrough) throws SQLException {
        state.advance(place, forcedThrough);
    }

    private void rows(Fact fact, Place place) throws SQLException {
        switch (fact) {
            case Fact.TillFounded(var tillId, var store) -> till.found(tillId, store, place);
            case Fact.StoreConfigured(var store) -> till.configure(store);
            case Fact.TillEnrolled(var serverUrl, var tenantId) -> till.enrol(serverUrl, tenantId, place);
            case Fact.OperatorAdded(var operator, var pinHash) -> till.addOperator(operator, pinHash, place);
            case Fact.OperatorSignedOn _, Fact.OperatorSignedOff _, Fact.ClockJumped _ -> {
                // Told by the journal only.
            }
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
            case Fact.LineAdded(var basketId, var line) -> baskets.addLine(basketId, line, place);
            case Fact.LineQuantityChanged(var basketId, int line, var quantity) ->
                baskets.setQuantity(basketId, line, quantity);
            case Fact.LineVoided(var basketId, int line) -> baskets.voidLine(basketId, line);
            case Fact.TenderAdded(var basketId, var tender) -> baskets.addTender(basketId, tender);
            case Fact.TenderVoided(var basketId, int tender) -> baskets.voidTender(basketId, tender);
            case Fact.BasketSuspended(var basketId) -> baskets.suspend(basketId, place);
            case Fact.BasketResumed(var basketId) -> baskets.resume(basketId);
            case Fact.SaleVoided(var basketId, TillSessionId sessionId, Money _, int _) -> {
                baskets.finish(basketId);
                sessions.add(sessionId, none().plusVoidedSale());
            }
            case Fact.SaleCompleted completed -> complete(completed, place);
            case Fact.ItemChunkImported chunk -> items.stage(chunk, place);
            case Fact.ItemsImported imported -> items.merge(imported);
        }
    }

    private void complete(Fact.SaleCompleted completed, Place place) throws SQLException {
        var sale = completed.sale();
        sales.add(sale, place);
        baskets.finish(new BasketId(sale.id().value()));
        sessions.add(
                sale.tillSessionId(), TillTotals.none(sale.total().currency()).plus(sale));
    }

    /// Nothing yet, for facts that only count: their currency plays no part.
    private static TillTotals none() {
        return TillTotals.none(Currency.getInstance("XXX"));
    }
}
