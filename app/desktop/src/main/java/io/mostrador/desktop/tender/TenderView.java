package io.mostrador.desktop.tender;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.CounterPart;
import io.mostrador.desktop.part.EqualRow;
import io.mostrador.desktop.part.Figure;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.NoticeLine;
import io.mostrador.desktop.part.PadTarget;
import io.mostrador.desktop.part.SheetHost;
import io.mostrador.desktop.payment.PaymentPanel;
import io.mostrador.desktop.payment.PaymentSheet;
import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.tender.ExchangeRate;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Examination;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignQ;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// Left part while tendering: what is due, how it is handed over, what remains.
public final class TenderView implements CounterPart {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Desk desk;
    private final TenderViewModel tender;
    private final Runnable ready;
    private final Keymap keys = new Keymap();
    private final Label dueWord = new Label();
    private final Figure due = new Figure("due-figure", HPos.RIGHT);
    private final Map<TenderType, Key> methods = new EnumMap<>(TenderType.class);
    private final Key more;
    private final QuickCash quickCash;
    private final ReferenceFields referenceFields;
    private final AccountNote accountNote;
    private final PaymentPanel paymentPanel;
    private final StackPane how = new StackPane();
    private final VBox choice = new VBox();
    private final Preview preview;
    private final TenderList taken;
    private final Key back;
    private final Key accept;
    private final Key clear;
    private final ObjectProperty<PadTarget> target;
    /// The cashier takes another tender while one is in question.
    private boolean otherTender;
    private final VBox root = new VBox(16);
    private Subscription subscriptions = Subscription.EMPTY;

    /// @param sheets for what a manager can do about a payment in question
    /// @param ready puts the focus where the next act is free
    public TenderView(Desk desk, Mode.Tendering mode, SheetHost sheets, Runnable ready) {
        this.desk = desk;
        this.ready = ready;
        this.tender = new TenderViewModel(desk, mode.till().basket());
        this.target = new SimpleObjectProperty<>(tender.entry());
        method(TenderType.CASH, KeyCode.F1, MaterialDesignC.CASH_MULTIPLE);
        method(TenderType.CARD, KeyCode.F2, MaterialDesignC.CREDIT_CARD_OUTLINE);
        method(TenderType.TRANSFER, KeyCode.F3, MaterialDesignB.BANK_TRANSFER_IN);
        method(TenderType.QR, KeyCode.F4, MaterialDesignQ.QRCODE);
        method(TenderType.VOUCHER, KeyCode.F10, MaterialDesignT.TICKET_CONFIRMATION_OUTLINE);
        method(TenderType.ON_ACCOUNT, KeyCode.PAGE_DOWN, MaterialDesignB.BOOK_ACCOUNT_OUTLINE);
        this.more = new Key("tender-more", desk.words().text("tender.more"))
                .hint("F11")
                .look("key-method")
                .does(() -> MoreTenders.open(desk, sheets, tender.isRefund(), new MoreTenders.Choice() {
                    @Override
                    public void choose(TenderType type) {
                        TenderView.this.choose(type);
                    }

                    @Override
                    public void choose(ExchangeRate rate) {
                        TenderView.this.choose(rate);
                    }
                }));
        this.quickCash = new QuickCash(desk, tender, keys);
        this.referenceFields = new ReferenceFields(desk, tender, target);
        this.accountNote = new AccountNote(desk, tender);
        this.paymentPanel = new PaymentPanel(desk, () -> PaymentSheet.open(desk, sheets));
        this.preview = new Preview(desk, tender);
        this.taken = new TenderList(desk, tender);
        this.back = new Key("tender-back", desk.words().text("key.back"))
                .icon(MaterialDesignC.CHEVRON_LEFT)
                .hint("Esc")
                .look("key-tool")
                .unfocused()
                .does(tender::back);
        this.accept = new Key("accept", desk.words().text("key.accept"))
                .hint("F12")
                .look("key-accent")
                .unfocused()
                .does(tender::accept);
        this.clear = new Key("pad-clear", desk.words().text("pad.clear"))
                .look("key-tool")
                .unfocused()
                .does(() -> target.get().clear());
        keys.bind(KeyCode.F12, accept);
        build();
    }

    private void method(TenderType type, KeyCode code, Ikon icon) {
        Key key = new Key(
                        "tender-" + type.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        desk.words().of("tendertype", type))
                .icon(icon)
                .hint(code == KeyCode.PAGE_DOWN ? "PgDn" : code.getName())
                .look("key-method")
                .does(() -> choose(type));
        methods.put(type, key);
        keys.bind(code, key);
    }

    private EqualRow row(double height, TenderType... types) {
        Key[] row = Stream.of(types).map(methods::get).toArray(Key[]::new);
        for (Key key : row) {
            key.least(0, height);
        }
        return new EqualRow(desk.sizes().gap(), row);
    }

    private void build() {
        dueWord.getStyleClass().add("due-word");
        due.setId("balance-due");
        HBox.setHgrow(due, Priority.SOMETIMES);
        dueWord.setMinWidth(Region.USE_PREF_SIZE);
        Label sign = new Label(desk.currencySign());
        sign.getStyleClass().add("total-sign");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(12, dueWord, space, sign, due);
        head.setAlignment(Pos.BASELINE_LEFT);
        choice.setSpacing(desk.sizes().gap());
        choice.getChildren()
                .addAll(
                        row(desk.sizes().big(), TenderType.CASH, TenderType.CARD),
                        row(
                                desk.sizes().touch(),
                                TenderType.TRANSFER,
                                TenderType.QR,
                                TenderType.VOUCHER,
                                TenderType.ON_ACCOUNT));
        ((EqualRow) choice.getChildren().getLast())
                .append(more.least(0, desk.sizes().touch()));
        VBox.setVgrow(taken, Priority.ALWAYS);
        NoticeLine notice = new NoticeLine(desk, Place.WORK);
        root.getChildren().addAll(head, choice, how, preview, taken, notice);
        root.setId("tender");
        root.getStyleClass().add("tender");
    }

