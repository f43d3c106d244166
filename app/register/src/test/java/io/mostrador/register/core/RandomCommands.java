package io.mostrador.register.core;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.CustomerDraft;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.Picked;
import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.payment.DisplayReading;
import io.mostrador.register.payment.PaymentNews;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A cashier who presses anything at any time, but often enough something that makes sense.
final class RandomCommands {
    private static final TenderType[] TENDERS = TenderType.values();
    private static final PaymentRequest[] REQUESTS = PaymentRequest.values();
    private static final DisplayReading[] READINGS = DisplayReading.values();
    private static final long[] ODD_AMOUNTS = {0, 1, -1, 99, 100_000, 999_999_999_999L, 1_000_000_000_000L};

    private final SplittableRandom random;
    private List<String> codes = List.of();

    private final CustomerIndex customers;

    RandomCommands(SplittableRandom random, CustomerIndex customers) {
        this.random = random;
        this.customers = customers;
    }

    Command next(RegisterState state) {
        // In an order that the seed decides.
        codes = state.storedValues().balances().keySet().stream()
                .map(StoredValueCode::toString)
                .sorted()
                .toList();
        OpenTill till = state.openTill();
        if (till != null && !till.payments().isEmpty() && chance(2)) {
            return payment(till.payments().get(random.nextInt(till.payments().size())));
        }
        return switch (state.mode()) {
            case Mode.SignedOut _ -> mostly(signOn(), state);
            case Mode.TillClosed _ -> mostly(new Command.OpenTill(amount()), state);
            case Mode.CountingTill _ -> mostly(chance(3) ? new Command.CancelCount() : close(), state);
            case Mode.Tendering tendering ->
                mostly(
                        chance(3)
                                ? start(tendering.till().basket())
                                : tender(tendering.till().basket()),
                        state);
            case Mode.Selling selling -> mostly(selling(state, selling.till()), state);
            case Mode.SaleComplete complete ->
                mostly(
                        chance(2)
                                ? new Command.NextSale()
                                : new Command.CopyReceipt(complete.sale().id()),
                        state);
        };
    }

    PinVerdict pin() {
        return switch (random.nextInt(5)) {
            case 0 -> new PinVerdict.Wrong();
            case 1 -> new PinVerdict.Delayed(5);
            default -> new PinVerdict.Right();
        };
    }

    private Command mostly(Command sensible, RegisterState state) {
        return chance(3) ? any(state) : sensible;
    }

    private Command selling(RegisterState state, OpenTill till) {
        if (till.basket().isEmpty() && !till.suspended().isEmpty() && chance(3)) {
            return new Command.Resume(till.suspended().getFirst().basket().id());
        }
        return switch (random.nextInt(20)) {
            case 16 -> load();
            case 11 -> coupon(till.basket());
            case 12 -> returnGoods(state);
            case 13 -> new Command.ReturnWithoutReceipt(scan(), ReturnReason.OTHER, Disposition.WRITE_OFF);
            case 14 -> new Command.PostVoid(receipt(state), ReturnReason.MISTAKE);
            case 15 -> new Command.ExpireSuspended();
            case 0, 1, 2 -> new Command.StartTender();
            case 3 -> chance(5) ? new Command.VoidSale() : new Command.Suspend();
            case 4 -> new Command.VoidLine(lineNumber(till.basket()));
            case 5 -> new Command.SetQuantity(lineNumber(till.basket()), quantity());
            case 6 -> new Command.StartCount();
            case 7 -> discount(till.basket());
            case 8 -> told(till.basket());
            case 9 -> customer();
            case 10 -> override(till.basket());
            default -> scan();
        };
    }

