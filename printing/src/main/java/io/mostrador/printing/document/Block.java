package io.mostrador.printing.document;

/// One thing on the paper, from top to bottom.
public sealed interface Block {

    /// One line of text that fits the paper; `text` holds no control characters.
    record Text(String text, Align align, TextStyle style) implements Block {}

    /// A line across the paper.
    record Rule(Weight weight) implements Block {}

    /// Empty lines.
    record Feed(int lines) implements Block {}

    /// A QR code with error correction M, centred.
    record Qr(String text) implements Block {}

    /// The end of the paper.
    record Cut() implements Block {}

    /// Where a line stands.
    enum Align {
        LEFT,
        CENTER
    }

    /// How strong a rule is drawn.
    enum Weight {
        LIGHT,
        STRONG
    }
}
