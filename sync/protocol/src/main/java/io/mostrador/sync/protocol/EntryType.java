package io.mostrador.sync.protocol;

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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The types of journal entries with their current version. A reader that meets an unknown type or version keeps
/// the entry and its place in the chain, and projects nothing from it.
public enum EntryType {
    TILL_FOUNDED("till.founded", 1, StorePayload.FoundedV1.class),
    STORE_CONFIGURED("store.configured", 1, StorePayload.ConfiguredV1.class),
    TILL_ENROLLED("till.enrolled", 1, StorePayload.EnrolledV1.class),
    QUICK_KEYS_ARRANGED("store.quick-keys-arranged", 1, StorePayload.QuickKeysArrangedV1.class),
    OPERATOR_ADDED("operator.added", 1, PeoplePayload.OperatorAddedV1.class),
    OPERATOR_SIGNED_ON("operator.signed-on", 1, PeoplePayload.SignedOnV1.class),
    OPERATOR_SIGNED_OFF("operator.signed-off", 1, PeoplePayload.SignedOffV1.class),
    TILL_OPENED("till.opened", 1, TillPayload.OpenedV1.class),
    TILL_CLOSED("till.closed", 1, TillPayload.ClosedV1.class),
    NO_SALE("till.no-sale", 1, TillPayload.NoSaleV1.class),
    LINE_ADDED("basket.line-added", 1, BasketPayload.LineAddedV1.class),
    RETURN_LINES_ADDED("basket.return-lines-added", 1, BasketPayload.ReturnLinesAddedV1.class),
    LINE_QUANTITY_CHANGED("basket.line-quantity-changed", 1, BasketPayload.LineQuantityChangedV1.class),
    LINE_VOIDED("basket.line-voided", 1, BasketPayload.LineVoidedV1.class),
    LINE_NOTED("basket.line-noted", 1, BasketPayload.LineNotedV1.class),
    AGE_DECLINED("basket.age-declined", 1, BasketPayload.AgeDeclinedV1.class),
    DISCOUNT_GIVEN("basket.discount-given", 1, BasketPayload.DiscountGivenV1.class),
    DISCOUNT_REMOVED("basket.discount-removed", 1, BasketPayload.DiscountRemovedV1.class),
    PRICE_OVERRIDDEN("basket.price-overridden", 1, BasketPayload.PriceOverriddenV1.class),
    PRICE_RESTORED("basket.price-restored", 1, BasketPayload.PriceRestoredV1.class),
    COUPON_PRESENTED("basket.coupon-presented", 1, BasketPayload.CouponPresentedV1.class),
    COUPON_WITHDRAWN("basket.coupon-withdrawn", 1, BasketPayload.CouponWithdrawnV1.class),
    PROMOTIONS_APPLIED("basket.promoted", 1, BasketPayload.PromotedV1.class),
    TENDER_ADDED("basket.tender-added", 1, BasketPayload.TenderAddedV1.class),
    TENDER_VOIDED("basket.tender-voided", 1, BasketPayload.TenderVoidedV1.class),
    BASKET_SUSPENDED("basket.suspended", 1, BasketPayload.SuspendedV1.class),
    BASKET_RESUMED("basket.resumed", 1, BasketPayload.ResumedV1.class),
    BASKETS_EXPIRED("basket.expired", 1, BasketPayload.ExpiredV1.class),
    SALE_VOIDED("sale.voided", 1, BasketPayload.VoidedV1.class),
    SALE_COMPLETED("sale.completed", 1, SalePayload.CompletedV1.class),
    RECEIPT_COPIED("receipt.copied", 1, SalePayload.ReceiptCopiedV1.class),
    ITEM_CHUNK_IMPORTED("item.chunk-imported", 1, ItemPayload.ChunkImportedV1.class),
    ITEMS_IMPORTED("item.imported", 1, ItemPayload.ImportedV1.class),
    CUSTOMER_REGISTERED("customer.registered", 1, CustomerPayload.RegisteredV1.class),
    CUSTOMER_CHANGED("customer.changed", 1, CustomerPayload.ChangedV1.class),
    CUSTOMER_ATTACHED("basket.customer-attached", 1, CustomerPayload.AttachedV1.class),
    CUSTOMER_DETACHED("basket.customer-detached", 1, CustomerPayload.DetachedV1.class),
    ACCOUNT_PAID("account.paid", 1, CustomerPayload.AccountPaidV1.class),
    GIFT_CARD_LOADED("gift-card.loaded", 1, GiftCardPayload.LoadedV1.class),
    PAYMENT_INTENDED("payment.intended", 1, PaymentPayload.IntendedV1.class),
    PAYMENT_SENT("payment.sent", 1, PaymentPayload.SentV1.class),
    PAYMENT_REQUESTED("payment.requested", 1, PaymentPayload.RequestedV1.class),
    PAYMENT_APPROVED("payment.approved", 1, PaymentPayload.ApprovedV1.class),
    PAYMENT_DECLINED("payment.declined", 1, PaymentPayload.DeclinedV1.class),
    PAYMENT_MOVED("payment.moved", 1, PaymentPayload.MovedV1.class),
    CLOCK_JUMPED("clock.jumped", 1, ClockPayload.JumpedV1.class),
    JOURNAL_RESTORED("journal.restored", 1, JournalPayload.RestoredV1.class);

    private static final Map<Class<?>, EntryType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toMap(EntryType::payloadClass, type -> type));
    private static final Map<String, EntryType> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(type -> key(type.wireName, type.version), type -> type));

    private final String wireName;
    private final int version;
    private final Class<? extends Payload> payloadClass;

    EntryType(String wireName, int version, Class<? extends Payload> payloadClass) {
        this.wireName = wireName;
        this.version = version;
        this.payloadClass = payloadClass;
    }

    public String wireName() {
        return wireName;
    }

    public int version() {
        return version;
    }

    public Class<? extends Payload> payloadClass() {
        return payloadClass;
    }

    /// The type a payload is written as.
    public static EntryType of(Payload payload) {
        EntryType type = BY_CLASS.get(payload.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no entry type for " + payload.getClass());
        }
        return type;
    }

    /// Empty for a type or version this program does not know.
    public static Optional<EntryType> find(String wireName, int version) {
        return Optional.ofNullable(BY_KEY.get(key(wireName, version)));
    }

    private static String key(String wireName, int version) {
        return wireName + "/" + version;
    }
}
