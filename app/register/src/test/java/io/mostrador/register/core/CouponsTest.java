package io.mostrador.register.core;

import static io.mostrador.register.core.CouponBook.EXPIRED;
import static io.mostrador.register.core.CouponBook.MILK_1;
import static io.mostrador.register.core.CouponBook.MILK_2;
import static io.mostrador.register.core.CouponBook.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.CouponObstacle;
import io.mostrador.domain.coupon.CouponRedemption;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.coupon.RedeemedCoupon;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.register.Command;
import io.mostrador.register.Examination.Verdict;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Yerba is 4990,00, milk 1450,00.
class CouponsTest {
    private static Counter counter(CouponLedger ledger) {
        return new Counter(
                        new InMemoryItems(SmallShop.items()),
                        new CodeReader(CodeRules.parse("coupon=CUP-")),
                        CouponBook.PROMOTIONS,
                        ledger)
                .signedOn()
                .opened();
    }

    private static Counter selling() {
        return counter(CouponBook.ledger()).scan(SmallShop.YERBA).scan(SmallShop.MILK);
    }

    private static Command.PresentCoupon typed(CouponCode code) {
        return new Command.PresentCoupon(code.value());
    }

    private static Command.Scan scanned(String text) {
        return new Command.Scan(text, Quantity.ONE, EntryMethod.SCANNED);
    }

    private static CouponObstacle obstacle(Counter counter, CouponCode code) {
        return counter.basket().coupon(code).orElseThrow().obstacle();
    }

    @Test
    void lowerThePriceWhenScannedOrTypedWithOrWithoutTheShopsPrefix() {
        for (Command presenting :
                List.of(scanned("CUP-YERBA"), typed(YERBA), new Command.PresentCoupon(" CUP-YERBA "))) {
            Counter counter = selling().act(presenting);

            assertThat(counter.basket().total()).isEqualTo(pesos(449_100 + 145_000));
            assertThat(counter.lastFact())
                    .isEqualTo(new Fact.CouponPresented(
                            counter.basket().id(), new PresentedCoupon(YERBA, Set.of("de YERBA"), false)));
        }
    }

