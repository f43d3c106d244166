package io.mostrador.printing.document;

/// How a line looks.
///
/// @param width cell width, 1 or 2 times
/// @param height cell height, 1 or 2 times
public record TextStyle(boolean bold, int width, int height) {
    public static final TextStyle PLAIN = new TextStyle(false, 1, 1);
    public static final TextStyle BOLD = new TextStyle(true, 1, 1);
    public static final TextStyle TALL = new TextStyle(true, 1, 2);
    public static final TextStyle LARGE = new TextStyle(true, 2, 2);

    public TextStyle {
        if (width < 1 || width > 2 || height < 1 || height > 2) {
            throw new IllegalArgumentException("cells are 1 or 2 times as large: " + width + " x " + height);
        }
    }

    /// How many characters of this style a line of `columns` cells holds.
    public int fit(int columns) {
        return columns / width;
    }
}
