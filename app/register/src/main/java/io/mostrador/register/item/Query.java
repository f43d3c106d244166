package io.mostrador.register.item;

import java.util.ArrayList;
import java.util.List;

/// What somebody typed, taken apart.
///
/// @param all nothing was typed: every item answers
/// @param prefixes folded beginnings of words that must all be there, none the beginning of another
/// @param code digits that a code may begin with, empty when something else was typed
record Query(boolean all, List<String> prefixes, String code) {
    /// Nobody types more; what comes after is not looked at.
    static final int MAX_LENGTH = 200;

    static Query of(String typed) {
        String text = typed.strip();
        text = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return new Query(text.isEmpty(), needed(FoldedText.words(text)), digits ? text : "");
    }

    /// A word that starts with `choc` also starts with `ch`: the shorter one asks for nothing more.
    private static List<String> needed(List<String> words) {
        List<String> needed = new ArrayList<>();
        for (String word : words) {
            if (needed.stream().noneMatch(kept -> kept.startsWith(word))) {
                needed.removeIf(word::startsWith);
                needed.add(word);
            }
        }
        return List.copyOf(needed);
    }
}
