package io.mostrador.db.fact;

import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.sync.protocol.payload.PackV1;
import io.mostrador.sync.protocol.payload.SalePayload;
import org.jspecify.annotations.Nullable;

/// What is in items and in the units of lines.
public final class ContentsMapping {
    private ContentsMapping() {}

    static @Nullable PackV1 payload(@Nullable PackOf pack) {
        return pack == null
                ? null
                : new PackV1(pack.code().value(), pack.contents().thousandths(), pack.unit());
    }

    static @Nullable PackOf pack(@Nullable PackV1 payload) {
        return payload == null
                ? null
                : new PackOf(
                        new ScanCode(payload.code()), new Quantity(payload.contentsThousandths()), payload.unit());
    }

    /// Null for the item itself.
    public static SalePayload.@Nullable ContentsV1 payload(LineContents contents) {
        return contents.equals(LineContents.NONE) ? null : new SalePayload.ContentsV1(payload(contents.pack()));
    }

    /// @param payload null for the item itself
    public static LineContents contents(SalePayload.@Nullable ContentsV1 payload) {
        return payload == null ? LineContents.NONE : new LineContents(pack(payload.pack()));
    }
}
