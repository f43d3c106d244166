package io.mostrador.db.fact;

import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.MalformedEntryException;
import io.mostrador.sync.protocol.payload.BasketPayload;
import io.mostrador.sync.protocol.payload.ClockPayload;
import io.mostrador.sync.protocol.payload.CustomerPayload;
import io.mostrador.sync.protocol.payload.GiftCardPayload;
import io.mostrador.sync.protocol.payload.ItemPayload;
import io.mostrador.sync.protocol.payload.JournalPayload;
import io.mostrador.sync.protocol.payload.Payload;
import io.mostrador.sync.protocol.payload.PaymentPayload;
import io.mostrador.sync.protocol.payload.PeoplePayload;
import io.mostrador.sync.protocol.payload.SalePayload;
import io.mostrador.sync.protocol.payload.StorePayload;
import io.mostrador.sync.protocol.payload.TillPayload;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Facts to payloads and back, for every type there is. What a fact shares with its entry's envelope (when,
/// where, by whom, which business date) is kept in the envelope only, so both must agree.
public final class FactCodec {
    private FactCodec() {}

    /// @throws IllegalArgumentException when the fact and the stamp contradict each other
    public static Payload payload(Fact fact, Stamp stamp) {
        return switch (fact) {
            case Fact.TillFounded founded -> StoreMapping.payload(founded);
            case Fact.StoreConfigured(var store) -> new StorePayload.ConfiguredV1(StoreMapping.profile(store));
            case Fact.TillEnrolled(var serverUrl, var tenantId) -> new StorePayload.EnrolledV1(serverUrl, tenantId);
            case Fact.QuickKeysArranged(var keys) ->
                new StorePayload.QuickKeysArrangedV1(
                        keys.codes().stream().map(ScanCode::value).toList());
            case Fact.OperatorAdded added -> PeopleMapping.payload(added);
            case Fact.OperatorSignedOn(var id) -> new PeoplePayload.SignedOnV1(id.value());
            case Fact.OperatorSignedOff(var id) -> new PeoplePayload.SignedOffV1(id.value());
            case Fact.TillOpened opened -> TillMapping.payload(opened, stamp);
            case Fact.TillClosed closed -> TillMapping.payload(closed, stamp);
            case Fact.NoSaleMade noSale -> TillMapping.payload(noSale);
            case Fact.LineAdded added -> BasketMapping.payload(added);
            case Fact.ReturnLinesAdded added -> ReturnMapping.payload(added);
            case Fact.LineQuantityChanged changed -> BasketMapping.payload(changed);
            case Fact.LineVoided(var id, int number) -> new BasketPayload.LineVoidedV1(id.value(), number);
            case Fact.LineNoted(var id, int number, var note) ->
                new BasketPayload.LineNotedV1(id.value(), number, note);
            case Fact.AgeDeclined(var item, int age) -> new BasketPayload.AgeDeclinedV1(item.value(), age);
            case Fact.DiscountGiven given -> BasketMapping.payload(given);
            case Fact.DiscountRemoved(var id, int number) -> new BasketPayload.DiscountRemovedV1(id.value(), number);
            case Fact.PriceOverridden overridden -> PriceMapping.payload(overridden);
            case Fact.PriceRestored(var id, int number) -> new BasketPayload.PriceRestoredV1(id.value(), number);
            case Fact.CouponPresented presented -> BasketMapping.payload(presented);
            case Fact.CouponWithdrawn(var id, var code) ->
                new BasketPayload.CouponWithdrawnV1(id.value(), code.value());
            case Fact.PromotionsApplied applied -> BasketMapping.payload(applied);
            case Fact.TenderAdded added -> BasketMapping.payload(added);
            case Fact.TenderVoided(var id, int number) -> new BasketPayload.TenderVoidedV1(id.value(), number);
            case Fact.BasketSuspended(var id) -> new BasketPayload.SuspendedV1(id.value());
            case Fact.BasketResumed(var id) -> new BasketPayload.ResumedV1(id.value());
            case Fact.BasketsExpired expired -> BasketMapping.payload(expired);
            case Fact.SaleVoided voided -> BasketMapping.payload(voided);
            case Fact.SaleCompleted(var sale) -> SaleMapping.payload(sale, stamp);
            case Fact.ReceiptCopied(var id) -> new SalePayload.ReceiptCopiedV1(id.value());
            case Fact.ItemChunkImported chunk -> ItemMapping.payload(chunk);
            case Fact.ItemsImported(var importId, long count) -> new ItemPayload.ImportedV1(importId, count);
            case Fact.ClockJumped jumped -> ClockMapping.payload(jumped);
            case Fact.JournalRestored restored -> RestoreMapping.payload(restored);
            case Fact.CustomerRegistered(var customer) ->
                new CustomerPayload.RegisteredV1(CustomerMapping.payload(customer));
            case Fact.CustomerChanged(var customer) -> new CustomerPayload.ChangedV1(CustomerMapping.payload(customer));
            case Fact.CustomerAttached attached -> CustomerMapping.payload(attached);
            case Fact.CustomerDetached(var id) -> new CustomerPayload.DetachedV1(id.value());
            case Fact.AccountPaid(var payment) -> CustomerMapping.payload(payment, stamp);
            case Fact.GiftCardLoaded(var load) -> GiftCardMapping.payload(load, stamp);
            case Fact.PaymentIntended intended -> PaymentMapping.payload(intended);
            case Fact.PaymentSent(var id) -> new PaymentPayload.SentV1(id.value());
            case Fact.PaymentRequested(var id, var request) ->
                new PaymentPayload.RequestedV1(id.value(), request.name());
            case Fact.PaymentApproved approved -> PaymentMapping.payload(approved);
            case Fact.PaymentDeclined(var id, var decline) ->
                new PaymentPayload.DeclinedV1(id.value(), decline.reason().name(), decline.message());
            case Fact.PaymentMoved(var id, var to, boolean byHand) ->
                new PaymentPayload.MovedV1(id.value(), to.name(), byHand);
        };
    }

