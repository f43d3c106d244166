package io.mostrador.db.fact;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.util.Currency;
import java.util.Map;

/// The completed sale.
final class SaleMapping {
    private SaleMapping() {}

    static SalePayload payload(Sale sale, Stamp stamp) {
        Agreement.same("business date", sale.businessDate(), stamp.businessDate());
        Agreement.sameInstant("time of completion", sale.completedAt(), stamp.at());
        Agreement.same("zone", sale.zone(), stamp.zone());
        Agreement.same("operator", sale.operatorId(), stamp.operatorId());
        return new SalePayload.CompletedV1(
                sale.id().value(),
                sale.receiptNumber().series(),
                sale.receiptNumber().number(),
                sale.tillSessionId().value(),
                sale.operatorName(),
                sale.total().currency().getCurrencyCode(),
                sale.lines().stream().map(LineMapping::payload).toList(),
                TaxMapping.payload(sale.taxPolicy()),
                TaxMapping.totals(sale),
                sale.tenders().stream().map(LineMapping::payload).toList(),
                sale.total().amountMinor(),
                sale.rounding().amountMinor(),
                sale.changeDue().amountMinor());
    }

    static Fact fact(SalePayload payload, Stamp stamp) {
        return switch (payload) {
            case SalePayload.CompletedV1 completed -> new Fact.SaleCompleted(sale(completed, stamp));
            case SalePayload.ReceiptCopiedV1(var id) -> new Fact.ReceiptCopied(new SaleId(id));
        };
    }

    private static Sale sale(SalePayload.CompletedV1 completed, Stamp stamp) {
        Currency currency = Currency.getInstance(completed.currency());
        Map<String, Tax> taxes = TaxMapping.meanings(
                completed.taxes().stream().map(SalePayload.TaxTotalV1::tax).toList(), currency);
        return new Sale(
                new SaleId(completed.saleId()),
                new ReceiptNumber(completed.series(), completed.number()),
                new TillSessionId(completed.tillSessionId()),
                Agreement.present("business date", stamp.businessDate()),
                stamp.at(),
                stamp.zone(),
                Agreement.present("operator", stamp.operatorId()),
                completed.operatorName(),
                completed.lines().stream()
                        .map(line -> LineMapping.line(line, currency, taxes))
                        .toList(),
                TaxMapping.policy(completed.taxPolicy()),
                TaxMapping.totals(completed, taxes),
                completed.tenders().stream()
                        .map(tender -> LineMapping.tender(tender, currency))
                        .toList(),
                Money.of(completed.totalMinor(), currency),
                Money.of(completed.roundingMinor(), currency),
                Money.of(completed.changeMinor(), currency));
    }
}
