package io.mostrador.desktop.theme;

/// Sizes of what fingers touch, in pixels of this screen. Standing people hit 20 mm keys without looking, and 10 mm is
/// the least that works (Colle and Hiszem 2004; the house's screen rules).
///
/// @param pixelsPerMillimetre of the screen, after the system's own scaling
public record Sizes(double pixelsPerMillimetre) {
    /// 1366x768 on 15.6 inches, the commonest till screen: 100 pixels an inch.
    public static final Sizes COMMON = ofPixelsPerInch(100);

    private static final double MILLIMETRES_PER_INCH = 25.4;

    public Sizes {
        if (!(pixelsPerMillimetre >= 2 && pixelsPerMillimetre <= 20)) {
            throw new IllegalArgumentException("no such screen: " + pixelsPerMillimetre + " pixels per millimetre");
        }
    }

    public static Sizes ofPixelsPerInch(double pixelsPerInch) {
        return new Sizes(pixelsPerInch / MILLIMETRES_PER_INCH);
    }

    /// Pay and number keys.
    public double big() {
        return millimetres(20);
    }

    /// Everything else that is touched.
    public double touch() {
        return millimetres(10);
    }

    /// Between two targets.
    public double gap() {
        return millimetres(2);
    }

    /// Whole pixels, never less than asked.
    public double millimetres(double millimetres) {
        return Math.ceil(millimetres * pixelsPerMillimetre);
    }
}
