package io.mostrador.printing;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.customer.AccountPayment;
import io.mostrador.domain.customer.AccountPaymentId;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.giftcard.GiftCardLoad;
import io.mostrador.domain.giftcard.GiftCardLoadId;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.returns.ReceiptTicket;
import io.mostrador.domain.returns.SignedTicket;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineChoice;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.LinePart;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
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
import io.mostrador.printing.document.ReceiptLayout;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.PrintJob;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A shop and its sales, always the same.
public final class Samples {
    public static final Currency ARS = Currency.getInstance("ARS");
    public static final ZoneId BUENOS_AIRES = ZoneId.of("America/Argentina/Buenos_Aires");
    public static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 11, 21);
    public static final Forced ENTRY = new Forced(1532, "1a2b3c4d".repeat(8));
    public static final TaxRate FULL = new TaxRate(2_100);
    public static final TaxRate REDUCED = new TaxRate(1_050);
    private static final TillSessionId TILL_SESSION =
            new TillSessionId(UUID.fromString("019aa5e2-0000-7000-8000-000000000001"));

    private Samples() {}

    public static StoreProfile store() {
        return new StoreProfile(
                "Almacén Don Julio",
                "CUIT 30-71234567-8",
                List.of("Av. Corrientes 1234", "C1043 Buenos Aires"),
                List.of("¡Gracias por su compra!"),
                "Caja 1",
                "A1",
                "AR",
                PriceBasis.TAX_INCLUDED,
                ARS,
                MoneyFormat.COMMA_DECIMAL,
                BUENOS_AIRES,
                "es");
    }

    public static StoreProfile englishStore() {
        return englishStore(PriceBasis.TAX_INCLUDED);
    }

    private static StoreProfile englishStore(PriceBasis prices) {
        return new StoreProfile(
                "Corner Shop",
                "Tax ID 20-12345678",
                List.of("12 Market Street"),
                List.of("Thank you!"),
                "Till 1",
                "B2",
                "ZZ",
                prices,
                Currency.getInstance("USD"),
                MoneyFormat.POINT_DECIMAL,
                ZoneId.of("America/Guayaquil"),
                "en");
    }

    /// A sale in the making.
    public static final class Cart {
        private final StoreProfile store;
        private final long number;
        private Basket basket;

        public Cart(StoreProfile store, long number) {
            this.store = store;
            this.number = number;
            this.basket = Basket.empty(
                    new BasketId(new UUID(0x019aa5e200007000L, 0x8000000000000000L | number)), store.terms());
        }

        public Cart line(String name, String quantity, long unitPriceMinor, TaxRate rate) {
            return line(name, quantity, unitPriceMinor, rate, UnitOfMeasure.EACH);
        }

        public Cart kilograms(String name, String quantity, long unitPriceMinor, TaxRate rate) {
            return line(name, quantity, unitPriceMinor, rate, UnitOfMeasure.KILOGRAM);
        }

        private Cart line(String name, String quantity, long unitPriceMinor, TaxRate rate, UnitOfMeasure unit) {
            int next = basket.lines().size() + 1;
            Item item = new Item(
                    new ItemId("item-" + next),
                    new ScanCode("20000000" + next),
                    name,
                    "Almacén",
                    unit,
                    Money.of(unitPriceMinor, store.currency()),
                    TaxCodes.of(rate),
                    null);
            Quantity amount = MoneyFormat.POINT_DECIMAL.parseQuantity(quantity).orElseThrow();
            basket = basket.add(
                    SaleLine.of(next, item, store.taxes(item.taxes()).orElseThrow(), amount, EntryMethod.SCANNED));
            return this;
        }

        /// What the last line tells.
        public Cart telling(LineDetails details) {
            Basket told = Basket.empty(basket.id(), store.terms());
            for (SaleLine line : basket.lines()) {
                told = told.add(line.equals(basket.lines().getLast()) ? line.withDetails(details) : line);
            }
            basket = told;
            return this;
        }

        public Cart voidLast() {
            basket = basket.voidLine(basket.lines().size());
            return this;
        }

        public Cart discount(int line, Discount.Size size) {
            basket = basket.discount(line, new Discount(size, DiscountReason.DAMAGED));
            return this;
        }

        /// A coupon whose promotion takes something off a line.
        public Cart coupon(String code, int line, long offMinor) {
            PresentedCoupon coupon = new PresentedCoupon(new CouponCode(code), Set.of(code), true);
            Money off = Money.of(-offMinor, store.currency());
            PriceModifier modifier = new PriceModifier(PriceModifier.Kind.PROMOTION, off, "Yerba con cupón", code);
            basket = basket.present(coupon).withPromotions(Map.of(line, List.of(modifier)));
            return this;
        }

        public Cart cash(long minor) {
            return tender(TenderType.CASH, minor, "");
        }

        public Cart card(long minor, String reference) {
            return tender(TenderType.CARD, minor, reference);
        }

        private Cart tender(TenderType type, long minor, String reference) {
            basket = basket.tender(new TenderLine(
                    basket.tenders().size() + 1,
                    type,
                    Money.of(minor, store.currency()),
                    reference.isEmpty() ? null : reference));
            return this;
        }

        public Cart customer(SaleCustomer customer) {
            basket = basket.withCustomer(customer);
            return this;
        }

        public Cart onAccount(long minor) {
            return tender(TenderType.ON_ACCOUNT, minor, "");
        }

        public Cart credit(long minor, long leftMinor) {
            StoredValueUse use = new StoredValueUse(
                    new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "A1", 49, "7KQ2"),
                    Money.of(leftMinor, store.currency()));
            basket = basket.tender(new TenderLine(
                    basket.tenders().size() + 1,
                    TenderType.STORE_CREDIT,
                    Money.of(minor, store.currency()),
                    null,
                    use));
            return this;
        }

        /// Negative: a refund onto it.
        public Cart giftCard(StoredValueUse use, long minor) {
            basket = basket.tender(new TenderLine(
                    basket.tenders().size() + 1, TenderType.GIFT_CARD, Money.of(minor, store.currency()), null, use));
            return this;
        }

        /// At 1,385.50.
        public Cart dollars(long minor) {
            ForeignCash dollars = new ForeignCash(
                    Money.of(minor, Currency.getInstance("USD")), new UnitPrice(1_385_500_000, store.currency()));
            basket = basket.tender(new TenderLine(
                    basket.tenders().size() + 1,
                    TenderType.FOREIGN_CASH,
                    Money.of(minor * 13_855 / 10, store.currency()),
                    null,
                    dollars));
            return this;
        }

        public Cart exactCash() {
            return cash(basket.balanceDue().amountMinor());
        }

        public Sale sale() {
            return Sale.complete(
                    basket,
                    new Sale.Completion(
                            new ReceiptNumber(store.series(), number),
                            TILL_SESSION,
                            BUSINESS_DATE,
                            Instant.parse("2026-11-21T13:42:10Z"),
                            store.zone(),
                            new OperatorId("ana"),
                            "Ana Peña"));
        }
    }

    public static Sale cashSale() {
        return new Cart(store(), 42)
                .line("Yerba mate 1 kg", "2", 499_000, FULL)
                .line("Leche entera 1 L", "1", 145_000, REDUCED)
                .line("Galletitas de agua", "1", 99_900, FULL)
                .voidLast()
                .kilograms("Queso cremoso", "0.425", 849_882, REDUCED)
                .cash(2_000_000)
                .sale();
    }

    public static Sale cardSale() {
        return new Cart(store(), 43)
                .line("Aceite de girasol 1,5 L", "1", 389_000, FULL)
                .card(389_000, "004512")
                .sale();
    }

    public static Sale splitSale() {
        return new Cart(store(), 44)
                .line("Vino Malbec 750 ml", "6", 725_000, FULL)
                .line("Pan francés", "1", 120_000, TaxRate.ZERO)
                .card(3_000_000, "004513")
                .cash(2_000_000)
                .sale();
    }

    public static Sale returnedSale() {
        return new Cart(store(), 45)
                .line("Leche entera 1 L", "-2", 145_000, REDUCED)
                .kilograms("Queso cremoso", "-0.425", 849_882, REDUCED)
                .exactCash()
                .sale();
    }

    public static Sale longNames() {
        return new Cart(store(), 46)
                .line(
                        "Galletitas surtidas dulces con chispas de chocolate y relleno de vainilla x 300 g",
                        "1",
                        215_050,
                        FULL)
                .line("Detergente concentrado limón antigrasa botella grande 750 ml", "3", 189_990, FULL)
                .line("SUPERCALIFRAGILISTICOESPIALIDOSOSUPERCALIFRAGILISTICOESPIALIDOSO", "1", 1_000, FULL)
                .line("Heladera comercial exhibidora", "1", 1_234_567_890, FULL)
                .cash(1_300_000_000)
                .sale();
    }

    /// A discount on a line and one on the whole, paid in coins: 12,345.67 becomes 12,345.65.
    public static Sale discountedSale() {
        return new Cart(store(), 47)
                .line("Yerba mate 1 kg", "2", 499_000, FULL)
                .line("Leche entera 1 L", "3", 145_000, REDUCED)
                .line("Caramelo", "1", 67, FULL)
                .discount(2, new Discount.Percent(1_000))
                .discount(Basket.WHOLE, new Discount.Amount(Money.of(154_900, ARS)))
                .cash(1_300_000)
                .sale();
    }

    private static LinePart part(String description, long units, long worthMinor) {
        return new LinePart(
                new ScanCode("7790004"),
                description,
                Quantity.ofUnits(units),
                Money.of(worthMinor, ARS),
                TaxCodes.parse("IVA21"));
    }

    /// Lines that tell more than item, quantity and price.
    public static Sale toldSale() {
        LocalDate expiry = LocalDate.of(2026, 11, 20);
        return new Cart(store(), 48)
                .line("Yogur natural 1 L", "2", 145_000, REDUCED)
                .telling(LineDetails.NONE.withCode("L-2044", expiry, null).withNote("Para regalo, con moño y tarjeta"))
                .line("Cerveza rubia retornable 1 L", "1", 200_000, FULL)
                .line("Envase retornable 1 L", "1", 30_000, FULL)
                .telling(LineDetails.depositOf(2))
                .line("Teléfono celular 128 GB", "1", 90_000_000, FULL)
                .telling(LineDetails.NONE.withSerial("356938035643809"))
                .line("Cerveza rubia lata 473 ml · Six pack", "2", 1_049_000, FULL)
                .telling(LineDetails.NONE.withContents(new LineContents(
                        new PackOf(new ScanCode("7790003"), Quantity.ofUnits(6), "Six pack"), List.of(), List.of())))
                .line("Helado artesanal", "2", 150_000, FULL)
                .telling(LineDetails.NONE.withContents(LineContents.NONE.choosing(List.of(
                        new LineChoice("Tamaño", "Grande", Money.of(50_000, ARS)),
                        new LineChoice("Salsa", "Sin salsa", Money.zero(ARS))))))
                .line("Desayuno completo", "2", 380_000, FULL)
                .telling(LineDetails.NONE.withContents(new LineContents(
                        null, List.of(part("Café con leche", 1, 250_000), part("Medialuna", 2, 180_000)), List.of())))
                .exactCash()
                .sale();
    }

    /// Somebody who did not ask to be named, but owes a part of it.
    public static Sale owedSale() {
        return new Cart(store(), 48)
                .line("Yerba mate 1 kg", "2", 499_000, FULL)
                .customer(eva(false))
                .onAccount(900_000)
                .cash(100_000)
                .sale();
    }

    /// Somebody who asked to be named, and paid.
    public static Sale namedSale() {
        return new Cart(store(), 49)
                .line("Yerba mate 1 kg", "1", 499_000, FULL)
                .customer(eva(true))
                .exactCash()
                .sale();
    }

    /// Somebody known who did not ask to be named.
    public static Sale unnamedSale() {
        return new Cart(store(), 50)
                .line("Yerba mate 1 kg", "1", 499_000, FULL)
                .customer(eva(false))
                .exactCash()
                .sale();
    }

    /// @param owed what is left of the debt, negative for one that was overpaid
    public static AccountPayment accountPayment(long owed) {
        return new AccountPayment(
                new AccountPaymentId(new UUID(1, 1)),
                eva(true),
                TILL_SESSION,
                new TenderLine(1, TenderType.TRANSFER, Money.of(500_000, ARS), "887412"),
                Money.of(owed, ARS),
                Instant.parse("2026-11-21T13:50:00Z"),
                new OperatorId("ana"),
                "Ana Peña");
    }

    private static final StoredValueCode MADE = new IssuedCode(StoredValueCode.Kind.GIFT_CARD, "A1", 49, "7KQ2");

    /// A printed card that is known here, one that was taken on trust, and cash.
    public static Sale giftCardsUsed() {
        return new Cart(store(), 51)
                .line("Yerba mate 1 kg", "1", 499_000, FULL)
                .giftCard(new StoredValueUse(new PrintedCode("REG-00010002"), Money.of(50_000, ARS)), 200_000)
                .giftCard(new StoredValueUse(new PrintedCode("REG-00010003"), Money.zero(ARS), true), 100_000)
                .cash(200_000)
                .sale();
    }

    /// @param leftMinor what is on the card afterwards; as much as was paid where it is new
    public static GiftCardLoad giftCardLoad(long leftMinor) {
        return new GiftCardLoad(
                new GiftCardLoadId(new UUID(1, 2)),
                new StoredValueUse(MADE, Money.of(leftMinor, ARS)),
                TILL_SESSION,
                new TenderLine(1, TenderType.CASH, Money.of(500_000, ARS), null),
                Instant.parse("2026-11-21T13:50:00Z"),
                new OperatorId("ana"),
                "Ana Peña");
    }

    private static SaleCustomer eva(boolean onReceipt) {
        return new SaleCustomer(
                new CustomerId(new UUID(2, 2)),
                "Eva Ñandú e Hijos S.R.L.",
                new IdentityNumber("CUIT", "30000000007"),
                onReceipt);
    }

    /// Goods come back, and what they cost goes onto a code.
    public static Sale creditIssued() {
        Cart cart = new Cart(store(), 49).line("Yerba mate 1 kg", "-1", 499_000, FULL);
        return cart.credit(-499_000, 499_000).sale();
    }

    /// Some of it is used.
    public static Sale creditUsed() {
        return new Cart(store(), 50)
                .line("Leche entera 1 L", "1", 145_000, REDUCED)
                .credit(145_000, 354_000)
                .sale();
    }

    /// Paid with ten dollars and the rest in pesos.
    public static Sale foreignCashSale() {
        return new Cart(store(), 48)
                .line("Vino Malbec 750 ml", "2", 725_000, FULL)
                .dollars(1_000)
                .cash(100_000)
                .sale();
    }

    /// A coupon for one use, which took a tenth off the yerba.
    public static Sale couponSale() {
        return new Cart(store(), 48)
                .line("Yerba mate 1 kg", "1", 499_000, FULL)
                .line("Leche entera 1 L", "1", 145_000, REDUCED)
                .coupon("YERBA-0042", 1, 49_900)
                .cash(600_000)
                .sale();
    }

    public static Sale englishSale() {
        return new Cart(englishStore(), 7)
                .line("Oat milk 1 L", "2", 249, new TaxRate(1_500))
                .kilograms("Bananas", "1.205", 120, TaxRate.ZERO)
                .cash(1_000)
                .sale();
    }

    /// Of a shop whose prices are without tax.
    public static Sale netSale() {
        return new Cart(englishStore(PriceBasis.TAX_EXCLUDED), 8)
                .line("Oat milk 1 L", "2", 249, new TaxRate(1_500))
                .kilograms("Bananas", "1.205", 120, TaxRate.ZERO)
                .cash(1_000)
                .sale();
    }

    public static ZReport closing() {
        TillTotals totals = TillTotals.none(ARS)
                .plus(cashSale())
                .plus(cardSale())
                .plus(splitSale())
                .plus(returnedSale())
                .plus(owedSale())
                .plus(accountPayment(400_000))
                .plus(giftCardLoad(500_000))
                .plus(giftCardsUsed())
                .plus(foreignCashSale())
                .plusNoSale()
                .plusVoidedSale();
        TillSession session = new TillSession(
                TILL_SESSION,
                BUSINESS_DATE,
                Instant.parse("2026-11-21T11:00:00Z"),
                new OperatorId("ana"),
                Money.of(5_000_000, ARS));
        Money counted = totals.expectedCash(session.openingFloat()).minus(Money.of(15_000, ARS));
        return new ZReport(
                17,
                session,
                totals,
                counted,
                Instant.parse("2026-11-22T01:05:00Z"),
                new OperatorId("ana"),
                "Ana Peña",
                List.of(Money.of(900, Currency.getInstance("USD"))));
    }

    /// A receipt with a code that somebody signed, as far as paper knows.
    public static PrintJob.Content.Receipt content(Sale sale) {
        UUID till = UUID.fromString("019aa5e2-0000-7000-8000-000000000002");
        return new PrintJob.Content.Receipt(sale, SignedTicket.sign(ReceiptTicket.of(sale, till), Samples::standIn));
    }

    private static byte[] standIn(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A milk of the cash sale comes back, and something without a receipt.
    public static Sale returnedByReceipt() {
        SaleLine sold = cashSale().lines().getFirst();
        LineReturn byReceipt = new LineReturn(
                LineReturn.Kind.BY_RECEIPT,
                new ReturnOrigin(cashSale().id(), cashSale().receiptNumber(), sold.number()),
                ReturnReason.DEFECTIVE,
                Disposition.WRITE_OFF,
                List.of());
        SaleLine back =
                SaleLine.returning(1, sold, sold.quantity(), sold.amount().minus(Money.of(1_000, ARS)), byReceipt);
        return returned(back, 48);
    }

    /// A whole sale of one line, reversed.
    public static Sale postVoid() {
        SaleLine sold = cashSale().lines().getFirst();
        LineReturn reversed = new LineReturn(
                LineReturn.Kind.POST_VOID,
                new ReturnOrigin(cashSale().id(), cashSale().receiptNumber(), sold.number()),
                ReturnReason.MISTAKE,
                Disposition.RESTOCK,
                List.of());
        return returned(SaleLine.returning(1, sold, sold.quantity(), sold.amount(), reversed), 49);
    }

    private static Sale returned(SaleLine back, long number) {
        Basket basket = Basket.empty(new BasketId(new UUID(0x019aa5e2_0000_7000L, number)), store().terms())
                .add(back);
        Basket paid = basket.tender(new TenderLine(1, TenderType.CASH, basket.cashDue(), null));
        return Sale.complete(
                paid,
                new Sale.Completion(
                        new ReceiptNumber("A1", number),
                        TILL_SESSION,
                        BUSINESS_DATE,
                        Instant.parse("2026-11-21T20:00:00Z"),
                        BUENOS_AIRES,
                        new OperatorId("ana"),
                        "Ana Peña"));
    }

    public static ReceiptLayout layout(int columns) {
        return new ReceiptLayout(store(), columns);
    }

    public static ReceiptLayout englishLayout(int columns) {
        return new ReceiptLayout(englishStore(), columns);
    }
}
