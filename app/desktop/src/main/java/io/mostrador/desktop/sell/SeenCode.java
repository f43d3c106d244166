package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.domain.code.CodeField;
import io.mostrador.domain.code.CodeReading;
import io.mostrador.domain.code.Scanned;
import io.mostrador.domain.code.gs1.ElementString;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Examination;
import io.mostrador.register.Examination.Verdict;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A code field by field, and below it what the till would do with it.
final class SeenCode extends VBox {
    private static final double GAP = 8;

    private final Desk desk;

    /// @param text as it was scanned
    SeenCode(Desk desk, String text, Examination examination) {
        super(GAP);
        this.desk = desk;
        CodeReading reading = examination.reading();
        FieldText fieldText = new FieldText(desk, reading);
        getChildren().add(raw(text, reading.scanned()));
        getChildren().add(label(desk.words().of("code.form", reading.form()), "sheet-name", "scan-form"));
        for (CodeField field : reading.fields()) {
            getChildren().add(row(fieldText.name(field), fieldText.value(field), isWrong(field)));
        }
        getChildren().addAll(meaning(reading.scanned()));
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        getChildren().addAll(rule, label(desk.words().text("scan.verdict"), "note", "scan-verdict-title"));
        getChildren().addAll(verdict(examination.verdict()));
    }

    /// The text itself, with the wrong character marked. A separator has no sign of its own.
    private TextFlow raw(String text, Scanned scanned) {
        int wrong = scanned instanceof Scanned.Malformed malformed ? malformed.position() - 1 : text.length() + 1;
        int from = Math.min(wrong, text.length());
        int to = Math.min(from + 1, text.length());
        TextFlow flow = new TextFlow(piece(text.substring(0, from)));
        if (wrong <= text.length()) {
            Text mark = piece(from == to ? "_" : text.substring(from, to));
            mark.getStyleClass().add("scan-wrong");
            flow.getChildren().addAll(mark, piece(text.substring(to)));
        }
        flow.setId("scan-raw");
        return flow;
    }

    private static Text piece(String text) {
        Text piece = new Text(text.replace(String.valueOf(ElementString.SEPARATOR), "‹GS›"));
        piece.getStyleClass().add("scan-raw");
        return piece;
    }

    private List<Node> meaning(Scanned scanned) {
        return switch (scanned) {
            case Scanned.OtherCode(var kind, var value) ->
                List.of(row(desk.words().text("scan.kind"), desk.words().of("code.kind", kind), false));
            case Scanned.Malformed(var fault, var part, var position) ->
                List.of(
                        row(desk.words().text("scan.fault"), desk.words().of("code.fault", fault, part), true),
                        row(desk.words().text("scan.position"), String.valueOf(position), true));
            default -> List.of();
        };
    }

    private List<Node> verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused(var refusal) ->
                List.of(told(desk.refusal(refusal), new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE), "scan-no"));
            case Verdict.Sold(var line) -> sold(line);
        };
    }

    private List<Node> sold(SaleLine line) {
        boolean weighed = line.unit() == UnitOfMeasure.KILOGRAM;
        HBox name = told(line.description(), new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE), "scan-yes");
        String quantity = desk.quantity(line.quantity());
        String unit = desk.words()
                .text(weighed ? "basket.price.kilogram" : "basket.price.each", desk.money(line.unitPrice()));
        List<Node> rows = new ArrayList<>(List.of(name));
        rows.add(row(desk.words().text("scan.price"), unit, false));
        rows.add(row(
                desk.words().text("scan.quantity"),
                weighed ? desk.words().text("basket.kilograms", quantity) : quantity,
                false));
        rows.add(row(desk.words().text("scan.amount"), desk.money(line.extendedAmount()), false));
        return rows;
    }

    private HBox told(String text, FontIcon icon, String look) {
        Label label = label(text, "body", "scan-verdict");
        HBox told = new HBox(GAP, icon, label);
        told.setAlignment(Pos.CENTER_LEFT);
        told.getStyleClass().add(look);
        return told;
    }

    private static boolean isWrong(CodeField field) {
        return field.kind() == CodeField.Kind.WRONG_CHECK_DIGIT;
    }

    private static Label label(String text, String look, String id) {
        Label label = new Label(text);
        label.getStyleClass().add(look);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox row(String name, String value, boolean wrong) {
        Label what = new Label(name);
        what.getStyleClass().add("body");
        what.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(value);
        text.getStyleClass().addAll("row-figure", "figure");
        text.setWrapText(true);
        text.setAlignment(Pos.CENTER_RIGHT);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(GAP, what, text);
        row.setAlignment(Pos.BASELINE_LEFT);
        if (wrong) {
            row.getStyleClass().add("scan-no");
        }
        return row;
    }
}
