package io.mostrador.register.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.coupon.CouponObstacle;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentReference;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.returns.Returned;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SuspendedBasket;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.UuidV7;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.InMemorySales;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.port.SaleSearch;
import io.mostrador.register.port.SoldBefore;
import io.mostrador.register.status.StorageStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Many random commands; after each one everything that must always be true is looked at, most of it worked out
/// a second way.
class RandomWalkTest {
    private static final int COMMANDS = Integer.getInteger("commands", 100_000);

    private final Set<Class<?>> seenModes = new HashSet<>();
    private final Set<Class<?>> seenFacts = new HashSet<>();
    private final Set<Refusal.Reason> seenReasons = EnumSet.noneOf(Refusal.Reason.class);
    private final Set<UUID> saleIds = new HashSet<>();
    private final CouponLedger ledger = CouponBook.ledger();
    private RegisterState state = SmallShop.journal().load();
    private RegisterState replayed = state;
    private Instant now = Counter.START;
    private final CustomerIndex customers = CustomerIndex.empty();
    /// What each customer owes, worked out from the facts.
    private final Map<CustomerId, Long> owed = new HashMap<>();
    private final List<Sale> sales = new ArrayList<>();
    private final Map<ReturnOrigin, Returned> returned = new HashMap<>();
    private long wholeReturns;
    private long receipts;
    private long reports;
    private long cashInSession;
    private long dollarsInSession;
    private long loadsInSession;
    /// By code: what was put on it less what was taken.
    private final Map<String, Long> onCodes = new HashMap<>();
    /// References of charged attempts whose money is neither in a sale nor back with the customer.
    private final Set<String> charged = new HashSet<>();

