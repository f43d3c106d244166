package io.mostrador.printing.document;

import io.mostrador.printing.document.Block.Align;
import io.mostrador.printing.document.Block.Weight;
import java.util.ArrayList;
import java.util.List;

/// Sets words and figures on paper of a given width. A figure at the right is never cut; the words at its left
/// give way.
final class Paragraphs {
    private static final int MAX_NAME_LINES = 3;

    private final int columns;
    private final List<Block> blocks = new ArrayList<>();

    Paragraphs(int columns) {
        this.columns = columns;
    }

    ReceiptDocument document() {
        return new ReceiptDocument(columns, blocks);
    }

    int columns() {
        return columns;
    }

    Paragraphs add(Block block) {
        blocks.add(block);
        return this;
    }

    Paragraphs rule(Weight weight) {
        return add(new Block.Rule(weight));
    }

    Paragraphs feed(int lines) {
        return add(new Block.Feed(lines));
    }

    Paragraphs left(String text, TextStyle style) {
        return lines(text, Align.LEFT, style);
    }

    Paragraphs centered(String text, TextStyle style) {
        return lines(text, Align.CENTER, style);
    }

    /// Centred, as large as the text fits on one line.
    Paragraphs banner(String text) {
        String clean = PlainText.clean(text);
        boolean large = PlainText.width(clean) <= TextStyle.LARGE.fit(columns);
        return centered(clean, large ? TextStyle.LARGE : TextStyle.TALL);
    }

    /// Words that stand in from the left by `indent`.
    Paragraphs indented(String indent, String text) {
        int width = TextStyle.PLAIN.fit(columns) - indent.length();
        PlainText.wrap(PlainText.clean(text), width, MAX_NAME_LINES)
                .forEach(line -> blocks.add(new Block.Text(indent + line, Align.LEFT, TextStyle.PLAIN)));
        return this;
    }

    private Paragraphs lines(String text, Align align, TextStyle style) {
        String clean = PlainText.clean(text);
        if (!clean.isEmpty()) {
            PlainText.wrap(clean, style.fit(columns), MAX_NAME_LINES)
                    .forEach(line -> blocks.add(new Block.Text(line, align, style)));
        }
        return this;
    }

    /// Words at the left, a figure at the right. When both do not fit on one line the words wrap and the figure
    /// stands beside their last line, or below.
    Paragraphs pair(String left, String right, TextStyle style) {
        return pair("", left, right, style);
    }

    Paragraphs pair(String left, String right) {
        return pair(left, right, TextStyle.PLAIN);
    }

    /// A pair whose words stand in from the left by `indent`.
    Paragraphs pair(String indent, String left, String right, TextStyle style) {
        String figure = PlainText.clean(right);
        int width = style.fit(columns);
        List<String> words = PlainText.wrap(PlainText.clean(left), width - indent.length(), MAX_NAME_LINES);
        for (String line : words.subList(0, words.size() - 1)) {
            blocks.add(new Block.Text(indent + line, Align.LEFT, style));
        }
        String last = indent + words.getLast();
        int free = width - PlainText.width(last) - PlainText.width(figure);
        if (free < 1) {
            blocks.add(new Block.Text(last, Align.LEFT, style));
            last = "";
            free = width - PlainText.width(figure);
        }
        return add(new Block.Text(last + " ".repeat(Math.max(0, free)) + figure, Align.LEFT, style));
    }

    /// A pair in the largest size that keeps it on one line: the total.
    Paragraphs largePair(String left, String right) {
        int cells = PlainText.width(left) + 1 + PlainText.width(right);
        boolean large = cells <= TextStyle.LARGE.fit(columns);
        return pair(left, right, large ? TextStyle.LARGE : TextStyle.TALL);
    }
}
