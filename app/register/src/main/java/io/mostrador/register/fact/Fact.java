package io.mostrador.register.fact;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.customer.AccountPayment;
import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.giftcard.GiftCardLoad;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.PriceOverride;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.NoSaleReason;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened. Facts are never changed; a correction is a new fact.
public sealed interface Fact {

    /// Must be on the disk before anybody is told.
    sealed interface Durable extends Fact {}

    /// Written to the journal at once, forced with the next durable fact: a killed program gives it back, a
    /// pulled plug may lose it.
    sealed interface Progress extends Fact {}

    /// The first entry of every journal: this till begins.
    record TillFounded(UUID tillId, StoreProfile store) implements Durable {}

    record StoreConfigured(StoreProfile store) implements Durable {}

    /// Somebody may sign on from now on.
    ///
    /// @param pinHash encoded hash, useless without the pepper that is kept outside journal and database
    record OperatorAdded(Operator operator, String pinHash) implements Durable {
        @Override
        public String toString() {
            return "OperatorAdded[" + operator + "]";
        }
    }

    /// The items on keys of their own from now on.
    record QuickKeysArranged(QuickKeys keys) implements Durable {}

    record OperatorSignedOn(OperatorId operatorId) implements Durable {}

    record OperatorSignedOff(OperatorId operatorId) implements Durable {}

    /// The till now belongs to a tenant's server.
    record TillEnrolled(String serverUrl, UUID tenantId) implements Durable {}

    record TillOpened(TillSession session) implements Durable {}

    record TillClosed(ZReport report) implements Durable {}

    record NoSaleMade(UUID noSaleId, TillSessionId tillSessionId, NoSaleReason reason) implements Durable {}

    /// @param deposit the line of the deposit on its packaging, null for none
    record LineAdded(
            BasketId basketId, SaleLine line, @Nullable SaleLine deposit) implements Progress {
        public LineAdded(BasketId basketId, SaleLine line) {
            this(basketId, line, null);
        }
    }

    /// @param note empty where one was taken away
    record LineNoted(BasketId basketId, int lineNumber, String note) implements Progress {}

    /// A customer was found too young, or did not show the age.
    record AgeDeclined(ItemId itemId, int minimumAge) implements Progress {}

