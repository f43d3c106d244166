package io.mostrador.db.fact;

import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What lines tell beside item, quantity and price: nothing, of nearly all.
final class DetailsMapping {
    private DetailsMapping() {}

    static SalePayload.@Nullable DetailsV1 payload(LineDetails details) {
        LocalDate expiry = details.expiry();
        OperatorId approver = details.expiryOverride();
        return details.equals(LineDetails.NONE)
                ? null
                : new SalePayload.DetailsV1(
                        details.note(),
                        details.lot(),
                        expiry == null ? null : expiry.toString(),
                        details.serial(),
                        approver == null ? null : approver.value(),
                        details.confirmedAge(),
                        details.depositOf(),
                        ContentsMapping.payload(details.contents()));
    }

    static LineDetails details(SalePayload.@Nullable DetailsV1 payload, Currency currency) {
        if (payload == null) {
            return LineDetails.NONE;
        }
        String expiry = payload.expiry();
        String approver = payload.expiryOverride();
        return new LineDetails(
                payload.note(),
                payload.lot(),
                expiry == null ? null : LocalDate.parse(expiry),
                payload.serial(),
                approver == null ? null : new OperatorId(approver),
                payload.confirmedAge(),
                payload.depositOf(),
                ContentsMapping.contents(payload.contents(), currency));
    }
}
