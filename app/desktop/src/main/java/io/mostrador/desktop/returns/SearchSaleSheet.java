package io.mostrador.desktop.returns;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.EqualRow;
import io.mostrador.desktop.part.FieldTarget;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.register.OpenTill;
import io.mostrador.register.port.SaleSearch;
import io.mostrador.register.port.SoldBefore;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Finds a sale whose receipt is lost: by its day, its total, and something that was in it.
final class SearchSaleSheet {
    private static final KeyCode[] CODES = {KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8, KeyCode.F9};
    private static final int MAX_TYPED = 40;

    private final Desk desk;
    private final ReturnSheets sheets;
    private final Keymap keys = new Keymap();
    private final Label day = new Label();
    private final TextField total;
    private final TextField item;
    private final VBox results;
    private LocalDate date;

    SearchSaleSheet(Desk desk, ReturnSheets sheets) {
        this.desk = desk;
        this.sheets = sheets;
        this.results = new VBox(desk.sizes().gap());
        this.date = today();
        this.total = field("return-total", desk.words().text("return.search.total"));
        this.item = field("return-item", desk.words().text("return.search.item"));
    }

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setTextFormatter(TextLimit.of(MAX_TYPED));
        field.getStyleClass().add("search-field");
        return field;
    }

    private LocalDate today() {
        OpenTill till = desk.state().get().openTill();
        return till == null
                ? LocalDate.ofInstant(desk.now(), desk.store().zone())
                : till.session().businessDate();
    }

    Sheet sheet() {
        total.setOnAction(event -> search());
        item.setOnAction(event -> search());
        day.getStyleClass().addAll("sheet-name", "figure");
        day.setId("return-day");
        Key before =
                day("return-day-before", "return.day.before", KeyCode.F1, -1).icon(MaterialDesignC.CHEVRON_LEFT);
        Key after = day("return-day-after", "return.day.after", KeyCode.F2, 1).icon(MaterialDesignC.CHEVRON_RIGHT);
        results.setId("return-results");
        search();
        return new Sheet(
                "sheet-return-search",
                desk.words().text("return.search"),
                new VBox(
                        desk.sizes().gap(), day, new EqualRow(desk.sizes().gap(), before, after), total, item, results),
                keys,
                total,
                new Sheet.PadUse(
                        new FieldTarget(total),
                        PadTools.accent("return-search-now", desk.words().text("return.find"))
                                .does(this::search)),
                sheets::find);
    }

    private Key day(String id, String word, KeyCode code, int days) {
        Key key = new Key(id, desk.words().text(word))
                .hint(code.getName())
                .look("key-method")
                .least(0, desk.sizes().touch())
                .does(() -> {
                    date = date.plusDays(days);
                    search();
                });
        keys.bind(code, key);
        return key;
    }

    private void search() {
        desk.notices().clear();
        day.setText(desk.words().date(date));
        SaleSearch wanted = new SaleSearch(
                date,
                desk.store()
                        .format()
                        .parse(total.getText(), desk.store().currency())
                        .orElse(null),
                item.getText());
        desk.ask(sales -> sales.search(wanted), this::show);
    }

    private void show(List<SoldBefore> found) {
        results.getChildren().clear();
        for (KeyCode code : CODES) {
            keys.unbind(code);
        }
        found.forEach(this::add);
        if (found.isEmpty()) {
            Label none = new Label(desk.words().text("return.search.none"));
            none.getStyleClass().add("body");
            none.setWrapText(true);
            results.getChildren().add(none);
        }
    }

    private void add(SoldBefore sold) {
        int index = results.getChildren().size();
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(desk.words().locale())
                .format(sold.completedAt().atZone(desk.store().zone()));
        Key row = new Key("return-found-" + (index + 1), desk.words().text("return.found", sold.receiptNumber(), time))
                .look("key-list")
                .note(desk.words()
                        .text("return.found.what", desk.words().count("basket.lines", sold.lineCount()), sold.first()))
                .least(0, desk.sizes().touch() + 4)
                .inline()
                .does(() -> sheets.find(sold.receiptNumber().toString()));
        row.setDetail(desk.money(sold.total()));
        if (index < CODES.length) {
            keys.bind(CODES[index], row.hint(CODES[index].getName()));
        }
        results.getChildren().add(row);
    }
}
