package io.mostrador.desktop.shell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.payment.PaymentSheet;
import io.mostrador.domain.people.Operator;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.StorageStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The strip on top: where, who, which business date, how the devices are, what time it is.
final class Strip extends HBox {
    private static final double NARROW = 1_200;
    /// More than this on all badges together would take the room of the shop's and the operator's name.
    private static final int NARROW_LETTERS = 36;
    private static final int WIDE_LETTERS = 72;
    /// More than this in numbers alone would still take it from a narrow strip.
    private static final int NARROW_FIGURES = 22;

    private final Desk desk;
    private final Label store = new Label();
    private final Label workstation = new Label();
    private final Label operator = new Label();
    private final HBox operatorBox = iconed(MaterialDesignA.ACCOUNT_OUTLINE, operator);
    private final Label date = new Label();
    private final HBox dateBox = iconed(MaterialDesignC.CALENDAR_BLANK_OUTLINE, date);
    private final Label clock = new Label();
    private final Badge payments;
    private final Badge printer;
    private final Badge sync;
    private final Badge storage;
    private final Badge mirror;
    private final Badge clockBadge;
    private final Timeline ticking = new Timeline();
    private Subscription subscriptions = Subscription.EMPTY;

    /// What a touch on the strip opens.
    record Acts(
            Runnable payments,
            Runnable printer,
            Runnable sync,
            Runnable storage,
            Runnable mirror,
            Runnable clock,
            Runnable menu) {}

    Strip(Desk desk, Acts acts) {
        super(14);
        this.desk = desk;
        this.payments = new Badge("badge-payments", acts.payments());
        this.printer = new Badge("badge-printer", acts.printer());
        this.sync = new Badge("badge-sync", acts.sync());
        this.storage = new Badge("badge-storage", acts.storage());
        this.mirror = new Badge("badge-mirror", acts.mirror());
        this.clockBadge = new Badge("badge-clock", acts.clock());
        getStyleClass().add("strip");
        setAlignment(Pos.CENTER_LEFT);
        store.getStyleClass().addAll("strip-store", "shop-text");
        workstation.getStyleClass().addAll("strip-muted", "shop-text");
        operator.getStyleClass().add("shop-text");
        clock.getStyleClass().addAll("strip-clock", "figure");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        workstation.setMinWidth(Region.USE_PREF_SIZE);
        dateBox.setMinWidth(Region.USE_PREF_SIZE);
        Key menu = new Key("menu", "")
                .icon(MaterialDesignM.MENU)
                .look("key-strip")
                .least(desk.sizes().touch(), desk.sizes().touch())
                .unfocused()
                .does(acts.menu());
        menu.setAccessibleText(desk.words().text("menu.title"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        store,
                        workstation,
                        operatorBox,
                        dateBox,
                        space,
                        payments,
                        storage,
                        mirror,
                        printer,
                        sync,
                        clockBadge,
                        clock,
                        menu);
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1), tick -> showTime()));
        widthProperty().subscribe(width -> showBadges());
    }

    void activate() {
        subscriptions = Subscription.combine(
                desk.state().subscribe(this::show),
                desk.printer().subscribe(status -> showBadges()),
                desk.sync().subscribe(status -> showBadges()),
                desk.storage().subscribe(status -> showBadges()),
                desk.mirror().subscribe(status -> showBadges()),
                desk.clockStatus().subscribe(status -> showBadges()));
        showTime();
        ticking.playFromStart();
    }

    void deactivate() {
        ticking.stop();
        subscriptions.unsubscribe();
    }

    private void show(RegisterState state) {
        store.setText(state.store().storeName());
        workstation.setText(state.store().workstation());
        Operator person = operator(state.mode());
        operator.setText(person == null ? "" : person.name());
        reveal(operatorBox, person != null);
        OpenTill till = till(state.mode());
        date.setText(till == null ? "" : date(till.session().businessDate()));
        reveal(dateBox, till != null);
        showBadges();
    }

    private void showBadges() {
        Map<Badge, Badges.Shown> shown = shownBadges();
        boolean narrow = getWidth() > 0 && getWidth() < NARROW;
        int letters = shown.values().stream()
                .filter(what -> isLoud(what, narrow))
                .mapToInt(what -> what.word().length() + what.count().length())
                .sum();
        boolean crowded = letters > (narrow ? NARROW_LETTERS : WIDE_LETTERS);
        int figures =
                shown.values().stream().mapToInt(what -> what.count().length()).sum();
        boolean counted = !narrow || figures <= NARROW_FIGURES;
        for (Badge badge : List.of(payments, storage, mirror, printer, sync, clockBadge)) {
            Badges.Shown what = shown.get(badge);
            reveal(badge, what != null);
            if (what != null) {
                badge.show(what, !crowded && isLoud(what, narrow), counted);
            }
        }
    }

    /// A narrow strip leaves the word away while all is well.
    private static boolean isLoud(Badges.Shown what, boolean narrow) {
        return !narrow || what.level() != Badges.Level.WELL;
    }

    /// Payments, storage, second copy and clock are there only when something is wrong with them.
    private Map<Badge, Badges.Shown> shownBadges() {
        Map<Badge, Badges.Shown> shown = new HashMap<>();
        int toSettle = PaymentSheet.waiting(desk.state().get()).size();
        if (toSettle > 0) {
            shown.put(payments, Badges.payments(desk.words(), toSettle));
        }
        shown.put(printer, Badges.printer(desk.words(), desk.printer().get()));
        shown.put(sync, Badges.sync(desk.words(), desk.sync().get()));
        StorageStatus room = desk.storage().get();
        if (room.level() != StorageStatus.Level.PLENTY) {
            shown.put(storage, Badges.storage(desk.words(), room));
        }
        MirrorStatus copy = desk.mirror().get();
        if (Badges.hasBadge(copy)) {
            shown.put(mirror, Badges.mirror(desk.words(), copy));
        }
        ClockStatus time = desk.clockStatus().get();
        if (time.kind() != ClockStatus.Kind.AGREES) {
            shown.put(clockBadge, Badges.clock(desk.words(), time));
        }
        return shown;
    }

    private void showTime() {
        Instant now = desk.now();
        clock.setText(DateTimeFormatter.ofPattern("HH:mm")
                .format(now.atZone(desk.store().zone())));
    }

    private String date(LocalDate businessDate) {
        return DateTimeFormatter.ofLocalizedPattern("MMMEd")
                .withLocale(desk.words().locale())
                .format(businessDate);
    }

    private static @Nullable Operator operator(Mode mode) {
        return switch (mode) {
            case Mode.SignedOut out -> null;
            case Mode.TillClosed closed -> closed.operator();
            case Mode.TillOpen open -> open.operator();
        };
    }

    private static @Nullable OpenTill till(Mode mode) {
        return switch (mode) {
            case Mode.SignedOut out -> out.till();
            case Mode.TillClosed closed -> null;
            case Mode.TillOpen open -> open.till();
        };
    }

    private static HBox iconed(org.kordamp.ikonli.Ikon icon, Label label) {
        HBox box = new HBox(6, new FontIcon(icon), label);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("strip-part");
        return box;
    }

    private static void reveal(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