    @Test
    void areTakenOffAgain() {
        Counter counter = selling().act(typed(YERBA)).act(new Command.WithdrawCoupon(YERBA));

        assertThat(counter.basket().total()).isEqualTo(pesos(499_000 + 145_000));
        assertThat(counter.basket().coupons()).isEmpty();
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.CouponWithdrawn(counter.basket().id(), YERBA));
        counter.refuses(new Command.WithdrawCoupon(YERBA), Reason.NO_SUCH_COUPON);
    }

    @Test
    void areOnTheSaleThatUsedThemAndOnlyThen() {
        Counter counter = selling()
                .act(typed(MILK_1))
                .act(typed(YERBA))
                .act(new Command.VoidLine(1))
                .act(new Command.StartTender())
                .cash(100_000);

        assertThat(counter.sale().coupons()).containsExactly(new RedeemedCoupon(MILK_1, true, pesos(45_000)));
    }

    @Test
    void forOneUseAreRefusedOnceUsedWithWhenAndOnWhichReceipt() {
        Counter counter = selling().refuses(typed(MILK_2), Reason.COUPON_USED);

        assertThat(counter.arguments()).containsExactly("LECHE-2", "2026-11-20T09:00", "A1-00000007");
    }

    @Test
    void thatCanBeUsedAgainAreNeverUsedUp() {
        CouponLedger ledger = CouponLedger.empty();
        Counter counter = counter(ledger)
                .scan(SmallShop.YERBA)
                .act(typed(YERBA))
                .act(new Command.StartTender())
                .cash(449_100);
        ledger.note(counter.lastFact());

        counter.scan(SmallShop.YERBA).act(typed(YERBA));
        assertThat(counter.basket().total()).isEqualTo(pesos(449_100));
    }

    @Test
    void saveNothingInASaleTakenBackAfterAnotherHasUsedThem() {
        CouponLedger ledger = CouponLedger.empty();
        Counter counter = counter(ledger).scan(SmallShop.MILK).act(typed(MILK_1));
        BasketId waiting = counter.basket().id();
        counter.act(new Command.Suspend())
                .scan(SmallShop.MILK)
                .act(typed(MILK_1))
                .act(new Command.StartTender())
                .cash(100_000);
        ledger.note(counter.lastFact());
        counter.act(new Command.NextSale()).act(new Command.Resume(waiting));

        assertThat(counter.basket().total()).isEqualTo(pesos(145_000));
        assertThat(obstacle(counter, MILK_1))
                .isEqualTo(new CouponObstacle.Used(new CouponRedemption("A1-00000001", Counter.START)));
    }

    @Test
    void areFreeAgainWhenTheSaleIsVoided() {
        Counter counter = selling()
                .act(typed(MILK_1))
                .act(new Command.VoidSale())
                .scan(SmallShop.MILK)
                .act(typed(MILK_1));

        assertThat(counter.basket().total()).isEqualTo(pesos(100_000));
    }

    @Test
    void sayWhyTheyDoNothingAndWorkWhenThatIsGone() {
        Counter counter = counter(CouponLedger.empty()).scan(SmallShop.MILK).act(typed(YERBA));
        assertThat(obstacle(counter, YERBA)).isEqualTo(new CouponObstacle.NothingCovered());

        counter.scan(SmallShop.YERBA);
        assertThat(obstacle(counter, YERBA)).isEqualTo(CouponObstacle.NONE);
        assertThat(counter.basket().total()).isEqualTo(pesos(145_000 + 449_100));
    }

    @Test
    void ofOnePromotionDoNotAddUp() {
        Counter counter = selling().act(typed(MILK_1));

        counter.refuses(typed(new CouponCode("LECHE-3")), Reason.COUPON_ON_SALE);
        assertThat(counter.arguments()).containsExactly("LECHE-1");
        counter.refuses(typed(MILK_1), Reason.COUPON_ON_SALE);
    }

    @Test
    void thatNeverCanDoAnythingAreRefused() {
        Counter counter = selling().refuses(typed(EXPIRED), Reason.COUPON_EXPIRED);
        assertThat(counter.arguments()).containsExactly("2026-11-20");

        counter.refuses(scanned("CUP-NADA"), Reason.COUPON_UNKNOWN);
        assertThat(counter.arguments()).containsExactly("NADA");
        counter.refuses(new Command.PresentCoupon("\u0001"), Reason.COUPON_UNKNOWN);
    }

    @Test
    void comeAfterTheGoodsAndBeforeTheMoney() {
        counter(CouponLedger.empty()).refuses(typed(YERBA), Reason.COUPON_NEEDS_ITEMS);
        Counter counter =
                selling().act(typed(YERBA)).act(new Command.StartTender()).cash(1_000);
        counter.refuses(typed(MILK_1), Reason.TENDERS_TAKEN)
                .refuses(new Command.WithdrawCoupon(YERBA), Reason.TENDERS_TAKEN);
    }

    @Test
    void doNotMakeADiscountMoreThanThePersonMayGive() {
        Discount most = new Discount(new Discount.Amount(pesos(14_500)), DiscountReason.STAFF);
        counter(CouponLedger.empty())
                .scan(SmallShop.MILK)
                .act(new Command.GiveDiscount(1, most))
                .refuses(typed(MILK_1), Reason.DISCOUNT_ABOVE_LIMIT);
    }

    @Test
    void areBackAfterARestartAndWorkAsBefore() {
        Counter counter = selling().act(typed(YERBA)).act(typed(MILK_1)).act(new Command.WithdrawCoupon(MILK_1));

        assertThat(Objects.requireNonNull(counter.replayed().openTill())
                        .basket()
                        .coupons())
                .containsExactly(new PresentedCoupon(YERBA, Set.of("de YERBA"), false));
    }

    @Test
    void triedOutSayWhatTheyAre() {
        assertThat(selling().examine("CUP-NADA").verdict())
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.COUPON_UNKNOWN));
        assertThat(selling().examine("CUP-YERBA").verdict())
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.COUPON_NEEDS_ITEMS));
    }
}
