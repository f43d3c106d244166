package io.mostrador.domain.code;

import io.mostrador.domain.code.gs1.CodeFault;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Quantity;
import java.util.List;

/// What a scanned text says.
public sealed interface Scanned {
    /// The code of an item: a GTIN, alone or with more beside it, or a code of the shop's own.
    ///
    /// @param spellings how the item may stand in the catalogue, the likeliest first; never empty
    record ItemCode(List<ScanCode> spellings, ItemAttributes attributes) implements Scanned {
        public ItemCode {
            spellings = List.copyOf(spellings);
        }
    }

    /// A label of the shop's scale that says how much is in the pack.
    ///
    /// @param spellings how the item may stand in the catalogue, the likeliest first; never empty
    /// @param netWeight kilograms; zero when the scale printed none
    record WeightLabel(List<ScanCode> spellings, Quantity netWeight) implements Scanned {
        public WeightLabel {
            spellings = List.copyOf(spellings);
        }
    }

    /// A label of the shop's scale that says what the pack costs.
    ///
    /// @param spellings how the item may stand in the catalogue, the likeliest first; never empty
    /// @param amountMinor in minor units of the store's currency; zero when the scale printed none
    record PriceLabel(List<ScanCode> spellings, long amountMinor) implements Scanned {
        public PriceLabel {
            spellings = List.copyOf(spellings);
        }
    }

    /// A code of something that is no item.
    ///
    /// @param value what identifies it among its kind
    record OtherCode(Kind kind, String value) implements Scanned {}

    /// The text begins like a code with a meaning, and has none.
    ///
    /// @param part the application identifier concerned, or what stands where one should be; may be empty
    /// @param position of the character that is wrong in the scanned text, from 1
    record Malformed(CodeFault fault, String part, int position) implements Scanned {}

    /// What a code that is not an item's stands for.
    enum Kind {
        RECEIPT,
        COUPON,
        LOYALTY,
        /// One that was printed before it was sold.
        GIFT_CARD,
        /// A pallet or a box of goods (SSCC).
        LOGISTIC_UNIT,
        /// A place, a document, an asset.
        OTHER
    }
}
