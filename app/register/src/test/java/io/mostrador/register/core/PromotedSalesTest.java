package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionId;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.payment.PaymentNews;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Milk: take three, pay two. Yerba: a fifth off.
class PromotedSalesTest {
    private static final Promotions PROMOTIONS = Promotions.of(
            SmallShop.ARS,
            List.of(
                    rule("3x2", "3x2 en leche", new Offer.NForM(3, 2, Offer.Mixing.SAME_ITEM), MILK),
                    rule("yerba", "20 % en yerba", new Offer.PercentOff(Percentage.of(20)), YERBA)));

    private static PromotionRule rule(String id, String name, Offer offer, Item item) {
        return new PromotionRule(
                new PromotionId(id),
                name,
                offer,
                Selection.ofItems(item.id()),
                Eligibility.during(Validity.ofDates(LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31))),
                Stacking.inGroup(1));
    }

    private static Counter selling() {
        return new Counter(
                        new InMemoryItems(SmallShop.items()),
                        new CodeReader(CodeRules.NONE),
                        PROMOTIONS,
                        PriceLists.NONE)
                .signedOn()
                .opened();
    }

    private static PriceModifier modifier(long minor, String name, String id) {
        return new PriceModifier(PriceModifier.Kind.PROMOTION, pesos(minor), name, id);
    }

    @Test
    void lowerTheBasketAsItIsScanned() {
        Counter counter = selling().act(Counter.scanOf(YERBA, 1));
        assertThat(counter.basket().total()).isEqualTo(pesos(399_200));
        counter.act(Counter.scanOf(MILK, 2));
        assertThat(counter.basket().total()).isEqualTo(pesos(399_200 + 290_000));
        counter.act(Counter.scanOf(MILK, 1));
        assertThat(counter.basket().total()).isEqualTo(pesos(399_200 + 290_000));
        counter.act(new Command.VoidLine(1));
        assertThat(counter.basket().total()).isEqualTo(pesos(290_000));
    }

    @Test
    void areWrittenDownWhenMoneyBeginsToBeTakenAndStayOnTheSale() {
        Counter counter = selling()
                .act(Counter.scanOf(MILK, 3))
                .act(Counter.scanOf(YERBA, 1))
                .act(new Command.StartTender());

        assertThat(counter.lastFact())
                .isEqualTo(new Fact.PromotionsApplied(
                        counter.basket().id(),
                        SmallShop.ARS,
                        Map.of(),
                        Map.of(
                                1, List.of(modifier(-145_000, "3x2 en leche", "3x2")),
                                2, List.of(modifier(-99_800, "20 % en yerba", "yerba")))));
        counter.cash(690_000);
        assertThat(counter.sale().total()).isEqualTo(pesos(290_000 + 399_200));
        assertThat(counter.sale().modified()).isEqualTo(pesos(-244_800));
        assertThat(counter.sale().lines().getFirst().modifiers())
                .containsExactly(modifier(-145_000, "3x2 en leche", "3x2"));
    }

    @Test
    void comeBeforeWhatAPersonTakesOff() {
        Counter counter = selling()
                .act(Counter.scanOf(YERBA, 1))
                .act(new Command.GiveDiscount(1, new Discount(new Discount.Percent(1_000), DiscountReason.STAFF)));

        assertThat(counter.basket().total()).isEqualTo(pesos(359_280));
    }

    /// Otherwise a restart in another hour would change a price of which a part is paid.
    @Test
    void areWrittenDownBeforeALateApprovalIsATenderOfTheBasket() {
        Counter counter = selling()
                .act(Counter.scanOf(MILK, 1))
                .act(new Command.StartTender())
                .act(new Command.StartPayment(TenderType.CARD, pesos(100_000)));
        PaymentAttemptId id = counter.till().payments().getFirst().id();
        counter.act(new Command.HearPayment(id, new PaymentNews.Sent()))
                .act(new Command.HearPayment(id, new PaymentNews.Unknown()))
                .act(new Command.BackToSelling())
                .act(Counter.scanOf(YERBA, 1))
                .act(new Command.HearPayment(
                        id, new PaymentNews.Approved(new Approval("012345", "Visa", "4242", "T1", false))))
                .act(new Command.SettlePayment(id));
        assertThat(counter.lastFact()).isInstanceOf(Fact.PromotionsApplied.class);

        counter.act(new Command.SettlePayment(id));
        assertThat(counter.basket().tenders()).hasSize(1);
        assertThat(Objects.requireNonNull(counter.replayed().openTill())
                        .basket()
                        .total())
                .isEqualTo(pesos(145_000 + 399_200));
    }

    @Test
    void areWorkedOutAnewForABasketTakenBack() {
        Counter counter = selling().act(Counter.scanOf(YERBA, 1)).act(new Command.Suspend());
        counter.act(new Command.Resume(
                counter.till().suspended().getFirst().basket().id()));

        assertThat(counter.basket().total()).isEqualTo(pesos(399_200));
    }
}
