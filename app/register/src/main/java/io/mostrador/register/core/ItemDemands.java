package io.mostrador.register.core;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.register.Refusal;
import io.mostrador.register.Refusal.Reason;
import java.time.LocalDate;
import java.util.Optional;

/// What has to be known before an item can be a line: which variant it is, that it has not expired, the
/// customer's age, the number of the piece.
///
/// @param basket where the line would go
/// @param businessDate on which it is sold: what expired before is not
record ItemDemands(Basket basket, LocalDate businessDate) {

    /// The first demand that is not met. Goods that come back may have expired meanwhile, and from whoever
    /// they come.
    Optional<Refusal> unmet(Item item, Quantity quantity, LineDetails details) {
        if (item.isParent()) {
            return Optional.of(Refusal.of(Reason.VARIANT_MISSING, item.code().value(), item.name()));
        }
        boolean goesOut = !quantity.isNegative();
        LocalDate expiry = details.expiry();
        if (goesOut && isExpired(details) && details.expiryOverride() == null) {
            return Optional.of(Refusal.of(Reason.EXPIRED, String.valueOf(expiry)));
        }
        int age = item.traits().minimumAge();
        if (goesOut && age > Math.max(basket.confirmedAge(), details.confirmedAge())) {
            return Optional.of(Refusal.of(
                    Reason.AGE_NOT_CONFIRMED,
                    Integer.toString(age),
                    item.description(),
                    businessDate.minusYears(age).toString()));
        }
        return serial(item, quantity, details);
    }

    private boolean isExpired(LineDetails details) {
        LocalDate expiry = details.expiry();
        return expiry != null && expiry.isBefore(businessDate);
    }

    private Optional<Refusal> serial(Item item, Quantity quantity, LineDetails details) {
        String serial = details.serial();
        boolean several = item.unit() == UnitOfMeasure.EACH && !isOne(quantity);
        if (several && (serial != null || item.traits().serialRequired())) {
            return Optional.of(Refusal.of(Reason.SERIAL_ONE_BY_ONE));
        }
        if (serial == null) {
            return item.traits().serialRequired()
                    ? Optional.of(Refusal.of(Reason.SERIAL_MISSING, item.description()))
                    : Optional.empty();
        }
        boolean there = basket.activeLines().stream()
                .anyMatch(line -> line.itemId().equals(item.id())
                        && serial.equals(line.details().serial())
                        && line.isReturn() == quantity.isNegative());
        return there ? Optional.of(Refusal.of(Reason.SERIAL_TWICE, serial)) : Optional.empty();
    }

    static boolean isOne(Quantity quantity) {
        return Math.abs(quantity.thousandths()) == Quantity.THOUSANDTHS_PER_UNIT;
    }

    /// As the line shall tell them: an age where one is asked for, the override where it was needed, and no
    /// line that it would be the deposit of. What is in it, the shop knows.
    LineDetails told(Item item, Quantity quantity, LineDetails details, LineContents contents) {
        boolean overridden = isExpired(details) && !quantity.isNegative();
        return new LineDetails(
                details.note(),
                details.lot(),
                details.expiry(),
                details.serial(),
                overridden ? details.expiryOverride() : null,
                quantity.isNegative() ? 0 : item.traits().minimumAge(),
                0,
                contents);
    }
}
