package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.sale.LineChoice;
import io.mostrador.domain.sale.LinePart;
import io.mostrador.domain.sale.SaleLine;
import java.util.ArrayList;
import java.util.List;

/// What is in a line, where that is more than the item itself: a line of text each.
final class ContentsText {
    private ContentsText() {}

    static List<String> of(SaleLine line, Desk desk) {
        List<String> told = new ArrayList<>();
        PackOf pack = line.details().contents().pack();
        if (pack != null) {
            told.add(desk.words().text("basket.contents", desk.quantity(pack.contentsOf(line.quantity()))));
        }
        for (LinePart part : line.details().contents().parts()) {
            told.add(desk.words().text("basket.part", desk.quantity(part.in(line.quantity())), part.description()));
        }
        for (LineChoice choice : line.details().contents().choices()) {
            told.add(
                    choice.extra().isZero()
                            ? choice.name()
                            : desk.words().text("choices.extra", choice.name(), desk.money(choice.extra())));
        }
        return told;
    }
}
