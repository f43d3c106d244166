package io.mostrador.desktop;

import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.memory.SmallShop;
import java.util.Map;
import java.util.function.Consumer;

/// Goods that come back.
final class ReturnScenes {
    private ReturnScenes() {}

    static void add(Map<String, Consumer<TestTill>> scenes) {
        scenes.put("return-find", till -> find(sold(till)));
        scenes.put("return-unknown", till -> find(sold(till)).press("pad-7", "return-find"));
        scenes.put("return-lines", till -> lines(sold(till)));
        scenes.put(
                "return-picked",
                till -> lines(sold(till)).press("pad-1", "return-line-1", "return-line-2", "return-defective"));
        scenes.put("return-above", till -> lines(sold(till)).press("pad-9", "return-line-1"));
        scenes.put("return-why-missing", till -> lines(sold(till)).press("return-line-2", "return-accept"));
        scenes.put("return-partly", till -> lines(returned(till)).press("return-line-3"));
        scenes.put("return-search", till -> find(sold(till)).press("return-search"));
        scenes.put("return-search-none", till -> find(sold(till)).press("return-search", "return-day-before"));
        scenes.put("return-blind", till -> find(manager(sold(till))).press("return-blind", "return-other"));
        scenes.put("return-blind-cashier", till -> {
            find(sold(till)).press("return-blind", "return-other", "pad-7");
            till.press("return-add");
        });
        scenes.put("return-basket", till -> exchanged(till));
        scenes.put("return-tender", till -> {
            lines(sold(till))
                    .press(
                            "return-line-1",
                            "return-line-2",
                            "return-line-3",
                            "return-not-wanted",
                            "return-accept",
                            "pay");
        });
        scenes.put("return-post-void", till -> lines(manager(sold(till))).press("return-mistake", "return-post-void"));
        scenes.put(
                "return-post-void-cashier",
                till -> lines(sold(till)).press("return-mistake", "return-post-void", "return-post-void"));
        scenes.put(
                "return-post-void-done",
                till -> lines(manager(sold(till))).press("return-mistake", "return-post-void", "return-post-void"));
    }

    /// Receipt 1: a basket with a discount, paid by card and in cash.
    static TestTill sold(TestTill till) {
        till.aBasket();
        till.submit(new Command.GiveDiscount(1, new Discount(new Discount.Percent(1_000), DiscountReason.DAMAGED)));
        till.submit(new Command.StartTender());
        till.tender(TenderType.CARD, 5_000);
        till.tender(TenderType.CASH, 20_000);
        till.submit(new Command.NextSale());
        return till;
    }

    /// A part of the receipt has come back before.
    static TestTill returned(TestTill till) {
        lines(sold(till)).press("pad-1", "return-line-1", "return-line-2", "return-defective", "return-accept");
        till.press("pay", "tender-exact").submit(new Command.NextSale());
        return till;
    }

    private static TestTill exchanged(TestTill till) {
        lines(sold(till)).press("pad-1", "return-line-1", "return-line-2", "return-wrong-item", "return-accept");
        return till.add("Aceite de girasol", "1");
    }

    static TestTill manager(TestTill till) {
        till.submit(new Command.SignOff());
        till.submit(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
        return till;
    }

    private static TestTill find(TestTill till) {
        return till.press("more", "return");
    }

    private static TestTill lines(TestTill till) {
        return find(till).press("pad-1", "return-find");
    }
}
