package io.mostrador.register.core;

import io.mostrador.domain.code.Scanned;
import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.CouponObstacle;
import io.mostrador.domain.coupon.CouponRedemption;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.sale.Basket;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import java.time.LocalDateTime;
import java.util.Optional;

/// Coupons that a customer presents. One that can do something later, with more goods or at another hour, is
/// taken and says why it does nothing yet; one that never can is refused.
record CouponDecisions(RegisterState state, Surroundings around) {

    /// @param command with the code as typed, with the shop's prefix of coupons or without it
    Decision present(Mode.TillOpen open, Command.PresentCoupon command) {
        String text = command.text().strip();
        Scanned read = around.codes().read(text, open.till().session().businessDate());
        return present(
                open,
                read instanceof Scanned.OtherCode(var kind, var number) && kind == Scanned.Kind.COUPON ? number : text);
    }

    /// @param code what stands behind the prefix
    Decision present(Mode.TillOpen open, String code) {
        Optional<PresentedCoupon> coupon =
                ScanCode.isValid(code) ? around.promotions().coupon(new CouponCode(code)) : Optional.empty();
        if (coupon.isEmpty()) {
            return Decision.refused(Reason.COUPON_UNKNOWN, code);
        }
        Optional<CouponRedemption> used = around.redemption(coupon.get());
        if (used.isPresent()) {
            LocalDateTime when =
                    LocalDateTime.ofInstant(used.get().at(), state.store().zone());
            return Decision.refused(
                    Reason.COUPON_USED, code, when.toString(), used.get().receipt());
        }
        return obstacle(open).map(Decision::refused).orElseGet(() -> add(open, coupon.get()));
    }

    Decision withdraw(Mode.TillOpen open, Command.WithdrawCoupon command) {
        Basket basket = open.till().basket();
        if (basket.coupon(command.code()).isEmpty()) {
            return Decision.refused(Reason.NO_SUCH_COUPON);
        }
        return obstacle(open)
                .map(Decision::refused)
                .orElseGet(() -> selling(
                        open,
                        promoted(basket.withdraw(command.code())),
                        new Fact.CouponWithdrawn(basket.id(), command.code())));
    }

    private Decision add(Mode.TillOpen open, PresentedCoupon coupon) {
        Basket basket = open.till().basket();
        Optional<PresentedCoupon> rival =
                basket.coupons().stream().filter(coupon::competesWith).findFirst();
        if (rival.isPresent()) {
            return Decision.refused(Reason.COUPON_ON_SALE, rival.get().code().value());
        }
        if (basket.coupons().size() == Basket.MAX_COUPONS) {
            return Decision.refused(Reason.BASKET_FULL);
        }
        Basket changed = promoted(basket.present(coupon));
        if (changed.coupons().getLast().obstacle() instanceof CouponObstacle.Expired(var lastDate)) {
            return Decision.refused(Reason.COUPON_EXPIRED, lastDate.toString());
        }
        return selling(open, changed, new Fact.CouponPresented(basket.id(), coupon));
    }

    private Optional<Reason> obstacle(Mode.TillOpen open) {
        if (!open.till().basket().tenders().isEmpty()) {
            return Optional.of(Reason.TENDERS_TAKEN);
        }
        if (open instanceof Mode.CountingTill) {
            return Optional.of(Reason.NOT_NOW);
        }
        return open.till().basket().lines().isEmpty() ? Optional.of(Reason.COUPON_NEEDS_ITEMS) : Optional.empty();
    }

    private Basket promoted(Basket basket) {
        return new Promoting(around, state.store().zone()).apply(basket);
    }

    /// Where the prices fall, a discount that a person gave must not come to be more than this one may give.
    private Decision selling(Mode.TillOpen open, Basket changed, Fact.Progress fact) {
        return DiscountDecisions.comesAbove(
                        open.till().basket(), changed, open.operator().role())
                ? DiscountDecisions.refusedAbove(open.operator().role())
                : Decision.accepted(
                        state.withMode(
                                new Mode.Selling(open.operator(), open.till().withBasket(changed))),
                        fact);
    }
}