    private Command any(RegisterState state) {
        Basket basket = state.mode() instanceof Mode.TillOpen open
                ? open.till().basket()
                : Basket.empty(BasketId.NONE, SmallShop.store().terms());
        return switch (random.nextInt(31)) {
            case 29 -> load();
            case 27 -> returnGoods(state);
            case 28 -> new Command.PostVoid(receipt(state), ReturnReason.MISTAKE);
            case 0 -> signOn();
            case 1 -> new Command.SignOff();
            case 2 -> new Command.OpenTill(amount());
            case 3 -> new Command.SetQuantity(lineNumber(basket), quantity());
            case 4 -> new Command.VoidLine(lineNumber(basket));
            case 5 -> new Command.VoidSale();
            case 6 -> new Command.Suspend();
            case 7 -> new Command.Resume(new BasketId(new UUID(1, 1)));
            case 8 -> new Command.StartTender();
            case 9 -> new Command.BackToSelling();
            case 10 -> new Command.VoidTender(random.nextInt(4));
            case 11 -> new Command.NextSale();
            case 12 -> new Command.MakeNoSale(chance(2) ? NoSaleReason.OTHER : NoSaleReason.CHECK_TILL);
            case 13 -> new Command.CopyReceipt(new SaleId(new UUID(1, 1)));
            case 14 -> new Command.StartCount();
            case 15 -> new Command.CancelCount();
            case 16 -> close();
            case 17 -> tender(basket);
            case 18 -> discount(basket);
            case 19 -> new Command.SettlePayment(new PaymentAttemptId(new UUID(1, 1)));
            case 20 -> start(basket);
            case 21 -> told(basket);
            case 22 -> customer();
            case 23 -> override(basket);
            case 24 -> coupon(basket);
            case 25 -> new Command.ExpireSuspended();
            case 26 -> arrange(state.quickKeys());
            default -> scan();
        };
    }

