package io.mostrador.desktop.sell;

import io.mostrador.desktop.basket.BasketViewModel;
import io.mostrador.desktop.customer.CustomerBanner;
import io.mostrador.desktop.customer.CustomerSheets;
import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.CounterPart;
import io.mostrador.desktop.part.EqualRow;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.NoticeLine;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.desktop.part.PadTarget;
import io.mostrador.desktop.part.QuantitySheet;
import io.mostrador.desktop.part.SheetHost;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.returns.SignedTicket;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Refusal;
import io.mostrador.register.RegisterState;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// Left part while selling: search, categories, tiles, function keys.
public final class SellView implements CounterPart {
    /// How often to look whether items have come; the index tells nobody.
    private static final Duration LOOK = Duration.seconds(1);

    private final Desk desk;
    private final SellViewModel sell;
    private final BasketViewModel basket;
    private final SheetHost sheets;
    private final SellSheets moreSheets;
    private final Runnable ready;
    private final Keymap keys = new Keymap();
    private final TextField search = new TextField();
    private final CategoryTabs tabs;
    private final TileGrid grid;
    private final VBox nothing = new VBox(8);
    private final Key previous;
    private final Key next;
    private final Key resume;
    private final Key customer;
    private final CustomerBanner customerBanner;
    private final Key times;
    private final Key code;
    private final Key pay;
    private final VBox root;
    private final Timeline looking = new Timeline();
    private Subscription subscriptions = Subscription.EMPTY;

    /// @param sheets where its sheets open
    /// @param ready puts the focus where the next act is free
    public SellView(Desk desk, BasketViewModel basket, SheetHost sheets, Runnable ready) {
        this.desk = desk;
        this.basket = basket;
        this.sheets = sheets;
        this.ready = ready;
        this.sell = new SellViewModel(desk);
        this.moreSheets = new SellSheets(desk, sell, sheets);
        this.tabs = new CategoryTabs(desk, sell.catalogue(), moreSheets::categories);
        this.grid = new TileGrid(desk, sell);
        this.previous =
                paging("page-previous", "PgUp", sell.catalogue()::previousPage).icon(MaterialDesignC.CHEVRON_LEFT);
        this.next = paging("page-next", "PgDn", sell.catalogue()::nextPage).icon(MaterialDesignC.CHEVRON_RIGHT);
        this.resume = function("resume", "sell.resume", KeyCode.F7).does(moreSheets::resume);
        CustomerSheets customers = new CustomerSheets(desk, sheets);
        this.customer = new Key("customer", desk.words().text("sell.customer"))
                .hint(KeyCode.F4.getName())
                .icon(MaterialDesignA.ACCOUNT_OUTLINE)
                .look("key-function")
                .least(desk.sizes().touch(), desk.sizes().millimetres(12))
                .does(customers::open);
        this.customerBanner = new CustomerBanner(desk, customers);
        keys.bind(KeyCode.F4, customer);
        this.times = tool("pad-times", "pad.times", "*").does(sell::times);
        this.code = tool("pad-code", "pad.code", "Enter").does(sell::code);
        this.pay = new Key("pay", desk.words().text("sell.pay"))
                .hint("F12")
                .look("key-accent")
                .unfocused()
                .does(sell::startTender);
        keys.bind(KeyCode.F12, pay).bind(KeyCode.PAGE_UP, previous).bind(KeyCode.PAGE_DOWN, next);
        looking.setCycleCount(Animation.INDEFINITE);
        looking.getKeyFrames()
                .setAll(new KeyFrame(LOOK, tick -> sell.catalogue().refreshIfGrown()));
        this.root = build();
    }

    private VBox build() {
        NoticeLine notice = new NoticeLine(desk, Place.WORK);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        nothing();
        StackPane tiles = new StackPane(grid, nothing, notice);
        tiles.setMinSize(0, 0);
        VBox.setVgrow(tiles, Priority.ALWAYS);
        VBox view = new VBox(desk.sizes().gap(), searchRow(), customerBanner, tabs, tiles, functionKeys());
        view.setId("sell");
        view.getStyleClass().add("sell");
        return view;
    }

