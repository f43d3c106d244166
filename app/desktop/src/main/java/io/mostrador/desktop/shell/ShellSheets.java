package io.mostrador.desktop.shell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Fault;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.SheetHost;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.StorageStatus;
import io.mostrador.register.status.SyncStatus;
import io.mostrador.register.status.SyncTrouble;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The sheets every screen has: menu, devices, and what went wrong.
final class ShellSheets {
    private final Desk desk;

    ShellSheets(Desk desk) {
        this.desk = desk;
    }

    void menu(SheetHost sheets) {
        Keymap keys = new Keymap();
        VBox list = new VBox(desk.sizes().gap());
        Key theme = key(
                        keys,
                        KeyCode.F1,
                        "menu-theme",
                        text("menu.theme." + desk.look().get().theme().other()))
                .icon(MaterialDesignT.THEME_LIGHT_DARK)
                .does(() -> {
                    desk.changeLook(desk.look()
                            .get()
                            .withTheme(desk.look().get().theme().other()));
                    menu(sheets);
                });
        Key language = key(
                        keys,
                        KeyCode.F2,
                        "menu-language",
                        desk.words().language().other().ownName())
                .icon(MaterialDesignT.TRANSLATE)
                .does(() -> desk.changeLook(desk.look()
                        .get()
                        .withLanguage(desk.look().get().language().other())));
        Key signOff = key(keys, KeyCode.F3, "menu-sign-off", text("sell.more.signoff"))
                .icon(MaterialDesignA.ACCOUNT_ARROW_LEFT_OUTLINE)
                .does(() -> desk.act(new Command.SignOff(), Place.SHEET, state -> sheets.close()));
        signOff.setDisable(desk.mode() instanceof Mode.SignedOut);
        Key leave = key(keys, KeyCode.F4, "menu-leave", text("menu.leave"))
                .icon(MaterialDesignE.EXIT_TO_APP)
                .does(desk::leave);
        for (Key key : new Key[] {theme, language, signOff, leave}) {
            list.getChildren().add(key.inline());
        }
        sheets.show(Sheet.of("sheet-menu", text("menu.title"), list, keys));
    }

    void printer(SheetHost sheets) {
        PrinterStatus status = desk.printer().get();
        VBox content = page();
        content.getChildren().addAll(strong(desk.words().of("printer", status.condition())));
        content.getChildren().add(plain(text("printer." + status.condition() + ".remedy")));
        if (status.waiting() > 0) {
            content.getChildren().add(plain(desk.words().count("printer.waiting", status.waiting())));
        }
        content.getChildren().add(note(text("printer.note")));
        sheets.show(Sheet.of("sheet-printer", text("printer.title"), content, new Keymap()));
    }

    void sync(SheetHost sheets) {
        SyncStatus status = desk.sync().get();
        VBox content = page();
        content.getChildren().add(strong(Badges.sync(desk.words(), status).word()));
        content.getChildren().add(plain(text("sync." + status.condition() + ".remedy")));
        if (status.condition() != SyncStatus.Condition.STANDALONE) {
            content.getChildren().add(plain(desk.words().count("sync.waiting", status.waiting())));
            Instant contact = status.lastContact();
            content.getChildren()
                    .add(plain(contact == null ? text("sync.never") : text("sync.contact", time(contact))));
        }
        SyncTrouble trouble = status.trouble();
        if (trouble != null) {
            content.getChildren().add(plain(desk.words().of("sync.trouble", trouble.kind())));
        }
        content.getChildren().add(note(text("sync.note")));
        sheets.show(Sheet.of("sheet-sync", text("sync.title"), content, new Keymap()));
    }

    void storage(SheetHost sheets) {
        StorageStatus status = desk.storage().get();
        if (status.level() == StorageStatus.Level.PLENTY) {
            return;
        }
        VBox content = page();
        content.getChildren().add(strong(desk.words().of("storage", status.level())));
        content.getChildren().add(plain(text("storage." + status.level() + ".remedy")));
        if (Badges.isAboutRoom(status)) {
            content.getChildren().add(plain(text("storage.free", Badges.megabytes(desk.words(), status))));
            content.getChildren().add(note(text("storage.note")));
        }
        sheets.show(Sheet.of("sheet-storage", text("storage.title"), content, new Keymap()));
    }

    void clock(SheetHost sheets) {
        ClockStatus status = desk.clockStatus().get();
        if (status.kind() == ClockStatus.Kind.AGREES) {
            return;
        }
        boolean behind = status.off().isNegative();
        String what = "clock." + status.kind() + (behind ? ".behind" : ".ahead");
        VBox content = page();
        content.getChildren()
                .add(strong(text(what, Badges.length(desk.words(), status.off().abs()))));
        content.getChildren().add(plain(text("clock.expected", time(status.expected()))));
        content.getChildren().add(plain(text("clock.actual", time(status.actual()))));
        content.getChildren().add(plain(text("clock." + status.kind() + ".remedy")));
        // It went back, or will go back when it is put right.
        if (behind == (status.kind() == ClockStatus.Kind.JUMPED)) {
            content.getChildren().add(plain(text("clock.receipts")));
        }
        content.getChildren().add(note(text("clock.note")));
        sheets.show(Sheet.of("sheet-clock", text("clock.title"), content, new Keymap()));
        desk.clockSeen();
    }

    void mirror(SheetHost sheets) {
        MirrorStatus status = desk.mirror().get();
        if (!Badges.hasBadge(status)) {
            return;
        }
        VBox content = page();
        content.getChildren().add(strong(text("mirror." + status.condition() + ".what")));
        content.getChildren().add(plain(text("mirror." + status.condition() + ".remedy")));
        Label place = plain(status.place());
        place.getStyleClass().add("shop-text");
        content.getChildren().add(new VBox(plain(text("mirror.place")), place));
        if (status.waiting() > 0) {
            content.getChildren().add(plain(desk.words().count("mirror.waiting", status.waiting())));
        }
        content.getChildren().add(note(text("mirror.note")));
        sheets.show(Sheet.of("sheet-mirror", text("mirror.title"), content, new Keymap()));
    }

    void fault(SheetHost sheets, Fault fault) {
        VBox content = page();
        content.getChildren().add(strong(desk.words().of("fault", fault.recorded())));
        content.getChildren().add(plain(text("fault.what", fault.code())));
        sheets.show(Sheet.of("sheet-fault", text("fault.title"), content, new Keymap()));
    }

    private Key key(Keymap keys, KeyCode code, String id, String word) {
        Key key = new Key(id, word)
                .hint(code.getName())
                .look("key-list")
                .least(0, desk.sizes().millimetres(14));
        keys.bind(code, key);
        return key;
    }

    private String text(String key, Object... arguments) {
        return desk.words().text(key, arguments);
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(desk.words().locale())
                .format(instant.atZone(desk.store().zone()));
    }

    private static VBox page() {
        return new VBox(12);
    }

    private static Label strong(String text) {
        return label(text, "sheet-name");
    }

    private static Label plain(String text) {
        return label(text, "body");
    }

    private static Label note(String text) {
        return label(text, "note");
    }

    private static Label label(String text, String look) {
        Label label = new Label(text);
        label.getStyleClass().add(look);
        label.setWrapText(true);
        return label;
    }
}
