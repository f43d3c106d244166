package io.mostrador.domain.sale;

import static io.mostrador.domain.sale.Shelf.basket;
import static io.mostrador.domain.sale.Shelf.cash;
import static io.mostrador.domain.sale.Shelf.line;
import static io.mostrador.domain.sale.Shelf.pesos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.coupon.RedeemedCoupon;
import io.mostrador.domain.sale.PriceModifier.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CouponOnBasketTest {
    private static final PresentedCoupon SUMMER = new PresentedCoupon(new CouponCode("VERANO"), Set.of("v"), true);
    private static final PresentedCoupon WINTER = new PresentedCoupon(new CouponCode("INVIERNO"), Set.of("i"), false);
    private static final Basket PRESENTED = basket().add(line(1, 1, 1_000, 0))
            .add(line(2, 1, 500, 0))
            .present(SUMMER)
            .present(WINTER);

    private static PriceModifier off(long minor, String promotion) {
        return new PriceModifier(Kind.PROMOTION, pesos(-minor), "Oferta", promotion);
    }

    @Test
    void savesWhatItsPromotionsTakeOffAllLines() {
        Basket promoted =
                PRESENTED.withPromotions(Map.of(1, List.of(off(100, "v"), off(30, "3x2")), 2, List.of(off(50, "v"))));

        assertThat(promoted.saved(SUMMER)).isEqualTo(pesos(150));
        assertThat(promoted.saved(WINTER)).isEqualTo(pesos(0));
    }

    @Test
    void isOnTheSaleWhenItSavedSomething() {
        Basket paid =
                PRESENTED.withPromotions(Map.of(1, List.of(off(100, "v")))).tender(cash(1, 1_400));

        assertThat(Sale.complete(paid, Shelf.completion()).coupons())
                .containsExactly(new RedeemedCoupon(SUMMER.code(), true, pesos(100)));
    }

    @Test
    void isTakenOffAgainAndPresentingTwiceIsPresentingOnce() {
        assertThat(PRESENTED.present(SUMMER)).isEqualTo(PRESENTED);
        assertThat(PRESENTED.withdraw(SUMMER.code()).coupons()).containsExactly(WINTER);
        assertThat(PRESENTED.withdraw(new CouponCode("OTRO"))).isEqualTo(PRESENTED);
    }

    @Test
    void staysWhenTheLinesChange() {
        assertThat(PRESENTED.voidLine(1).add(line(3, 1, 10, 0)).coupons()).containsExactly(SUMMER, WINTER);
    }

    @Test
    void competesWithAnotherOfTheSamePromotion() {
        PresentedCoupon sister = new PresentedCoupon(new CouponCode("VERANO-2"), Set.of("v"), true);
        assertThat(sister.competesWith(SUMMER)).isTrue();
        assertThat(sister.competesWith(WINTER)).isFalse();
    }

    @Test
    void thatOpensNothingOrSavesNothingIsNone() {
        CouponCode code = SUMMER.code();
        assertThatThrownBy(() -> new PresentedCoupon(code, Set.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RedeemedCoupon(code, true, pesos(0))).isInstanceOf(IllegalArgumentException.class);
    }
}
