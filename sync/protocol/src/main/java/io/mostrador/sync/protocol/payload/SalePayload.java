package io.mostrador.sync.protocol.payload;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The completed sale. When, where and by whom is in the entry's envelope.
public sealed interface SalePayload extends Payload {
    /// @param roundingMinor what cash rounding put on the total or took off
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
            long changeMinor)
            implements SalePayload {}

    record ReceiptCopiedV1(UUID saleId) implements SalePayload {}

    /// @param taxes codes with a space between; what they mean stands beside the line
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
            String taxes,
            String entryMethod,
            List<ModifierV1> modifiers,
            boolean voided,
            long amountMinor,
            @JsonSetter(nulls = Nulls.SET) @Nullable ReturnedV1 returned) {}

    /// How goods come back, and the line they were sold on; its four parts are null without a receipt.
    record ReturnedV1(
            String kind,
            @JsonSetter(nulls = Nulls.SET) @Nullable UUID saleId,
            @JsonSetter(nulls = Nulls.SET) @Nullable String series,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long receiptNumber,
            @JsonSetter(nulls = Nulls.SET) @Nullable Integer lineNumber,
            String reason,
            String disposition) {}

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

    record TenderV1(
            int number,
            String type,
            long amountMinor,
            @JsonSetter(nulls = Nulls.SET) @Nullable String reference) {}
}
