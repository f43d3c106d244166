package io.mostrador.domain.code;

import io.mostrador.domain.money.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a code told beside the item itself; null where it told nothing.
///
/// @param lot batch or lot number (10)
/// @param expiry last day on which it may be sold or used (17, 7003)
/// @param bestBefore last day of its full quality (15)
/// @param serial serial number (21)
/// @param netWeight kilograms (310n), to the gram
/// @param price of this very pack (392n, 393n)
public record ItemAttributes(
        @Nullable String lot,
        @Nullable LocalDate expiry,
        @Nullable LocalDate bestBefore,
        @Nullable String serial,
        @Nullable Quantity netWeight,
        @Nullable LabelPrice price) {
    public static final ItemAttributes NONE = new ItemAttributes(null, null, null, null, null, null);
}
