package io.mostrador.domain.sale;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.coupon.RedeemedCoupon;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.TaxedDocument;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The open and changing sale. Immutable: every act gives a new basket.
///
/// @param lines in the order they came, voided ones included, at the prices they were scanned with; without the
/// discounts a person gave
/// @param discounts by the number of their line, [#WHOLE] for the one on all lines
/// @param promotions by the number of their line, what the shop's rules take off, as it was worked out for these
/// lines
/// @param prices other unit prices than those of the scan
/// @param tenders what has been handed over so far
/// @param customer whose sale it is, null for somebody unknown
/// @param coupons presented, in the order they came
public record Basket(
        BasketId id,
        SaleTerms terms,
        List<SaleLine> lines,
        Map<Integer, Discount> discounts,
        Map<Integer, List<PriceModifier>> promotions,
        BasketPrices prices,
        List<TenderLine> tenders,
        @Nullable SaleCustomer customer,
        List<PresentedCoupon> coupons) {
    /// Stands where a line's number would, and means the whole basket.
    public static final int WHOLE = 0;

    /// More lines than any cart holds; keeps one sale's entry and receipt bounded.
    public static final int MAX_LINES = 2_000;

    public static final int MAX_TENDERS = 20;

    public static final int MAX_COUPONS = 20;

    public Basket {
        lines = List.copyOf(lines);
        discounts = Collections.unmodifiableMap(new TreeMap<>(discounts));
        promotions = Map.copyOf(promotions);
        tenders = List.copyOf(tenders);
        coupons = List.copyOf(coupons);
        if (lines.size() > MAX_LINES || tenders.size() > MAX_TENDERS || coupons.size() > MAX_COUPONS) {
            throw new IllegalArgumentException("a basket holds at most 2000 lines, 20 tenders and 20 coupons");
        }
    }

    public static Basket empty(BasketId id, SaleTerms terms) {
        return new Basket(id, terms, List.of(), Map.of(), Map.of(), BasketPrices.NONE, List.of(), null, List.of());
    }

    public Currency currency() {
        return terms.currency();
    }

    public Basket add(SaleLine line) {
        if (line.number() != nextLineNumber()) {
            throw new IllegalArgumentException("line " + line.number() + " is not the next one");
        }
        List<SaleLine> changed = new ArrayList<>(lines);
        changed.add(line);
        return with(changed, discounts);
    }

    public Basket addAll(List<SaleLine> more) {
        Basket all = this;
        for (SaleLine line : more) {
            all = all.add(line);
        }
        return all;
    }

    /// The deposit on the line's packaging follows.
    public Basket withQuantity(int lineNumber, Quantity quantity) {
        Basket changed = change(lineNumber, line -> line.withQuantity(quantity));
        return changed.eachDeposit(lineNumber, line -> line.withQuantity(quantity));
    }

    /// @param note empty takes it away
    public Basket withNote(int lineNumber, String note) {
        return change(lineNumber, line -> line.withDetails(line.details().withNote(note)));
    }

    /// The deposit on the line's packaging goes with it.
    public Basket voidLine(int lineNumber) {
        return change(lineNumber, SaleLine::asVoided)
                .withoutDiscount(lineNumber)
                .eachDeposit(lineNumber, SaleLine::asVoided)
                .withoutOverride(lineNumber);
    }

    /// @param lineNumber of a line that counts, or [#WHOLE]; the discount takes the place of an earlier one
    public Basket discount(int lineNumber, Discount discount) {
        if (lineNumber != WHOLE) {
            openLine(lineNumber);
        }
        Map<Integer, Discount> changed = new TreeMap<>(discounts);
        changed.put(lineNumber, discount);
        return with(lines, changed);
    }

    /// @param newPromotions by the number of their line; they hold until the lines change
    public Basket withPromotions(Map<Integer, List<PriceModifier>> newPromotions) {
        return new Basket(id, terms, lines, discounts, newPromotions, prices, tenders, customer, coupons);
    }

    /// @param breaks by the number of their line; they hold until the lines change
    public Basket withBreaks(Map<Integer, LinePrice> breaks) {
        return with(prices.withBreaks(breaks));
    }

    /// @param lineNumber of a line that counts; takes the place of an earlier override there
    public Basket override(int lineNumber, PriceOverride override) {
        openLine(lineNumber);
        return with(prices.with(lineNumber, override));
    }

    public Basket withoutOverride(int lineNumber) {
        return with(prices.without(lineNumber));
    }

    /// @param lineNumber of a line, or [#WHOLE]
    public Basket withoutDiscount(int lineNumber) {
        Map<Integer, Discount> changed = new TreeMap<>(discounts);
        changed.remove(lineNumber);
        return with(lines, changed);
    }

    /// The sale of somebody known; takes the place of another customer.
    public Basket withCustomer(SaleCustomer known) {
        return new Basket(id, terms, lines, discounts, promotions, prices, tenders, known, coupons);
    }

    /// The sale of somebody unknown. A basket that was begun with the customer and has no line is none any more.
    public Basket withoutCustomer() {
        return lines.isEmpty()
                ? empty(BasketId.NONE, terms)
                : new Basket(id, terms, lines, discounts, promotions, prices, tenders, null, coupons);
    }

    public Basket tender(TenderLine tender) {
        if (tender.number() != nextTenderNumber()) {
            throw new IllegalArgumentException("tender " + tender.number() + " is not the next one");
        }
        List<TenderLine> changed = new ArrayList<>(tenders);
        changed.add(tender);
        return new Basket(id, terms, lines, discounts, promotions, prices, changed, customer, coupons);
    }

    public Basket voidTender(int tenderNumber) {
        return new Basket(
                id,
                terms,
                lines,
                discounts,
                promotions,
                prices,
                tenders.stream()
                        .filter(tender -> tender.number() != tenderNumber)
                        .toList(),
                customer,
                coupons);
    }

    /// @param newCoupons what they take off is known by the promotions that are worked out with them
    public Basket withCoupons(List<PresentedCoupon> newCoupons) {
        return new Basket(id, terms, lines, discounts, promotions, prices, tenders, customer, newCoupons);
    }

    /// Nothing happens to a basket that has the coupon.
    public Basket present(PresentedCoupon coupon) {
        if (coupon(coupon.code()).isPresent()) {
            return this;
        }
        List<PresentedCoupon> changed = new ArrayList<>(coupons);
        changed.add(coupon);
        return withCoupons(changed);
    }

    /// Nothing happens to a basket that does not have the coupon.
    public Basket withdraw(CouponCode code) {
        return withCoupons(
                coupons.stream().filter(coupon -> !coupon.code().equals(code)).toList());
    }

    public Optional<PresentedCoupon> coupon(CouponCode code) {
        return coupons.stream().filter(coupon -> coupon.code().equals(code)).findFirst();
    }

    /// What a coupon takes off by the promotions on the basket, zero or positive.
    public Money saved(PresentedCoupon coupon) {
        return promotions.values().stream()
                .flatMap(List::stream)
                .filter(modifier -> coupon.promotions().contains(modifier.source()))
                .map(modifier -> modifier.amount().negated())
                .reduce(Money.zero(currency()), Money::plus);
    }

    /// The coupons that take something off: those a sale would use, were it completed now.
    public List<RedeemedCoupon> redeemedCoupons() {
        return coupons.stream()
                .filter(coupon -> saved(coupon).isPositive())
                .map(coupon -> new RedeemedCoupon(coupon.code(), coupon.singleUse(), saved(coupon)))
                .toList();
    }

    public int nextLineNumber() {
        return lines.size() + 1;
    }

    public int nextTenderNumber() {
        return tenders.isEmpty() ? 1 : tenders.getLast().number() + 1;
    }

    public Optional<SaleLine> line(int lineNumber) {
        return lineNumber < 1 || lineNumber > lines.size() ? Optional.empty() : Optional.of(lines.get(lineNumber - 1));
    }

    /// All lines with what rules and people took off their prices: those of the sale, were it completed now.
    public List<SaleLine> pricedLines() {
        if (promotions.isEmpty()) {
            return Pricing.price(linesAtPrices(), discounts);
        }
        List<SaleLine> promoted = new ArrayList<>();
        for (SaleLine line : linesAtPrices()) {
            SaleLine lower = line;
            for (PriceModifier modifier : promotions.getOrDefault(line.number(), List.of())) {
                lower = lower.with(modifier);
            }
            promoted.add(lower);
        }
        return Pricing.price(promoted, discounts);
    }

    /// All lines at their unit prices of now, without what rules and people took off.
    public List<SaleLine> linesAtPrices() {
        return prices.on(lines);
    }

    /// The lines that count, in order, at their prices of now, without discounts.
    public List<SaleLine> activeLines() {
        return linesAtPrices().stream().filter(line -> !line.voided()).toList();
    }

    /// Years of age that the customer was found to have, 0 when nobody asked: once a basket is enough.
    public int confirmedAge() {
        return lines.stream()
                .mapToInt(line -> line.details().confirmedAge())
                .max()
                .orElse(0);
    }

    /// Nothing in it that counts: no active line and no tender.
    public boolean isEmpty() {
        return tenders.isEmpty() && lines.stream().allMatch(SaleLine::voided);
    }

    /// What the active lines come to, taxes included; negative when goods come back.
    public Money total() {
        return terms.taxPolicy().prices() == PriceBasis.TAX_INCLUDED ? linesTotal() : taxed().gross();
    }

    /// The sum of the active lines: the total, or what it is before taxes where prices are without them.
    public Money linesTotal() {
        Money sum = Money.zero(currency());
        for (SaleLine line : pricedLines()) {
            sum = sum.plus(line.amount());
        }
        return sum;
    }

    /// Net, taxes and gross of the active lines.
    public TaxedDocument taxed() {
        return terms.taxEngine()
                .calculate(pricedLines().stream()
                        .filter(line -> !line.voided())
                        .map(SaleLine::taxable)
                        .toList());
    }

    /// What has been handed over of one tender type.
    public Money tendered(TenderType type) {
        Money sum = Money.zero(currency());
        for (TenderLine tender : tenders) {
            if (tender.type() == type) {
                sum = sum.plus(tender.amountTendered());
            }
        }
        return sum;
    }

    /// All about its money: who needs more than one figure asks this once.
    public Balance balance() {
        return Balance.of(total(), tenders, terms.cashRounding());
    }

    /// As [Balance#due()].
    public Money balanceDue() {
        return balance().due();
    }

    /// As [Balance#cashDue()].
    public Money cashDue() {
        return balance().cashDue();
    }

    /// As [Balance#remaining()].
    public Money remaining() {
        return balance().remaining();
    }

    /// As [Balance#isSettled()].
    public boolean isSettled() {
        return balance().isSettled();
    }

    /// The taxes of the active lines, by their codes.
    public List<TaxTotal> taxes() {
        return taxed().taxes().stream()
                .sorted(Comparator.comparing(total -> total.tax().code()))
                .toList();
    }

    private SaleLine openLine(int lineNumber) {
        return line(lineNumber)
                .filter(found -> !found.voided())
                .orElseThrow(() -> new IllegalArgumentException("no open line " + lineNumber));
    }

    private Basket change(int lineNumber, UnaryOperator<SaleLine> change) {
        List<SaleLine> changed = new ArrayList<>(lines);
        changed.set(lineNumber - 1, change.apply(openLine(lineNumber)));
        return with(changed, discounts);
    }

    private Basket eachDeposit(int lineNumber, UnaryOperator<SaleLine> change) {
        return with(
                lines.stream()
                        .map(line ->
                                line.details().depositOf() == lineNumber && !line.voided() ? change.apply(line) : line)
                        .toList(),
                discounts);
    }

    private Basket with(List<SaleLine> newLines, Map<Integer, Discount> newDiscounts) {
        return newLines.equals(lines)
                ? new Basket(id, terms, lines, newDiscounts, promotions, prices, tenders, customer, coupons)
                : new Basket(
                        id,
                        terms,
                        newLines,
                        newDiscounts,
                        Map.of(),
                        prices.withBreaks(Map.of()),
                        tenders,
                        customer,
                        coupons);
    }

    /// Promotions were worked out for other prices.
    private Basket with(BasketPrices newPrices) {
        return newPrices.equals(prices)
                ? this
                : new Basket(id, terms, lines, discounts, Map.of(), newPrices, tenders, customer, coupons);
    }
}
