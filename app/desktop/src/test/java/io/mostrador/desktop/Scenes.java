package io.mostrador.desktop;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.payment.PaymentNews;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.StorageStatus;
import io.mostrador.register.status.SyncStatus;
import io.mostrador.register.status.SyncTrouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

/// Every state of every screen that a cashier sees, by name.
final class Scenes {
    static final String LONG_NAME =
            "Galletitas surtidas rellenas de chocolate y vainilla, paquete familiar con seis variedades, 800 g";

    private Scenes() {}

    static Map<String, Consumer<TestTill>> all() {
        Map<String, Consumer<TestTill>> scenes = new LinkedHashMap<>();
        people(scenes);
        selling(scenes);
        sheets(scenes);
        scanAndSee(scenes);
        ItemScenes.put(scenes);
        customers(scenes);
        ReturnScenes.add(scenes);
        tendering(scenes);
        payments(scenes);
        till(scenes);
        return scenes;
    }

    static List<Item> items() {
        List<Item> items = new ArrayList<>(DemoItems.all());
        items.add(new Item(
                new ItemId("9990000000018"),
                new ScanCode("9990000000018"),
                LONG_NAME,
                "Galletitas y desayuno",
                UnitOfMeasure.EACH,
                TestTill.pesos(12_345_678),
                TaxCodes.of(new TaxRate(2_100)),
                null));
        items.add(new Item(
                new ItemId("123"),
                new ScanCode("123"),
                "Jamón cocido natural",
                "Fiambres",
                UnitOfMeasure.KILOGRAM,
                TestTill.pesos(8_500),
                TaxCodes.of(new TaxRate(2_100)),
                null));
        items.add(new Item(
                new ItemId("9990000000025"),
                new ScanCode("9990000000025"),
                "Ramo de flores",
                "Fiambres",
                UnitOfMeasure.EACH,
                TestTill.pesos(0),
                TaxCodes.of(new TaxRate(2_100)),
                null,
                OpenPrice.YES));
        return items;
    }

