package io.mostrador.domain.giftcard;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSessionId;
import java.time.Instant;
import java.util.Set;

/// Money that somebody pays to have it on a gift card, a new one or one that is topped up: no sale and no tax,
/// they
/// come when the card is used (a voucher for any goods: Directive (EU) 2016/1065, multi-purpose voucher;
/// DSFinV-K
/// `MehrzweckgutscheinKauf`).
///
/// @param card with what is on it afterwards at this till, at least the amount
/// @param tender number 1, more than zero, of the [#PAYABLE] types
/// @param operatorName as it was then, for the receipt
public record GiftCardLoad(
        GiftCardLoadId id,
        StoredValueUse card,
        TillSessionId tillSessionId,
        TenderLine tender,
        Instant loadedAt,
        OperatorId operatorId,
        String operatorName) {
    /// The shop's own money, counted as it is: no other currency, no code, no debt.
    public static final Set<TenderType> PAYABLE =
            Set.of(TenderType.CASH, TenderType.CARD, TenderType.TRANSFER, TenderType.QR);

    public GiftCardLoad {
        if (!tender.amountTendered().isPositive() || tender.number() != 1 || !PAYABLE.contains(tender.type())) {
            throw new IllegalArgumentException("a gift card is paid with one tender of more than zero");
        }
        if (card.code().kind() != StoredValueCode.Kind.GIFT_CARD
                || card.onTrust()
                || card.left().compareTo(tender.amountTendered()) < 0) {
            throw new IllegalArgumentException("what is paid for a gift card is on it");
        }
    }

    public Money amount() {
        return tender.amountTendered();
    }
}
