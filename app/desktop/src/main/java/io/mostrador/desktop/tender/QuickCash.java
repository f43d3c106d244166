package io.mostrador.desktop.tender;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.TenderLine;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// Exactly what is due, and the notes the customer most likely hands over; of a refund, the tenders it goes back to.
final class QuickCash extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final KeyCode[] CODES = {KeyCode.F6, KeyCode.F7, KeyCode.F8, KeyCode.F9};
    private static final double ONE_ROW = 700;

    private final Desk desk;
    private final TenderViewModel tender;
    private final Keymap keys;
    private final Key exact;

    QuickCash(Desk desk, TenderViewModel tender, Keymap keys) {
        this.desk = desk;
        this.tender = tender;
        this.keys = keys;
        this.exact = new Key("tender-exact", desk.words().text("tender.exact"))
                .hint("F5")
                .look("key-cash")
                .does(tender::exact);
        keys.bind(KeyCode.F5, exact);
        setMinHeight(USE_PREF_SIZE);
    }

    void show() {
        exact.setWord(desk.words().text(tender.foreign().get() == null ? "tender.exact" : "tender.enough"));
        exact.setDetail(text(tender.enough()));
        getChildren().setAll(exact);
        List<Money> amounts = tender.quickCash();
        for (int i = 0; i < CODES.length; i++) {
            keys.unbind(CODES[i]);
            if (i < amounts.size()) {
                Money amount = amounts.get(i);
                Key key = new Key("quick-cash-" + (i + 1), "")
                        .hint(CODES[i].getName())
                        .look("key-cash")
                        .does(() -> tender.pick(amount));
                key.setDetail(text(amount));
                key.setAccessibleText(text(amount));
                key.setUserData(amount);
                keys.bind(CODES[i], key);
                getChildren().add(key);
            }
        }
        propose();
        mark();
    }

    private String text(Money amount) {
        String number = desk.shortMoney(amount);
        return tender.foreign().get() == null ? number : amount.currency().getCurrencyCode() + " " + number;
    }

    private void propose() {
        List<TenderLine> proposal = tender.proposal().get();
        for (int i = 0; i < Math.min(CODES.length, proposal.size()); i++) {
            TenderLine proposed = proposal.get(i);
            Key key = new Key("refund-" + (i + 1), desk.words().of("tender.refund", proposed.type()))
                    .hint(CODES[i].getName())
                    .look("key-cash")
                    .does(() -> tender.refund(proposed));
            key.setDetail(desk.money(proposed.amountTendered()));
            keys.bind(CODES[i], key);
            getChildren().add(key);
        }
    }

    void mark() {
        getChildren()
                .forEach(key -> key.pseudoClassStateChanged(
                        SELECTED,
                        key.getUserData() != null
                                && key.getUserData().equals(tender.picked().get())));
    }

    private int columns() {
        boolean oneRow = getWidth() >= ONE_ROW || getChildren().size() <= 3;
        return oneRow ? Math.max(2, getChildren().size()) : 3;
    }

    private int rows() {
        return Math.ceilDiv(Math.max(1, getChildren().size()), columns());
    }

    @Override
    protected double computePrefHeight(double width) {
        double gap = desk.sizes().gap();
        return rows() * (desk.sizes().big() + gap) - gap;
    }

    @Override
    protected void layoutChildren() {
        double gap = desk.sizes().gap();
        int columns = columns();
        double width = Math.floor((getWidth() - gap * (columns - 1)) / columns);
        double height = desk.sizes().big();
        for (int i = 0; i < getChildren().size(); i++) {
            int row = i / columns;
            getChildren().get(i).resizeRelocate((i % columns) * (width + gap), row * (height + gap), width, height);
        }
    }
}
