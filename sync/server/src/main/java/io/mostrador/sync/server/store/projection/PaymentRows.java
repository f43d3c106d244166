package io.mostrador.sync.server.store.projection;

import static io.mostrador.sync.server.tables.Tables.PAYMENT_STEP;

import io.mostrador.sync.protocol.payload.PaymentPayload;
import io.mostrador.sync.server.store.RowBuffer;
import org.jooq.DSLContext;

/// Where payment attempts came to, entry by entry.
final class PaymentRows {
    private final RowBuffer steps = new RowBuffer(
            PAYMENT_STEP,
            PAYMENT_STEP.TENANT_ID,
            PAYMENT_STEP.TILL_ID,
            PAYMENT_STEP.SEQUENCE,
            PAYMENT_STEP.AT,
            PAYMENT_STEP.OPERATOR_ID,
            PAYMENT_STEP.ATTEMPT_ID,
            PAYMENT_STEP.STATE,
            PAYMENT_STEP.BASKET_ID,
            PAYMENT_STEP.TYPE,
            PAYMENT_STEP.CURRENCY,
            PAYMENT_STEP.AMOUNT_MINOR,
            PAYMENT_STEP.REFERENCE,
            PAYMENT_STEP.REASON,
            PAYMENT_STEP.AUTHORISATION_CODE,
            PAYMENT_STEP.SCHEME,
            PAYMENT_STEP.LAST_DIGITS,
            PAYMENT_STEP.TERMINAL_ID,
            PAYMENT_STEP.BY_HAND);

    void add(Place place, PaymentPayload payload) {
        switch (payload) {
            case PaymentPayload.IntendedV1 intended -> add(place, intended);
            case PaymentPayload.ApprovedV1 approved -> add(place, approved);
            case PaymentPayload.DeclinedV1 declined -> add(place, declined);
            case PaymentPayload.MovedV1 moved -> add(place, moved);
            case PaymentPayload.SentV1 _, PaymentPayload.RequestedV1 _ -> {
                // Kept in the journal; says nothing about money.
            }
        }
    }

    private void add(Place place, PaymentPayload.IntendedV1 intended) {
        steps.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                place.at(),
                place.operator(),
                intended.attemptId(),
                "INTENT",
                intended.basketId(),
                intended.type(),
                intended.currency(),
                intended.amountMinor(),
                intended.reference(),
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private void add(Place place, PaymentPayload.ApprovedV1 approved) {
        steps.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                place.at(),
                place.operator(),
                approved.attemptId(),
                "APPROVED",
                null,
                null,
                null,
                null,
                null,
                null,
                approved.authorisationCode(),
                approved.scheme(),
                approved.lastDigits(),
                approved.terminalId(),
                approved.byHand());
    }

    private void add(Place place, PaymentPayload.DeclinedV1 declined) {
        steps.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                place.at(),
                place.operator(),
                declined.attemptId(),
                "DECLINED",
                null,
                null,
                null,
                null,
                null,
                declined.reason(),
                null,
                null,
                null,
                null,
                false);
    }

    private void add(Place place, PaymentPayload.MovedV1 moved) {
        steps.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                place.at(),
                place.operator(),
                moved.attemptId(),
                moved.state(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                moved.byHand());
    }

    void insertInto(DSLContext db) {
        steps.insertInto(db);
    }
}
