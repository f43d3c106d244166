package io.mostrador.desktop;

/// Makes texts longer, as other languages do: every word grows, and nothing else changes.
final class LongerWords {
    private static final String MORE = "nenanenanenanenanena";

    private LongerWords() {}

    static String of(String text, double factor) {
        StringBuilder longer = new StringBuilder();
        for (String word : text.split("(?<= )|(?= )", -1)) {
            boolean real =
                    word.length() > 1 && word.chars().allMatch(c -> Character.isLetter(c) || ".,:;?¿".indexOf(c) >= 0);
            int more = real ? (int) Math.round(word.length() * (factor - 1)) : 0;
            longer.append(word).append(MORE, 0, Math.min(more, MORE.length()));
        }
        return longer.toString();
    }
}