    @Test
    void keepsItsPromisesWhateverIsPressed() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RandomWalkTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        RandomCommands commands = new RandomCommands(random, customers);
        IdSource ids = new UuidV7(() -> now, new SplittableRandom(seed));
        var items = new InMemoryItems(MarkedShop.items());
        for (int step = 0; step < COMMANDS; step++) {
            now = now.plusMillis(random.nextInt(500) == 0 ? 3_600_000 : random.nextInt(3));
            Command command = commands.next(state);
            StorageStatus room =
                    random.nextInt(50) == 0 ? new StorageStatus(StorageStatus.Level.FULL, 0) : StorageStatus.PLENTY;
            String as = "seed " + seed + ", step " + step + ": " + command;
            take(
                    RegisterCore.decide(
                            state,
                            command,
                            new Surroundings(
                                    now,
                                    ids,
                                    items,
                                    commands.pin(),
                                    () -> room,
                                    MarkedShop.READER,
                                    CouponBook.PROMOTIONS,
                                    customers,
                                    PriceLists.NONE,
                                    SmallShop.rates(),
                                    ledger,
                                    new SuspensionPolicy.Hours(1),
                                    archive(random.nextInt(50)),
                                    new GiftCardRules(10_000, 2_000_000, random.nextBoolean() ? 0 : 100_000))),
                    as);
            check(as);
            if (random.nextInt(200) == 0) {
                // The program is killed and starts again.
                state = replayed;
            }
        }
        assertThat(wholeReturns).isPositive();
        assertThat(seenModes).hasSize(6);
        assertThat(seenFacts).hasSize(39);
        assertThat(EnumSet.complementOf(EnumSet.copyOf(seenReasons)))
                .as("refusals never met, seed " + seed)
                .isSubsetOf(Refusal.Reason.BASKET_FULL, Refusal.Reason.NO_SUCH_SALE);
    }

    /// Of what was sold so far; now and then the database fails, or a code is nobody's.
    private SaleArchive archive(int trouble) {
        InMemorySales sold = new InMemorySales(() -> sales);
        return switch (trouble) {
            case 0 -> new StubbornArchive(new SaleArchive.Unreadable());
            case 1 -> new StubbornArchive(new SaleArchive.NotValid());
            default -> sold;
        };
    }

    private record StubbornArchive(SaleArchive.Answer answer) implements SaleArchive {
        @Override
        public Answer find(String receipt) {
            return answer;
        }

        @Override
        public List<SoldBefore> search(SaleSearch wanted) {
            return List.of();
        }
    }

    /// Of no line more came back than was sold, for more than was paid.
    private void checkReturns(Sale sale, String as) {
        sales.add(sale);
        for (SaleLine back : sale.activeLines()) {
            ReturnOrigin origin = back.origin();
            if (origin != null) {
                returned.merge(
                        origin,
                        Returned.nothing(SmallShop.ARS).plus(back),
                        (before, now) -> new Returned(
                                before.quantity().plus(now.quantity()),
                                before.refund().plus(now.refund())));
                Returned sum = Objects.requireNonNull(returned.get(origin));
                SaleLine sold = sales.stream()
                        .filter(earlier -> earlier.id().equals(origin.saleId()))
                        .findFirst()
                        .orElseThrow()
                        .lines()
                        .get(origin.lineNumber() - 1);
                assertThat(sum.quantity()).as(as).isLessThanOrEqualTo(sold.quantity());
                assertThat(sum.refund()).as(as).isLessThanOrEqualTo(sold.amount());
                if (sum.quantity().equals(sold.quantity())) {
                    assertThat(sum.refund()).as(as).isEqualTo(sold.amount());
                    wholeReturns++;
                }
            }
        }
    }

    private void take(Decision decision, String as) {
        switch (decision) {
            case Decision.Refused(Refusal refusal) -> seenReasons.add(refusal.reason());
            case Decision.Accepted accepted -> {
                Stamp stamp = new Stamp(now, state.store().zone(), null, operator(state, accepted.next()));
                for (Fact fact : accepted.facts()) {
                    seenFacts.add(fact.getClass());
                    checkFact(fact, as);
                    customers.apply(fact);
                    replayed = Replay.apply(replayed, fact, stamp);
                    ledger.note(fact);
                }
                if (accepted.facts().isEmpty()) {
                    assertThat(till(accepted.next())).as(as).isEqualTo(till(state));
                }
                state = accepted.next();
                seenModes.add(state.mode().getClass());
            }
        }
    }

    private void check(String as) {
        OpenTill till = till(state);
        assertThat(recorded(till)).as(as).isEqualTo(recorded(till(replayed)));
        assertThat(state.quickKeys()).as(as).isEqualTo(replayed.quickKeys());
        assertThat(state.storedValues()).as(as).isEqualTo(replayed.storedValues());
        assertThat(state.nextReceipt()).as(as).isEqualTo(receipts + 1).isEqualTo(replayed.nextReceipt());
        assertThat(state.nextZ()).as(as).isEqualTo(reports + 1).isEqualTo(replayed.nextZ());
        if (till != null) {
            checkTill(till, as);
        }
        owed.forEach((id, minor) -> assertThat(
                        customers.find(id).orElseThrow().balance().amountMinor())
                .as(as)
                .isEqualTo(minor));
    }

    private void checkTill(OpenTill till, String as) {
        assertThat(till.payments().stream()
                        .filter(attempt -> attempt.approval() != null)
                        .map(attempt -> attempt.reference().value()))
                .as(as)
                .containsExactlyInAnyOrderElementsOf(charged);
        long expected = till.session().openingFloat().amountMinor() + cashInSession;
        assertThat(till.totals().expectedCash(till.session().openingFloat()).amountMinor())
                .as(as)
                .isEqualTo(expected);
        assertThat(till.totals().giftCardLoads().amountMinor()).as(as).isEqualTo(loadsInSession);
        assertThat(till.totals().foreignCash().values().stream()
                        .mapToLong(Money::amountMinor)
                        .sum())
                .as(as)
                .isEqualTo(dollarsInSession);
        assertThat(till.basket().lines().isEmpty() && till.basket().customer() == null)
                .as(as)
                .isEqualTo(till.basket().id().equals(BasketId.NONE));
        assertThat(till.suspended())
                .as(as)
                .noneMatch(waiting -> waiting.basket().isEmpty());
        if (!till.basket().tenders().isEmpty()) {
            assertThat(till.basket().balanceDue().isZero()).as(as).isFalse();
        }
        switch (state.mode()) {
            case Mode.Tendering _ -> assertThat(till.basket().isEmpty()).as(as).isFalse();
            case Mode.SaleComplete _ -> assertThat(till.basket().lines()).as(as).isEmpty();
            case Mode.CountingTill _ -> {
                assertThat(till.basket().isEmpty()).as(as).isTrue();
                assertThat(till.suspended()).as(as).isEmpty();
            }
            default -> {}
        }
    }

    private void checkFact(Fact fact, String as) {
        switch (fact) {
            case Fact.SaleCompleted(Sale sale) -> {
                checkSale(sale, as);
                checkReturns(sale, as);
            }
            case Fact.TillOpened _ -> {
                cashInSession = 0;
                dollarsInSession = 0;
                loadsInSession = 0;
            }
            case Fact.TillClosed(var report) -> {
                assertThat(report.number()).as(as).isEqualTo(++reports);
                assertThat(report.expectedCash().amountMinor())
                        .as(as)
                        .isEqualTo(report.session().openingFloat().amountMinor() + cashInSession);
            }
            case Fact.PaymentApproved approved ->
                assertThat(charged.add(reference(approved.id()))).as(as).isTrue();
            case Fact.PaymentMoved(var id, var to, boolean _)
            when to == PaymentState.REFUNDED ->
                assertThat(charged.remove(reference(id))).as(as).isTrue();
            case Fact.AccountPaid(var payment) -> {
                long paid = payment.amount().amountMinor();
                cashInSession += payment.tender().type() == TenderType.CASH ? paid : 0;
                owed.merge(payment.customer().id(), -paid, Long::sum);
                assertThat(payment.balanceAfter().amountMinor())
                        .as(as)
                        .isEqualTo(owed.get(payment.customer().id()));
            }
            case Fact.GiftCardLoaded(var load) -> {
                cashInSession +=
                        load.tender().type() == TenderType.CASH ? load.amount().amountMinor() : 0;
                loadsInSession += load.amount().amountMinor();
                assertThat(onCodes.merge(
                                load.card().code().toString(), load.amount().amountMinor(), Long::sum))
                        .as(as)
                        .isEqualTo(load.card().left().amountMinor());
            }
            case Fact.LineAdded added -> assertThat(added.basketId()).as(as).isNotEqualTo(BasketId.NONE);
            default -> {}
        }
    }

    private String reference(PaymentAttemptId id) {
        return Objects.requireNonNull(state.openTill())
                .payment(id)
                .orElseThrow()
                .reference()
                .value();
    }

    private void checkSale(Sale sale, String as) {
        for (TenderLine tender : sale.tenders()) {
            StoredValueUse use = tender.storedValue();
            if (use != null) {
                if (use.onTrust()) {
                    assertThat(onCodes).as(as).doesNotContainKey(use.code().toString());
                    onCodes.put(use.code().toString(), 0L);
                    continue;
                }
                long left = onCodes.merge(
                        use.code().toString(), -tender.amountTendered().amountMinor(), Long::sum);
                assertThat(left).as(as).isNotNegative().isEqualTo(use.left().amountMinor());
            }
            String reference = tender.reference();
            if (reference != null
                    && PaymentReference.isReference(reference)
                    && !tender.amountTendered().isNegative()) {
                assertThat(charged.remove(reference)).as(as).isTrue();
            }
        }
        assertThat(sale.receiptNumber().number()).as(as).isEqualTo(++receipts);
        assertThat(saleIds.add(sale.id().value())).as(as).isTrue();
        BigDecimal lines = BigDecimal.ZERO;
        for (SaleLine line : sale.activeLines()) {
            lines = lines.add(BigDecimal.valueOf(line.unitPrice().amountMinor())
                    .multiply(BigDecimal.valueOf(line.quantity().thousandths(), 3))
                    .setScale(0, RoundingMode.HALF_UP));
            for (PriceModifier modifier : line.modifiers()) {
                lines = lines.add(BigDecimal.valueOf(modifier.amount().amountMinor()));
            }
        }
        assertThat(sale.total().amountMinor()).as(as).isEqualTo(lines.longValueExact());
        Money tax = SmallShop.pesos(0);
        for (TaxTotal group : sale.taxes()) {
            tax = tax.plus(group.base()).plus(group.amount());
        }
        assertThat(tax).as(as).isEqualTo(sale.total());
        long cash = 0;
        long foreign = 0;
        long other = 0;
        for (TenderLine tender : sale.tenders()) {
            ForeignCash dollars = tender.foreign();
            if (dollars != null) {
                foreign += tender.amountTendered().amountMinor();
                dollarsInSession += dollars.amount().amountMinor();
                long value = dollars.amount().amountMinor() * 13_855 / 10;
                assertThat(tender.amountTendered().amountMinor()).as(as).isEqualTo(value);
                continue;
            }
            cash += tender.type() == TenderType.CASH ? tender.amountTendered().amountMinor() : 0;
            other += tender.type() == TenderType.CASH
                    ? 0
                    : tender.amountTendered().amountMinor();
        }
        checkAccount(sale, as);
        long change = sale.changeDue().amountMinor();
        long rounding = sale.rounding().amountMinor();
        assertThat(cash + foreign + other - change)
                .as(as)
                .isEqualTo(sale.total().amountMinor() + rounding);
        assertThat(rounding == 0 || cash + foreign != 0 || Math.abs(sale.total().amountMinor() - other) < 5)
                .as(as)
                .isTrue();
        assertThat(Math.abs(rounding)).as(as).isLessThan(5);
        assertThat(change == 0 || sale.tenders().getLast().type().isCash())
                .as(as)
                .isTrue();
        cashInSession += cash - change;
    }

    /// Nobody owes more than the limit, except for what a lowered limit leaves.
    private void checkAccount(Sale sale, String as) {
        SaleCustomer customer = sale.customer();
        long onAccount = sale.kept(TenderType.ON_ACCOUNT).amountMinor();
        if (customer == null) {
            assertThat(onAccount).as(as).isZero();
            return;
        }
        long balance = owed.merge(customer.id(), onAccount, Long::sum);
        long limit = customers
                .find(customer.id())
                .orElseThrow()
                .customer()
                .creditLimit()
                .amountMinor();
        assertThat(onAccount <= 0 || balance <= limit).as(as).isTrue();
    }

    /// Without what is worked out anew after a restart: promotions until money is taken, and what is in the way of
    /// coupons.
    private static @Nullable OpenTill recorded(@Nullable OpenTill till) {
        return till == null
                ? null
                : till.withBasket(recorded(till.basket()))
                        .withSuspended(till.suspended().stream()
                                .map(waiting -> new SuspendedBasket(
                                        recorded(waiting.basket()), waiting.suspendedAt(), waiting.suspendedBy()))
                                .toList());
    }

    private static Basket recorded(Basket basket) {
        Basket kept = basket.tenders().isEmpty() ? basket.withPromotions(Map.of()) : basket;
        return kept.withCoupons(kept.coupons().stream()
                .map(coupon -> coupon.with(CouponObstacle.NONE))
                .toList());
    }

    private static @Nullable OpenTill till(RegisterState state) {
        return switch (state.mode()) {
            case Mode.SignedOut(var waiting) -> waiting;
            case Mode.TillClosed _ -> null;
            case Mode.TillOpen open -> open.till();
        };
    }

    private static OperatorId operator(RegisterState before, RegisterState after) {
        return before.mode() instanceof Mode.TillOpen open
                ? open.operator().id()
                : after.mode() instanceof Mode.TillOpen next ? next.operator().id() : Counter.ANA;
    }
}
