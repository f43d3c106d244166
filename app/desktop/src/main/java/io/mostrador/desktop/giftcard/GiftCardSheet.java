package io.mostrador.desktop.giftcard;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Notice;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.EqualRow;
import io.mostrador.desktop.part.FocusTarget;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// What is left on a gift card, and takes money to put on it or on a new one.
public final class GiftCardSheet {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MAX_AMOUNT_LENGTH = 18;

    private final Desk desk;
    private final Runnable close;
    private final Keymap keys = new Keymap();
    private final TextField code;
    private final TextField amount;
    private final TextField reference;
    private final Label left = new Label();
    private final Map<TenderType, Key> methods = new EnumMap<>(TenderType.class);
    private final ObjectProperty<TenderType> type = new SimpleObjectProperty<>(TenderType.CASH);

    private GiftCardSheet(Desk desk, Runnable close) {
        this.desk = desk;
        this.close = close;
        this.code = field("gift-card-code", "giftcard.code", StoredValueCode.MAX_LENGTH);
        this.amount = field("gift-card-amount", "giftcard.amount", MAX_AMOUNT_LENGTH);
        this.reference = field("gift-card-reference", "account.reference", TenderLine.MAX_REFERENCE_LENGTH);
    }

    /// @param scanned the code that was scanned, empty for none
    /// @param close closes the sheet
    public static Sheet of(Desk desk, String scanned, Runnable close) {
        return new GiftCardSheet(desk, close).sheet(scanned);
    }

    private Sheet sheet(String scanned) {
        left.setId("gift-card-left");
        left.getStyleClass().add("sheet-amount");
        left.setWrapText(true);
        double gap = desk.sizes().gap();
        VBox content = new VBox(
                gap,
                code,
                left,
                amount,
                new EqualRow(gap, method(TenderType.CASH, KeyCode.F1), method(TenderType.CARD, KeyCode.F2)),
                new EqualRow(gap, method(TenderType.TRANSFER, KeyCode.F3), method(TenderType.QR, KeyCode.F4)),
                reference);
        Key take = PadTools.accent("gift-card-accept", desk.words().text("giftcard.accept"))
                .does(this::load);
        keys.bind(KeyCode.F12, take);
        code.textProperty().subscribe(text -> showLeft());
        amount.textProperty()
                .subscribe(text -> take.setDetail(typed().map(desk::money).orElse("")));
        type.subscribe(this::choose);
        code.setOnAction(event -> amount.requestFocus());
        List.of(amount, reference).forEach(field -> field.setOnAction(event -> load()));
        code.setText(CodeReader.withoutSymbology(scanned));
        return new Sheet(
                "sheet-gift-card",
                desk.words().text("giftcard.title"),
                content,
                keys,
                amount,
                new Sheet.PadUse(FocusTarget.of(amount, List.of(code, amount, reference)), take),
                this::scanned);
    }

    private TextField field(String id, String prompt, int mostCharacters) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(desk.words().text(prompt));
        field.setTextFormatter(TextLimit.of(mostCharacters));
        field.getStyleClass().add("search-field");
        return field;
    }

    private Key method(TenderType method, KeyCode key) {
        Key made = new Key(
                        "gift-card-" + method.name().toLowerCase(Locale.ROOT),
                        desk.words().of("tendertype", method))
                .hint(key.getName())
                .look("key-method")
                .unfocused()
                .least(0, desk.sizes().touch())
                .does(() -> type.set(method));
        keys.bind(key, made);
        methods.put(method, made);
        return made;
    }

    private void choose(TenderType chosen) {
        methods.forEach((method, key) -> key.pseudoClassStateChanged(SELECTED, method == chosen));
        reference.setVisible(chosen.hasReference());
        reference.setManaged(chosen.hasReference());
        if (chosen.hasReference()) {
            reference.setPromptText(desk.words().of("tender.reference", chosen));
        }
        if (chosen.hasReference() && !amount.getText().isEmpty()) {
            reference.requestFocus();
        } else if (!code.isFocused()) {
            amount.requestFocus();
        }
    }

    /// Another card while the sheet is open.
    private void scanned(String text) {
        desk.notices().clear();
        code.setText(CodeReader.withoutSymbology(text));
        amount.requestFocus();
    }

    private void showLeft() {
        String text = code.getText().strip();
        left.setText(text.isEmpty() ? desk.words().text("giftcard.new") : left(text));
    }

    private String left(String text) {
        return StoredValueCode.parse(text)
                .flatMap(desk.state().get().storedValues()::balance)
                .map(money -> desk.words().text("giftcard.left", desk.money(money)))
                .orElseGet(() -> desk.words().text("giftcard.unknown"));
    }

    private Optional<Money> typed() {
        return desk.store()
                .format()
                .parse(amount.getText().strip(), desk.store().currency())
                .filter(Money::isPositive);
    }

    private void load() {
        Optional<Money> paid = typed();
        if (paid.isEmpty()) {
            desk.refuse(Place.SHEET, desk.words().text("giftcard.missing"));
            return;
        }
        desk.act(
                new Command.LoadGiftCard(code.getText(), type.get(), paid.get(), reference.getText()),
                Place.SHEET,
                state -> {
                    close.run();
                    desk.notices().show(Place.WORK, Notice.done(desk.words().text("giftcard.done")));
                });
    }
}
