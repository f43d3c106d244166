package io.mostrador.launcher.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.launcher.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromotionFileTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final String ALL = """
            [{"id":"a","name":"10 % en todo","offer":"PERCENT_OFF","percent":10,"exceptCategories":["Cigarrillos"]},
             {"id":"b","name":"50 menos","offer":"AMOUNT_OFF","amount":50.5,"items":["1","2"],"limit":3},
             {"id":"c","name":"A 999","offer":"FIXED_PRICE","price":999,"categories":["Almacén"]},
             {"id":"d","name":"3x2","offer":"N_FOR_M","take":3,"pay":2,"items":["3"],"mixed":true},
             {"id":"e","name":"6 por 5000","offer":"N_FOR_PRICE","take":6,"price":5000,"items":["4"]},
             {"id":"f","name":"Segunda al 70","offer":"SECOND_UNIT_OFF","percent":70,"items":["5"]},
             {"id":"g","name":"Combo","offer":"BUNDLE","parts":[["6","7"],["8"]],"price":1500,"group":2,"priority":9},
             {"id":"h","name":"Compra grande","offer":"BASKET_PERCENT_OFF","from":20000,"percent":5.5,"group":3},
             {"id":"i","name":"Happy hour","offer":"BASKET_AMOUNT_OFF","from":3000,"amount":300,"group":4,
              "days":["FRIDAY","SATURDAY"],"begins":"18:00","ends":"20:00",
              "firstDate":"2026-01-01","lastDate":"2026-12-31"}]
            """;

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("given.json"), text);
    }

    @Test
    void takesEveryKindOfOffer() throws IOException {
        assertThat(PromotionFile.keep(file(ALL), folder, ARS)).isEqualTo(9);
        assertThat(PromotionFile.load(folder, ARS).isEmpty()).isFalse();

        PromotionFile.forget(folder);
        assertThat(PromotionFile.load(folder, ARS).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | not a list",
                "[{\"name\":\"x\"}] | a promotion without an id: it needs 'id'",
                "[{\"id\":\"p\",\"name\":\"x\"}] | promotion p: it needs 'offer'",
                "[{\"id\":\"p\",\"name\":\"x\",\"offer\":\"N_FOR_M\",\"take\":3}] | promotion p: it needs 'pay'",
                "[{\"id\":\"p\",\"name\":\"x\",\"offer\":\"N_FOR_M\",\"take\":2,\"pay\":2}] | promotion p: take 2, pay 2",
                "[{\"id\":\"p\",\"name\":\"x\",\"offer\":\"AMOUNT_OFF\",\"amount\":0.001}] | promotion p: ",
                "[{\"id\":\"p\",\"name\":\"x\",\"offer\":\"GIFT\"}] | GIFT",
                "[{\"id\":\"p\",\"name\":\"x\",\"offer\":\"PERCENT_OFF\",\"percent\":5,\"coupon\":\"*\"}] | promotion p: not a coupon",
                "[{\"id\":\"p\",\"name\":\"x\",\"offer\":\"PERCENT_OFF\",\"percent\":5,\"singleUse\":true}] | promotion p: 'singleUse'",
                "[{\"id\":\"p\",\"name\":\"x\",\"offer\":\"PERCENT_OFF\",\"percnt\":5}] | percnt"
            })
    void namesWhatIsWrongAndKeepsThoseBefore(String text, String problem) throws IOException {
        PromotionFile.keep(file(ALL), folder, ARS);

        assertThatThrownBy(() -> PromotionFile.keep(file(text), folder, ARS))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("given.json")
                .hasMessageContaining(problem.equals("not a list") ? "Cannot" : problem);
        assertThat(Files.readString(folder.resolve(PromotionFile.FILE))).isEqualTo(ALL);
    }

    @Test
    void opensPromotionsByACouponOrAnyOfASeries() throws IOException {
        PromotionFile.keep(file("""
                        [{"id":"p","name":"x","offer":"PERCENT_OFF","percent":5,"coupon":"VERANO"},
                         {"id":"q","name":"y","offer":"PERCENT_OFF","percent":6,"coupon":"LECHE-*","singleUse":true}]"""), folder, ARS);
        Promotions promotions = PromotionFile.load(folder, ARS);

        assertThat(promotions.coupon(new CouponCode("VERANO")))
                .contains(new PresentedCoupon(new CouponCode("VERANO"), Set.of("p"), false));
        assertThat(promotions.coupon(new CouponCode("LECHE-7")))
                .contains(new PresentedCoupon(new CouponCode("LECHE-7"), Set.of("q"), true));
        assertThat(promotions.coupon(new CouponCode("VERANO-7"))).isEmpty();
    }

    @Test
    void refusesTwoOfOneId() throws IOException {
        String twice = """
                [{"id":"p","name":"x","offer":"PERCENT_OFF","percent":5},
                 {"id":"p","name":"y","offer":"PERCENT_OFF","percent":6}]""";
        assertThatThrownBy(() -> PromotionFile.keep(file(twice), folder, ARS)).hasMessageContaining("two promotions");
    }
}
