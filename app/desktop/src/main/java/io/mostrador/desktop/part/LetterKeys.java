package io.mostrador.desktop.part;

import io.mostrador.desktop.desk.Desk;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Letters to be touched, for fields that the number pad is not enough for. In the order of the alphabet: nine
/// keys of a finger's size fit beside each other.
public final class LetterKeys extends VBox {
    private static final String[] ROWS = {"ABCDEFGHI", "JKLMNÑOPQ", "RSTUVWXYZ"};
    private static final String SIGNS = "@.-_";

    private final Desk desk;
    private final FocusTarget target;

    public LetterKeys(Desk desk, FocusTarget target) {
        super(desk.sizes().gap());
        this.desk = desk;
        this.target = target;
        setId("letters");
        for (String row : ROWS) {
            getChildren().add(new EqualRow(desk.sizes().gap(), keys(row)));
        }
        getChildren().add(signs());
    }

    private Node[] keys(String letters) {
        return letters.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> key("letter-" + letter, letter).does(() -> target.letter(letter)))
                .toArray(Node[]::new);
    }

    private EqualRow signs() {
        Key space = key("letter-space", desk.words().text("letters.space")).does(() -> target.type(" "));
        Node[] keys = new Node[SIGNS.length() + 1];
        IntStream.range(0, SIGNS.length()).forEach(i -> {
            String sign = SIGNS.substring(i, i + 1);
            keys[i] = key("letter-sign-" + (i + 1), sign).does(() -> target.type(sign));
        });
        keys[SIGNS.length()] = space;
        return new EqualRow(desk.sizes().gap(), keys);
    }

    private Key key(String id, String word) {
        return new Key(id, word)
                .look("key-letter")
                .unfocused()
                .least(desk.sizes().touch(), desk.sizes().touch());
    }
}
