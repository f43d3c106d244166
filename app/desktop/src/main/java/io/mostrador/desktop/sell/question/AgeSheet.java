package io.mostrador.desktop.sell.question;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Notice;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.desk.Question;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.register.Command;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Whether the customer is old enough: once a basket. A date is easier to hold against a document than an
/// age.
final class AgeSheet {
    private AgeSheet() {}

    /// @param close closes the sheet
    static Sheet of(Desk desk, Question question, Runnable close) {
        int age = Integer.parseInt(question.refusal().arguments().get(0));
        String item = question.refusal().arguments().get(1);
        LocalDate born = LocalDate.parse(question.refusal().arguments().get(2));
        Command.Scan scan = question.scan();
        Key yes = PadTools.accent("age-yes", desk.words().text("age.yes", age))
                .does(() -> question.again(scan.with(scan.details().withConfirmedAge(age)), close));
        Key no = new Key("age-no", desk.words().text("age.no"))
                .hint(KeyCode.F9.getName())
                .look("key-list")
                .inline()
                .least(0, desk.sizes().millimetres(14))
                .does(() -> desk.act(new Command.DeclineAge(scan), Place.SHEET, state -> {
                    close.run();
                    desk.notices().show(Place.BASKET, Notice.done(desk.words().text("age.declined", item)));
                }));
        VBox content = new VBox(
                desk.sizes().gap(),
                QuestionText.name(item),
                QuestionText.question(desk.words().text("age.born", desk.words().date(born))),
                QuestionText.note(desk.words().text("age.how")),
                no);
        return new Sheet(
                "sheet-age",
                desk.words().text("age.title"),
                content,
                new Keymap().bind(KeyCode.F9, no),
                null,
                new Sheet.PadUse(new PadEntry(0, 0, ','), yes));
    }
}
