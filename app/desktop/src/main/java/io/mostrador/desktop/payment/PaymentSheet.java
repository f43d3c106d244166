package io.mostrador.desktop.payment;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.FieldTarget;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.SheetHost;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.register.Command;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import io.mostrador.register.payment.DisplayReading;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// The payments that have to be settled, one after the other: in question, or to be refunded.
public final class PaymentSheet {
    private static final String ID = "sheet-payments";

    private final Desk desk;
    private final SheetHost sheets;
    private final Keymap keys = new Keymap();
    private final VBox content = new VBox(12);
    private final TextField code = new TextField();

    private PaymentSheet(Desk desk, SheetHost sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    /// Those a person has to look at, oldest first.
    public static List<PaymentAttempt> waiting(RegisterState state) {
        OpenTill till = state.openTill();
        return till == null
                ? List.of()
                : till.payments().stream()
                        .filter(attempt ->
                                attempt.state() == PaymentState.UNKNOWN || attempt.state() == PaymentState.REFUND_DUE)
                        .toList();
    }

    /// Opens the sheet for the oldest; closes it when none is left.
    public static void open(Desk desk, SheetHost sheets) {
        List<PaymentAttempt> waiting = waiting(desk.state().get());
        if (waiting.isEmpty()) {
            sheets.close();
        } else {
            new PaymentSheet(desk, sheets).show(waiting);
        }
    }

    /// Shows what became of what is shown, where the sheet is open.
    public static void refresh(Desk desk, SheetHost sheets) {
        Sheet open = sheets.open().get();
        if (open != null && open.id().equals(ID)) {
            open(desk, sheets);
        }
    }

    private void show(List<PaymentAttempt> waiting) {
        PaymentAttempt attempt = waiting.getFirst();
        boolean unknown = attempt.state() == PaymentState.UNKNOWN;
        content.getChildren()
                .addAll(
                        label(desk.words().of("tendertype", attempt.type()), "note"),
                        label(desk.currencySign() + " " + desk.money(attempt.amount()), "sheet-amount"),
                        label(text(unknown ? "payment.unknown" : "payment.refund.due"), "sheet-name"),
                        label(text("payment.reference", attempt.reference()), "body"));
        if (waiting.size() > 1) {
            content.getChildren().add(label(desk.words().count("payment.more", waiting.size() - 1L), "note"));
        }
        Sheet.PadUse pad = unknown ? unknown(attempt) : refundDue(attempt);
        content.getChildren().add(label(text("payment.display"), "note"));
        sheets.show(new Sheet(ID, text("payment.title"), content, keys, null, pad));
    }

    private Sheet.PadUse unknown(PaymentAttempt attempt) {
        code.setId("payment-code");
        code.setPromptText(text("payment.code"));
        code.getStyleClass().add("search-field");
        code.setTextFormatter(TextLimit.of(Approval.MAX_CODE_LENGTH));
        Key ask = key(KeyCode.F1, "payment-sheet-ask", "payment.ask")
                .does(() -> act(new Command.RequestPayment(attempt.id(), PaymentRequest.ASK)));
        ask.setDisable(attempt.request() == PaymentRequest.ASK);
        Key notCharged = key(KeyCode.F3, "payment-not-charged", "payment.not.charged")
                .does(() -> act(new Command.ResolvePayment(attempt.id(), DisplayReading.NOT_CHARGED, "")));
        Key charged = new Key("payment-charged", text("payment.charged"))
                .hint("F12")
                .look("key-accent")
                .unfocused()
                .does(() -> act(new Command.ResolvePayment(attempt.id(), DisplayReading.CHARGED, code.getText())));
        keys.bind(KeyCode.F12, charged);
        content.getChildren().addAll(ask, notCharged, code);
        return new Sheet.PadUse(new FieldTarget(code), charged);
    }

    private Sheet.PadUse refundDue(PaymentAttempt attempt) {
        Key refunded = key(KeyCode.F3, "payment-refunded", "payment.refunded")
                .does(() -> act(new Command.ResolvePayment(attempt.id(), DisplayReading.REFUNDED, "")));
        Key refund = new Key("payment-refund", text("payment.refund"))
                .hint("F12")
                .look("key-accent")
                .unfocused()
                .does(() -> act(new Command.RequestPayment(attempt.id(), PaymentRequest.REFUND)));
        refund.setDisable(attempt.request() == PaymentRequest.REFUND);
        keys.bind(KeyCode.F12, refund);
        content.getChildren().add(refunded);
        return new Sheet.PadUse(new FieldTarget(code), refund);
    }

    private void act(Command command) {
        desk.act(command, Place.SHEET, _ -> open(desk, sheets));
    }

    private Key key(KeyCode keyCode, String id, String word) {
        Key key = new Key(id, text(word))
                .hint(keyCode.getName())
                .look("key-list")
                .inline()
                .least(0, desk.sizes().millimetres(14));
        keys.bind(keyCode, key);
        return key;
    }

    private String text(String key, Object... arguments) {
        return desk.words().text(key, arguments);
    }

    private static Label label(String text, String look) {
        Label label = new Label(text);
        label.getStyleClass().add(look);
        label.setWrapText(true);
        return label;
    }
}
