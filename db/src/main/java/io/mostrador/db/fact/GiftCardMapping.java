package io.mostrador.db.fact;

import io.mostrador.domain.giftcard.GiftCardLoad;
import io.mostrador.domain.giftcard.GiftCardLoadId;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.payload.GiftCardPayload;
import java.util.Currency;

/// Money put on gift cards.
final class GiftCardMapping {
    private GiftCardMapping() {}

    static GiftCardPayload payload(GiftCardLoad load, Stamp stamp) {
        Agreement.sameInstant("time of load", load.loadedAt(), stamp.at());
        Agreement.same("operator", load.operatorId(), stamp.operatorId());
        return new GiftCardPayload.LoadedV1(
                load.id().value(),
                load.card().code().toString(),
                load.card().left().amountMinor(),
                load.tillSessionId().value(),
                load.operatorName(),
                load.amount().currency().getCurrencyCode(),
                LineMapping.payload(load.tender()));
    }

    static Fact fact(GiftCardPayload payload, Stamp stamp) {
        return switch (payload) {
            case GiftCardPayload.LoadedV1 loaded -> new Fact.GiftCardLoaded(load(loaded, stamp));
        };
    }

    private static GiftCardLoad load(GiftCardPayload.LoadedV1 loaded, Stamp stamp) {
        Currency currency = Currency.getInstance(loaded.currency());
        return new GiftCardLoad(
                new GiftCardLoadId(loaded.loadId()),
                new StoredValueUse(StoredValueCode.of(loaded.code()), Money.of(loaded.leftMinor(), currency)),
                new TillSessionId(loaded.tillSessionId()),
                LineMapping.tender(loaded.tender(), currency),
                stamp.at(),
                Agreement.present("operator", stamp.operatorId()),
                loaded.operatorName());
    }
}
