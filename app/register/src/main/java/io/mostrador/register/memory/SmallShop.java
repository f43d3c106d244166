package io.mostrador.register.memory;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tender.CashRounding;
import io.mostrador.domain.tender.ExchangeRate;
import io.mostrador.domain.tender.ExchangeRates;
import io.mostrador.register.RegisterPorts;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.UuidV7;
import io.mostrador.register.clock.Timekeeper;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.PinCheck;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.status.StorageStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/// A shop of five plain items, three that ask for more, and two people, the same for the tests of every
/// room. Prices are in Argentine pesos and include tax.
public final class SmallShop {
    public static final Currency ARS = Currency.getInstance("ARS");

    public static final Operator ANA = new Operator(new OperatorId("ana"), "Ana Paz", Role.CASHIER);
    public static final Operator LUIS = new Operator(new OperatorId("luis"), "Luis Roca", Role.MANAGER);
    public static final String ANA_PIN = "1234";
    public static final String LUIS_PIN = "987654";

    /// 4990,00, 21 %.
    public static final Item YERBA = item("7790000000012", "Yerba mate 1 kg", "Almacén", 499_000, 2_100);
    /// 1450,00, 10,5 %.
    public static final Item MILK = item("7790000000029", "Leche entera 1 L", "Lácteos", 145_000, 1_050);
    /// 0,99, untaxed: the smallest price.
    public static final Item SWEET = item("7790000000036", "Caramelo", "Golosinas", 99, 0);
    /// 8500,00 the kilogram, 10,5 %.
    public static final Item CHEESE = new Item(
            new ItemId("2000000000015"),
            new ScanCode("2000000000015"),
            "Queso cremoso",
            "Lácteos",
            UnitOfMeasure.KILOGRAM,
            pesos(850_000),
            TaxCodes.of(new TaxRate(1_050)),
            pesos(510_000));
    /// Free.
    public static final Item LEAFLET = item("7790000000043", "Folleto", "", 0, 2_100);

    /// 300,00, 21 %: the deposit on a bottle.
    public static final Item BOTTLE = item("ENV1", "Envase 1 L", "Bebidas", 30_000, 2_100)
            .with(new ItemTraits(0, false, new ScanCode("ENV1"), null, List.of()));
    /// 2000,00, 21 %, and the bottle; from 18 years of age on.
    public static final Item BEER = item("4006381333955", "Cerveza 1 L", "Bebidas", 200_000, 2_100)
            .with(new ItemTraits(18, false, BOTTLE.code(), null, List.of()));
    /// 900000,00, 21 %; each has a serial number.
    public static final Item PHONE = item("4006381333948", "Teléfono", "", 90_000_000, 2_100)
            .with(new ItemTraits(0, true, null, null, List.of()));

    /// 27000,00, 21 %: a case of six [#YERBA].
    public static final Item CASE = item("7790000000067", "Yerba mate 1 kg", "Almacén", 2_700_000, 2_100)
            .with(ItemTraits.PLAIN.with(new PackOf(YERBA.code(), Quantity.ofUnits(6), "Caja x 6")));

    /// 4000,00: a [#BEER] (21 %) and two [#MILK] (10,5 %).
    public static final Item BUNDLE = item("PROMO1", "Cerveza y dos leches", "", 400_000, 2_100)
            .with(ItemTraits.PLAIN.withParts(List.of(
                    new BundlePart(BEER.code(), Quantity.ONE), new BundlePart(MILK.code(), Quantity.ofUnits(2)))));

    /// 1000,00, 21 %; a size has to be chosen, the large one for 500,00 more, and up to two sauces of 100,00.
    public static final Item ICE_CREAM = item("HELADO", "Helado", "", 100_000, 2_100)
            .with(ItemTraits.PLAIN.withChoices(List.of(
                    ChoiceGroup.parse("Tamaño 1-1: Chico; Grande +500", ARS),
                    ChoiceGroup.parse("Salsa 0-2: Chocolate +100; Frutilla +100; Sin azúcar", ARS))));

