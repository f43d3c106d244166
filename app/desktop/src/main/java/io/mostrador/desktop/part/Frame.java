package io.mostrador.desktop.part;

import io.mostrador.desktop.theme.Sizes;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The two parts of every screen: the act of the moment at the left, and at the right what it is about, above the pad.
public final class Frame extends Region {
    private static final double NARROW = 1_200;
    private static final double WIDE = 1_700;
    private static final double PADDING = 25;

    private final Sizes sizes;
    private final SheetHost work;
    private final VBox side;

    /// @param work the left part; sheets open over it
    /// @param about fills the right part above the pad
    public Frame(Sizes sizes, SheetHost work, Region about, PadBlock pad) {
        this.sizes = sizes;
        this.work = work;
        this.side = new VBox(about, pad);
        side.getStyleClass().add("side");
        VBox.setVgrow(about, Priority.ALWAYS);
        about.setMinHeight(0);
        getStyleClass().add("frame");
        getChildren().addAll(work, side);
    }

    @Override
    protected void layoutChildren() {
        double sideWidth = sideWidth(getWidth());
        work.resizeRelocate(0, 0, getWidth() - sideWidth, getHeight());
        side.resizeRelocate(getWidth() - sideWidth, 0, sideWidth, getHeight());
    }

    /// Wide enough for five keys of 20 mm in a row, wherever the window is narrow.
    private double sideWidth(double width) {
        double least = 5 * sizes.big() + 4 * sizes.gap() + PADDING;
        double comfortable = width < NARROW ? 456 : width < WIDE ? 524 : 640;
        return Math.max(least, comfortable);
    }
}
