package io.mostrador.sync.server.store.projection;

import static io.mostrador.sync.server.tables.Tables.GIFT_CARD_LOAD;

import io.mostrador.sync.protocol.payload.GiftCardPayload;
import io.mostrador.sync.server.store.RowBuffer;
import org.jooq.DSLContext;

/// What was put on gift cards.
final class GiftCardRows {
    private final RowBuffer loads = new RowBuffer(
            GIFT_CARD_LOAD,
            GIFT_CARD_LOAD.TENANT_ID,
            GIFT_CARD_LOAD.TILL_ID,
            GIFT_CARD_LOAD.SEQUENCE,
            GIFT_CARD_LOAD.LOAD_ID,
            GIFT_CARD_LOAD.CODE,
            GIFT_CARD_LOAD.TILL_SESSION_ID,
            GIFT_CARD_LOAD.BUSINESS_DATE,
            GIFT_CARD_LOAD.AT,
            GIFT_CARD_LOAD.OPERATOR_ID,
            GIFT_CARD_LOAD.TYPE,
            GIFT_CARD_LOAD.CURRENCY,
            GIFT_CARD_LOAD.AMOUNT_MINOR,
            GIFT_CARD_LOAD.REFERENCE,
            GIFT_CARD_LOAD.LEFT_MINOR);

    void add(Place place, GiftCardPayload payload) {
        switch (payload) {
            case GiftCardPayload.LoadedV1 loaded -> add(place, loaded);
        }
    }

    private void add(Place place, GiftCardPayload.LoadedV1 loaded) {
        UnprojectableException.unless(loaded.tender().amountMinor() > 0, "nothing was put on a gift card");
        loads.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                loaded.loadId(),
                loaded.code(),
                loaded.tillSessionId(),
                place.businessDate(),
                place.at(),
                place.operator(),
                loaded.tender().type(),
                loaded.currency(),
                loaded.tender().amountMinor(),
                loaded.tender().reference(),
                loaded.leftMinor());
    }

    void insertInto(DSLContext db) {
        loads.insertInto(db);
    }
}
