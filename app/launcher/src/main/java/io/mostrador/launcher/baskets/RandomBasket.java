package io.mostrador.launcher.baskets;

import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceOverride;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one customer takes, and what people do to it.
///
/// @param whole a discount on all of it, or null
/// @param coupons presented
/// @param customer null for somebody unknown
record RandomBasket(
        RandomShop shop,
        BasketId id,
        List<Scan> scans,
        @Nullable Discount whole,
        List<PresentedCoupon> coupons,
        @Nullable SaleCustomer customer) {
    private static final int MOST_SCANS = 8;
    private static final OperatorId MANAGER = new OperatorId("ana");

    static RandomBasket of(RandomShop shop, SplittableRandom random) {
        List<Scan> scans = new ArrayList<>();
        int count = random.nextInt(100) == 0 ? random.nextInt(1, 60) : random.nextInt(1, MOST_SCANS);
        for (int i = 0; i < count; i++) {
            scans.add(scan(shop, random));
        }
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new RandomBasket(
                shop,
                new BasketId(id),
                scans,
                random.nextInt(5) == 0 ? discount(shop, random) : null,
                random.nextInt(3) == 0
                        ? List.of(new PresentedCoupon(
                                RandomRules.COUPON, Set.of("p0", "p1", "p2", "p3", "p4"), random.nextBoolean()))
                        : List.of(),
                random.nextInt(4) == 0 ? new SaleCustomer(new CustomerId(id), "Eva Paz", null, false) : null);
    }

    private static Scan scan(RandomShop shop, SplittableRandom random) {
        RandomContents contents = RandomContents.of(shop, random);
        List<Tax> taxes = contents.taxes();
        Item item = shop.anyItem(random, taxes);
        while (!contents.isItemItself() && item.unit() != UnitOfMeasure.EACH) {
            item = shop.anyItem(random, taxes);
        }
        boolean back = random.nextInt(15) == 0;
        long thousandths =
                item.unit() == UnitOfMeasure.EACH ? 1_000L * random.nextLong(1, 13) : random.nextLong(1, 4_000);
        boolean deposit = !back
                && item.unit() == UnitOfMeasure.EACH
                && !contents.contents().isBundle()
                && random.nextInt(10) == 0;
        return new Scan(
                item,
                contents,
                new Quantity(back ? -thousandths : thousandths),
                deposit ? shop.anyItem(random, taxes) : null,
                back ? Scan.Change.NONE : change(shop, item, random));
    }

    private static Scan.Change change(RandomShop shop, Item item, SplittableRandom random) {
        LinePrice lower = random.nextInt(10) == 0
                ? new LinePrice(
                        part(item.unitPrice(), random), new PriceSource.QuantityBreak("Mayorista", new Quantity(1)))
                : null;
        PriceOverride override = random.nextInt(10) == 0
                ? new PriceOverride(shop.price(random), DiscountReason.PRICE_MATCH, MANAGER)
                : null;
        Discount discount = random.nextInt(6) == 0 ? discount(shop, random) : null;
        return new Scan.Change(lower, override, discount, random.nextInt(15) == 0);
    }

    private static Discount discount(RandomShop shop, SplittableRandom random) {
        Discount.Size size = random.nextBoolean()
                ? new Discount.Percent(random.nextInt(1, 10_001))
                : new Discount.Amount(
                        shop.price(random).plus(Money.of(1, shop.terms().currency())));
        return new Discount(size, DiscountReason.GOODWILL);
    }

    private static Money part(Money whole, SplittableRandom random) {
        return Money.of(random.nextLong(whole.amountMinor() + 1), whole.currency());
    }

    /// The basket when all was scanned in its order.
    Basket basket() {
        return new Counter(this).basket(scans);
    }

    /// The same goods, the last first.
    Basket reversed() {
        return new Counter(this).basket(scans.reversed());
    }

    /// Whether the order of the lines is part of a rule: which of them gets the cent of what they share by
    /// largest remainders decides from what a later promotion or discount, or a tax that is put on, is worked
    /// out.
    boolean isOrderPartOfARule() {
        boolean lineDiscounts = scans.stream().anyMatch(scan -> scan.change().discount() != null);
        boolean included = shop.terms().taxPolicy().prices() == PriceBasis.TAX_INCLUDED;
        boolean promoted = !shop.promotions().isEmpty();
        return shop.stacked() || (promoted && (lineDiscounts || !included)) || (whole != null && !included);
    }
}
