package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.PAYMENT_ATTEMPT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.when;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentReference;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.fact.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;

/// Payment attempts on a terminal, each where it stands.
final class PaymentRows {
    private final DSLContext dsl;
    private final RowChange tendered;
    private final RowChange sold;

    PaymentRows(Connection connection) throws SQLException {
        dsl = H2File.dsl(connection);
        tendered = toTender(connection, PaymentState.TENDERED);
        sold = toTender(connection, PaymentState.SOLD);
    }

    /// From every state that leads there.
    private RowChange toTender(Connection connection, PaymentState next) throws SQLException {
        List<String> before = Stream.of(PaymentState.values())
                .filter(state -> state.mayBecome(next))
                .map(PaymentState::name)
                .toList();
        return new RowChange(
                connection,
                "payment attempt",
                dsl.update(PAYMENT_ATTEMPT)
                        .set(PAYMENT_ATTEMPT.STATE, inline(next.name()))
                        .where(PAYMENT_ATTEMPT.REFERENCE.eq(param(PAYMENT_ATTEMPT.REFERENCE)))
                        .and(PAYMENT_ATTEMPT.BASKET_ID.eq(param(PAYMENT_ATTEMPT.BASKET_ID)))
                        .and(PAYMENT_ATTEMPT.STATE.in(
                                before.stream().map(state -> inline(state)).toList())));
    }

    void intend(PaymentAttempt attempt, Place place) {
        dsl.insertInto(PAYMENT_ATTEMPT)
                .set(PAYMENT_ATTEMPT.ATTEMPT_ID, attempt.id().value())
                .set(PAYMENT_ATTEMPT.SEQUENCE, place.sequence())
                .set(PAYMENT_ATTEMPT.BASKET_ID, attempt.basketId().value())
                .set(PAYMENT_ATTEMPT.TYPE, attempt.type().name())
                .set(PAYMENT_ATTEMPT.CURRENCY, attempt.amount().currency().getCurrencyCode())
                .set(PAYMENT_ATTEMPT.AMOUNT_MINOR, attempt.amount().amountMinor())
                .set(PAYMENT_ATTEMPT.REFERENCE, attempt.reference().value())
                .set(PAYMENT_ATTEMPT.STATE, attempt.state().name())
                .set(PAYMENT_ATTEMPT.REQUEST, attempt.request().name())
                .execute();
    }

    /// A request to cancel outlives being sent.
    void send(PaymentAttemptId id) {
        String cancel = PaymentRequest.CANCEL.name();
        run(
                id,
                dsl.update(PAYMENT_ATTEMPT)
                        .set(PAYMENT_ATTEMPT.STATE, PaymentState.SENT.name())
                        .set(
                                PAYMENT_ATTEMPT.REQUEST,
                                when(PAYMENT_ATTEMPT.REQUEST.eq(cancel), cancel)
                                        .otherwise(PaymentRequest.NONE.name())));
    }

    void request(PaymentAttemptId id, PaymentRequest request) {
        run(id, dsl.update(PAYMENT_ATTEMPT).set(PAYMENT_ATTEMPT.REQUEST, request.name()));
    }

    void approve(PaymentAttemptId id, Approval approval) {
        run(
                id,
                moved(PaymentState.APPROVED)
                        .setNull(PAYMENT_ATTEMPT.DECLINE_REASON)
                        .setNull(PAYMENT_ATTEMPT.DECLINE_MESSAGE)
                        .set(PAYMENT_ATTEMPT.AUTHORISATION_CODE, approval.authorisationCode())
                        .set(PAYMENT_ATTEMPT.SCHEME, approval.scheme())
                        .set(PAYMENT_ATTEMPT.LAST_DIGITS, approval.lastDigits())
                        .set(PAYMENT_ATTEMPT.TERMINAL_ID, approval.terminalId())
                        .set(PAYMENT_ATTEMPT.BY_HAND, approval.byHand()));
    }

