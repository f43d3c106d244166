package io.mostrador.sync.protocol.payload;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The completed sale. When, where and by whom is in the entry's envelope.
public sealed interface SalePayload extends Payload {
    /// @param roundingMinor what cash rounding put on the total or took off
    /// @param customer null for somebody unknown
    record CompletedV1(
            UUID saleId,
            String series,
            long number,
            UUID tillSessionId,
            String operatorName,
            String currency,
            List<LineV1> lines,
            TaxPolicyV1 taxPolicy,
            List<TaxTotalV1> taxes,
            List<TenderV1> tenders,
            long totalMinor,
            long roundingMinor,
            long changeMinor,
            @JsonSetter(nulls = Nulls.SET) CustomerPayload.@Nullable SaleCustomerV1 customer,
            List<CouponV1> coupons)
            implements SalePayload {}

    record ReceiptCopiedV1(UUID saleId) implements SalePayload {}

    /// A coupon that took something off, which is in the lines' modifiers already.
    ///
    /// @param singleUse whether it is used up
    record CouponV1(String code, boolean singleUse, long savedMinor) {}

    /// @param priceSource where the unit price came from, null for the item's own price
    /// @param taxes codes with a space between; what they mean stands beside the line
    /// @param details null for a line that tells no more
    /// @param amountMinor unit price times quantity and the modifiers, zero when voided
    /// @param returned null on goods that go out
    record LineV1(
            int number,
            String itemId,
            String code,
            String description,
            String category,
            String unit,
            long quantityThousandths,
            long unitPriceMinor,
            @JsonSetter(nulls = Nulls.SET) @Nullable PriceSourceV1 priceSource,
            String taxes,
            String entryMethod,
            @JsonSetter(nulls = Nulls.SET) @Nullable DetailsV1 details,
            List<ModifierV1> modifiers,
            boolean voided,
            long amountMinor,
            @JsonSetter(nulls = Nulls.SET) @Nullable ReturnedV1 returned) {}

    /// How goods come back, and the line they were sold on; its four parts are null without a receipt.
    ///
    /// @param taxesMinor what goes back of each of the line's taxes, in their order, of a bundle part by part;
    /// empty without a receipt
    record ReturnedV1(
            String kind,
            @JsonSetter(nulls = Nulls.SET) @Nullable UUID saleId,
            @JsonSetter(nulls = Nulls.SET) @Nullable String series,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long receiptNumber,
            @JsonSetter(nulls = Nulls.SET) @Nullable Integer lineNumber,
            String reason,
            String disposition,
            List<Long> taxesMinor) {
        public ReturnedV1 {
            taxesMinor = List.copyOf(taxesMinor);
        }
    }

    /// What a line tells beside item, quantity and price.
    ///
    /// @param expiry a date (ISO 8601)
    /// @param expiryOverride the operator who allowed it to be sold after that
    /// @param confirmedAge in years, 0 where nobody asked
    /// @param depositOf number of the line whose packaging it is the deposit on, 0 for none
    /// @param contents what is in one unit of it, null for the item itself
    record DetailsV1(
            String note,
            @JsonSetter(nulls = Nulls.SET) @Nullable String lot,
            @JsonSetter(nulls = Nulls.SET) @Nullable String expiry,
            @JsonSetter(nulls = Nulls.SET) @Nullable String serial,
            @JsonSetter(nulls = Nulls.SET) @Nullable String expiryOverride,
            int confirmedAge,
            int depositOf,
            @JsonSetter(nulls = Nulls.SET) @Nullable ContentsV1 contents) {
        /// Of a line that is the item itself.
        public DetailsV1(
                String note,
                @Nullable String lot,
                @Nullable String expiry,
                @Nullable String serial,
                @Nullable String expiryOverride,
                int confirmedAge,
                int depositOf) {
            this(note, lot, expiry, serial, expiryOverride, confirmedAge, depositOf, null);
        }
    }

    /// What is in one unit of a line.
    ///
    /// @param pack of what it is a pack, null for none
    /// @param parts of a bundle, empty for none
    /// @param choices what was chosen, empty where nothing was
    record ContentsV1(
            @JsonSetter(nulls = Nulls.SET) @Nullable PackV1 pack, List<LinePartV1> parts, List<LineChoiceV1> choices) {
        public ContentsV1 {
            parts = List.copyOf(parts);
            choices = List.copyOf(choices);
        }
    }

    /// What was chosen of what a line sells.
    ///
    /// @param extraMinor how much of the unit price it is
    record LineChoiceV1(String group, String name, long extraMinor) {}

    /// A part of a bundle, as it was when the bundle was sold. The amount of the line is divided among them by
    /// what they are worth, by largest remainders, and taxed by part.
    ///
    /// @param quantityThousandths how many of its unit are in one bundle, times 1,000
    /// @param worthMinor what they cost when sold by themselves
    /// @param taxes codes with a space between
    record LinePartV1(String code, String description, long quantityThousandths, long worthMinor, String taxes) {}

    /// Where a unit price came from. What does not belong to its kind is null.
    ///
    /// @param kind `LABEL`, `TYPED`, `LISTED` (list), `QUANTITY_BREAK` (list, fromThousandths) or `OVERRIDDEN`
    /// (operatorId, insteadMinor, reason)
    /// @param insteadMinor the unit price it would have had
    record PriceSourceV1(
            String kind,
            @JsonSetter(nulls = Nulls.SET) @Nullable String list,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long fromThousandths,
            @JsonSetter(nulls = Nulls.SET) @Nullable String operatorId,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long insteadMinor,
            @JsonSetter(nulls = Nulls.SET) @Nullable String reason) {}

    /// What makes a line cheaper.
    ///
    /// @param source the id of a promotion, empty for a discount a person gave
    record ModifierV1(String kind, long amountMinor, String reason, String source) {}

    /// @param prices whether they include tax
    /// @param scope where tax is rounded
    record TaxPolicyV1(String prices, String scope, String rounding) {}

    /// What a tax code meant when the line was made.
    ///
    /// @param value a percentage in basis points, an amount for the unit in millionths, zero for what is untaxed
    /// @param reason why it is untaxed, else empty
    /// @param includes taxes on which it is charged, too
    record TaxV1(String code, String name, String kind, long value, String reason, List<TaxV1> includes) {
        public TaxV1 {
            includes = List.copyOf(includes);
        }
    }

    /// @param baseMinor null, as the amount, where only voided lines carry the tax
    record TaxTotalV1(
            TaxV1 tax,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long baseMinor,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long amountMinor) {}

    /// @param foreign what was handed over in another currency, for `FOREIGN_CASH` only
    /// @param storedValue the code that was issued or used, for `STORE_CREDIT` and `GIFT_CARD` only
    record TenderV1(
            int number,
            String type,
            long amountMinor,
            @JsonSetter(nulls = Nulls.SET) @Nullable String reference,
            @JsonSetter(nulls = Nulls.SET) @Nullable ForeignCashV1 foreign,
            @JsonSetter(nulls = Nulls.SET) @Nullable StoredValueV1 storedValue) {
        /// Of which nothing else is to be said.
        public TenderV1(int number, String type, long amountMinor, @Nullable String reference) {
            this(number, type, amountMinor, reference, null, null);
        }
    }

    /// @param leftMinor what is on the code afterwards; null where the till did not know the gift card and
    /// took it on
    /// trust
    record StoredValueV1(
            String code,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long leftMinor) {}

    /// @param amountMinor in `currency`
    /// @param rateMillionths what one unit counted for in the sale's currency, times 1,000,000
    record ForeignCashV1(String currency, long amountMinor, long rateMillionths) {}
}
