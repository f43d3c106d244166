package io.mostrador.db.fact;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.payload.TillPayload;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The till session and its drawer.
final class TillMapping {
    private TillMapping() {}

    static TillPayload payload(Fact.TillOpened opened, Stamp stamp) {
        TillSession session = opened.session();
        Agreement.same("business date", session.businessDate(), stamp.businessDate());
        Agreement.sameInstant("opening time", session.openedAt(), stamp.at());
        Agreement.same("operator", session.openedBy(), stamp.operatorId());
        Money openingFloat = session.openingFloat();
        return new TillPayload.OpenedV1(
                session.id().value(), openingFloat.currency().getCurrencyCode(), openingFloat.amountMinor());
    }

    static TillPayload payload(Fact.TillClosed closed, Stamp stamp) {
        ZReport report = closed.report();
        TillSession session = report.session();
        Agreement.same("business date", session.businessDate(), stamp.businessDate());
        Agreement.sameInstant("closing time", report.closedAt(), stamp.at());
        Agreement.same("operator", report.closedBy(), stamp.operatorId());
        TillTotals totals = report.totals();
        return new TillPayload.ClosedV1(
                session.id().value(),
                report.number(),
                session.openedAt().truncatedTo(ChronoUnit.MILLIS).toString(),
                session.openedBy().value(),
                report.closedByName(),
                session.openingFloat().currency().getCurrencyCode(),
                session.openingFloat().amountMinor(),
                totals.saleCount(),
                totals.returnCount(),
                totals.salesTotal().amountMinor(),
                totals.returnsTotal().amountMinor(),
                totals.discountsTotal().amountMinor(),
                totals.roundingTotal().amountMinor(),
                kept(totals),
                totals.noSaleCount(),
                totals.voidedSaleCount(),
                totals.accountPayments().amountMinor(),
                totals.giftCardLoads().amountMinor(),
                report.countedCash().amountMinor(),
                report.foreignCounts().stream()
                        .map(count -> new TillPayload.ForeignCountV1(
                                count.expected().currency().getCurrencyCode(),
                                count.expected().amountMinor(),
                                count.counted().amountMinor()))
                        .toList());
    }

    /// In the order of the tender types.
    private static List<TillPayload.KeptV1> kept(TillTotals totals) {
        return totals.kept().entrySet().stream()
                .map(sum -> new TillPayload.KeptV1(
                        sum.getKey().name(), sum.getValue().amountMinor()))
                .toList();
    }

    private static Map<TenderType, Money> kept(TillPayload.ClosedV1 closed, Currency currency) {
        return closed.kept().stream()
                .collect(Collectors.toMap(
                        sum -> TenderType.valueOf(sum.type()), sum -> Money.of(sum.amountMinor(), currency)));
    }

    static TillPayload payload(Fact.NoSaleMade noSale) {
        return new TillPayload.NoSaleV1(
                noSale.noSaleId(),
                noSale.tillSessionId().value(),
                noSale.reason().name());
    }

    static Fact fact(TillPayload payload, Stamp stamp) {
        return switch (payload) {
            case TillPayload.OpenedV1 opened -> opened(opened, stamp);
            case TillPayload.ClosedV1 closed -> closed(closed, stamp);
            case TillPayload.NoSaleV1(var id, var sessionId, var reason) ->
                new Fact.NoSaleMade(id, new TillSessionId(sessionId), NoSaleReason.valueOf(reason));
        };
    }

    private static Fact opened(TillPayload.OpenedV1 opened, Stamp stamp) {
        return new Fact.TillOpened(new TillSession(
                new TillSessionId(opened.tillSessionId()),
                Agreement.present("business date", stamp.businessDate()),
                stamp.at(),
                Agreement.present("operator", stamp.operatorId()),
                Money.of(opened.openingFloatMinor(), Currency.getInstance(opened.currency()))));
    }

    private static Fact closed(TillPayload.ClosedV1 closed, Stamp stamp) {
        Currency currency = Currency.getInstance(closed.currency());
        TillSession session = new TillSession(
                new TillSessionId(closed.tillSessionId()),
                Agreement.present("business date", stamp.businessDate()),
                Instant.parse(closed.openedAt()),
                new OperatorId(closed.openedBy()),
                Money.of(closed.openingFloatMinor(), currency));
        TillTotals totals = new TillTotals(
                closed.saleCount(),
                closed.returnCount(),
                Money.of(closed.salesTotalMinor(), currency),
                Money.of(closed.returnsTotalMinor(), currency),
                Money.of(closed.discountsTotalMinor(), currency),
                Money.of(closed.roundingTotalMinor(), currency),
                kept(closed, currency),
                expected(closed.foreign()),
                closed.noSaleCount(),
                closed.voidedSaleCount(),
                Money.of(closed.accountPaymentsMinor(), currency),
                Money.of(closed.giftCardLoadsMinor(), currency));
        return new Fact.TillClosed(new ZReport(
                closed.zNumber(),
                session,
                totals,
                Money.of(closed.countedCashMinor(), currency),
                stamp.at(),
                Agreement.present("operator", stamp.operatorId()),
                closed.closedByName(),
                closed.foreign().stream()
                        .map(count -> Money.of(count.countedMinor(), Currency.getInstance(count.currency())))
                        .toList()));
    }

    /// Where none was expected, there was none in the till's totals.
    private static Map<Currency, Money> expected(List<TillPayload.ForeignCountV1> foreign) {
        return foreign.stream()
                .map(count -> Money.of(count.expectedMinor(), Currency.getInstance(count.currency())))
                .filter(amount -> !amount.isZero())
                .collect(Collectors.toMap(Money::currency, amount -> amount));
    }
}
