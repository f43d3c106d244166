package io.mostrador.db.fact;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderDetail;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lines of baskets and sales.
final class LineMapping {
    private LineMapping() {}

    static SalePayload.LineV1 payload(SaleLine line) {
        return new SalePayload.LineV1(
                line.number(),
                line.itemId().value(),
                line.code().value(),
                line.description(),
                line.category(),
                line.unit().name(),
                line.quantity().thousandths(),
                line.unitPrice().amountMinor(),
                PriceMapping.payload(line.priceSource()),
                TaxMapping.codes(line),
                line.entryMethod().name(),
                DetailsMapping.payload(line.details()),
                line.modifiers().stream().map(LineMapping::payload).toList(),
                line.voided(),
                line.amount().amountMinor(),
                ReturnMapping.payload(line.returned()));
    }

    /// @param taxes what their codes mean
    static SaleLine line(SalePayload.LineV1 payload, Currency currency, Map<String, Tax> taxes) {
        SaleLine line = new SaleLine(
                payload.number(),
                new ItemId(payload.itemId()),
                new ScanCode(payload.code()),
                payload.description(),
                payload.category(),
                UnitOfMeasure.valueOf(payload.unit()),
                new Quantity(payload.quantityThousandths()),
                Money.of(payload.unitPriceMinor(), currency),
                PriceMapping.source(payload.priceSource(), currency),
                TaxMapping.taxes(payload.taxes(), taxes),
                EntryMethod.valueOf(payload.entryMethod()),
                DetailsMapping.details(payload.details(), currency),
                payload.modifiers().stream()
                        .map(modifier -> modifier(modifier, currency))
                        .toList(),
                payload.voided(),
                ReturnMapping.returned(payload.returned(), currency));
        if (line.amount().amountMinor() != payload.amountMinor()) {
            throw new IllegalArgumentException("line " + line.number() + " makes " + line.amount() + ", not "
                    + Money.of(payload.amountMinor(), currency));
        }
        return line;
    }

    static SalePayload.ModifierV1 payload(PriceModifier modifier) {
        return new SalePayload.ModifierV1(
                modifier.kind().name(), modifier.amount().amountMinor(), modifier.reason(), modifier.source());
    }

    static PriceModifier modifier(SalePayload.ModifierV1 payload, Currency currency) {
        return new PriceModifier(
                PriceModifier.Kind.valueOf(payload.kind()),
                Money.of(payload.amountMinor(), currency),
                payload.reason(),
                payload.source());
    }

    static SalePayload.TenderV1 payload(TenderLine tender) {
        return new SalePayload.TenderV1(
                tender.number(),
                tender.type().name(),
                tender.amountTendered().amountMinor(),
                tender.reference(),
                tender.foreign() instanceof ForeignCash(var amount, var rate)
                        ? new SalePayload.ForeignCashV1(
                                amount.currency().getCurrencyCode(), amount.amountMinor(), rate.millionths())
                        : null,
                tender.storedValue() instanceof StoredValueUse(var code, var left, boolean onTrust)
                        ? new SalePayload.StoredValueV1(code.toString(), onTrust ? null : left.amountMinor())
                        : null);
    }

    static TenderLine tender(SalePayload.TenderV1 payload, Currency currency) {
        return new TenderLine(
                payload.number(),
                TenderType.valueOf(payload.type()),
                Money.of(payload.amountMinor(), currency),
                payload.reference(),
                detail(payload, currency));
    }

    private static @Nullable TenderDetail detail(SalePayload.TenderV1 payload, Currency currency) {
        if (payload.foreign() instanceof SalePayload.ForeignCashV1(var code, long amount, long rate)) {
            return new ForeignCash(Money.of(amount, Currency.getInstance(code)), new UnitPrice(rate, currency));
        }
        if (payload.storedValue() instanceof SalePayload.StoredValueV1(var code, Long left)) {
            return new StoredValueUse(
                    StoredValueCode.of(code), Money.of(left == null ? 0 : left, currency), left == null);
        }
        return null;
    }
}
