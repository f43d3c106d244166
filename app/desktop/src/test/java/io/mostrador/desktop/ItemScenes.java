package io.mostrador.desktop;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Place;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.Picked;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.register.Command;
import io.mostrador.register.memory.SmallShop;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What items ask for, and what their lines tell.
final class ItemScenes {
    private ItemScenes() {}

    static void put(Map<String, Consumer<TestTill>> scenes) {
        scenes.put("sheet-age", till -> scan(aBasket(till), DemandingItems.BEER));
        scenes.put("sheet-serial", till -> scan(aBasket(till), DemandingItems.PHONE));
        scenes.put("sheet-variant", till -> scan(aBasket(till), DemandingItems.SHIRT));
        scenes.put("sheet-approval", till -> {
            scan(aBasket(till), expired(till));
            till.press("expired-allow", "pad-1", "pad-2");
        });
        scenes.put("sheet-note", till -> {
            note(aBasket(till));
            till.press("more", "note");
        });
        scenes.put("sell-details", ItemScenes::details);
        scenes.put("sell-contents", ItemScenes::contents);
        scenes.put("sheet-choices", till -> {
            aBasket(till).index.apply(CounterItems.all(), List.of());
            scan(till, CounterItems.ICE_CREAM);
            till.press("choice-2", "choice-5");
        });
    }

    private static TestTill aBasket(TestTill till) {
        till.aBasket();
        till.index.apply(DemandingItems.all(), List.of());
        return till;
    }

    private static String expired(TestTill till) {
        return "010" + till.item("Leche entera").code().value() + "17260312" + "10L-2044";
    }

    private static void details(TestTill till) {
        aBasket(till);
        submit(till, DemandingItems.BEER, LineDetails.NONE.withConfirmedAge(18));
        submit(till, DemandingItems.PHONE, LineDetails.NONE.withSerial("356938035643809"));
        submit(till, DemandingItems.FIRST_VARIANT, LineDetails.NONE);
        till.submit(new Command.SellExpired(
                new Command.Scan(expired(till), Quantity.ONE, EntryMethod.SCANNED),
                SmallShop.LUIS.id(),
                SmallShop.LUIS_PIN));
        note(till);
    }

    private static void contents(TestTill till) {
        aBasket(till).index.apply(CounterItems.all(), List.of());
        submit(till, CounterItems.SIX_PACK, LineDetails.NONE);
        submit(till, CounterItems.SIX_PACK, LineDetails.NONE);
        submit(till, CounterItems.BREAKFAST, LineDetails.NONE);
        till.submit(new Command.Scan(CounterItems.ICE_CREAM.code().value(), Quantity.ONE, EntryMethod.SCANNED)
                .picking(List.of(new Picked("Tamaño", "Grande"), new Picked("Salsa", "Sin frutos secos"))));
    }

    private static void note(TestTill till) {
        till.submit(new Command.NoteLine(5, "Para regalo, con moño y tarjeta"));
    }

    private static void submit(TestTill till, Item item, LineDetails details) {
        till.submit(new Command.Scan(item.code().value(), Quantity.ONE, EntryMethod.SCANNED, null, details));
    }

    private static void scan(TestTill till, Item item) {
        scan(till, item.code().value());
    }

    private static void scan(TestTill till, String text) {
        FxThread.run(
                () -> till.desktop.desk().act(new Command.Scan(text, Quantity.ONE, EntryMethod.SCANNED), Place.BASKET));
        till.settle();
    }
}
