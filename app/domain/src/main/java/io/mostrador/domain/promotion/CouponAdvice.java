package io.mostrador.domain.promotion;

import io.mostrador.domain.coupon.CouponObstacle;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.domain.sale.SaleLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds out why a rule takes nothing off a basket although its coupon was presented.
///
/// @param lines those that count
record CouponAdvice(PromotionRule rule, List<SaleLine> lines, Circumstances circumstances) {

    CouponObstacle obstacle() {
        if (!rule.eligibility().holdsIn(circumstances)) {
            return time().orElseGet(CouponObstacle.OtherCustomers::new);
        }
        List<SaleLine> covered = lines.stream()
                .filter(line -> !line.isReturn() && rule.covers(line))
                .toList();
        if (covered.isEmpty()) {
            return new CouponObstacle.NothingCovered();
        }
        return threshold()
                .filter(from -> worth(covered, from).compareTo(from) < 0)
                .<CouponObstacle>map(CouponObstacle.Below::new)
                .orElseGet(this::rivals);
    }

    private Optional<CouponObstacle> time() {
        Validity validity = rule.eligibility().validity();
        LocalDate today = circumstances.moment().toLocalDate();
        if (validity.holdsAt(circumstances.moment())) {
            return Optional.empty();
        }
        if (today.isBefore(validity.firstDate())) {
            return Optional.of(new CouponObstacle.NotYet(validity.firstDate()));
        }
        if (today.isAfter(validity.lastDate())) {
            return Optional.of(new CouponObstacle.Expired(validity.lastDate()));
        }
        return Optional.of(
                validity.days().contains(today.getDayOfWeek())
                        ? new CouponObstacle.OtherHours(validity.from(), validity.until())
                        : new CouponObstacle.OtherDays(validity.days()));
    }

    private Optional<Money> threshold() {
        return switch (rule.offer()) {
            case Offer.ThresholdPercentOff some -> Optional.of(some.from());
            case Offer.ThresholdAmountOff some -> Optional.of(some.from());
            default -> Optional.empty();
        };
    }

    private static Money worth(List<SaleLine> covered, Money like) {
        return covered.stream().map(SaleLine::extendedAmount).reduce(Money.zero(like.currency()), Money::plus);
    }

    /// By itself it would save something, or not even then.
    private CouponObstacle rivals() {
        Promotions alone = Promotions.of(lines.getFirst().unitPrice().currency(), List.of(rule));
        return alone.evaluate(lines, circumstances).savings().isEmpty()
                ? new CouponObstacle.TooFew()
                : new CouponObstacle.OthersSaveMore();
    }
}