    private static final UUID TILL_ID = UUID.fromString("0190b3c0-0000-7000-8000-000000000001");
    private static final long ID_SEED = 1;

    private SmallShop() {}

    public static StoreProfile store() {
        return new StoreProfile(
                "Kiosco Prueba",
                "30-00000000-7",
                List.of("Calle 1 234"),
                List.of("Gracias"),
                "Caja 1",
                "A1",
                "AR",
                PriceBasis.TAX_INCLUDED,
                ARS,
                MoneyFormat.COMMA_DECIMAL,
                ZoneId.of("America/Argentina/Buenos_Aires"),
                "es");
    }

    public static List<Item> items() {
        return List.of(YERBA, MILK, SWEET, CHEESE, LEAFLET);
    }

    /// With those that ask for more.
    public static List<Item> allItems() {
        return List.of(YERBA, MILK, SWEET, CHEESE, LEAFLET, BOTTLE, BEER, PHONE, CASE, BUNDLE, ICE_CREAM);
    }

    /// Amounts in centavos.
    public static Money pesos(long amountMinor) {
        return Money.of(amountMinor, ARS);
    }

    /// A journal in which the till is founded and both operators may sign on.
    public static InMemoryJournal journal() {
        InMemoryJournal journal = new InMemoryJournal();
        Stamp stamp = new Stamp(Instant.parse("2026-11-21T08:00:00Z"), store().zone(), null, null);
        journal.force(new Fact.TillFounded(TILL_ID, store()), stamp);
        journal.force(new Fact.OperatorAdded(ANA, "hash"), stamp);
        journal.force(new Fact.OperatorAdded(LUIS, "hash"), stamp);
        return journal;
    }

    /// Knows [#ANA_PIN] and [#LUIS_PIN].
    public static PinCheck pins() {
        Map<OperatorId, String> pins = Map.of(ANA.id(), ANA_PIN, LUIS.id(), LUIS_PIN);
        return (operatorId, pin) -> pin.equals(pins.get(operatorId));
    }

    /// The same ids for the same clock, each time.
    public static IdSource ids(InstantSource clock) {
        return new UuidV7(clock, new SplittableRandom(ID_SEED));
    }

    /// Takes dollars at 1.385,50, rounded down.
    public static ExchangeRates rates() {
        return new ExchangeRates(List.of(new ExchangeRate(
                Currency.getInstance("USD"),
                new UnitPrice(1_385_500_000, ARS),
                new CashRounding(pesos(1), Rounding.DOWN))));
    }

    /// All a register needs, around `journal`.
    public static RegisterPorts ports(Journal journal, InstantSource clock) {
        return ports(journal, clock, CustomerIndex.empty());
    }

    /// The same, and goods can come back that the journal tells of.
    public static RegisterPorts ports(InMemoryJournal journal, InstantSource clock) {
        return ports((Journal) journal, clock).withSales(new InMemorySales(() -> sales(journal)));
    }

    /// The same, with customers of its own; nothing comes back.
    public static RegisterPorts ports(Journal journal, InstantSource clock, CustomerIndex customers) {
        return new RegisterPorts(
                journal,
                new InMemoryItems(allItems()),
                ids(clock),
                pins(),
                Timekeeper.trusting(clock),
                () -> StorageStatus.PLENTY,
                new CodeReader(CodeRules.NONE),
                Promotions.NONE,
                customers,
                PriceLists.NONE,
                rates(),
                CouponLedger.empty(),
                new SuspensionPolicy.Waits(),
                SaleArchive.EMPTY,
                GiftCardRules.usual(store().denominations()));
    }

    /// All completed so far.
    public static List<Sale> sales(InMemoryJournal journal) {
        return journal.facts(Fact.SaleCompleted.class).stream()
                .map(Fact.SaleCompleted::sale)
                .toList();
    }

    private static Item item(String code, String name, String category, long priceMinor, int taxBasisPoints) {
        return new Item(
                new ItemId(code),
                new ScanCode(code),
                name,
                category,
                UnitOfMeasure.EACH,
                pesos(priceMinor),
                TaxCodes.of(new TaxRate(taxBasisPoints)),
                null);
    }
}
