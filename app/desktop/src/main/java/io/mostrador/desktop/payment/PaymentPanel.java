package io.mostrador.desktop.payment;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.Key;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.register.Command;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the terminal is doing for the open basket, in tendering.
public final class PaymentPanel extends VBox {
    private final Desk desk;
    private final Label what = new Label();
    private final Label amount = new Label();
    private final Label advice = new Label();
    private final Key cancel;
    private final Key ask;
    private final Key resolve;
    private @Nullable PaymentAttempt shown;

    /// @param resolving opens the sheet in which it can be resolved
    public PaymentPanel(Desk desk, Runnable resolving) {
        super(12);
        this.desk = desk;
        setId("payment-panel");
        getStyleClass().add("preview-box");
        what.setId("payment-what");
        what.getStyleClass().add("due-word");
        what.setWrapText(true);
        amount.setId("payment-amount");
        amount.getStyleClass().addAll("sheet-amount", "figure");
        advice.getStyleClass().add("body");
        advice.setWrapText(true);
        advice.setMinHeight(USE_PREF_SIZE);
        cancel = key("payment-cancel", "payment.cancel", "Esc").does(this::cancel);
        ask = key("payment-ask", "payment.ask", "F12").does(this::ask);
        resolve = key("payment-resolve", "payment.resolve", "F11").does(resolving);
        HBox keys = new HBox(desk.sizes().gap(), cancel, ask, resolve);
        getChildren().addAll(what, amount, advice, keys);
    }

    private Key key(String id, String word, String hint) {
        Key key = new Key(id, desk.words().text(word))
                .hint(hint)
                .look("key-function")
                .least(0, desk.sizes().millimetres(14))
                .unfocused();
        HBox.setHgrow(key, Priority.ALWAYS);
        key.setMaxWidth(Double.MAX_VALUE);
        return key;
    }

    /// Shows where an attempt stands.
    public void show(PaymentAttempt attempt) {
        shown = attempt;
        amount.setText(desk.currencySign() + " " + desk.money(attempt.amount()));
        PaymentState state = attempt.state();
        boolean unknown = state == PaymentState.UNKNOWN;
        what.setText(text(unknown ? "payment.unknown" : state.isRunning() ? "payment.running" : "payment.approved"));
        advice.setText(text(
                unknown ? "payment.unknown.advice" : state.isRunning() ? "payment.running.advice" : "payment.wait"));
        reveal(cancel, state.isRunning());
        reveal(ask, unknown);
        reveal(resolve, unknown);
        cancel.setDisable(attempt.request() == PaymentRequest.CANCEL);
        cancel.setWord(text(cancel.isDisabled() ? "payment.cancelling" : "payment.cancel"));
        ask.setDisable(attempt.request() == PaymentRequest.ASK);
        ask.setWord(text(ask.isDisabled() ? "payment.asking" : "payment.ask"));
    }

    /// The key that asks again.
    public Key askKey() {
        return ask;
    }

    /// The key that opens what a manager can do.
    public Key resolveKey() {
        return resolve;
    }

    /// Stops the running payment.
    public void cancel() {
        request(PaymentRequest.CANCEL);
    }

    private void ask() {
        request(PaymentRequest.ASK);
    }

    private void request(PaymentRequest request) {
        PaymentAttempt attempt = shown;
        if (attempt != null && attempt.request() != request) {
            desk.act(new Command.RequestPayment(attempt.id(), request), Place.WORK);
        }
    }

    private String text(String key) {
        return desk.words().text(key);
    }

    private static void reveal(Key key, boolean shown) {
        key.setVisible(shown);
        key.setManaged(shown);
    }
}
