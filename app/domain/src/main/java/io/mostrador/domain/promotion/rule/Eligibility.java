package io.mostrador.domain.promotion.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When and for whom a rule holds.
///
/// @param customerGroups one of these is needed; empty: for everybody
/// @param coupon the coupon that has to be presented, null when none is needed
public record Eligibility(
        Validity validity,
        Set<CustomerGroup> customerGroups,
        @Nullable RequiredCoupon coupon) {
    public Eligibility {
        customerGroups = Set.copyOf(customerGroups);
    }

    /// For everybody, without a coupon.
    public static Eligibility during(Validity validity) {
        return new Eligibility(validity, Set.of(), null);
    }

    /// Whether a rule may be used.
    public boolean holdsIn(Circumstances circumstances) {
        return (coupon == null || circumstances.coupons().stream().anyMatch(coupon::fits))
                && (customerGroups.isEmpty()
                        || customerGroups.stream().anyMatch(circumstances.customerGroups()::contains))
                && validity.holdsAt(circumstances.moment());
    }
}