    /// The fact an entry tells, or empty when this program does not know its type or version.
    ///
    /// @throws MalformedEntryException when the payload does not fit, or is a fact that cannot be
    public static Optional<Fact> fact(Entry entry) {
        try {
            return EntryCodec.payload(entry).map(payload -> fact(payload, stamp(entry)));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new MalformedEntryException("entry " + entry.sequence() + " cannot be: " + e.getMessage(), e);
        }
    }

    /// @throws IllegalArgumentException when the payload is a fact that cannot be
    public static Fact fact(Payload payload, Stamp stamp) {
        return switch (payload) {
            case StorePayload store -> StoreMapping.fact(store);
            case PeoplePayload people -> PeopleMapping.fact(people);
            case TillPayload till -> TillMapping.fact(till, stamp);
            case BasketPayload basket -> BasketMapping.fact(basket);
            case SalePayload sale -> SaleMapping.fact(sale, stamp);
            case ItemPayload item -> ItemMapping.fact(item);
            case ClockPayload clock -> ClockMapping.fact(clock);
            case CustomerPayload customer -> CustomerMapping.fact(customer, stamp);
            case GiftCardPayload card -> GiftCardMapping.fact(card, stamp);
            case PaymentPayload payment -> PaymentMapping.fact(payment);
            case JournalPayload journal -> RestoreMapping.fact(journal);
        };
    }

    /// The stamp in an entry's envelope.
    public static Stamp stamp(Entry entry) {
        return new Stamp(
                entry.at(),
                ZoneId.of(entry.zone()),
                entry.businessDate(),
                entry.operator() == null ? null : new OperatorId(entry.operator()));
    }

    /// The stamp as the journal will give it back: to the millisecond.
    public static Stamp truncated(Stamp stamp) {
        return new Stamp(
                stamp.at().truncatedTo(ChronoUnit.MILLIS), stamp.zone(), stamp.businessDate(), stamp.operatorId());
    }
}
