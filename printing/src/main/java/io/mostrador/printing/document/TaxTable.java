package io.mostrador.printing.document;

import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.TaxLine;
import io.mostrador.printing.document.Block.Align;

/// The tax contained in a sale: rate, net and tax in columns that end at the same cells. A figure too wide for
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

    void row(TaxLine line, Paragraphs paper) {
        String rate = line.rate().toString().replace('.', store.format().decimalSeparator()) + " %";
        row(rate, store.format().format(line.net()), store.format().format(line.tax()), paper);
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
