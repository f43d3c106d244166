package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.EqualRow;
import io.mostrador.desktop.part.Figure;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks what to take off, and why: a number, then the reason, which gives it at once.
final class DiscountSheet {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MAX_DIGITS = 11;
    private static final int DECIMALS = 2;
    private static final int THOUSANDTHS_PER_BASIS_POINT = 10;
    private static final int MOST_BASIS_POINTS = 10_000;

    private final Desk desk;
    private final Basket basket;
    private final @Nullable SaleLine line;
    private final Runnable close;
    private final PadEntry entry;
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final BooleanProperty percent = new SimpleBooleanProperty(true);
    private final Keymap keys = new Keymap();
    private final Label name = new Label();
    private final Label amount = new Label();
    private final Label unit = new Label();
    private final Key remove;

    private DiscountSheet(Desk desk, Basket basket, @Nullable SaleLine line, Runnable close) {
        this.desk = desk;
        this.basket = basket;
        this.line = line;
        this.close = close;
        this.entry = new PadEntry(MAX_DIGITS, DECIMALS, desk.store().format().decimalSeparator());
        this.remove = new Key("discount-remove", desk.words().text("discount.remove"))
                .look("key-list", "key-danger")
                .does(this::remove);
        whole.set(line == null);
    }

    /// @param line that is selected, null for none
    /// @param close closes the sheet
    static Sheet of(Desk desk, Basket basket, @Nullable SaleLine line, Runnable close) {
        return new DiscountSheet(desk, basket, line, close).sheet();
    }

    private Sheet sheet() {
        name.getStyleClass().addAll("sheet-name", "shop-text");
        name.setWrapText(true);
        amount.getStyleClass().addAll("sheet-amount", "figure");
        amount.setId("discount-preview");
        unit.getStyleClass().add("total-sign");
        Figure figure = new Figure("big-figure", HPos.CENTER);
        figure.setId("discount-figure");
        figure.textProperty().bind(entry.text().map(text -> text.isEmpty() ? "0" : text));
        HBox typed = new HBox(12, figure, unit);
        typed.setAlignment(Pos.BASELINE_CENTER);
        typed.getStyleClass().add("entry-box");
        VBox content = new VBox(
                desk.sizes().gap(),
                name,
                targets(),
                sizes(),
                typed,
                amount,
                new ReasonKeys(desk, "discount", keys, this::give));
        keys.bind(KeyCode.F9, remove.hint(KeyCode.F9.getName()).inline());
        entry.text().subscribe(text -> show());
        whole.subscribe(value -> show());
        percent.subscribe(value -> show());
        content.getChildren().add(remove);
        show();
        Key accent = new Key("discount-accept", desk.words().text("key.accept"))
                .hint("F12")
                .look("key-accent")
                .unfocused()
                .does(() -> give(DiscountReason.OTHER));
        return new Sheet(
                "sheet-discount",
                desk.words().text("discount.title"),
                content,
                keys,
                null,
                new Sheet.PadUse(entry, accent));
    }

    private EqualRow targets() {
        Key one = choice("discount-line", "discount.line", KeyCode.F3, () -> whole.set(false));
        Key all = choice("discount-whole", "discount.whole", KeyCode.F4, () -> whole.set(true));
        one.setDisable(line == null);
        whole.subscribe(value -> {
            one.pseudoClassStateChanged(SELECTED, !value);
            all.pseudoClassStateChanged(SELECTED, value);
        });
        return new EqualRow(desk.sizes().gap(), one, all);
    }

    private EqualRow sizes() {
        Key part = choice("discount-percent", "discount.percent", KeyCode.F1, () -> percent.set(true));
        Key money = choice("discount-amount", "discount.amount", KeyCode.F2, () -> percent.set(false));
        percent.subscribe(value -> {
            part.pseudoClassStateChanged(SELECTED, value);
            money.pseudoClassStateChanged(SELECTED, !value);
        });
        return new EqualRow(desk.sizes().gap(), part, money);
    }

    private Key choice(String id, String word, KeyCode code, Runnable act) {
        Key key = new Key(id, desk.words().text(word))
                .hint(code.getName())
                .look("key-method")
                .least(0, desk.sizes().touch())
                .does(act);
        keys.bind(code, key);
        return key;
    }

    private int number() {
        return whole.get() || line == null ? Basket.WHOLE : line.number();
    }

    private void show() {
        name.setText(
                number() == Basket.WHOLE || line == null ? desk.words().text("discount.whole") : line.description());
        unit.setText(percent.get() ? "%" : desk.currencySign());
        Discount present = basket.discounts().get(number());
        remove.setVisible(present != null);
        remove.setManaged(present != null);
        Money before = price(basket.withoutDiscount(number()));
        amount.setText(discount(DiscountReason.OTHER)
                .map(discount -> desk.words()
                        .text(
                                "discount.preview",
                                desk.money(before),
                                desk.money(price(basket.discount(number(), discount)))))
                .orElse(desk.money(before)));
    }

    private Money price(Basket with) {
        return number() == Basket.WHOLE
                ? with.total()
                : with.pricedLines().get(number() - 1).amount();
    }

    private Optional<Discount> discount(DiscountReason reason) {
        Optional<Discount.Size> size = percent.get() ? part() : off();
        return size.map(present -> new Discount(present, reason));
    }

    private Optional<Discount.Size> part() {
        return desk.store()
                .format()
                .parseQuantity(entry.text().get())
                .map(typed -> typed.thousandths() / THOUSANDTHS_PER_BASIS_POINT)
                .filter(basisPoints -> basisPoints > 0 && basisPoints <= MOST_BASIS_POINTS)
                .map(basisPoints -> new Discount.Percent(Math.toIntExact(basisPoints)));
    }

    private Optional<Discount.Size> off() {
        return desk.store()
                .format()
                .parse(entry.text().get(), desk.store().currency())
                .filter(Money::isPositive)
                .map(Discount.Amount::new);
    }

    private void give(DiscountReason reason) {
        Optional<Discount> discount = discount(reason);
        if (discount.isPresent()) {
            desk.act(new Command.GiveDiscount(number(), discount.get()), Place.SHEET, state -> close.run());
        } else {
            desk.refuse(
                    Place.SHEET,
                    desk.words().text(percent.get() ? "discount.percent.missing" : "discount.amount.missing"));
        }
    }

    private void remove() {
        if (remove.isVisible()) {
            desk.act(new Command.RemoveDiscount(number()), Place.SHEET, state -> close.run());
        }
    }
}