    private static void quickKeys(TestTill till) {
        till.submit(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        till.submit(new Command.OpenTill(TestTill.pesos(20_000)));
        till.submit(new Command.ArrangeQuickKeys(
                new QuickKeys(till.items.stream().limit(9).map(Item::code).toList())));
    }

    /// One that saves, and one that would from 20.000 on.
    private static TestTill coupons(TestTill till) {
        scan(till, "CUP-CHICO");
        scan(till, "CUP-GRANDE-0042");
        return till;
    }

    private static void people(Map<String, Consumer<TestTill>> scenes) {
        scenes.put("sign-on", till -> {});
        scenes.put("sign-on-pin", till -> till.press("operator-ana", "pad-1", "pad-2", "pad-3"));
        scenes.put(
                "sign-on-wrong-pin", till -> till.press("operator-ana", "pad-1", "pad-2", "pad-3", "pad-3", "sign-on"));
        scenes.put("sign-on-basket-waits", till -> {
            till.aBasket();
            till.submit(new Command.Suspend());
            till.submit(new Command.SignOff());
        });
    }

    private static void scan(TestTill till, String text) {
        FxThread.run(() -> till.desktop
                .desk()
                .act(
                        new Command.Scan(text, Quantity.ONE, EntryMethod.SCANNED),
                        io.mostrador.desktop.desk.Place.BASKET));
    }

    private static void selling(Map<String, Consumer<TestTill>> scenes) {
        scenes.put("sell-empty", TestTill::open);
        scenes.put("sell", TestTill::aBasket);
        scenes.put("sell-times", till -> till.aBasket().press("pad-1", "pad-2", "pad-times"));
        scenes.put("sell-category", till -> till.aBasket().press("category-3"));
        scenes.put("sell-unknown-code", till -> scan(till.aBasket(), "7791234567898"));
        scenes.put(
                "sell-expired",
                till -> scan(
                        till.aBasket(), "010" + till.item("Leche entera").code().value() + "17260312"));
        scenes.put(
                "sell-malformed",
                till -> scan(
                        till.aBasket(),
                        "]d2010" + till.item("Leche entera").code().value() + "17261301"));
        scenes.put("sell-discounts", Scenes::discounts);
        scenes.put("sell-overrides", Scenes::overrides);
        scenes.put("sell-coupons", till -> coupons(till.aBasket()));
        scenes.put("sell-coupon-unknown", till -> scan(till.aBasket(), "CUP-NADA"));
        scenes.put("tender-coupons", till -> coupons(till.aBasket()).press("pay"));
        scenes.put("sell-voided-line", till -> till.aBasket().press("line-void"));
        scenes.put("sell-search", till -> search(till.aBasket(), "que"));
        scenes.put("sell-search-none", till -> search(till.aBasket(), "xyz"));
        scenes.put("sell-long", till -> {
            till.aBasket();
            till.submit(new Command.Scan("9990000000018", Quantity.ofUnits(12), EntryMethod.SCANNED));
            search(till, "galletitas");
        });
        scenes.put("sell-60-lines", till -> {
            till.open();
            for (Item item : till.items.subList(0, 60)) {
                till.submit(new Command.Scan(item.code().value(), Quantity.ONE, EntryMethod.SCANNED));
            }
        });
        scenes.put("sell-troubles", till -> {
            till.aBasket();
            till.printer.set(new PrinterStatus(PrinterStatus.Condition.PAPER_EMPTY, 4, null, null));
            till.sync.set(new SyncStatus(SyncStatus.Condition.OFFLINE, 1_284, TestTill.NOW, null));
        });
    }

    private static void sheets(Map<String, Consumer<TestTill>> scenes) {
        scenes.put("sheet-kilograms", till -> {
            search(till.aBasket(), "queso crem");
            till.press("tile-1", "pad-0", "pad-separator", "pad-4", "pad-2", "pad-5");
        });
        scenes.put(
                "sheet-units", till -> till.aBasket().add("Leche entera", "1").press("line-quantity", "pad-6"));
        scenes.put("sheet-resume", till -> {
            till.aBasket().press("suspend");
            till.add("Leche entera", "3").press("suspend").press("resume");
        });
        scenes.put("sheet-resume-earlier", till -> {
            till.aBasket().press("suspend");
            till.now = TestTill.NOW.plus(Duration.ofHours(20));
            till.add("Leche entera", "3").press("suspend").press("resume");
        });
        scenes.put("sheet-more-basket-waits", till -> till.aBasket().press("suspend", "more", "close-till"));
        scenes.put("sheet-resume-none", till -> till.open().press("resume"));
        scenes.put("sheet-open-price", till -> {
            scan(till.aBasket(), "9990000000025");
            till.settle();
            till.press("pad-2", "pad-5", "pad-00");
        });
        scenes.put("sell-price-list", till -> {
            till.aBasket().add("Arroz", "2").add("Arroz", "1");
            scan(till, "9990000000025");
            till.settle();
            till.press("pad-2", "pad-5", "pad-00", "open-price-accept");
        });
        scenes.put("sheet-price", till -> till.aBasket().press("line-price", "pad-8", "pad-00"));
        scenes.put("sheet-price-change", till -> {
            overrides(till);
            till.press("line-price");
        });
        scenes.put("sheet-price-outside", till -> till.aBasket().press("line-price", "pad-5", "price-staff"));
        scenes.put("sheet-discount", till -> till.aBasket().press("discount", "pad-1", "pad-0"));
        scenes.put("sheet-discount-change", till -> {
            discounts(till);
            till.press("discount", "discount-amount", "pad-5", "pad-00", "pad-00");
        });
        scenes.put(
                "sheet-discount-above", till -> till.aBasket().press("discount", "pad-5", "pad-0", "discount-staff"));
        scenes.put("sell-quick-keys", Scenes::quickKeys);
        scenes.put("sheet-quick-keys", till -> {
            quickKeys(till);
            till.press("more", "quick-keys");
        });
        scenes.put("sheet-coupon", till -> coupons(till.aBasket()).press("more", "coupon"));
        scenes.put("sheet-no-sale", till -> till.aBasket().press("no-sale"));
        scenes.put("sheet-more", till -> till.aBasket().press("more"));
        scenes.put("sheet-menu", till -> till.aBasket().press("menu"));
        scenes.put("sheet-categories", till -> {
            till.aBasket();
            till.press("category-all");
        });
        scenes.put("sheet-printer", till -> {
            till.aBasket();
            till.printer.set(new PrinterStatus(PrinterStatus.Condition.PAPER_EMPTY, 4, null, null));
            till.press("badge-printer");
        });
        scenes.put("sell-disk-full", till -> {
            till.open();
            till.storage.set(new StorageStatus(StorageStatus.Level.FULL, 58_000_000));
            till.press("tile-1");
        });
        scenes.put("sheet-database", till -> {
            till.storage.set(new StorageStatus(StorageStatus.Level.DATABASE_FAILS, 41_212_000_000L));
            till.aBasket().press("badge-storage");
        });
        scenes.put("sheet-journal", till -> {
            till.storage.set(new StorageStatus(StorageStatus.Level.JOURNAL_DAMAGED, 41_212_000_000L));
            till.aBasket().press("badge-storage");
        });
        scenes.put("sheet-storage", till -> {
            till.storage.set(new StorageStatus(StorageStatus.Level.VERY_LOW, 212_000_000));
            till.aBasket().press("badge-storage");
        });
        scenes.put("sell-clock-off", till -> {
            till.aBasket();
            till.clockStatus.set(clockOff(Duration.ofDays(400)));
            till.storage.set(new StorageStatus(StorageStatus.Level.VERY_LOW, 212_000_000));
        });
        scenes.put("sell-mirror-gone", till -> {
            till.aBasket();
            till.mirror.set(mirror(MirrorStatus.Condition.GONE, 1_284));
        });
        scenes.put("sheet-mirror", till -> {
            till.mirror.set(mirror(MirrorStatus.Condition.GONE, 1_284));
            till.aBasket().press("badge-mirror");
        });
        scenes.put("sell-mirror-behind", till -> {
            till.aBasket();
            till.mirror.set(mirror(MirrorStatus.Condition.BEHIND, 12));
        });
        scenes.put("sheet-mirror-other", till -> {
            till.mirror.set(mirror(MirrorStatus.Condition.OTHER, 1_284));
            till.aBasket().press("badge-mirror");
        });
        scenes.put("sell-everything-wrong", till -> {
            till.aBasket();
            till.mirror.set(mirror(MirrorStatus.Condition.OTHER, 1_284));
            till.clockStatus.set(clockOff(Duration.ofDays(400)));
            till.storage.set(new StorageStatus(StorageStatus.Level.VERY_LOW, 212_000_000));
            till.printer.set(new PrinterStatus(PrinterStatus.Condition.PAPER_NEAR_EMPTY, 4, null, null));
            till.sync.set(new SyncStatus(SyncStatus.Condition.REFUSED, 1_284, TestTill.NOW, null));
        });
        scenes.put("sheet-clock-off", till -> {
            till.clockStatus.set(clockOff(Duration.ofMinutes(-65)));
            till.aBasket().press("badge-clock");
        });
        scenes.put("sheet-clock-jumped", till -> {
            till.clockStatus.set(
                    new ClockStatus(ClockStatus.Kind.JUMPED, TestTill.NOW.plusSeconds(28_800), TestTill.NOW));
            till.aBasket().press("badge-clock");
        });
        scenes.put("sheet-sync", till -> {
            SyncTrouble fork = new SyncTrouble(SyncTrouble.Kind.FORK, "two histories");
            till.sync.set(new SyncStatus(SyncStatus.Condition.REFUSED, 1_284, TestTill.NOW, fork));
            till.aBasket().press("badge-sync");
        });
    }

    private static void scanAndSee(Map<String, Consumer<TestTill>> scenes) {
        scenes.put("scan-and-see", till -> till.aBasket().press("more", "scan-and-see"));
        scenes.put("scan-and-see-missing", till -> till.aBasket().press("more", "scan-and-see", "scan-show"));
        scenes.put(
                "scan-and-see-gtin",
                till -> see(till, till.item("Leche entera").code().value()));
        scenes.put("scan-and-see-wrong-digit", till -> see(till, "7791234567890"));
        scenes.put(
                "scan-and-see-gs1",
                till -> see(
                        till,
                        "]d2010" + till.item("Leche entera").code().value() + "1726123115261201310300100010A1B2C3D4"));
        scenes.put(
                "scan-and-see-typed",
                till -> see(
                        till,
                        "(01)0" + till.item("Leche entera").code().value()
                                + "(17)260312(3922)145000(21)SN-0007-1234567890(8005)000123(10)A1B2C3D4E5F6G7H8I9"));
        scenes.put("scan-and-see-label", till -> see(till, "2100123004256"));
        scenes.put("scan-and-see-own", till -> see(till, "CL-004512"));
        scenes.put(
                "scan-and-see-malformed",
                till -> see(till, "]d2010" + till.item("Leche entera").code().value() + "17261301"));
    }

    private static void see(TestTill till, String text) {
        till.aBasket().press("more", "scan-and-see");
        TextField field = (TextField) till.node("scan-text");
        FxThread.run(() -> field.setText(text));
        till.press("scan-show");
    }

    private static void customers(Map<String, Consumer<TestTill>> scenes) {
        scenes.put("customers-none", till -> till.aBasket().press("customer"));
        scenes.put("customers", till -> known(till).press("customer"));
        scenes.put("customers-found", till -> known(till).press("customer", "pad-3", "pad-0"));
        scenes.put("customer-attached", till -> attached(till));
        scenes.put("customer-long", till -> known(till).press("customer", "customer-3"));
        scenes.put("customer", till -> attached(till).press("customer", "customer-receipt"));
        scenes.put("customer-form", till -> attached(till).press("customer", "customer-change"));
        scenes.put("customer-form-wrong", till -> {
            known(till).press("customer", "pad-3", "pad-0", "pad-1", "customer-new");
            TextField name = (TextField) till.node("customer-form-name");
            FxThread.run(() -> name.setText("Comercial del Norte S.A."));
            till.press("customer-save");
        });
        scenes.put("customer-account", till -> attached(till).press("customer", "customer-pay", "pad-5", "pad-00"));
        scenes.put(
                "customer-account-card",
                till -> attached(till).press("customer", "customer-pay", "account-transfer", "account-accept"));
        scenes.put("customer-history", till -> owing(till).press("customer", "customer-history"));
        scenes.put("tender-on-account", till -> attached(till).press("pay", "tender-on-account"));
        scenes.put("tender-on-account-above", till -> {
            attached(till).press("pay", "tender-on-account");
            till.submit(new Command.Tender(TenderType.ON_ACCOUNT, TestTill.pesos(10_000), null));
            till.press("accept", "pad-9", "pad-00", "pad-0", "accept");
        });
    }

    private static TestTill known(TestTill till) {
        till.customer("Eva Ñandú", "30000000007", 15_000);
        till.customer("Luz Roca", "20000000001", 0);
        till.customer("Zoilo Paz", "", 0);
        till.customer(
                "María de los Ángeles Fernández Bustamante de la Torre, sucesores y compañía", "33693450239", 1_000);
        for (int i = 1; i <= 4; i++) {
            till.customer("Vecino " + i, "", 0);
        }
        return till.aBasket();
    }

    private static TestTill attached(TestTill till) {
        return known(till).press("customer", "customer-1");
    }

    /// Somebody who bought on account and paid a part of it.
    private static TestTill owing(TestTill till) {
        attached(till).press("pay", "tender-on-account", "accept", "tender-cash", "tender-exact");
        till.submit(new Command.NextSale());
        return till.press("customer", "customer-1", "customer", "customer-pay", "pad-5", "pad-00", "account-accept");
    }

    private static MirrorStatus mirror(MirrorStatus.Condition condition, long waiting) {
        String place = "/media/caja1/RESPALDO-KIOSCO/mostrador-0190b3c0-0000-7000-8000-000000000001/journal";
        return new MirrorStatus(condition, place, waiting);
    }

    private static ClockStatus clockOff(Duration off) {
        return new ClockStatus(ClockStatus.Kind.OFF, TestTill.NOW.minus(off), TestTill.NOW);
    }

    private static void overrides(TestTill till) {
        till.aBasket();
        for (int line : new int[] {2, 5}) {
            Money price = till.basket().lines().get(line - 1).unitPrice();
            till.submit(new Command.OverridePrice(
                    line, Money.of(price.amountMinor() * 95 / 100, price.currency()), DiscountReason.DAMAGED));
        }
    }

    private static void discounts(TestTill till) {
        till.aBasket()
                .press("discount", "pad-7", "discount-damaged")
                .press("discount", "discount-whole", "discount-amount", "pad-1", "pad-2", "pad-3", "discount-accept");
    }

    private static void tendering(Map<String, Consumer<TestTill>> scenes) {
        scenes.put("tender", till -> till.aBasket().press("pay"));
        scenes.put("tender-rounded", till -> {
            discounts(till);
            till.press("pay");
        });
        scenes.put("tender-change", till -> till.aBasket().press("pay", "quick-cash-1"));
        scenes.put("tender-short", till -> till.aBasket().press("pay", "pad-5", "pad-0", "pad-00"));
        scenes.put("tender-split", till -> {
            till.aBasket().press("pay");
            till.tender(TenderType.CARD, 5_000).tender(TenderType.CASH, 2_000);
        });
        scenes.put("tender-card", till -> till.aBasket().press("pay", "tender-card"));
        scenes.put("tender-transfer", till -> till.aBasket().press("pay", "tender-transfer"));
        scenes.put("tender-qr", till -> till.aBasket().press("pay", "tender-qr"));
        scenes.put("tender-voucher-missing", till -> till.aBasket().press("pay", "tender-voucher", "accept"));
        scenes.put("tender-more", till -> till.aBasket().press("pay", "tender-more"));
        scenes.put("tender-foreign", till -> till.aBasket().press("pay", "tender-more", "tender-usd", "quick-cash-1"));
        scenes.put(
                "tender-foreign-part",
                till -> till.aBasket().press("pay", "tender-more", "tender-usd", "pad-5", "accept"));
        scenes.put("tender-credit-issue", till -> returning(till).press("tender-more", "tender-store-credit"));
        scenes.put("complete-credit", till -> returning(till).press("tender-more", "tender-store-credit", "accept"));
        scenes.put("tender-credit", till -> useCredit(till));
        scenes.put("tender-credit-missing", till -> {
            till.aBasket().press("pay", "tender-more", "tender-store-credit", "accept");
        });
        scenes.put("gift-card-new", till -> till.open().press("more", "gift-card"));
        scenes.put("gift-card", till -> giftCard(till).press("pad-3", "pad-00", "pad-0"));
        scenes.put(
                "gift-card-refused", till -> giftCard(till).press("pad-1", "gift-card-transfer", "gift-card-accept"));
        scenes.put("tender-gift-card", till -> {
            loaded(till).add("Yerba mate con palo", "1").press("pay", "tender-more", "tender-gift-card");
            TextField field = (TextField) till.node("tender-reference");
            FxThread.run(() -> field.setText("REG-00010002"));
            till.settle();
        });
        scenes.put("tender-gift-card-refund", till -> returning(till).press("tender-more", "tender-gift-card"));
        scenes.put("tender-gift-card-unknown", till -> {
            till.aBasket().press("pay", "tender-more", "tender-gift-card");
            TextField field = (TextField) till.node("tender-reference");
            FxThread.run(() -> field.setText("REG-00010009"));
            till.press("accept");
        });
        scenes.put("tender-refused", till -> till.aBasket().press("pay", "tender-card", "accept"));
        scenes.put("complete", till -> till.aBasket().press("pay", "quick-cash-1", "accept"));
        scenes.put("complete-exact", till -> {
            till.aBasket().press("pay", "tender-exact");
            if (till.register.state().mode() instanceof Mode.SaleComplete complete) {
                till.printer.set(new PrinterStatus(
                        PrinterStatus.Condition.READY, 0, complete.sale().id(), PrintJobState.CONFIRMED));
            }
        });
        scenes.put("complete-no-paper", till -> {
            till.aBasket().press("pay", "quick-cash-1", "accept");
            till.printer.set(new PrinterStatus(PrinterStatus.Condition.PAPER_EMPTY, 1, null, null));
        });
    }

    private static TestTill returning(TestTill till) {
        till.open().takeBack("Leche entera", "2");
        return till.press("pay");
    }

    private static TestTill loaded(TestTill till) {
        till.open();
        till.submit(new Command.LoadGiftCard("REG-00010002", TenderType.CASH, TestTill.pesos(1_500), null));
        return till;
    }

    private static TestTill giftCard(TestTill till) {
        loaded(till).press("more", "gift-card");
        TextField field = (TextField) till.node("gift-card-code");
        FxThread.run(() -> field.setText("REG-00010002"));
        till.settle();
        return till;
    }

    private static void useCredit(TestTill till) {
        returning(till).press("tender-more", "tender-store-credit", "accept");
        String code = till.register
                .state()
                .storedValues()
                .balances()
                .keySet()
                .iterator()
                .next()
                .toString();
        till.submit(new Command.NextSale());
        till.add("Yerba mate con palo", "1").press("pay", "tender-more", "tender-store-credit");
        TextField field = (TextField) till.node("tender-reference");
        FxThread.run(() -> field.setText(code));
        till.settle();
    }

    private static TestTill onTerminal(TestTill till) {
        till.hasTerminal = true;
        return till.aBasket().press("pay", "tender-card");
    }

    private static void payments(Map<String, Consumer<TestTill>> scenes) {
        scenes.put("payment-card", Scenes::onTerminal);
        scenes.put("payment-running", till -> onTerminal(till).press("accept"));
        scenes.put("payment-cancelling", till -> onTerminal(till).press("accept", "payment-cancel"));
        scenes.put(
                "payment-declined",
                till -> onTerminal(till)
                        .press("accept")
                        .hear(new PaymentNews.Declined(
                                new Decline(Decline.Reason.REFUSED, "51 Fondos insuficientes"))));
        scenes.put("payment-unknown", till -> onTerminal(till).press("accept").hear(new PaymentNews.Unknown()));
        scenes.put(
                "payment-unknown-cash",
                till -> onTerminal(till)
                        .press("accept")
                        .hear(new PaymentNews.Unknown())
                        .press("tender-cash"));
        scenes.put(
                "sheet-payment-unknown",
                till -> onTerminal(till)
                        .press("accept")
                        .hear(new PaymentNews.Unknown())
                        .press("payment-resolve"));
        scenes.put("sheet-payment-refund", till -> {
            refundDue(till);
            till.press("badge-payments");
        });
        scenes.put("sell-refund-due", Scenes::refundDue);
    }

    private static void refundDue(TestTill till) {
        onTerminal(till)
                .press("accept")
                .hear(new PaymentNews.Unknown())
                .press("tender-cash", "tender-exact")
                .hear(new PaymentNews.Approved(new Approval("012345", "Visa", "4242", "T1", false)));
        till.submit(new Command.SettlePayment(till.payment().id()));
        till.submit(new Command.NextSale());
    }

    private static void till(Map<String, Consumer<TestTill>> scenes) {
        scenes.put("open-till", till -> till.signedOn().press("pad-2", "pad-0", "pad-00", "pad-0"));
        scenes.put("open-till-missing", till -> till.signedOn().press("open-till"));
        scenes.put("count", till -> {
            till.open();
            till.submit(new Command.StartCount());
            till.press("pad-3", "pad-4", "pad-5", "pad-00");
        });
        scenes.put("count-sure", till -> {
            till.open();
            till.submit(new Command.StartCount());
            till.press("pad-3", "pad-4", "pad-5", "pad-00", "close-accept");
        });
        scenes.put(
                "count-foreign", till -> countForeign(till).press("pad-1", "pad-0", "pad-00", "close-accept", "pad-4"));
        scenes.put(
                "closed-foreign",
                till -> countForeign(till)
                        .press("pad-1", "pad-0", "pad-00", "close-accept", "pad-4", "close-accept", "close-accept"));
        scenes.put("closed-short", till -> close(till, "pad-2", "pad-0", "pad-00", "pad-0"));
        scenes.put("closed-over", till -> close(till, "pad-9", "pad-0", "pad-00", "pad-0"));
    }

    private static TestTill countForeign(TestTill till) {
        till.aBasket().press("pay", "tender-more", "tender-usd", "quick-cash-1", "accept");
        till.submit(new Command.NextSale());
        return till.press("more", "close-till");
    }

    private static void close(TestTill till, String... counted) {
        till.aBasket().press("pay", "tender-exact");
        till.submit(new Command.NextSale());
        till.press("more", "close-till").press(counted).press("close-accept", "close-accept");
    }

    private static void search(TestTill till, String text) {
        TextField field = (TextField) till.node("sell-search");
        FxThread.run(() -> field.setText(text));
    }
}
