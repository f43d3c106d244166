package io.mostrador.launcher.baskets;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.promotion.PromotionSaving;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.SaleLine;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Scans a random basket as the register does: lines with their deposits, prices, promotions, discounts.
final class Counter {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 18, 30);

    private final RandomBasket random;
    private final Map<Integer, LinePrice> breaks = new HashMap<>();

    Counter(RandomBasket random) {
        this.random = random;
    }

    Basket basket(List<Scan> scans) {
        Basket basket = Basket.empty(random.id(), random.shop().terms());
        for (Scan scan : scans) {
            basket = scanned(basket, scan);
        }
        basket = promoted(basket.withBreaks(breaks).withCoupons(random.coupons()));
        basket = random.whole() == null ? basket : basket.discount(Basket.WHOLE, random.whole());
        return random.customer() == null ? basket : basket.withCustomer(random.customer());
    }

    private Basket scanned(Basket basket, Scan scan) {
        int number = basket.nextLineNumber();
        SaleLine line = line(number, scan.item(), scan)
                .withDetails(LineDetails.NONE.withContents(scan.contents().contents()));
        Basket next = basket.add(
                scan.quantity().isNegative()
                        ? line.returned(LineReturn.withoutReceipt(ReturnReason.OTHER, Disposition.WRITE_OFF))
                        : line);
        if (scan.deposit() != null) {
            next = next.add(line(number + 1, scan.deposit(), scan).withDetails(LineDetails.depositOf(number)));
        }
        return changed(next, number, scan.change());
    }

    static SaleLine line(int number, Item item, Scan scan) {
        return SaleLine.of(number, item, scan.contents().taxes(), scan.quantity(), EntryMethod.SCANNED);
    }

    private Basket changed(Basket basket, int number, Scan.Change change) {
        Basket next = basket;
        if (change.voided()) {
            return next.voidLine(number);
        }
        if (change.lower() != null) {
            breaks.put(number, change.lower());
        }
        if (change.override() != null) {
            next = next.override(number, change.override());
        }
        return change.discount() == null ? next : next.discount(number, change.discount());
    }

    private Basket promoted(Basket basket) {
        if (random.shop().promotions().isEmpty()) {
            return basket;
        }
        List<SaleLine> offered =
                basket.activeLines().stream().filter(line -> !line.isDeposit()).toList();
        Set<CouponCode> coupons =
                basket.coupons().stream().map(PresentedCoupon::code).collect(Collectors.toSet());
        return basket.withPromotions(
                random
                        .shop()
                        .promotions()
                        .evaluate(offered, new Circumstances(NOW, Set.of(), coupons))
                        .savings()
                        .stream()
                        .collect(Collectors.groupingBy(
                                PromotionSaving::lineNumber,
                                Collectors.mapping(Counter::modifier, Collectors.toList()))));
    }

    private static PriceModifier modifier(PromotionSaving saving) {
        return new PriceModifier(
                PriceModifier.Kind.PROMOTION,
                saving.amount().negated(),
                saving.name(),
                saving.promotionId().value());
    }
}
