package io.mostrador.printing.document;

import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.printing.document.Block.Align;

/// The taxes of a sale: name, base and amount in columns that end at the same cells. A figure too wide for
/// its column pushes the row to the next line instead of being cut.
final class TaxTable {
    private final StoreProfile store;
    private final int columns;
    private final int cell;

    TaxTable(int columns, StoreProfile store) {
        this.columns = columns;
        this.store = store;
        this.cell = columns >= 48 ? 15 : 11;
    }

    void heading(String title, String net, String tax, Paragraphs paper) {
        row(title, net, tax, paper);
    }

    void row(TaxTotal total, Paragraphs paper) {
        row(
                total.tax().name(),
                store.format().format(total.base()),
                store.format().format(total.amount()),
                paper);
    }

    private void row(String title, String net, String tax, Paragraphs paper) {
        int room = columns - 2 * cell;
        String figures = right(net, cell) + right(tax, cell);
        if (PlainText.width(title) <= room && PlainText.width(figures) <= 2 * cell) {
            paper.add(new Block.Text(
                    title + " ".repeat(room - PlainText.width(title)) + figures, Align.LEFT, TextStyle.PLAIN));
        } else {
            paper.pair(title, net).pair("", tax);
        }
    }

    /// At least one space before the figure.
    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - PlainText.width(text))) + text;
    }
}
