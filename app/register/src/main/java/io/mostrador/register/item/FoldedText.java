package io.mostrador.register.item;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Text as search sees it: words of letters and digits in lower case, without accents.
public final class FoldedText {
    private FoldedText() {}

    /// The words in order with one space between: `Café "Don Ñato" 1,5 kg` gives `cafe don nato 1 5 kg`.
    public static String of(String text) {
        return isPlain(text) ? wordsOf(text.toLowerCase(Locale.ROOT)) : wordsOf(fold(text));
    }

    /// The words of `text` in order.
    public static List<String> words(String text) {
        String folded = of(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String wordsOf(String folded) {
        StringBuilder words = new StringBuilder(folded.length());
        boolean between = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetterOrDigit(c)) {
                between = true;
                continue;
            }
            if (between && !words.isEmpty()) {
                words.append(' ');
            }
            between = false;
            words.appendCodePoint(c);
        }
        return words.toString();
    }

    /// Compatibility forms are taken apart (`ﬁ`, `①`, full width), marks are dropped, letters that Unicode does not
    /// take apart get their plain ones.
    private static String fold(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); ) {
            int c = apart.codePointAt(i);
            i += Character.charCount(c);
            if (!isMark(c)) {
                append(folded, c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static void append(StringBuilder folded, int c) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'ł' -> folded.append('l');
            case 'þ' -> folded.append("th");
            case 'ı' -> folded.append('i');
            default -> folded.appendCodePoint(c);
        }
    }
}
