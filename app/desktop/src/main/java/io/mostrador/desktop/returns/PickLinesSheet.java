package io.mostrador.desktop.returns;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.returns.ReturnableLine;
import io.mostrador.domain.returns.ReturnableSale;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.register.Command;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// The lines of a receipt and what of each can still come back. A touch picks all that is left of a line, a number
/// typed before it picks so many.
final class PickLinesSheet {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final KeyCode[] CODES = {KeyCode.F1, KeyCode.F2, KeyCode.F3};
    private static final int MAX_DIGITS = 6;
    private static final int DECIMALS = 3;

    private final Desk desk;
    private final String receipt;
    private final ReturnableSale sale;
    private final Runnable close;
    private final PadEntry entry;
    private final Keymap keys = new Keymap();
    private final ReasonKeys why;
    private final Map<Integer, Quantity> picked = new TreeMap<>();
    private final Map<Integer, Key> rows = new HashMap<>();
    private final Label typed = new Label();
    private final Key accept;
    private final Key postVoid;
    private boolean sure;

    /// @param receipt as it was typed or scanned
    /// @param sale with what is in baskets taken off
    PickLinesSheet(Desk desk, String receipt, ReturnableSale sale, Runnable close) {
        this.desk = desk;
        this.receipt = receipt;
        this.sale = sale;
        this.close = close;
        this.entry = new PadEntry(MAX_DIGITS, DECIMALS, desk.store().format().decimalSeparator());
        this.why = new ReasonKeys(desk, keys);
        this.accept = PadTools.accent("return-accept", desk.words().text("return.accept"))
                .does(this::accept);
        this.postVoid = new Key("return-post-void", desk.words().text("return.postvoid"))
                .hint(KeyCode.F11.getName())
                .look("key-list", "key-danger")
                .least(0, desk.sizes().touch())
                .does(this::postVoid);
    }

    Sheet sheet() {
        VBox content = new VBox(desk.sizes().gap(), when(), list());
        typed.getStyleClass().addAll("note", "figure");
        typed.setId("return-typed");
        typed.setWrapText(true);
        entry.text().subscribe(text -> show());
        content.getChildren().addAll(typed, why);
        if (canBePostVoided()) {
            keys.bind(KeyCode.F11, postVoid.inline());
            content.getChildren().add(postVoid);
        }
        show();
        return new Sheet(
                "sheet-return-lines",
                desk.words().text("return.lines", sale.receiptNumber()),
                content,
                keys,
                null,
                new Sheet.PadUse(entry, accept));
    }

    private Label when() {
        Label when = new Label(desk.words().text("return.sold", desk.words().date(sale.businessDate())));
        when.getStyleClass().add("note");
        return when;
    }

    private boolean canBePostVoided() {
        OpenTill till = desk.state().get().openTill();
        return till != null && till.session().id().equals(sale.tillSessionId()) && sale.hasLeft() && !sale.isExchange();
    }

    private VBox list() {
        VBox list = new VBox(desk.sizes().gap());
        for (ReturnableLine line : sale.lines()) {
            Key row = new Key("return-line-" + line.number(), line.sold().description())
                    .look("key-list")
                    .least(0, desk.sizes().touch() + 4)
                    .inline()
                    .does(() -> touch(line));
            row.setDisable(line.left().isZero());
            if (list.getChildren().size() < CODES.length) {
                KeyCode code = CODES[list.getChildren().size()];
                keys.bind(code, row.hint(code.getName()));
            }
            rows.put(line.number(), row);
            list.getChildren().add(row);
        }
        return list;
    }

    private void touch(ReturnableLine line) {
        desk.notices().clear();
        if (!entry.isEmpty()) {
            pick(line, desk.store().format().parseQuantity(entry.text().get()));
        } else if (picked.remove(line.number()) == null) {
            picked.put(line.number(), line.left());
        }
        entry.clear();
        show();
    }

    private void pick(ReturnableLine line, Optional<Quantity> wanted) {
        Quantity quantity = wanted.orElse(new Quantity(0));
        if (quantity.isZero()) {
            picked.remove(line.number());
        } else if (quantity.compareTo(line.left()) > 0) {
            desk.refuse(
                    Place.SHEET,
                    desk.words()
                            .of(
                                    "refusal",
                                    Reason.RETURN_ABOVE_LEFT,
                                    line.sold().description(),
                                    desk.quantity(line.left()),
                                    sale.receiptNumber()));
        } else {
            picked.put(line.number(), quantity);
        }
    }

    private void show() {
        sale.lines().forEach(this::show);
        typed.setText(
                entry.isEmpty()
                        ? desk.words().text("return.pick")
                        : desk.words().text("return.pick.typed", entry.text().get()));
        accept.setDetail(picked.isEmpty() ? "" : desk.money(sale.refund(picked)));
    }

    private void show(ReturnableLine line) {
        Key row = rows.get(line.number());
        Quantity part = picked.get(line.number());
        if (row == null) {
            return;
        }
        row.pseudoClassStateChanged(SELECTED, part != null);
        String left = line.left().isZero()
                ? desk.words().text("return.none.left")
                : desk.words()
                        .text(
                                "return.left",
                                desk.quantity(line.left()),
                                desk.quantity(line.sold().quantity()));
        row.note(part == null ? left : desk.words().text("return.picked", desk.quantity(part), left));
        row.setDetail(desk.money(part == null ? line.refund() : line.refund(part)));
    }

    private void accept() {
        Optional<ReturnReason> reason = reason();
        if (picked.isEmpty()) {
            desk.refuse(Place.SHEET, desk.words().of("refusal", Reason.RETURN_EMPTY));
        } else if (reason.isPresent()) {
            List<Command.ReturnPart> parts = picked.entrySet().stream()
                    .map(part -> new Command.ReturnPart(part.getKey(), part.getValue()))
                    .toList();
            desk.act(
                    new Command.ReturnGoods(receipt, parts, reason.get(), why.disposition()),
                    Place.SHEET,
                    state -> close.run());
        }
    }

    /// Money leaves at once, so it is asked once more.
    private void postVoid() {
        Optional<ReturnReason> reason = reason();
        if (reason.isEmpty()) {
            return;
        }
        if (sure) {
            desk.act(new Command.PostVoid(receipt, reason.get()), Place.SHEET, state -> close.run());
        } else {
            sure = true;
            postVoid.setWord(desk.words().text("return.postvoid.sure", desk.money(sale.refund())));
        }
    }

    private Optional<ReturnReason> reason() {
        if (why.reason().isEmpty()) {
            desk.refuse(Place.SHEET, desk.words().text("return.why.missing"));
        }
        return why.reason();
    }
}
