package io.mostrador.printing.document;

import java.util.ArrayList;
import java.util.List;

/// A piece of paper for a printer of `columns` cells: blocks from top to bottom, no bytes.
///
/// @param columns cells of a line in normal size, 48 on 80 mm, 32 on 58 mm
public record ReceiptDocument(int columns, List<Block> blocks) {
    public ReceiptDocument {
        blocks = List.copyOf(blocks);
        for (Block block : blocks) {
            if (block instanceof Block.Text text
                    && PlainText.width(text.text()) > text.style().fit(columns)) {
                throw new IllegalArgumentException("line is wider than " + columns + " columns: " + text.text());
            }
        }
    }

    /// The paper as plain text, one string a line: for people, tests and search, not for printers.
    public List<String> asText() {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Text text -> lines.add(placed(text));
                case Block.Rule rule -> lines.add((rule.weight() == Block.Weight.STRONG ? "=" : "-").repeat(columns));
                case Block.Feed feed -> {
                    for (int i = 0; i < feed.lines(); i++) {
                        lines.add("");
                    }
                }
                case Block.Qr qr -> lines.add("[QR " + qr.text() + "]");
                case Block.Cut() -> lines.add("[cut]");
            }
        }
        return List.copyOf(lines);
    }

    private String placed(Block.Text text) {
        if (text.align() == Block.Align.LEFT) {
            return text.text();
        }
        int cells = text.style().width() * PlainText.width(text.text());
        return " ".repeat((columns - cells) / 2) + text.text();
    }
}
