package io.mostrador.launcher.promotion;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionId;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.RequiredCoupon;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.promotion.rule.Validity;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A promotion as a shop writes it down. What is left out does not matter to its offer.
///
/// @param offer `PERCENT_OFF` (percent), `AMOUNT_OFF` (amount), `FIXED_PRICE` (price), `N_FOR_M` (take, pay),
/// `N_FOR_PRICE` (take, price), `SECOND_UNIT_OFF` (percent), `BUNDLE` (parts, price), `BASKET_PERCENT_OFF`
/// (from, percent) or `BASKET_AMOUNT_OFF` (from, amount)
/// @param mixed whether the units of a set may be different items
/// @param from the least sum of what is covered, in the currency's major unit as all amounts
/// @param items barcodes; without items and categories everything is covered
/// @param parts of a bundle, each barcodes of which one is taken
/// @param firstDate and lastDate, both included; always without them
/// @param begins and ends, the hours of each day
/// @param group rules of one group exclude each other on a unit; 1 without it
/// @param limit how often in one basket
/// @param coupon the coupon it needs, or how a series of them begins with a `*` at the end; none without it
/// @param singleUse whether each of those coupons can be used once only
/// @param customerGroups one of which the customer has to be in; for everybody without them
record PromotionText(
        @Nullable String id,
        @Nullable String name,
        @Nullable OfferKind offer,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal price,
        @Nullable BigDecimal from,
        @Nullable Integer take,
        @Nullable Integer pay,
        @Nullable Boolean mixed,
        @Nullable List<String> items,
        @Nullable List<String> categories,
        @Nullable List<String> exceptItems,
        @Nullable List<String> exceptCategories,
        @Nullable List<List<String>> parts,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        @Nullable Set<DayOfWeek> days,
        @Nullable LocalTime begins,
        @Nullable LocalTime ends,
        @Nullable Integer group,
        @Nullable Integer priority,
        @Nullable Integer limit,
        @Nullable String coupon,
        @Nullable Boolean singleUse,
        @Nullable Set<String> customerGroups) {
    private static final String SERIES = "*";
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    enum OfferKind {
        PERCENT_OFF,
        AMOUNT_OFF,
        FIXED_PRICE,
        N_FOR_M,
        N_FOR_PRICE,
        SECOND_UNIT_OFF,
        BUNDLE,
        BASKET_PERCENT_OFF,
        BASKET_AMOUNT_OFF
    }

    /// @throws IllegalArgumentException or [ArithmeticException] when it is no promotion; the message says which
    /// one and why
    PromotionRule rule(Currency currency) {
        String named = id == null ? "a promotion without an id" : "promotion " + id;
        try {
            return new PromotionRule(
                    new PromotionId(given("id", id)),
                    given("name", name),
                    offer(currency),
                    selection(),
                    eligibility(),
                    new Stacking(or(group, 1), or(priority, 0), or(limit, Stacking.NO_LIMIT)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(named + ": " + e.getMessage(), e);
        }
    }

    private Offer offer(Currency currency) {
        return switch (given("offer", offer)) {
            case PERCENT_OFF -> new Offer.PercentOff(percentage());
            case AMOUNT_OFF -> new Offer.AmountOff(money("amount", amount, currency));
            case FIXED_PRICE -> new Offer.FixedPrice(money("price", price, currency));
            case N_FOR_M -> new Offer.NForM(given("take", take), given("pay", pay), mixing());
            case N_FOR_PRICE -> new Offer.NForPrice(given("take", take), money("price", price, currency), mixing());
            case SECOND_UNIT_OFF -> new Offer.SecondUnitOff(percentage(), mixing());
            case BUNDLE ->
                new Offer.Bundle(
                        given("parts", parts).stream()
                                .map(part -> Selection.ofItems(ids(part).toArray(ItemId[]::new)))
                                .toList(),
                        money("price", price, currency));
            case BASKET_PERCENT_OFF -> new Offer.ThresholdPercentOff(money("from", from, currency), percentage());
            case BASKET_AMOUNT_OFF ->
                new Offer.ThresholdAmountOff(money("from", from, currency), money("amount", amount, currency));
        };
    }

    private Selection selection() {
        boolean everything = list(items).isEmpty() && list(categories).isEmpty();
        return new Selection(
                everything,
                ids(list(items)),
                Set.copyOf(list(categories)),
                ids(list(exceptItems)),
                Set.copyOf(list(exceptCategories)),
                Selection.WeighedGoods.ONE_UNIT);
    }

    private Eligibility eligibility() {
        Set<String> names = or(customerGroups, Set.of());
        Set<CustomerGroup> groups = names.stream().map(CustomerGroup::new).collect(Collectors.toUnmodifiableSet());
        return new Eligibility(validity(), groups, requiredCoupon());
    }

    private @Nullable RequiredCoupon requiredCoupon() {
        if (coupon == null) {
            if (singleUse != null) {
                throw new IllegalArgumentException("'singleUse' needs 'coupon'");
            }
            return null;
        }
        boolean series = coupon.endsWith(SERIES);
        String code = series ? coupon.substring(0, coupon.length() - SERIES.length()) : coupon;
        return new RequiredCoupon(
                new CouponCode(code),
                series ? RequiredCoupon.Match.PREFIX : RequiredCoupon.Match.WHOLE,
                or(singleUse, false) ? RequiredCoupon.Use.SINGLE : RequiredCoupon.Use.REUSABLE);
    }

    private Validity validity() {
        return new Validity(
                or(firstDate, ALWAYS),
                or(lastDate, FOR_EVER),
                or(days, EnumSet.allOf(DayOfWeek.class)),
                or(begins, LocalTime.MIDNIGHT),
                or(ends, LocalTime.MIDNIGHT));
    }

    private Offer.Mixing mixing() {
        return or(mixed, false) ? Offer.Mixing.MIX_AND_MATCH : Offer.Mixing.SAME_ITEM;
    }

    private Percentage percentage() {
        return new Percentage(given("percent", percent).movePointRight(2).intValueExact());
    }

    private static Money money(String what, @Nullable BigDecimal value, Currency currency) {
        return Money.of(
                given(what, value)
                        .movePointRight(currency.getDefaultFractionDigits())
                        .longValueExact(),
                currency);
    }

    private static Set<ItemId> ids(List<String> codes) {
        return codes.stream().map(ItemId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> list(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static <T> T given(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("it needs '" + what + "'");
        }
        return value;
    }
}
