package io.mostrador.desktop.till;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Figure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.CashCount;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.domain.till.ZReport;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// How a close came out: first whether money is over or short, then the sums.
final class CloseCard extends VBox {
    /// How the count compares with what should be there.
    private enum Result {
        EXACT,
        OVER,
        SHORT
    }

    private final Desk desk;

    CloseCard(Desk desk, ZReport report) {
        super(10);
        this.desk = desk;
        setId("close-result");
        getStyleClass().add("card");
        Label title = new Label(desk.words().text("closed.title", report.number()));
        title.getStyleClass().add("card-title");
        getChildren().addAll(title, result(report.overShort()));
        TillTotals totals = report.totals();
        getChildren()
                .addAll(
                        row("closed.expected", desk.money(report.expectedCash())),
                        row("closed.counted", desk.money(report.countedCash())));
        report.foreignCounts().forEach(this::foreign);
        getChildren()
                .addAll(
                        rule(),
                        row("closed.sales", String.valueOf(totals.saleCount())),
                        row("closed.total", desk.money(totals.netTotal())));
        if (totals.returnCount() > 0) {
            getChildren()
                    .add(row(
                            "closed.returns",
                            desk.words()
                                    .text(
                                            "closed.returns.what",
                                            totals.returnCount(),
                                            desk.money(totals.returnsTotal()))));
        }
        if (!totals.discountsTotal().isZero()) {
            getChildren().add(row("closed.discounts", desk.money(totals.discountsTotal())));
        }
        getChildren().add(row("closed.cash", desk.money(totals.kept(TenderType.CASH))));
        if (!totals.roundingTotal().isZero()) {
            getChildren().add(row("closed.rounding", desk.money(totals.roundingTotal())));
        }
        totals.kept().forEach((type, kept) -> {
            if (type != TenderType.CASH) {
                getChildren().add(rowOf(desk.words().of("tendertype", type), desk.money(kept)));
            }
        });
    }

    /// Cash of another currency: what it should be, what it was, and the difference.
    private void foreign(CashCount count) {
        String code = count.counted().currency().getCurrencyCode();
        getChildren()
                .addAll(
                        rowOf(desk.words().text("closed.foreign.expected", code), desk.money(count.expected())),
                        rowOf(desk.words().text("closed.foreign.counted", code), desk.money(count.counted())));
        if (!count.overShort().isZero()) {
            Result result = count.overShort().isPositive() ? Result.OVER : Result.SHORT;
            HBox difference = rowOf(
                    desk.words().of("closed.result", result) + " " + code,
                    desk.money(count.overShort().abs()));
            difference.setId("over-short-" + code.toLowerCase(Locale.ROOT));
            getChildren().add(difference);
        }
    }

    private HBox result(Money overShort) {
        Result result = overShort.isZero() ? Result.EXACT : overShort.isPositive() ? Result.OVER : Result.SHORT;
        Label word = new Label(desk.words().of("closed.result", result));
        word.getStyleClass().add("result-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        Figure amount = new Figure("result-figure", HPos.RIGHT);
        amount.setText(desk.money(overShort.abs()));
        amount.setId("over-short");
        Label sign = new Label(desk.currencySign());
        sign.getStyleClass().add("total-sign");
        HBox figure = new HBox(8, sign, amount);
        figure.setAlignment(Pos.BASELINE_RIGHT);
        HBox.setHgrow(figure, Priority.ALWAYS);
        FontIcon icon = new FontIcon(
                result == Result.EXACT ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        HBox row = new HBox(12, icon, word, figure);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("result", "result-" + result.name().toLowerCase(Locale.ROOT));
        return row;
    }

    private HBox row(String key, String value) {
        return rowOf(desk.words().text(key), value);
    }

    private static HBox rowOf(String name, String value) {
        Label word = new Label(name);
        word.getStyleClass().add("body");
        Label figure = new Label(value);
        figure.getStyleClass().addAll("row-figure", "figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, word, space(), figure);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
