package io.mostrador.desktop.counter;

import io.mostrador.desktop.basket.BasketView;
import io.mostrador.desktop.basket.BasketViewModel;
import io.mostrador.desktop.basket.TotalsView;
import io.mostrador.desktop.complete.CompleteView;
import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.PriceWanted;
import io.mostrador.desktop.part.CounterPart;
import io.mostrador.desktop.part.Frame;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadBlock;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.SheetHost;
import io.mostrador.desktop.part.View;
import io.mostrador.desktop.sell.SellView;
import io.mostrador.desktop.sell.question.ScanQuestions;
import io.mostrador.desktop.tender.TenderView;
import io.mostrador.register.Mode;
import io.mostrador.register.RegisterState;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The screen of an open till. The right part (basket, total, pad) never moves; the left part follows the mode.
public final class CounterView implements View {
    private final Desk desk;
    private final BasketViewModel basket;
    private final BasketView basketView;
    private final StringProperty chip = new SimpleStringProperty("");
    private final SheetHost sheets;
    private final SellView sell;
    private final PadBlock pad;
    private final Frame root;
    private CounterPart part;
    private Subscription partSubscriptions = Subscription.EMPTY;
    private Subscription subscriptions = Subscription.EMPTY;

    public CounterView(Desk desk) {
        this.desk = desk;
        this.basket = new BasketViewModel(desk);
        this.sheets = new SheetHost(desk, new Region());
        this.sell = new SellView(desk, basket, sheets, this::ready);
        this.part = sell;
        this.basketView = new BasketView(desk, basket, sell::askQuantity, sell::askPrice);
        this.pad = new PadBlock(desk, sell.entry(), sell.firstTool(), sell.wideTool(), sell.accent());
        VBox about = new VBox(basketView, new TotalsView(desk, basket, chip));
        VBox.setVgrow(basketView, Priority.ALWAYS);
        this.root = new Frame(desk.sizes(), sheets, about, pad);
    }

    @Override
    public void activate() {
        desk.asksWith(new ScanQuestions(desk, sheets)::ask);
        basketView.activate();
        part = sell;
        enter(sell);
        subscriptions = Subscription.combine(
                desk.state().subscribe(this::show),
                sheets.open().subscribe(this::lendPad),
                desk.priceWanted().subscribe(this::askPrice));
    }

    @Override
    public void deactivate() {
        subscriptions.unsubscribe();
        desk.asksWith(question -> false);
        leavePart();
        basketView.deactivate();
        sheets.close();
    }

    private void show(RegisterState state) {
        if (!(state.mode() instanceof Mode.TillOpen mode)) {
            return;
        }
        basket.update(mode);
        switch (mode) {
            case Mode.Selling selling -> change(sell);
            case Mode.Tendering tendering -> {
                if (!(part instanceof TenderView)) {
                    change(new TenderView(desk, tendering, sheets, this::ready));
                }
            }
            case Mode.SaleComplete complete -> {
                if (!(part instanceof CompleteView shown && shown.shows(complete.sale()))) {
                    change(new CompleteView(desk, complete.sale(), sell.entry()));
                }
            }
            case Mode.CountingTill counting -> sheets.close();
        }
    }

    private void askPrice(@Nullable PriceWanted wanted) {
        if (wanted != null) {
            desk.priceAsked();
            sheets.show(OpenPriceSheet.of(desk, wanted, sheets::close));
        }
    }

    private void change(CounterPart newPart) {
        if (!part.equals(newPart)) {
            leavePart();
            sheets.close();
            enter(newPart);
            ready();
        }
    }

    private void enter(CounterPart newPart) {
        part = newPart;
        sheets.setContent(newPart.root());
        newPart.activate();
        chip.bind(newPart.chip());
        partSubscriptions =
                newPart.target().subscribe(target -> lendPad(sheets.open().get()));
        lendPad(sheets.open().get());
    }

    private void leavePart() {
        partSubscriptions.unsubscribe();
        chip.unbind();
        part.deactivate();
    }

    /// A sheet may have the pad while it is open; otherwise the part has it.
    private void lendPad(@Nullable Sheet sheet) {
        Sheet.PadUse use = sheet == null ? null : sheet.pad();
        if (use == null) {
            pad.setTools(part.firstTool(), part.wideTool());
        } else {
            pad.setTools(PadTools.clear(desk, use.target()), PadTools.none());
        }
        pad.setTarget(use == null ? part.target().getValue() : use.target());
        pad.setAccent(use == null ? part.accent() : use.accent());
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public SheetHost sheets() {
        return sheets;
    }

    @Override
    public Keymap keys() {
        return part.keys();
    }

    @Override
    public void ready() {
        basketView.requestFocus();
    }

    @Override
    public void scanned(String text) {
        part.scanned(text);
    }

    @Override
    public void typed(String character) {
        Sheet sheet = sheets.open().get();
        if (sheet != null) {
            if (sheet.pad() != null) {
                pad.type(character);
            }
        } else if (!part.typed(character) && PadEntry.takes(character.charAt(0))) {
            pad.type(character);
        }
    }

    @Override
    public boolean pressed(KeyCode code) {
        Sheet sheet = sheets.open().get();
        if (sheet == null) {
            return part.pressed(code);
        }
        return sheet.pad() != null && pad.pressed(code);
    }
}
