package io.mostrador.db.fact;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.tax.Tax;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.payload.BasketPayload;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How goods come back.
final class ReturnMapping {
    private ReturnMapping() {}

    static SalePayload.@Nullable ReturnedV1 payload(@Nullable LineReturn returned) {
        if (returned == null) {
            return null;
        }
        ReturnOrigin origin = returned.origin();
        return new SalePayload.ReturnedV1(
                returned.kind().name(),
                origin == null ? null : origin.saleId().value(),
                origin == null ? null : origin.receiptNumber().series(),
                origin == null ? null : origin.receiptNumber().number(),
                origin == null ? null : origin.lineNumber(),
                returned.reason().name(),
                returned.disposition().name(),
                returned.taxes().stream().map(Money::amountMinor).toList());
    }

    static @Nullable LineReturn returned(SalePayload.@Nullable ReturnedV1 payload, Currency currency) {
        return payload == null
                ? null
                : new LineReturn(
                        LineReturn.Kind.valueOf(payload.kind()),
                        origin(payload),
                        ReturnReason.valueOf(payload.reason()),
                        Disposition.valueOf(payload.disposition()),
                        payload.taxesMinor().stream()
                                .map(tax -> Money.of(tax, currency))
                                .toList());
    }

    private static @Nullable ReturnOrigin origin(SalePayload.ReturnedV1 payload) {
        UUID saleId = payload.saleId();
        String series = payload.series();
        Long number = payload.receiptNumber();
        Integer line = payload.lineNumber();
        if (saleId == null && series == null && number == null && line == null) {
            return null;
        }
        if (saleId == null || series == null || number == null || line == null) {
            throw new IllegalArgumentException("half an original");
        }
        return new ReturnOrigin(new SaleId(saleId), new ReceiptNumber(series, number), line);
    }

    static BasketPayload payload(Fact.ReturnLinesAdded added) {
        return new BasketPayload.ReturnLinesAddedV1(
                added.basketId().value(),
                added.lines().getFirst().unitPrice().currency().getCurrencyCode(),
                added.lines().stream().map(LineMapping::payload).toList(),
                added.lines().stream()
                        .flatMap(line -> line.taxes().stream())
                        .distinct()
                        .map(TaxMapping::payload)
                        .toList());
    }

    static Fact fact(BasketPayload.ReturnLinesAddedV1 payload) {
        Currency currency = Currency.getInstance(payload.currency());
        Map<String, Tax> taxes = TaxMapping.meanings(payload.taxes(), currency);
        return new Fact.ReturnLinesAdded(
                new BasketId(payload.basketId()),
                payload.lines().stream()
                        .map(line -> LineMapping.line(line, currency, taxes))
                        .toList());
    }
}