    private void choose(ExchangeRate rate) {
        otherTender = true;
        tender.choose(rate);
        showHow();
        ready.run();
    }

    private void choose(TenderType type) {
        otherTender = true;
        tender.choose(type);
        showHow();
        if (type.hasReference() && !tender.issuesCode()) {
            referenceFields.focus();
        } else {
            ready.run();
        }
    }

    @Override
    public void activate() {
        subscriptions = Subscription.combine(
                desk.state().subscribe(state -> {
                    if (state.mode() instanceof Mode.Tendering mode) {
                        tender.update(mode);
                    }
                }),
                tender.basket().subscribe(this::showBasket),
                tender.proposal().subscribe(proposal -> quickCash.show()),
                tender.payment().subscribe(this::showPayment),
                tender.type().subscribe(this::showType),
                tender.foreign().subscribe(draft -> showType(tender.type().get())),
                tender.picked().subscribe(picked -> showDraft()),
                tender.reference().subscribe(text -> showDraft()),
                tender.typed().subscribe(text -> showDraft()));
    }

    @Override
    public void deactivate() {
        subscriptions.unsubscribe();
    }

    private void showBasket(Basket basket) {
        Key onAccount = Objects.requireNonNull(methods.get(TenderType.ON_ACCOUNT));
        onAccount.setVisible(basket.customer() != null);
        onAccount.setManaged(basket.customer() != null);
        accountNote.show();
        dueWord.setText(desk.words().text(tender.isRefund() ? "tender.due.refund" : "tender.due"));
        due.setText(desk.money(tender.due()));
        quickCash.show();
        taken.show(basket);
        showDraft();
    }

    private void showType(TenderType type) {
        methods.forEach((other, key) -> key.pseudoClassStateChanged(SELECTED, other == type));
        more.pseudoClassStateChanged(SELECTED, !methods.containsKey(type));
        quickCash.show();
        if (type.hasReference()) {
            referenceFields.ask(type);
        }
        showHow();
        target.set(tender.entry());
        showDraft();
    }

    private void showPayment(@Nullable PaymentAttempt attempt) {
        otherTender = false;
        if (attempt != null) {
            paymentPanel.show(attempt);
        }
        showHow();
    }

    /// A running payment takes the place of what would be typed; one in question does until another tender is
    /// chosen.
    private void showHow() {
        PaymentAttempt attempt = tender.payment().get();
        boolean running = attempt != null && attempt.state() != PaymentState.UNKNOWN;
        boolean panel = running || (attempt != null && !otherTender);
        Node typed = typed(tender.type().get());
        how.getChildren().setAll(panel ? paymentPanel : typed);
        choice.setDisable(running);
        preview.setVisible(!panel);
        accept.setDisable(panel);
        more.setDisable(panel);
        keys.bind(KeyCode.F11, panel ? paymentPanel.resolveKey() : more);
        keys.bind(KeyCode.F12, panel ? paymentPanel.askKey() : accept);
    }

    private Node typed(TenderType type) {
        if (type == TenderType.ON_ACCOUNT) {
            return accountNote;
        }
        return type.hasReference() ? referenceFields : quickCash;
    }

    private void showDraft() {
        preview.show();
        referenceFields.show();
        quickCash.mark();
        Optional<Money> draft = tender.draft();
        accept.setDetail(draft.map(desk::money).orElse(""));
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
        return target;
    }

    @Override
    public ObservableValue<String> chip() {
        return new SimpleStringProperty("");
    }

    @Override
    public Key firstTool() {
        return clear;
    }

    @Override
    public Key wideTool() {
        return back;
    }

    @Override
    public Key accent() {
        return accept;
    }

    @Override
    public void scanned(String text) {
        desk.examine(text, examined -> {
            boolean card = examined.verdict() instanceof Examination.Verdict.Refused(var refusal)
                    && refusal.reason() == Refusal.Reason.GIFT_CARD_SCANNED;
            StoredValueCode.parse(CodeReader.withoutSymbology(text))
                    .filter(code -> card || (code instanceof IssuedCode && !tender.isRefund()))
                    .ifPresentOrElse(this::choose, () -> scan(text));
        });
    }

    private void choose(StoredValueCode code) {
        otherTender = true;
        tender.choose(code);
        showHow();
    }

    private void scan(String text) {
        desk.act(
                new io.mostrador.register.Command.Scan(
                        text, io.mostrador.domain.money.Quantity.ONE, io.mostrador.domain.item.EntryMethod.SCANNED),
                Place.WORK);
    }

    @Override
    public boolean typed(String character) {
        return false;
    }

    @Override
    public boolean pressed(KeyCode code) {
        switch (code) {
            case BACK_SPACE -> target.get().erase();
            case ESCAPE -> escape();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// A running payment is stopped first.
    private void escape() {
        PaymentAttempt attempt = tender.payment().get();
        if (attempt != null && attempt.state().isRunning()) {
            paymentPanel.cancel();
        } else {
            tender.escape();
        }
    }
}
