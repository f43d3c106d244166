package io.mostrador.domain.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.RateCode;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriceListsTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final ItemId YERBA = new ItemId("yerba");
    private static final CustomerGroup WHOLESALE = new CustomerGroup("mayorista");
    private static final LocalDateTime SATURDAY_NOON = LocalDateTime.of(2026, 11, 21, 12, 0);
    private static final Validity ALWAYS = Validity.ofDates(LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31));
    private static final Validity NOVEMBER = Validity.ofDates(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final Validity LUNCH = ALWAYS.between(LocalTime.of(12, 0), LocalTime.of(14, 0));

    private static Money pesos(long minor) {
        return Money.of(minor, ARS);
    }

    private static PriceList list(String name, Validity validity, ListPrice price) {
        return new PriceList(name, Set.of(), Eligibility.during(validity), Map.of(YERBA, price));
    }

    private static PriceList list(String name, Validity validity, long minor) {
        return list(name, validity, new ListPrice(pesos(minor), List.of()));
    }

    private static ListPrice breaks(long... fromAndMinor) {
        List<QuantityPrice> breaks = new ArrayList<>();
        for (int i = 1; i < fromAndMinor.length; i += 2) {
            breaks.add(new QuantityPrice(Quantity.ofUnits(fromAndMinor[i]), pesos(fromAndMinor[i + 1])));
        }
        return new ListPrice(pesos(fromAndMinor[0]), breaks);
    }

    private static PriceLists of(PriceList... lists) {
        return PriceLists.of(ARS, List.of(lists));
    }

    private static LinePrice listed(long minor, String list) {
        return new LinePrice(pesos(minor), new PriceSource.Listed(list));
    }

    private static SaleLine line(int number, long units, PriceSource source) {
        List<Tax> taxes = List.of(RateCode.tax(TaxRate.ZERO));
        Item item = new Item(
                YERBA,
                new ScanCode("1"),
                "Yerba",
                "",
                UnitOfMeasure.EACH,
                pesos(1_000),
                TaxCodes.of(TaxRate.ZERO),
                null);
        return SaleLine.of(number, item, taxes, Quantity.ofUnits(units), EntryMethod.SCANNED)
                .at(new LinePrice(pesos(1_000), source));
    }

    @Test
    void theMostSpecificListThatHoldsCounts() {
        PriceList everywhere = list("todos", ALWAYS, 900);
        PriceList november = list("noviembre", NOVEMBER, 950);
        PriceList lunch = list("mediodía", LUNCH, 960);
        PriceList here = new PriceList("centro", Set.of("Centro"), Eligibility.during(ALWAYS), lunch.prices());
        PriceList wholesale = new PriceList(
                "mayorista", Set.of(), new Eligibility(ALWAYS, Set.of(WHOLESALE), null), november.prices());
        List<PriceList> all = new ArrayList<>(List.of(everywhere, november, lunch, here, wholesale));
        Circumstances trader = new Circumstances(SATURDAY_NOON, Set.of(WHOLESALE), Set.of());
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("PriceListsTest seed " + seed);
        Collections.shuffle(all, new Random(seed));
        PriceLists lists = PriceLists.of(ARS, all);

        assertThat(lists.find(YERBA, "Centro", trader)).contains(listed(950, "mayorista"));
        assertThat(lists.find(YERBA, "Centro", Circumstances.at(SATURDAY_NOON))).contains(listed(960, "centro"));
        assertThat(lists.find(YERBA, "Sur", Circumstances.at(SATURDAY_NOON))).contains(listed(960, "mediodía"));
        assertThat(lists.find(YERBA, "Sur", Circumstances.at(SATURDAY_NOON.plusHours(2))))
                .contains(listed(950, "noviembre"));
        assertThat(lists.find(
                        YERBA,
                        "Sur",
                        Circumstances.at(SATURDAY_NOON.plusMonths(1).plusHours(2))))
                .contains(listed(900, "todos"));
    }

    @Test
    void withoutAListThatHasTheItemThereIsNone() {
        PriceLists lists = of(list("noviembre", NOVEMBER, 950));

        assertThat(lists.find(new ItemId("pan"), "", Circumstances.at(SATURDAY_NOON)))
                .isEmpty();
        assertThat(lists.find(YERBA, "", Circumstances.at(SATURDAY_NOON.plusMonths(1))))
                .isEmpty();
        assertThat(PriceLists.NONE.find(YERBA, "", Circumstances.at(SATURDAY_NOON)))
                .isEmpty();
    }

    @Test
    void breaksCountAllLinesOfTheItemAndLowerThoseOfTheList() {
        PriceLists lists = of(list("a", ALWAYS, breaks(1_000, 3, 900, 10, 800)));
        PriceSource listed = new PriceSource.Listed("a");

        assertThat(lists.breaks(List.of(line(1, 2, listed)))).isEmpty();
        assertThat(lists.breaks(List.of(line(1, 2, listed), line(2, 1, PriceSource.TYPED))))
                .isEqualTo(
                        Map.of(1, new LinePrice(pesos(900), new PriceSource.QuantityBreak("a", Quantity.ofUnits(3)))));
        assertThat(lists.breaks(List.of(line(1, 6, listed), line(2, 4, listed))).values())
                .allMatch(price -> price.unitPrice().equals(pesos(800)))
                .hasSize(2);
    }

    @Test
    void whatIsVoidedOrComesBackDoesNotCount() {
        PriceLists lists = of(list("a", ALWAYS, breaks(1_000, 3, 900)));
        PriceSource listed = new PriceSource.Listed("a");

        assertThat(lists.breaks(List.of(line(1, 2, listed), line(2, 5, listed).asVoided(), line(3, -3, listed))))
                .isEmpty();
    }

    /// The shop may have been given other lists since the line was scanned.
    @Test
    void aListThatIsGoneHasNoBreaks() {
        assertThat(of(list("b", ALWAYS, breaks(1_000, 3, 900)))
                        .breaks(List.of(line(1, 3, new PriceSource.Listed("a")))))
                .isEmpty();
    }

    @Test
    void refusesWhatNobodyCanMeetAndSaysWhatItIs() {
        assertThatThrownBy(() -> breaks(1_000, 3, 900, 3, 800)).hasMessageContaining("from 3 at 8.00 ARS");
        assertThatThrownBy(() -> breaks(1_000, 3, 1_000)).hasMessageContaining("from 3 at 10.00 ARS");
        assertThatThrownBy(() -> breaks(1_000, 0, 900)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> breaks(-1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> list(" ", ALWAYS, 1)).hasMessageContaining("name");
        assertThatThrownBy(() -> of(list("a", ALWAYS, 1), list("a", NOVEMBER, 2)))
                .hasMessageContaining("two price lists are called a");
        assertThatThrownBy(() -> PriceLists.of(Currency.getInstance("USD"), List.of(list("a", ALWAYS, 1))))
                .hasMessageContaining("price list a: the price of yerba is not in USD");
    }
}