    private HBox searchRow() {
        search.setId("sell-search");
        search.setPromptText(desk.words().text("sell.search"));
        search.setTextFormatter(TextLimit.of(CatalogueViewModel.MAX_QUERY_LENGTH));
        search.getStyleClass().add("search-field");
        search.setOnAction(event -> {
            if (sell.searchEntered()) {
                ready.run();
            }
        });
        Label hint = new Label("F2");
        hint.getStyleClass().add("field-hint");
        hint.setMouseTransparent(true);
        FontIcon icon = new FontIcon(MaterialDesignM.MAGNIFY);
        icon.setMouseTransparent(true);
        StackPane field = new StackPane(search, icon, hint);
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        StackPane.setAlignment(hint, Pos.CENTER_RIGHT);
        field.getStyleClass().add("field-box");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(desk.sizes().gap(), field, customer, previous, next);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private EqualRow functionKeys() {
        Key suspend = function("suspend", "sell.suspend", KeyCode.F6).does(sell::suspend);
        Key voidSale = function("void-sale", "sell.void", KeyCode.F8)
                .look("key-danger")
                .does(sell::voidSale);
        Key noSale = function("no-sale", "sell.nosale", KeyCode.F9).does(moreSheets::noSale);
        Key more = function("more", "sell.more", KeyCode.F10)
                .does(() -> moreSheets.more(basket.selectedLine().orElse(null)));
        Key discount = function("discount", "sell.discount", KeyCode.F5)
                .does(() -> moreSheets.discount(basket.selectedLine().orElse(null)));
        return new EqualRow(desk.sizes().gap(), discount, suspend, resume, voidSale, noSale, more);
    }

    private Key function(String id, String word, KeyCode code) {
        Key key = new Key(id, desk.words().text(word))
                .hint(code.getName())
                .look("key-function")
                .least(desk.sizes().touch(), desk.sizes().millimetres(14));
        keys.bind(code, key);
        return key;
    }

    private Key paging(String id, String hint, Runnable act) {
        return new Key(id, "")
                .hint(hint)
                .look("key-paging")
                .least(desk.sizes().millimetres(14), desk.sizes().millimetres(12))
                .unfocused()
                .does(act);
    }

    private Key tool(String id, String word, String hint) {
        return new Key(id, desk.words().text(word)).hint(hint).look("key-tool").unfocused();
    }

    private void nothing() {
        Label title = new Label(desk.words().text("sell.nothing"));
        title.getStyleClass().add("empty-title");
        Label what = new Label(desk.words().text("sell.nothing.what"));
        what.getStyleClass().add("note");
        FontIcon icon = new FontIcon(MaterialDesignM.MAGNIFY_CLOSE);
        icon.getStyleClass().add("empty-icon");
        nothing.getChildren().addAll(icon, title, what);
        nothing.setAlignment(Pos.CENTER);
        nothing.setMouseTransparent(true);
    }

    @Override
    public void activate() {
        CatalogueViewModel catalogue = sell.catalogue();
        catalogue.query().bindBidirectional(search.textProperty());
        catalogue.refresh();
        looking.playFromStart();
        tabs.activate();
        grid.activate();
        subscriptions = Subscription.combine(
                catalogue.items().subscribe(items -> nothing.setVisible(items.isEmpty())),
                catalogue.page().subscribe(page -> previous.setDisable(page.intValue() == 0)),
                catalogue.more().subscribe(more -> next.setDisable(!more)),
                basket.total()
                        .subscribe(total -> pay.setDetail(basket.lines().get().isEmpty() ? "" : total)),
                basket.lines()
                        .subscribe(lines -> pay.setDetail(
                                lines.isEmpty() ? "" : basket.total().get())),
                desk.state().subscribe(state -> showSuspended()),
                customerBanner.follow(),
                desk.state().map(RegisterState::quickKeys).subscribe(catalogue::arrange),
                sell.weighing().subscribe(this::weigh));
    }

    @Override
    public void deactivate() {
        subscriptions.unsubscribe();
        looking.stop();
        tabs.deactivate();
        grid.deactivate();
        sell.catalogue().query().unbindBidirectional(search.textProperty());
    }

    private void showSuspended() {
        sell.lookForExpired(desk.state().get());
        int waiting = sell.suspended().size();
        resume.setWord(
                waiting == 0 ? desk.words().text("sell.resume") : desk.words().text("sell.resume.waiting", waiting));
    }

    private void weigh(SellViewModel.@Nullable Weighing weighing) {
        if (weighing == null) {
            return;
        }
        sell.weighed();
        Item item = weighing.item();
        SaleLine line = weighing.line();
        if (item != null) {
            sheets.show(QuantitySheet.of(
                    desk,
                    question(item.unit(), item.name(), item.unitPrice()),
                    sheets::close,
                    kilograms -> sell.addWeighed(item, kilograms)));
        } else if (line != null) {
            ask(line);
        }
    }

    /// Asks for the selected line's quantity, unless it is typed already.
    public void askQuantity() {
        basket.selectedLine().ifPresent(line -> {
            if (line.origin() != null) {
                desk.refuse(Place.BASKET, desk.words().of("refusal", Refusal.Reason.RETURN_LINE_FIXED));
            } else if (!sell.useTypedFor(line)) {
                ask(line);
            }
        });
    }

    /// Asks for another unit price of the selected line.
    public void askPrice() {
        basket.selectedLine().ifPresent(moreSheets::price);
    }

    private void ask(SaleLine line) {
        sheets.show(QuantitySheet.of(
                desk,
                question(line.unit(), line.description(), line.unitPrice()),
                sheets::close,
                quantity -> sell.setQuantity(line, quantity)));
    }

    private QuantitySheet.Question question(UnitOfMeasure unit, String description, Money unitPrice) {
        boolean weighed = unit == UnitOfMeasure.KILOGRAM;
        String price =
                desk.words().text(weighed ? "basket.price.kilogram" : "basket.price.each", desk.money(unitPrice));
        return new QuantitySheet.Question(
                weighed, description, price, quantity -> desk.money(unitPrice.times(quantity)));
    }

    /// Where digits are typed to while selling.
    public PadEntry entry() {
        return sell.entry();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public Keymap keys() {
        return keys;
    }

    @Override
    public ObservableValue<PadTarget> target() {
        return new SimpleObjectProperty<>(sell.entry());
    }

    @Override
    public ObservableValue<String> chip() {
        return sell.chip();
    }

    @Override
    public Key firstTool() {
        return times;
    }

    @Override
    public Key wideTool() {
        return code;
    }

    @Override
    public Key accent() {
        return pay;
    }

    @Override
    public void scanned(String text) {
        if (SignedTicket.isIn(text)) {
            moreSheets.returns().scanned(text);
        } else {
            sell.scanned(text);
        }
    }

    @Override
    public boolean typed(String character) {
        switch (character) {
            case "*" -> times.fire();
            case "+" -> basket.increase();
            case "-" -> basket.decrease();
            default -> {
                if (!Character.isLetter(character.codePointAt(0))) {
                    return false;
                }
                search.requestFocus();
                search.setText(character);
                search.end();
            }
        }
        return true;
    }

    @Override
    public boolean pressed(KeyCode pressed) {
        switch (pressed) {
            case F2 -> search.requestFocus();
            case F11 -> moreSheets.returns().open();
            case ENTER -> {
                if (!sell.entry().isEmpty()) {
                    code.fire();
                }
            }
            case UP -> basket.selectBy(-1);
            case DOWN -> basket.selectBy(1);
            case F3 -> askPrice();
            case DELETE -> basket.voidSelected();
            case BACK_SPACE -> sell.entry().erase();
            case ESCAPE -> escape();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void escape() {
        search.clear();
        sell.forget();
        if (search.isFocused()) {
            ready.run();
        }
    }
}
