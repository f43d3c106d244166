package io.mostrador.db.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.country.CountryPack;
import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.customer.AccountPayment;
import io.mostrador.domain.customer.AccountPaymentId;
import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.giftcard.GiftCardLoad;
import io.mostrador.domain.giftcard.GiftCardLoadId;
import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.Choice;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineChoice;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.LinePart;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.PriceOverride;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.PercentageTax;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tax.UnitTax;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.PrintedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.fact.ClockWitness;
import io.mostrador.register.fact.ExpiredBasket;
import io.mostrador.register.fact.ExpiryCause;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.RestoreSource;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.MalformedEntryException;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class FactCodecTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final Currency USD = Currency.getInstance("USD");
    private static final ZoneId ZONE = ZoneId.of("America/Argentina/Buenos_Aires");
    private static final OperatorId ANA = new OperatorId("ana");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
    private static final Instant AT = Instant.parse("2026-11-21T12:00:00.123Z");
    private static final Stamp STAMP = new Stamp(AT, ZONE, DATE, ANA);
    private static final UUID ID = new UUID(3, 4);

    private static LinePart part(String code, long thousandths, long worthMinor, String taxes) {
        return new LinePart(
                new ScanCode(code), "Parte", new Quantity(thousandths), money(worthMinor), TaxCodes.parse(taxes));
    }

    static List<Fact> facts() {
        Tax bag = new UnitTax("ICE", "Bolsa", new UnitPrice(100_000, ARS));
        Tax iva = new PercentageTax("IVA15", "IVA 15 %", new TaxRate(1_500), List.of(bag));
        Item yerba = item("779", UnitOfMeasure.EACH, money(4_990), money(3_000));
        Item cheese = item("200", UnitOfMeasure.KILOGRAM, money(85_000), null);
        Item flowers = new Item(
                new ItemId("300"),
                new ScanCode("300"),
                "Flores",
                "",
                UnitOfMeasure.EACH,
                money(0),
                TaxCodes.parse("IVA21"),
                null,
                OpenPrice.YES_OR_FREE);
        SaleLine line = SaleLine.of(1, yerba, List.of(bag, iva), Quantity.ofUnits(2), EntryMethod.SCANNED);
        SaleLine weighed = SaleLine.of(
                2, cheese, List.of(CountryPack.of("AR").tax("EXENTO")), new Quantity(425), EntryMethod.KEYED);
        PackOf six = new PackOf(new ScanCode("200"), new Quantity(6_500), "Six pack");
        SaleLine told = SaleLine.of(1, yerba, List.of(iva), Quantity.ofUnits(1), EntryMethod.SCANNED)
                .withDetails(new LineDetails("Con moño", "L-1", DATE.minusDays(1), "SN 0042", ANA, 18, 0)
                        .withContents(new LineContents(
                                six,
                                List.of(),
                                List.of(
                                        new LineChoice("Tamaño", "Grande", money(50)),
                                        new LineChoice("Sin", "Sin cebolla", money(0))))));
        SaleLine bundle = SaleLine.of(1, yerba, List.of(bag, iva), Quantity.ONE, EntryMethod.SCANNED)
                .withDetails(LineDetails.NONE.withContents(new LineContents(
                        null, List.of(part("1", 2_000, 3_000, "ICE"), part("2", 500, 0, "IVA15")), List.of())));
        SaleLine deposit = SaleLine.of(2, yerba, List.of(bag), Quantity.ofUnits(1), EntryMethod.SCANNED)
                .withDetails(LineDetails.depositOf(1));
        Item variant =
                yerba.with(new ItemTraits(18, true, new ScanCode("200"), new ScanCode("C"), List.of("M", "azul")));
        Item pack = yerba.with(ItemTraits.PLAIN.with(six));
        Item breakfast = yerba.with(ItemTraits.PLAIN.withParts(List.of(
                new BundlePart(new ScanCode("1"), Quantity.ofUnits(2)),
                new BundlePart(new ScanCode("2"), new Quantity(500)))));
        Item asked = yerba.with(ItemTraits.PLAIN.withChoices(List.of(new ChoiceGroup(
                "Tamaño", 1, 1, List.of(new Choice("Chico", money(0)), new Choice("Grande", money(50)))))));
        TenderLine card = new TenderLine(1, TenderType.CARD, money(5_000), "000123");
        ForeignCash five = new ForeignCash(Money.of(500, USD), new UnitPrice(10_000_000, ARS));
        TenderLine dollars = new TenderLine(2, TenderType.FOREIGN_CASH, money(5_000), null, five);
        TenderLine cash = new TenderLine(3, TenderType.CASH, money(50_000), null);
        TillSession session = new TillSession(new TillSessionId(ID), DATE, AT, ANA, money(10_000));
        TillTotals totals = new TillTotals(
                3,
                1,
                money(900),
                money(-100),
                money(-30),
                money(-3),
                Map.of(TenderType.CASH, money(497), TenderType.QR, money(300)),
                Map.of(USD, Money.of(2_000, USD)),
                2,
                1,
                money(12),
                money(15));
        Customer eva = new Customer(
                new CustomerId(ID),
                "Eva Ñandú",
                new IdentityNumber("CUIT", "30000000007"),
                "351 555",
                "eva@example.org",
                new CustomerGroup("socios"),
                money(10_000),
                "los viernes");
        Customer luz = new Customer(new CustomerId(new UUID(5, 6)), "Luz", null, "", "", null, money(0), "");
        AccountPayment payment = new AccountPayment(
                new AccountPaymentId(ID),
                SaleCustomer.of(luz, true),
                session.id(),
                new TenderLine(1, TenderType.TRANSFER, money(700), "17"),
                money(-5),
                AT,
                ANA,
                "Ana Ríos");
        Discount tenth = new Discount(new Discount.Percent(1_000), DiscountReason.DAMAGED);
        Discount two = new Discount(new Discount.Amount(money(2)), DiscountReason.GOODWILL);
        Basket basket = Basket.empty(new BasketId(ID), store().terms())
                .add(line)
                .add(weighed)
                .voidLine(1)
                .override(2, new PriceOverride(money(84_000), DiscountReason.DAMAGED, ANA))
                .present(new PresentedCoupon(new CouponCode("V-1"), Set.of("p1"), true))
                .withPromotions(
                        Map.of(2, List.of(new PriceModifier(PriceModifier.Kind.PROMOTION, money(-7), "2x1", "p1"))))
                .discount(2, tenth)
                .discount(Basket.WHOLE, two)
                .withCustomer(SaleCustomer.of(eva, true))
                .tender(card)
                .tender(dollars)
                .tender(cash);
        LineReturn byReceipt = new LineReturn(
                LineReturn.Kind.BY_RECEIPT,
                new ReturnOrigin(new SaleId(ID), new ReceiptNumber("A1", 6), 3),
                ReturnReason.DEFECTIVE,
                Disposition.WRITE_OFF,
                List.of(money(-10), money(-690)));
        SaleLine back = SaleLine.returning(1, line, Quantity.ONE, money(4_000), byReceipt);
        SaleLine blind = SaleLine.of(2, yerba, List.of(bag, iva), Quantity.ofUnits(-1), EntryMethod.KEYED)
                .returned(LineReturn.withoutReceipt(ReturnReason.OTHER, Disposition.RESTOCK));
        Basket comesBack = Basket.empty(new BasketId(ID), store().terms()).addAll(List.of(back, blind));
        Basket returned = comesBack.tender(new TenderLine(1, TenderType.CASH, comesBack.balanceDue(), null));
        PaymentAttempt attempt =
                PaymentAttempt.intended(new PaymentAttemptId(ID), new BasketId(ID), TenderType.QR, money(4_990));
        return List.of(
                new Fact.TillFounded(ID, store()),
                new Fact.StoreConfigured(store()),
                new Fact.TillEnrolled("https://example.org", ID),
                new Fact.QuickKeysArranged(new QuickKeys(List.of(yerba.code(), cheese.code()))),
                new Fact.OperatorAdded(new Operator(ANA, "Ana Ríos", Role.CASHIER), "$argon2id$x"),
                new Fact.OperatorSignedOn(ANA),
                new Fact.OperatorSignedOff(ANA),
                new Fact.TillOpened(session),
                new Fact.TillClosed(new ZReport(
                        1,
                        session,
                        totals,
                        money(10_400),
                        AT,
                        ANA,
                        "Ana Ríos",
                        List.of(Money.of(100, Currency.getInstance("EUR")), Money.of(1_900, USD)))),
                new Fact.NoSaleMade(ID, session.id(), NoSaleReason.GIVE_CHANGE),
                new Fact.LineAdded(new BasketId(ID), line),
                new Fact.LineAdded(new BasketId(ID), told, deposit),
                new Fact.LineAdded(new BasketId(ID), bundle),
                new Fact.LineNoted(new BasketId(ID), 1, "Para regalo"),
                new Fact.AgeDeclined(new ItemId("779"), 18),
                new Fact.ReturnLinesAdded(new BasketId(ID), List.of(back, blind)),
                new Fact.LineQuantityChanged(new BasketId(ID), 1, Quantity.ofUnits(-3)),
                new Fact.LineVoided(new BasketId(ID), 1),
                new Fact.DiscountGiven(new BasketId(ID), 2, tenth),
                new Fact.DiscountGiven(new BasketId(ID), Basket.WHOLE, two),
                new Fact.DiscountRemoved(new BasketId(ID), Basket.WHOLE),
                new Fact.PriceOverridden(
                        new BasketId(ID), 2, new PriceOverride(money(70_000), DiscountReason.STAFF, ANA)),
                new Fact.PriceRestored(new BasketId(ID), 2),
                new Fact.CouponPresented(
                        new BasketId(ID), new PresentedCoupon(new CouponCode("V-1"), Set.of("p2", "p1"), true)),
                new Fact.CouponWithdrawn(new BasketId(ID), new CouponCode("V-1")),
                new Fact.PromotionsApplied(
                        new BasketId(ID),
                        ARS,
                        Map.of(
                                2,
                                new LinePrice(
                                        money(80_000), new PriceSource.QuantityBreak("Mayorista", new Quantity(400)))),
                        Map.of(1, List.of(new PriceModifier(PriceModifier.Kind.PROMOTION, money(-7), "2x1", "p1")))),
                new Fact.TenderAdded(new BasketId(ID), card),
                new Fact.TenderAdded(new BasketId(ID), dollars),
                new Fact.TenderAdded(
                        new BasketId(ID),
                        new TenderLine(
                                4,
                                TenderType.STORE_CREDIT,
                                money(-700),
                                null,
                                new StoredValueUse(
                                        new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "A1", 42, "7KQ2"),
                                        money(700)))),
                new Fact.TenderAdded(
                        new BasketId(ID),
                        new TenderLine(
                                5,
                                TenderType.GIFT_CARD,
                                money(700),
                                null,
                                new StoredValueUse(new PrintedCode("REG-0002"), money(0), true))),
                new Fact.TenderVoided(new BasketId(ID), 1),
                new Fact.BasketSuspended(new BasketId(ID)),
                new Fact.BasketResumed(new BasketId(ID)),
                new Fact.BasketsExpired(
                        session.id(), List.of(new ExpiredBasket(new BasketId(ID), money(-120), 2)), ExpiryCause.HOURS),
                new Fact.SaleVoided(new BasketId(ID), session.id(), money(-120), 2),
                new Fact.SaleCompleted(sale(basket, session)),
                new Fact.SaleCompleted(sale(returned, session)),
                new Fact.ReceiptCopied(new SaleId(ID)),
                new Fact.ItemChunkImported(ID, List.of(yerba, cheese, variant, pack, breakfast, asked, flowers)),
                new Fact.ItemsImported(ID, 2),
                new Fact.CustomerRegistered(eva),
                new Fact.CustomerChanged(luz),
                new Fact.CustomerAttached(new BasketId(ID), ARS, SaleCustomer.of(eva, false)),
                new Fact.CustomerDetached(new BasketId(ID)),
                new Fact.AccountPaid(payment),
                new Fact.GiftCardLoaded(new GiftCardLoad(
                        new GiftCardLoadId(ID),
                        new StoredValueUse(
                                new IssuedCode(StoredValueCode.Kind.GIFT_CARD, "A1", 42, "7KQ2"), money(6_000)),
                        session.id(),
                        card,
                        AT,
                        ANA,
                        "Ana")),
                new Fact.PaymentIntended(attempt),
                new Fact.PaymentSent(attempt.id()),
                new Fact.PaymentRequested(attempt.id(), PaymentRequest.REFUND),
                new Fact.PaymentApproved(attempt.id(), new Approval("012345", "Visa", "4242", "T1", true)),
                new Fact.PaymentDeclined(attempt.id(), new Decline(Decline.Reason.REFUSED, "Sin fondos")),
                new Fact.PaymentMoved(attempt.id(), PaymentState.NOT_CHARGED, true),
                new Fact.ClockJumped(AT.plusSeconds(3_600), AT, ClockWitness.SERVER),
                new Fact.JournalRestored(41, RestoreSource.MIRROR, true, false, 10_118, 14, "no damage"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void comesBackAsItWentIn(Fact fact) {
        assertThat(FactCodec.fact(entry(fact))).contains(fact);
    }

    @Test
    void knowsAnExampleOfEveryFact() {
        Set<Class<?>> examples = facts().stream().map(Fact::getClass).collect(Collectors.toSet());
        Set<Class<?>> all = Stream.of(Fact.Durable.class, Fact.Progress.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .collect(Collectors.toSet());
        assertThat(examples).isEqualTo(all);
    }

    static List<PriceSource> sources() {
        return List.of(
                PriceSource.SHELF,
                PriceSource.LABEL,
                PriceSource.TYPED,
                new PriceSource.Listed("Mayorista"),
                new PriceSource.QuantityBreak("Mayorista", Quantity.ofUnits(3)),
                new PriceSource.Overridden(ANA, money(4_990), DiscountReason.DAMAGED));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void keepsWhereAPriceCameFrom(PriceSource source) {
        Item yerba = item("779", UnitOfMeasure.EACH, money(4_990), null);
        SaleLine line =
                SaleLine.of(1, yerba, List.of(CountryPack.of("AR").tax("EXENTO")), Quantity.ONE, EntryMethod.SCANNED);
        Fact added = new Fact.LineAdded(new BasketId(ID), line.at(new LinePrice(yerba.unitPrice(), source)));

        assertThat(FactCodec.fact(entry(added))).contains(added);
    }

    @Test
    void knowsAnExampleOfEverySource() {
        Set<Class<?>> examples = sources().stream().map(PriceSource::getClass).collect(Collectors.toSet());
        assertThat(examples).isEqualTo(Set.of(PriceSource.class.getPermittedSubclasses()));
    }

    @Test
    void refusesAFactThatContradictsItsStamp() {
        Fact sale = facts().stream()
                .filter(Fact.SaleCompleted.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> FactCodec.payload(sale, new Stamp(AT.plusMillis(1), ZONE, DATE, ANA)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time of completion");
        assertThatThrownBy(() -> FactCodec.payload(sale, new Stamp(AT, ZONE, null, ANA)))
                .hasMessageContaining("business date");
        assertThatThrownBy(() -> FactCodec.payload(sale, new Stamp(AT, ZONE, DATE, null)))
                .hasMessageContaining("operator");
    }

    @Test
    void refusesASaleThatDoesNotAddUp() {
        Fact sale = facts().stream()
                .filter(Fact.SaleCompleted.class::isInstance)
                .findFirst()
                .orElseThrow();
        Entry whole = entry(sale);
        ObjectNode payload = (ObjectNode) whole.payload().deepCopy();
        payload.put("totalMinor", payload.get("totalMinor").longValue() + 1);
        assertThatThrownBy(() -> FactCodec.fact(with(whole, payload, whole.version())))
                .isInstanceOf(MalformedEntryException.class)
                .hasMessageContaining("lines make");
    }

    @Test
    void leavesAnUnknownVersionAlone() {
        Entry entry = entry(new Fact.ReceiptCopied(new SaleId(ID)));
        assertThat(FactCodec.fact(with(entry, (ObjectNode) entry.payload(), 99)))
                .isEmpty();
    }

    @Test
    void refusesAChunkOfTwoCurrencies() {
        Item peso = item("1", UnitOfMeasure.EACH, money(1), null);
        Item dollar = item("2", UnitOfMeasure.EACH, Money.of(1, Currency.getInstance("USD")), null);
        assertThatThrownBy(() -> FactCodec.payload(new Fact.ItemChunkImported(ID, List.of(peso, dollar)), STAMP))
                .hasMessageContaining("like its chunk");
        assertThatThrownBy(() -> FactCodec.payload(new Fact.ItemChunkImported(ID, List.of()), STAMP))
                .hasMessageContaining("cannot be empty");
    }

    @Test
    void keepsTheVoidedLineAsATrace() {
        var payload = (SalePayload.CompletedV1) FactCodec.payload(
                facts().stream()
                        .filter(Fact.SaleCompleted.class::isInstance)
                        .findFirst()
                        .orElseThrow(),
                STAMP);
        assertThat(payload.lines().getFirst().voided()).isTrue();
        assertThat(payload.lines().getFirst().amountMinor()).isZero();
    }

    private static Entry entry(Fact fact) {
        return EntryCodec.decode(EntryCodec.encode(
                1, ID, AT, ZONE.getId(), DATE, "ana", FactCodec.payload(fact, STAMP), Entry.NO_PREVIOUS));
    }

    private static Entry with(Entry entry, ObjectNode payload, int version) {
        return new Entry(
                entry.sequence(),
                entry.tillId(),
                entry.type(),
                version,
                entry.at(),
                entry.zone(),
                entry.businessDate(),
                entry.operator(),
                payload,
                entry.previous());
    }

    private static Sale sale(Basket basket, TillSession session) {
        return Sale.complete(
                basket, new Sale.Completion(new ReceiptNumber("A1", 7), session.id(), DATE, AT, ZONE, ANA, "Ana Ríos"));
    }

    private static StoreProfile store() {
        return new StoreProfile(
                "Almacén",
                "30-1",
                List.of("Calle 1"),
                List.of("Gracias"),
                "Caja 1",
                "A1",
                "AR",
                PriceBasis.TAX_EXCLUDED,
                ARS,
                MoneyFormat.COMMA_DECIMAL,
                ZONE,
                "es");
    }

    private static Item item(String id, UnitOfMeasure unit, Money price, @Nullable Money cost) {
        return new Item(
                new ItemId(id),
                new ScanCode(id),
                "Cosa " + id,
                "Almacén",
                unit,
                price,
                TaxCodes.parse("IVA15 ICE"),
                cost);
    }

    private static Money money(long minor) {
        return Money.of(minor, ARS);
    }
}
