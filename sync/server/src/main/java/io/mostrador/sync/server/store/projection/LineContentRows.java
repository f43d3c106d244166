package io.mostrador.sync.server.store.projection;

import static io.mostrador.sync.server.tables.Tables.SALE_LINE_CHOICE;
import static io.mostrador.sync.server.tables.Tables.SALE_LINE_CONTENT;

import io.mostrador.domain.money.Quantity;
import io.mostrador.sync.protocol.payload.PackV1;
import io.mostrador.sync.protocol.payload.SalePayload;
import io.mostrador.sync.server.store.RowBuffer;
import org.jooq.DSLContext;

/// What lines of sales take from the stock where that is not their own item, and what was chosen of it. Voided
/// lines take nothing.
final class LineContentRows {
    private final RowBuffer rows = new RowBuffer(
            SALE_LINE_CONTENT,
            SALE_LINE_CONTENT.TENANT_ID,
            SALE_LINE_CONTENT.TILL_ID,
            SALE_LINE_CONTENT.SEQUENCE,
            SALE_LINE_CONTENT.LINE_NUMBER,
            SALE_LINE_CONTENT.CONTENT_NUMBER,
            SALE_LINE_CONTENT.CODE,
            SALE_LINE_CONTENT.DESCRIPTION,
            SALE_LINE_CONTENT.QUANTITY_THOUSANDTHS);

    private final RowBuffer choices = new RowBuffer(
            SALE_LINE_CHOICE,
            SALE_LINE_CHOICE.TENANT_ID,
            SALE_LINE_CHOICE.TILL_ID,
            SALE_LINE_CHOICE.SEQUENCE,
            SALE_LINE_CHOICE.LINE_NUMBER,
            SALE_LINE_CHOICE.CHOICE_NUMBER,
            SALE_LINE_CHOICE.CHOICE_GROUP,
            SALE_LINE_CHOICE.CHOICE,
            SALE_LINE_CHOICE.EXTRA_MINOR);

    void add(Place place, SalePayload.LineV1 line) {
        SalePayload.DetailsV1 details = line.details();
        SalePayload.ContentsV1 contents = details == null ? null : details.contents();
        if (contents == null || line.voided()) {
            return;
        }
        PackV1 pack = contents.pack();
        if (pack != null) {
            add(place, line, 1, pack.code(), pack.unit(), pack.contentsThousandths());
        }
        for (int i = 0; i < contents.parts().size(); i++) {
            SalePayload.LinePartV1 part = contents.parts().get(i);
            add(place, line, i + 1, part.code(), part.description(), part.quantityThousandths());
        }
        for (int i = 0; i < contents.choices().size(); i++) {
            SalePayload.LineChoiceV1 choice = contents.choices().get(i);
            choices.add(
                    place.tenantId(),
                    place.tillId(),
                    place.sequence(),
                    line.number(),
                    i + 1,
                    choice.group(),
                    choice.name(),
                    choice.extraMinor());
        }
    }

    private void add(
            Place place, SalePayload.LineV1 line, int number, String code, String description, long ofOneThousandths) {
        rows.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                line.number(),
                number,
                code,
                description,
                thousandths(line, ofOneThousandths));
    }

    private static long thousandths(SalePayload.LineV1 line, long ofOneThousandths) {
        return Math.multiplyExact(ofOneThousandths, line.quantityThousandths()) / Quantity.THOUSANDTHS_PER_UNIT;
    }

    void insertInto(DSLContext db) {
        rows.insertInto(db);
        choices.insertInto(db);
    }
}
