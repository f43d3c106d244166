package io.mostrador.desktop.complete;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Notice;
import io.mostrador.desktop.desk.Place;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.status.PrinterStatus;

/// A completed sale: what goes back to the customer, and what became of the paper.
public final class CompleteViewModel {
    private final Desk desk;
    private final Sale sale;

    /// How the paper is doing, for icon and colour.
    public enum Paper {
        WORKING,
        DONE,
        LOOK
    }

    /// How the paper is doing, in words.
    ///
    /// @param text one sentence
    public record Receipt(Paper paper, String text) {}

    public CompleteViewModel(Desk desk, Sale sale) {
        this.desk = desk;
        this.sale = sale;
    }

    public Sale sale() {
        return sale;
    }

    /// Money was given back for goods.
    public boolean isRefund() {
        return sale.total().isNegative();
    }

    /// All that goes back is on a code.
    public boolean isCredit() {
        return isRefund() && credited().equals(sale.total().abs());
    }

    /// What the customer gets, without sign; beside what is on a code, unless all is.
    public String change() {
        if (!isRefund()) {
            return desk.money(sale.changeDue());
        }
        Money all = sale.total().abs();
        return desk.money(isCredit() ? all : all.minus(credited()));
    }

    private Money credited() {
        return sale.kept(TenderType.STORE_CREDIT)
                .plus(sale.kept(TenderType.GIFT_CARD))
                .negated();
    }

    /// What the printer said about this sale's receipt.
    public Receipt receipt(PrinterStatus status) {
        if (sale.id().equals(status.lastSale()) && status.lastState() != null) {
            return switch (status.lastState()) {
                case CONFIRMED -> receipt(Paper.DONE, "receipt.CONFIRMED");
                case SENT -> receipt(Paper.DONE, "receipt.SENT");
                case UNKNOWN, EXPIRED -> receipt(Paper.LOOK, "receipt.UNKNOWN");
                case QUEUED, SENDING -> waiting(status);
            };
        }
        return waiting(status);
    }

    public void copy() {
        desk.act(
                new Command.CopyReceipt(sale.id()),
                Place.WORK,
                state ->
                        desk.notices().show(Place.WORK, Notice.done(desk.words().text("complete.copied"))));
    }

    public void next() {
        next(() -> {});
    }

    /// Leaves the change due for the next sale.
    ///
    /// @param then what to do when the next sale has begun
    public void next(Runnable then) {
        desk.act(new Command.NextSale(), Place.WORK, state -> then.run());
    }

    private Receipt waiting(PrinterStatus status) {
        return switch (status.condition()) {
            case READY, PRINTING, PAPER_NEAR_EMPTY -> receipt(Paper.WORKING, "receipt.printing");
            case NOT_CONFIGURED -> receipt(Paper.LOOK, "receipt.none");
            case OFFLINE -> receipt(Paper.LOOK, "receipt.OFFLINE");
            case PAPER_EMPTY -> receipt(Paper.LOOK, "receipt.PAPER_EMPTY");
            case COVER_OPEN -> receipt(Paper.LOOK, "receipt.COVER_OPEN");
            case ERROR -> receipt(Paper.LOOK, "receipt.ERROR");
        };
    }

    private Receipt receipt(Paper paper, String key) {
        return new Receipt(paper, desk.words().text(key));
    }
}
