package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.NoticeLine;
import io.mostrador.domain.sale.SaleLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// The lines of the basket, the newest in sight. Takes the focus when nothing else needs it: arrows then move the
/// selection.
public final class BasketView extends VBox {
    private static final PseudoClass FITS = PseudoClass.getPseudoClass("fits");

    private final Desk desk;
    private final BasketViewModel basket;
    private final LineKeys keys;
    private final VBox rows = new VBox(2);
    private final StackPane lines = new StackPane();
    private final VBox couponRows = new VBox(2);
    private final ScrollPane scroll = new ScrollPane(new VBox(rows, couponRows));
    private final VBox empty;
    private final Map<Integer, LineRow> rowByNumber = new HashMap<>();
    private Subscription subscriptions = Subscription.EMPTY;

    /// @param ask opens the sheet that asks for the selected line's quantity
    /// @param askPrice opens the sheet that asks for its unit price
    public BasketView(Desk desk, BasketViewModel basket, Runnable ask, Runnable askPrice) {
        this.desk = desk;
        this.basket = basket;
        this.keys = new LineKeys(desk, basket, ask, askPrice);
        setId("basket");
        getStyleClass().add("basket");
        rows.getStyleClass().add("basket-rows");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.setPannable(true);
        scroll.getStyleClass().add("basket-scroll");
        empty = emptyState();
        NoticeLine notice = new NoticeLine(desk, Place.BASKET);
        lines.getChildren().addAll(scroll, empty);
        lines.setMinHeight(0);
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(lines, notice);
        setFocusTraversable(true);
        setMinHeight(0);
    }

    public void activate() {
        subscriptions = Subscription.combine(
                basket.lines().subscribe(this::show),
                basket.coupons().subscribe(this::showCoupons),
                basket.selected().subscribe(number -> select()),
                basket.changeable().subscribe(changeable -> {
                    select();
                    showCoupons(basket.coupons().get());
                }));
    }

    public void deactivate() {
        subscriptions.unsubscribe();
    }

    private VBox emptyState() {
        Label title = new Label(desk.words().text("basket.empty"));
        title.getStyleClass().add("empty-title");
        Label what = new Label(desk.words().text("basket.empty.what"));
        what.getStyleClass().add("note");
        for (Label label : List.of(title, what)) {
            label.setWrapText(true);
            label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        }
        FontIcon icon = new FontIcon(MaterialDesignB.BARCODE_SCAN);
        icon.getStyleClass().add("empty-icon");
        VBox state = new VBox(8, icon, title, what);
        state.setAlignment(Pos.CENTER);
        state.getStyleClass().add("empty");
        return state;
    }

    private void show(List<SaleLine> lines) {
        List<Node> shown = new ArrayList<>();
        Map<Integer, LineRow> kept = new HashMap<>();
        for (SaleLine line : lines) {
            LineRow row = rowByNumber.get(line.number());
            if (row == null) {
                row = row(line);
            }
            row.update(line);
            kept.put(line.number(), row);
            shown.add(row);
        }
        rowByNumber.clear();
        rowByNumber.putAll(kept);
        replace(shown);
        empty.setVisible(lines.isEmpty());
        select();
    }

    private void showCoupons(List<CouponRow.Shown> coupons) {
        List<CouponRow> shown = new ArrayList<>();
        for (CouponRow.Shown coupon : coupons) {
            shown.add(new CouponRow(
                    desk, coupon, shown.size() + 1, basket.changeable().get(), () -> basket.withdraw(coupon.code())));
        }
        couponRows.getChildren().setAll(shown);
    }

    /// Only what is new is added: rows that are taken out and put back would all be styled again.
    private void replace(List<Node> shown) {
        List<Node> children = rows.getChildren();
        children.removeIf(row -> !shown.contains(row));
        for (int i = 0; i < shown.size(); i++) {
            if (i >= children.size() || !children.get(i).equals(shown.get(i))) {
                children.add(i, shown.get(i));
            }
        }
    }

    private LineRow row(SaleLine line) {
        LineRow row = new LineRow(desk, line);
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.isStillSincePress()
                    && basket.changeable().get()) {
                basket.select(line.number());
                requestFocus();
            }
        });
        return row;
    }

    private void select() {
        int selected = basket.selected().get();
        boolean changeable = basket.changeable().get();
        LineRow unfolded = changeable ? rowByNumber.get(selected) : null;
        for (LineRow row : rowByNumber.values()) {
            if (!row.equals(unfolded)) {
                row.fold(keys);
            }
        }
        if (unfolded != null) {
            unfolded.unfold(keys);
        }
        requestLayout();
    }

    /// Scrolls in the same frame in which a line comes, not in the one after it.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        lines.layout();
        revealSelected();
    }

    /// Scrolls so that the whole selected row is in sight.
    private void revealSelected() {
        LineRow row = rowByNumber.get(basket.selected().get());
        double view = scroll.getViewportBounds().getHeight();
        double height = rows.getHeight() + couponRows.getHeight();
        double spare = height - view;
        scroll.pseudoClassStateChanged(FITS, spare <= 0);
        if (spare <= 0 || view <= 0) {
            return;
        }
        if (row == null) {
            scroll.setVvalue(basket.changeable().get() ? scroll.getVvalue() : 1);
            return;
        }
        double top = row.getBoundsInParent().getMinY();
        boolean last = row.equals(rows.getChildren().getLast());
        double bottom = last ? height : row.getBoundsInParent().getMaxY();
        double shift = scroll.getVvalue() * spare;
        if (top < shift) {
            scroll.setVvalue(top / spare);
        } else if (bottom > shift + view) {
            scroll.setVvalue((bottom - view) / spare);
        }
    }
}
