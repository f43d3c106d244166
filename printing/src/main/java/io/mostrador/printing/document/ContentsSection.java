package io.mostrador.printing.document;

import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.sale.LineChoice;
import io.mostrador.domain.sale.LinePart;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.store.StoreProfile;

/// Under a line of a receipt: what is in it, where that is more than the item itself.
record ContentsSection(StoreProfile store, Words words) {
    private static final String INDENT = "  ";

    void write(SaleLine line, Paragraphs paper) {
        PackOf pack = line.details().contents().pack();
        if (pack != null) {
            String many = store.format().format(pack.contentsOf(line.quantity()));
            paper.indented(INDENT, words.of("receipt.contents") + " " + many);
        }
        for (LinePart part : line.details().contents().parts()) {
            String many = store.format().format(part.in(line.quantity()));
            paper.indented(INDENT, many + " x " + part.description());
        }
        for (LineChoice choice : line.details().contents().choices()) {
            String extra = choice.extra().isZero() ? "" : " +" + store.format().format(choice.extra());
            paper.indented(INDENT, choice.name() + extra);
        }
    }
}