    void decline(PaymentAttemptId id, Decline decline) {
        run(
                id,
                moved(PaymentState.DECLINED)
                        .set(PAYMENT_ATTEMPT.DECLINE_REASON, decline.reason().name())
                        .set(PAYMENT_ATTEMPT.DECLINE_MESSAGE, decline.message()));
    }

    void move(Fact.PaymentMoved told) {
        run(told.id(), moved(told.to()));
    }

    /// The attempt that became a tender of an open basket, where it is one.
    void tender(BasketId basketId, TenderLine tender) throws SQLException {
        become(tendered, basketId, tender);
    }

    /// The attempts that became the tenders of a completed sale.
    void sell(BasketId basketId, List<TenderLine> tenders) throws SQLException {
        for (TenderLine tender : tenders) {
            become(sold, basketId, tender);
        }
    }

    private static void become(RowChange change, BasketId basketId, TenderLine tender) throws SQLException {
        String reference = tender.reference();
        if (reference != null && PaymentReference.isReference(reference)) {
            change.run(reference, basketId.value());
        }
    }

    private UpdateSetMoreStep<?> moved(PaymentState state) {
        return dsl.update(PAYMENT_ATTEMPT)
                .set(PAYMENT_ATTEMPT.STATE, state.name())
                .set(PAYMENT_ATTEMPT.REQUEST, PaymentRequest.NONE.name());
    }

    private static void run(PaymentAttemptId id, UpdateSetMoreStep<?> change) {
        if (change.where(PAYMENT_ATTEMPT.ATTEMPT_ID.eq(id.value())).execute() != 1) {
            throw new IllegalStateException("no such payment attempt: " + id);
        }
    }

    /// The attempts of a session, oldest first, but for those whose money is where it belongs.
    ///
    /// @param opened sequence of the entry that opened the session
    static List<PaymentAttempt> since(DSLContext dsl, long opened) {
        return dsl
                .selectFrom(PAYMENT_ATTEMPT)
                .where(PAYMENT_ATTEMPT.SEQUENCE.gt(opened))
                .orderBy(PAYMENT_ATTEMPT.SEQUENCE)
                .fetch(PaymentRows::attempt)
                .stream()
                .filter(attempt -> !attempt.state().isFinal())
                .toList();
    }

    private static PaymentAttempt attempt(Record row) {
        String reason = row.get(PAYMENT_ATTEMPT.DECLINE_REASON);
        String code = row.get(PAYMENT_ATTEMPT.AUTHORISATION_CODE);
        return new PaymentAttempt(
                new PaymentAttemptId(row.get(PAYMENT_ATTEMPT.ATTEMPT_ID)),
                new BasketId(row.get(PAYMENT_ATTEMPT.BASKET_ID)),
                TenderType.valueOf(row.get(PAYMENT_ATTEMPT.TYPE)),
                Money.of(
                        row.get(PAYMENT_ATTEMPT.AMOUNT_MINOR), Currency.getInstance(row.get(PAYMENT_ATTEMPT.CURRENCY))),
                new PaymentReference(row.get(PAYMENT_ATTEMPT.REFERENCE)),
                PaymentState.valueOf(row.get(PAYMENT_ATTEMPT.STATE)),
                PaymentRequest.valueOf(row.get(PAYMENT_ATTEMPT.REQUEST)),
                reason == null
                        ? null
                        : new Decline(Decline.Reason.valueOf(reason), row.get(PAYMENT_ATTEMPT.DECLINE_MESSAGE)),
                code == null ? null : approval(code, row));
    }

    private static Approval approval(String code, Record row) {
        return new Approval(
                code,
                row.get(PAYMENT_ATTEMPT.SCHEME),
                row.get(PAYMENT_ATTEMPT.LAST_DIGITS),
                row.get(PAYMENT_ATTEMPT.TERMINAL_ID),
                row.get(PAYMENT_ATTEMPT.BY_HAND));
    }
}
