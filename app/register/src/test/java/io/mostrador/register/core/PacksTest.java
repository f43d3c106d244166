package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.CASE;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.pricelist.ListPrice;
import io.mostrador.domain.pricelist.PriceList;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.PromotionId;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A case of six, with its own code and price.
class PacksTest {
    private static final Eligibility ALWAYS =
            Eligibility.during(Validity.ofDates(LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31)));

    private static Counter selling(Promotions promotions, PriceLists prices) {
        return new Counter(new InMemoryItems(SmallShop.allItems()), new CodeReader(CodeRules.NONE), promotions, prices)
                .signedOn()
                .opened();
    }

    private static Counter selling() {
        return selling(Promotions.NONE, PriceLists.NONE);
    }

    private static Quantity pieces(SaleLine line) {
        return Objects.requireNonNull(line.details().contents().pack()).contentsOf(line.quantity());
    }

    @Test
    void itsCodeSellsOneAtItsPriceAndTheLineSaysWhatIsInIt() {
        Counter counter = selling().scan(CASE).scan(YERBA);

        SaleLine line = counter.basket().lines().getFirst();
        assertThat(line.description()).isEqualTo("Yerba mate 1 kg · Caja x 6");
        assertThat(line.details().contents().pack())
                .isEqualTo(new PackOf(YERBA.code(), Quantity.ofUnits(6), "Caja x 6"));
        assertThat(counter.basket().total()).isEqualTo(pesos(2_700_000 + 499_000));
        assertThat(counter.basket().lines().getLast().details().contents().pack())
                .isNull();
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
    }

    @Test
    void twoAreTwoPacksOnOneLine() {
        Counter counter = selling().scan(CASE).scan(CASE);

        SaleLine line = counter.basket().lines().getFirst();
        assertThat(line.quantity()).isEqualTo(Quantity.ofUnits(2));
        assertThat(pieces(line)).isEqualTo(Quantity.ofUnits(12));
    }

    @Test
    void refusesMoreThanAQuantityCanTellOfWhatIsInThem() {
        Item pallet = CASE.with(ItemTraits.PLAIN.with(new PackOf(YERBA.code(), Quantity.ofUnits(300_000), "Pallet")));
        Counter counter = new Counter(new InMemoryItems(List.of(pallet)), new CodeReader(CodeRules.NONE))
                .signedOn()
                .opened();

        counter.refuses(Counter.scanOf(pallet, 4), Reason.QUANTITY_OUT_OF_RANGE);
        counter.act(Counter.scanOf(pallet, 3)).refuses(Counter.scanOf(pallet, 1), Reason.QUANTITY_OUT_OF_RANGE);
        counter.refuses(new Command.SetQuantity(1, Quantity.ofUnits(4)), Reason.QUANTITY_OUT_OF_RANGE);
    }

    @Test
    void comesBackByItsReceiptWithWhatIsInIt() {
        Counter counter = selling()
                .act(Counter.scanOf(CASE, 2))
                .act(new Command.StartTender())
                .cash(5_400_000)
                .act(new Command.NextSale());
        counter.act(new Command.ReturnGoods(
                "1", List.of(new Command.ReturnPart(1, Quantity.ONE)), ReturnReason.OTHER, Disposition.RESTOCK));

        SaleLine line = counter.basket().lines().getFirst();
        assertThat(line.amount()).isEqualTo(pesos(-2_700_000));
        assertThat(pieces(line)).isEqualTo(Quantity.ofUnits(-6));
    }

    @Test
    void countsAsThePackForPromotions() {
        PromotionRule rule = new PromotionRule(
                new PromotionId("3x2"),
                "3x2 en yerba",
                new Offer.NForM(3, 2, Offer.Mixing.SAME_ITEM),
                Selection.ofItems(YERBA.id()),
                ALWAYS,
                Stacking.inGroup(1));
        Counter counter = selling(Promotions.of(SmallShop.ARS, List.of(rule)), PriceLists.NONE)
                .scan(CASE)
                .scan(YERBA);

        assertThat(counter.basket().promotions()).isEmpty();
    }

    @Test
    void hasItsOwnPriceInAPriceList() {
        PriceList list = new PriceList(
                "Mayorista", Set.of(), ALWAYS, Map.of(CASE.id(), new ListPrice(pesos(2_500_000), List.of())));
        Counter counter = selling(Promotions.NONE, PriceLists.of(SmallShop.ARS, List.of(list)))
                .scan(CASE)
                .scan(YERBA);

        assertThat(counter.basket().lines())
                .extracting(SaleLine::priceSource)
                .containsExactly(new PriceSource.Listed("Mayorista"), PriceSource.SHELF);
        assertThat(counter.basket().total()).isEqualTo(pesos(2_500_000 + 499_000));
    }
}