    private Command returnGoods(RegisterState state) {
        List<Command.ReturnPart> parts = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            Quantity part = chance(4) ? quantity() : Quantity.ofUnits(random.nextLong(1, 3));
            parts.add(new Command.ReturnPart(random.nextInt(1, 5), part));
        }
        return new Command.ReturnGoods(
                receipt(state),
                parts,
                ReturnReason.NOT_WANTED,
                chance(2) ? Disposition.RESTOCK : Disposition.WRITE_OFF);
    }

    /// Mostly one of the newest.
    private String receipt(RegisterState state) {
        long newest = state.nextReceipt() - 1;
        return Long.toString(chance(20) ? newest + 1 : Math.max(1, newest - random.nextInt(5)));
    }

    private Command signOn() {
        List<OperatorId> ids = List.of(SmallShop.ANA.id(), SmallShop.LUIS.id(), new OperatorId("eve"));
        return new Command.SignOn(ids.get(chance(10) ? 2 : random.nextInt(2)), "1");
    }

    private List<Picked> picked() {
        List<Picked> all = List.of(
                new Picked("Tamaño", "Grande"),
                new Picked("Salsa", "Frutilla"),
                new Picked("Salsa", "Sin azúcar"),
                new Picked("Tamaño", "Chico"));
        return all.subList(random.nextInt(2), 1 + random.nextInt(all.size()));
    }

    private Command.Scan scan() {
        List<Item> items = SmallShop.items();
        String code = switch (random.nextInt(20)) {
            case 0 -> "nix";
            case 1 -> "\u0001";
            case 2, 3, 4 -> MarkedShop.CODES.get(random.nextInt(MarkedShop.CODES.size()));
            case 5 -> MarkedShop.FLOWERS.code().value();
            default -> items.get(random.nextInt(items.size())).code().value();
        };
        EntryMethod method = chance(10) ? EntryMethod.KEYED : EntryMethod.SCANNED;
        boolean typed = code.equals(MarkedShop.FLOWERS.code().value()) && chance(2);
        Command.Scan scan = new Command.Scan(
                code, chance(3) ? quantity() : Quantity.ONE, method, typed ? amount() : keyedPrice(), details());
        return chance(4) ? scan : scan.picking(picked());
    }

    /// What people answered when they were asked.
    private LineDetails details() {
        LineDetails details = LineDetails.NONE.withConfirmedAge(chance(3) ? 18 : 0);
        return chance(3) ? details.withSerial("S" + random.nextInt(3)) : details;
    }

    private Command told(Basket basket) {
        return switch (random.nextInt(3)) {
            case 0 -> new Command.NoteLine(lineNumber(basket), chance(4) ? "x".repeat(101) : "Para regalo");
            case 1 -> new Command.DeclineAge(scan());
            default ->
                new Command.SellExpired(
                        scan(), chance(3) ? SmallShop.ANA.id() : SmallShop.LUIS.id(), SmallShop.LUIS_PIN);
        };
    }

    private @Nullable Money keyedPrice() {
        return chance(10) ? amount() : null;
    }

    private Quantity quantity() {
        return switch (random.nextInt(8)) {
            case 0 -> new Quantity(0);
            case 1 -> new Quantity(Quantity.MAX_THOUSANDTHS);
            case 2 -> new Quantity(random.nextLong(-3_000, 3_000));
            case 3 -> Quantity.ofUnits(999_999);
            default -> Quantity.ofUnits(random.nextLong(-3, 6));
        };
    }

    private Command discount(Basket basket) {
        int line = chance(3) ? Basket.WHOLE : lineNumber(basket);
        if (chance(4)) {
            return new Command.RemoveDiscount(line);
        }
        Discount.Size size = chance(3)
                ? new Discount.Amount(Money.of(random.nextLong(1, 1_000_000_000_001L), SmallShop.ARS))
                : new Discount.Percent(chance(2) ? random.nextInt(1, 10_001) : random.nextInt(1, 1_001));
        return new Command.GiveDiscount(line, new Discount(size, DiscountReason.STAFF));
    }

    private Command override(Basket basket) {
        Set<Integer> overridden = basket.prices().overrides().keySet();
        if (!overridden.isEmpty() && chance(2)) {
            return new Command.RestorePrice(overridden.iterator().next());
        }
        int number = lineNumber(basket);
        if (chance(4)) {
            return new Command.RestorePrice(number);
        }
        long price =
                basket.line(number).map(line -> line.unitPrice().amountMinor()).orElse(1L);
        return new Command.OverridePrice(
                number,
                chance(2) ? amount() : SmallShop.pesos(price * random.nextInt(90, 101) / 100),
                DiscountReason.PRICE_MATCH);
    }

    private Command coupon(Basket basket) {
        if (!basket.coupons().isEmpty() && chance(3)) {
            return new Command.WithdrawCoupon(basket.coupons().getFirst().code());
        }
        CouponCode code = switch (random.nextInt(6)) {
            case 0 -> CouponBook.EXPIRED;
            case 1 -> CouponBook.MILK_2;
            case 2 -> new CouponCode("NADA");
            case 3 -> CouponBook.YERBA;
            default -> new CouponCode("LECHE-" + random.nextInt(1_000));
        };
        return chance(10) ? new Command.WithdrawCoupon(code) : new Command.PresentCoupon(code.value());
    }

    private Command arrange(QuickKeys keys) {
        ScanCode code = SmallShop.items().get(random.nextInt(5)).code();
        return new Command.ArrangeQuickKeys(chance(3) ? keys.without(code) : keys.with(code));
    }

    private int lineNumber(Basket basket) {
        return random.nextInt(basket.lines().size() + 2);
    }

    private Command tender(Basket basket) {
        TenderType type = tenderType(basket);
        long due = basket.balanceDue().amountMinor();
        long amount = switch (random.nextInt(5)) {
            case 0 -> due / 2;
            case 1 -> due + Long.signum(due) * random.nextLong(1, 5_000);
            case 2 -> amount().amountMinor();
            default -> due;
        };
        return switch (type) {
            case FOREIGN_CASH -> new Command.Tender(type, foreign(amount), null);
            case GIFT_CARD ->
                new Command.Tender(
                        type, SmallShop.pesos(chance(3) ? amount : amount / 9), chance(2) ? card() : code(basket));
            case STORE_CREDIT ->
                new Command.Tender(type, SmallShop.pesos(chance(3) ? amount : amount / 9), code(basket));
            default -> new Command.Tender(type, SmallShop.pesos(amount), reference());
        };
    }

    /// Who gave a part by store credit may try it once more.
    private TenderType tenderType(Basket basket) {
        boolean credited = basket.tenders().stream().anyMatch(tender -> tender.storedValue() != null);
        if (credited && chance(2)) {
            return TenderType.STORE_CREDIT;
        }
        return basket.customer() != null && chance(2)
                ? TenderType.ON_ACCOUNT
                : chance(2) ? TenderType.CASH : TENDERS[random.nextInt(TENDERS.length)];
    }

    /// About as much in dollars; now and then what the shop has no rate for.
    private Money foreign(long pesos) {
        return Money.of(pesos / 1_385 + random.nextInt(2), Currency.getInstance(chance(20) ? "EUR" : "USD"));
    }

    /// Nearly always one of this till, now and then one that is taken already.
    private String code(Basket basket) {
        for (TenderLine tender : basket.tenders()) {
            StoredValueUse taken = tender.storedValue();
            if (taken != null && chance(2)) {
                return taken.code().toString();
            }
        }
        if (!codes.isEmpty() && !chance(5)) {
            return codes.get(random.nextInt(codes.size()));
        }
        if (chance(2)) {
            return card();
        }
        return chance(2)
                ? "no code"
                : new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, chance(2) ? "A1" : "B2", 1, "0000").toString();
    }

    /// One of a few printed cards, now and then a new one, one of another till, or none at all.
    private String card() {
        return switch (random.nextInt(6)) {
            case 0 ->
                new IssuedCode(StoredValueCode.Kind.GIFT_CARD, "B2", 1, Integer.toString(random.nextInt(1_000, 10_000)))
                        .toString();
            case 1 -> "no card";
            default -> "REG-000" + random.nextInt(9);
        };
    }

    private Command load() {
        TenderType type = chance(2) ? TenderType.CASH : TENDERS[random.nextInt(TENDERS.length)];
        long amount = chance(8) ? random.nextLong(20_000) : random.nextLong(10_000, 600_000);
        return new Command.LoadGiftCard(
                chance(4) ? null : card(), type, chance(20) ? amount() : SmallShop.pesos(amount), reference());
    }

    private Command close() {
        Money dollars = Money.of(random.nextLong(-1, 10_000), Currency.getInstance("USD"));
        return chance(2) ? new Command.CloseTill(amount()) : new Command.CloseTill(amount(), List.of(dollars));
    }

    private Command start(Basket basket) {
        long due = basket.balanceDue().amountMinor();
        long amount = switch (random.nextInt(4)) {
            case 0 -> due / 2;
            case 1 -> amount().amountMinor();
            default -> due;
        };
        return new Command.StartPayment(
                chance(8) ? TenderType.CASH : chance(2) ? TenderType.CARD : TenderType.QR, SmallShop.pesos(amount));
    }

    /// What may be heard, asked, resolved or settled, often enough what makes sense.
    private Command payment(PaymentAttempt attempt) {
        PaymentAttemptId id = attempt.id();
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Command.HearPayment(id, news());
            case 3 -> new Command.RequestPayment(id, REQUESTS[random.nextInt(REQUESTS.length)]);
            case 4 ->
                new Command.ResolvePayment(
                        id,
                        READINGS[random.nextInt(READINGS.length)],
                        chance(5) ? "4242424242424242" : chance(5) ? "" : "012345");
            default -> new Command.SettlePayment(id);
        };
    }

    private PaymentNews news() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new PaymentNews.Sent();
            case 2 -> new PaymentNews.Declined(Decline.of(Decline.Reason.REFUSED));
            case 3 -> new PaymentNews.Unknown();
            case 4 -> new PaymentNews.Refunded();
            case 5 -> new PaymentNews.NotRefunded();
            default -> new PaymentNews.Approved(new Approval("012345", "Visa", "4242", "T1", false));
        };
    }

    private Command customer() {
        CustomerId id = customerId();
        return switch (random.nextInt(8)) {
            case 0 -> new Command.RegisterCustomer(draft());
            case 1 -> new Command.ChangeCustomer(id, draft());
            case 2 -> new Command.DetachCustomer();
            case 3 ->
                new Command.PayAccount(
                        id, TENDERS[random.nextInt(TENDERS.length)], SmallShop.pesos(random.nextLong(9_999)), "17");
            case 4 -> new Command.PayAccount(id, TenderType.CASH, amount(), null);
            default -> new Command.AttachCustomer(id, chance(2));
        };
    }

    private CustomerId customerId() {
        List<CustomerAccount> some = customers.search("", 0, 20);
        return some.isEmpty() || chance(20)
                ? new CustomerId(new UUID(1, 1))
                : some.get(random.nextInt(some.size())).customer().id();
    }

    /// Few numbers, so that somebody has one already.
    private CustomerDraft draft() {
        String identity = switch (random.nextInt(8)) {
            case 0 -> "20-00000000-1";
            case 1 -> "30-00000000-7";
            case 2 -> "20-00000000-2";
            case 3 -> "12";
            default -> "";
        };
        return new CustomerDraft(
                chance(10) ? " " : "Eva " + random.nextInt(100),
                identity,
                chance(9),
                chance(20) ? "0".repeat(31) : "351 555",
                chance(20) ? "nix" : "",
                chance(3) ? "socios" : "",
                limit(),
                "");
    }

    /// Small ones are reached.
    private Money limit() {
        return switch (random.nextInt(4)) {
            case 0 -> SmallShop.pesos(0);
            case 1 -> amount();
            default -> SmallShop.pesos(random.nextLong(1, 20_000));
        };
    }

    private @Nullable String reference() {
        if (chance(8)) {
            return chance(2) ? null : "4111 1111 1111 1111";
        }
        return "17";
    }

    private Money amount() {
        long minor = chance(3) ? ODD_AMOUNTS[random.nextInt(ODD_AMOUNTS.length)] : random.nextLong(2_000_000);
        return SmallShop.pesos(minor);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
