package io.mostrador.desktop.part;

import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// A label whose words wrap and are never cut: where there is no room for its longest word, its type gets smaller.
final class WordLabel extends Label {
    private static final double SMALLEST = 13;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private double fullSize;

    WordLabel(String look) {
        getStyleClass().add(look);
        setWrapText(true);
        fontProperty().subscribe(font -> {
            if (getStyle().isEmpty()) {
                fullSize = font.getSize();
            }
            fit();
        });
        textProperty().subscribe(text -> fit());
        widthProperty().subscribe(width -> fit());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private void fit() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double longest = longestWord();
        boolean tooLong = room > 0 && longest > room;
        double size = Math.max(SMALLEST, Math.floor(fullSize * room / longest));
        String style = tooLong ? "-fx-font-size: " + (int) size + "px" : "";
        if (!style.equals(getStyle())) {
            setStyle(style);
        }
    }

    /// The width of its longest word at full size.
    double longestWord() {
        Text measured = new Text();
        measured.setFont(getFont());
        double scale = getFont().getSize() > 0 ? fullSize / getFont().getSize() : 1;
        return scale
                * SPACE.splitAsStream(getText())
                        .mapToDouble(word -> {
                            measured.setText(word);
                            return measured.getLayoutBounds().getWidth();
                        })
                        .max()
                        .orElse(0);
    }
}
