package io.mostrador.domain.coupon;

import io.mostrador.domain.item.ScanCode;

/// What is scanned or typed from a coupon. Whether it was used before is known to whoever keeps the journal.
///
/// @param value as [ScanCode]: 1 to 48 visible ASCII characters, spaces only inside; case matters
public record CouponCode(String value) {
    public CouponCode {
        if (!ScanCode.isValid(value)) {
            throw new IllegalArgumentException("not a coupon code: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
