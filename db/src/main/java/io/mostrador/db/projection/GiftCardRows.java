package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.GIFT_CARD_LOAD;

import io.mostrador.db.tables.records.GiftCardLoadRecord;
import io.mostrador.domain.giftcard.GiftCardLoad;
import io.mostrador.domain.giftcard.GiftCardLoadId;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSessionId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/// What was put on gift cards.
final class GiftCardRows {
    private GiftCardRows() {}

    static void add(DSLContext dsl, GiftCardLoad load, Place place) {
        dsl.insertInto(GIFT_CARD_LOAD)
                .columns(GIFT_CARD_LOAD.fields())
                .values(
                        load.id().value(),
                        place.sequence(),
                        load.tillSessionId().value(),
                        load.card().code().toString(),
                        load.card().left().amountMinor(),
                        load.tender().type().name(),
                        load.amount().currency().getCurrencyCode(),
                        load.amount().amountMinor(),
                        load.tender().reference(),
                        place.at(),
                        load.operatorId().value(),
                        load.operatorName())
                .execute();
        StoredValueRows.add(dsl, List.of(load.card()), place);
    }

    static GiftCardLoad load(DSLContext dsl, UUID id) {
        GiftCardLoadRecord row = dsl.fetchSingle(GIFT_CARD_LOAD, GIFT_CARD_LOAD.GIFT_CARD_LOAD_ID.eq(id));
        Currency currency = Currency.getInstance(row.getCurrency());
        return new GiftCardLoad(
                new GiftCardLoadId(id),
                new StoredValueUse(StoredValueCode.of(row.getCode()), Money.of(row.getLeftMinor(), currency)),
                new TillSessionId(row.getTillSessionId()),
                new TenderLine(
                        1,
                        TenderType.valueOf(row.getType()),
                        Money.of(row.getAmountMinor(), currency),
                        row.getReference()),
                row.getLoadedAt().toInstant(),
                new OperatorId(row.getOperatorId()),
                row.getOperatorName());
    }
}
