package io.mostrador.launcher.demo;

import io.mostrador.desktop.robot.ScreenRobot;
import io.mostrador.desktop.shell.Desktop;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/// A cashier's shift, worked on the real screens by real key and touch events: sign on, open, 25 baskets, count, close.
final class DemoShift {
    static final int BASKETS = 25;
    private static final long SEED = 25;
    private static final int FLOAT = 20_000;

    private final ScreenRobot robot;
    private final Desktop desktop;
    private final Path pictures;
    private final List<Item> pieces;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private Money sold = Money.zero(DemoShop.CURRENCY);
    private Money cash = Money.of(FLOAT * 100L, DemoShop.CURRENCY);
    private int sales;
    private int picture;

    DemoShift(Desktop desktop, Path pictures) {
        this.desktop = desktop;
        this.robot = new ScreenRobot(desktop);
        this.pictures = pictures;
        this.pieces = DemoShop.plainItems().stream()
                .filter(item -> item.unit() == UnitOfMeasure.EACH)
                .toList();
    }

    DemoSums.Sum sold() {
        return new DemoSums.Sum(sales, sold.amountMinor());
    }

    /// @param beforeBasket told the number of each basket, from 1, before it begins
    void work(IntConsumer beforeBasket) {
        signOnAndOpen();
        for (int basket = 1; basket <= BASKETS; basket++) {
            beforeBasket.accept(basket);
            sell(basket);
        }
        noSale();
        countAndClose();
    }

    private void signOnAndOpen() {
        robot.waitFor("sign-on-screen");
        take("sign-on");
        robot.click("operator-" + DemoShop.CASHIER.id());
        enter(DemoShop.CASHIER_PIN);
        robot.click("sign-on");
        robot.waitFor("open-till-screen");
        enter(String.valueOf(FLOAT));
        take("open-till");
        robot.click("open-till");
        robot.waitFor("sell");
        take("sell-empty");
    }

    private void sell(int basket) {
        switch (basket % 5) {
            case 1 -> exactCash(basket);
            case 2 -> card(basket);
            case 3 -> quickCashWithVoidedLine(basket);
            case 4 -> split(basket);
            default -> suspendedAndResumed(basket);
        }
        Sale sale = await(Mode.SaleComplete.class).sale();
        sales++;
        sold = sold.plus(sale.total());
        cash = cash.plus(sale.kept(TenderType.CASH));
        if (basket <= 5) {
            take("complete-" + basket);
        }
    }

    private void exactCash(int basket) {
        scanSome(basket, 1 + random.nextInt(5));
        startTender(basket);
        robot.click("tender-exact");
    }

    private void card(int basket) {
        scanSome(basket, 2 + random.nextInt(6));
        startTender(basket);
        robot.click("tender-card");
        robot.type(String.valueOf(100_000 + basket));
        take("tender-card-" + basket);
        robot.click("accept");
    }

    private void quickCashWithVoidedLine(int basket) {
        scanSome(basket, 4);
        robot.click("line-2");
        robot.click("line-void");
        take("sell-voided-" + basket);
        startTender(basket);
        robot.click("quick-cash-1");
        take("tender-quick-" + basket);
        robot.click("accept");
    }

    private void split(int basket) {
        scanSome(basket, 6);
        startTender(basket);
        enter("1000");
        robot.click("accept");
        robot.click("tender-card");
        robot.type(String.valueOf(200_000 + basket));
        take("tender-split-" + basket);
        robot.click("accept");
    }

    private void suspendedAndResumed(int basket) {
        scanSome(basket, 3);
        robot.click("suspend");
        robot.waitUntil("the basket to be set aside", () -> isBasketEmpty());
        robot.click("resume");
        robot.waitFor("resume-1");
        take("resume-" + basket);
        robot.click("resume-1");
        robot.waitUntil("the basket to come back", () -> !isBasketEmpty());
        exactCash(basket);
    }

    private void scanSome(int basket, int count) {
        if (basket % 7 == 0) {
            robot.scan("9999999999994");
            take("unknown-code-" + basket);
        }
        if (basket == 1) {
            scanTheCounter();
        }
        for (int i = 0; i < count; i++) {
            robot.scan(pieces.get(random.nextInt(pieces.size())).code().value());
        }
        robot.waitUntil("the lines", () -> !isBasketEmpty());
        if (basket <= 3) {
            take("sell-" + basket);
        }
    }

    /// A pack, a bundle, and what is made as it is wanted: its first size.
    private void scanTheCounter() {
        for (Item item : DemoShop.items()) {
            boolean asks = !item.traits().choices().isEmpty();
            if (asks || item.isBundle() || item.traits().pack() != null) {
                robot.scan(item.code().value());
            }
            if (asks) {
                robot.waitFor("sheet-choices");
                robot.click("choice-1");
                take("choices");
                robot.click("choices-accept");
                robot.waitForNo("sheet-choices");
            }
        }
    }

    private void startTender(int basket) {
        robot.click("pay");
        robot.waitFor("tender");
        if (basket <= 2) {
            take("tender-" + basket);
        }
    }

    private void noSale() {
        robot.click("next-sale");
        robot.waitFor("sell");
        robot.click("no-sale");
        robot.waitFor("no-sale-give-change");
        take("no-sale");
        robot.click("no-sale-give-change");
        robot.settle();
    }

    private void countAndClose() {
        robot.click("more");
        robot.waitFor("close-till");
        take("more");
        robot.click("close-till");
        robot.waitFor("count-screen");
        enter(String.valueOf(cash.amountMinor() / 100));
        take("count");
        robot.click("close-accept");
        robot.settle();
        take("close-sure");
        robot.click("close-accept");
        await(Mode.TillClosed.class);
        robot.waitFor("open-till-screen");
        take("closed");
    }

    private void enter(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            robot.click("pad-" + digits.charAt(i));
        }
    }

    private boolean isBasketEmpty() {
        return desktop.desk().mode() instanceof Mode.TillOpen open
                && open.till().basket().isEmpty();
    }

    private <M extends Mode> M await(Class<M> kind) {
        robot.waitUntil(
                kind.getSimpleName(), () -> kind.isInstance(desktop.desk().mode()));
        robot.settle();
        return kind.cast(desktop.desk().mode());
    }

    private void take(String name) {
        robot.settle();
        picture++;
        robot.snapshot().png(pictures.resolve("%02d-%s.png".formatted(picture, name)));
    }
}