    /// Goods come back by the receipt of their sale.
    ///
    /// @param lines one or more, numbered on from those of the basket
    record ReturnLinesAdded(BasketId basketId, List<SaleLine> lines) implements Progress {
        public ReturnLinesAdded {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("nothing comes back");
            }
        }
    }

    /// Its deposit follows.
    record LineQuantityChanged(BasketId basketId, int lineNumber, Quantity quantity) implements Progress {}

    /// Its deposit goes with it.
    record LineVoided(BasketId basketId, int lineNumber) implements Progress {}

    /// @param lineNumber of a line, [io.mostrador.domain.sale.Basket#WHOLE] for the whole basket
    record DiscountGiven(BasketId basketId, int lineNumber, Discount discount) implements Progress {}

    /// @param lineNumber of a line, [io.mostrador.domain.sale.Basket#WHOLE] for the whole basket
    record DiscountRemoved(BasketId basketId, int lineNumber) implements Progress {}

    record PriceOverridden(BasketId basketId, int lineNumber, PriceOverride override) implements Progress {}

    record PriceRestored(BasketId basketId, int lineNumber) implements Progress {}

    /// @param coupon with what it opened; without what is in its way
    record CouponPresented(BasketId basketId, PresentedCoupon coupon) implements Progress {}

    record CouponWithdrawn(BasketId basketId, CouponCode code) implements Progress {}

    /// What the shop's quantity breaks and promotions make of the prices when money begins to be taken: a restart
    /// in another hour changes no price that was told. Takes the place of what they did before.
    ///
    /// @param breaks by the number of their line
    /// @param promotions by the number of their line
    record PromotionsApplied(
            BasketId basketId,
            Currency currency,
            Map<Integer, LinePrice> breaks,
            Map<Integer, List<PriceModifier>> promotions)
            implements Progress {
        public PromotionsApplied {
            breaks = Map.copyOf(breaks);
            promotions = Map.copyOf(promotions);
        }
    }

    /// A tender that does not yet complete the sale; the one that does is in [SaleCompleted] only.
    record TenderAdded(BasketId basketId, TenderLine tender) implements Durable {}

    record TenderVoided(BasketId basketId, int tenderNumber) implements Durable {}

    record BasketSuspended(BasketId basketId) implements Durable {}

    record BasketResumed(BasketId basketId) implements Durable {}

    /// Suspended baskets that waited long enough, at least one; each counts as a voided sale.
    record BasketsExpired(TillSessionId tillSessionId, List<ExpiredBasket> baskets, ExpiryCause cause)
            implements Durable {
        public BasketsExpired {
            baskets = List.copyOf(baskets);
            if (baskets.isEmpty()) {
                throw new IllegalArgumentException("no basket expired");
            }
        }
    }

    record SaleVoided(BasketId basketId, TillSessionId tillSessionId, Money total, int lineCount) implements Durable {}

    record SaleCompleted(Sale sale) implements Durable {}

    record ReceiptCopied(SaleId saleId) implements Durable {}

    /// A part of an import; counts for nothing until [ItemsImported] with the same id follows.
    record ItemChunkImported(UUID importId, List<Item> items) implements Progress {
        public ItemChunkImported {
            items = List.copyOf(items);
        }
    }

    record ItemsImported(UUID importId, long itemCount) implements Durable {}

    /// The machine's clock jumped, or is not the server's. Comes before the facts that have their stamps from
    /// it, and is
    /// forced with them: no fact can be on the disk without it.
    ///
    /// @param expected the time it should have been
    /// @param actual the time the clock said
    record ClockJumped(Instant expected, Instant actual, ClockWitness witness) implements Progress {}

    /// The journal was brought back, or goes on after damage: a new epoch begins. What was recorded after
    /// `through` and is in no copy is missing, so sequences and numbers leave out more than can have been given
    /// away.
    ///
    /// @param through sequence of the entry before this one
    /// @param serverAsked whether the server gave what it had beyond the copy
    /// @param mirrorAsked whether the mirror did
    /// @param nextReceipt the lowest receipt number that may be given from here on
    /// @param nextZ the lowest Z number that may be given from here on
    /// @param damage what was damaged and where, empty where nothing was
    record JournalRestored(
            long through,
            RestoreSource source,
            boolean serverAsked,
            boolean mirrorAsked,
            long nextReceipt,
            long nextZ,
            String damage)
            implements Durable {}

    /// Somebody is known from now on.
    record CustomerRegistered(Customer customer) implements Durable {}

    /// All that is known of a customer from now on; what sales keep of the customer stays.
    record CustomerChanged(Customer customer) implements Durable {}

    /// The open basket is a customer's, in the place of another's; begins the basket where there is none.
    record CustomerAttached(BasketId basketId, Currency currency, SaleCustomer customer) implements Progress {}

    record CustomerDetached(BasketId basketId) implements Progress {}

    /// Money came in for what was sold on account.
    record AccountPaid(AccountPayment payment) implements Durable {}

    /// Money came in and is on a gift card.
    record GiftCardLoaded(GiftCardLoad load) implements Durable {}

    /// An amount shall be charged. Forced before the terminal hears of it.
    ///
    /// @param attempt in the state INTENT
    record PaymentIntended(PaymentAttempt attempt) implements Durable {
        public PaymentIntended {
            if (attempt.state() != PaymentState.INTENT || attempt.request() != PaymentRequest.NONE) {
                throw new IllegalArgumentException("an attempt begins as INTENT, not " + attempt.state());
            }
        }
    }

    /// The terminal is about to hear of it. A pulled plug may lose this, so INTENT may have been sent, too.
    record PaymentSent(PaymentAttemptId id) implements Progress {}

    /// The cashier wants something of the terminal; NONE: not any more.
    record PaymentRequested(PaymentAttemptId id, PaymentRequest request) implements Progress {}

    /// Money moved.
    record PaymentApproved(PaymentAttemptId id, Approval approval) implements Durable {}

    /// No money moved.
    record PaymentDeclined(PaymentAttemptId id, Decline decline) implements Durable {}

    /// An attempt came to UNKNOWN, NOT_CHARGED, REFUND_DUE or REFUNDED.
    ///
    /// @param byHand a person said so
    record PaymentMoved(PaymentAttemptId id, PaymentState to, boolean byHand) implements Durable {
        private static final Set<PaymentState> TOLD =
                Set.of(PaymentState.UNKNOWN, PaymentState.NOT_CHARGED, PaymentState.REFUND_DUE, PaymentState.REFUNDED);

        public PaymentMoved {
            if (!TOLD.contains(to)) {
                throw new IllegalArgumentException("told by a fact of its own: " + to);
            }
        }
    }
}
