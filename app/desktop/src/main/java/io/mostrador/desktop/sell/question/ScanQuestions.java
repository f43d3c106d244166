package io.mostrador.desktop.sell.question;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Notice;
import io.mostrador.desktop.desk.Question;
import io.mostrador.desktop.giftcard.GiftCardSheet;
import io.mostrador.desktop.part.SheetHost;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.Role;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import java.util.List;

/// Asks for what a scan needs to be known: each question is a sheet of its own, and its answer is the scan
/// once more.
public final class ScanQuestions {
    private final Desk desk;
    private final SheetHost sheets;

    /// @param sheets where questions open
    public ScanQuestions(Desk desk, SheetHost sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    /// @return false for what nobody can be asked
    public boolean ask(Question question) {
        switch (question.refusal().reason()) {
            case VARIANT_MISSING -> sheets.show(VariantSheet.of(desk, question, sheets::close));
            case CHOICES_MISSING -> sheets.show(ChoiceSheet.of(desk, question, sheets::close));
            case AGE_NOT_CONFIRMED -> sheets.show(AgeSheet.of(desk, question, sheets::close));
            case SERIAL_MISSING -> sheets.show(SerialSheet.of(desk, question, sheets::close));
            case GIFT_CARD_SCANNED ->
                sheets.show(GiftCardSheet.of(desk, question.scan().text(), sheets::close));
            case EXPIRED -> offer(question);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// It is refused, and beside the refusal stands that a manager may allow it.
    private void offer(Question question) {
        Notice.Remedy remedy =
                new Notice.Remedy("expired-allow", desk.words().text("expired.allow"), () -> approve(question));
        desk.notices().show(question.place(), Notice.refused(desk.refusal(question.refusal()), remedy));
    }

    /// A manager who is signed on needs no PIN.
    private void approve(Question question) {
        if (desk.mode() instanceof Mode.TillOpen open && open.operator().role() == Role.MANAGER) {
            question.again()
                    .submit(
                            new Command.SellExpired(
                                    question.scan(), open.operator().id(), ""),
                            question.place(),
                            sheets::close);
        } else {
            sheets.show(ApprovalSheet.of(desk, managers(), question, sheets::close));
        }
    }

    private List<Operator> managers() {
        return desk.state().get().operators().stream()
                .filter(operator -> operator.role() == Role.MANAGER)
                .toList();
    }
}
