package io.mostrador.domain.code;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the shop's own codes look like. No two shops agree: neither on the layout of scale labels nor on
/// prefixes.
///
/// @param labels of the scales; no code can be two of them
/// @param ownPrefixes of which the longest that fits counts
public record CodeRules(List<LabelMask> labels, List<OwnPrefix> ownPrefixes) {
    /// A shop without codes of its own.
    public static final CodeRules NONE = new CodeRules(List.of(), List.of());

    public CodeRules {
        labels = List.copyOf(labels);
        ownPrefixes = ownPrefixes.stream()
                .sorted(Comparator.comparingInt((OwnPrefix own) -> own.prefix().length())
                        .reversed())
                .toList();
        for (int i = 0; i < labels.size(); i++) {
            LabelMask label = labels.get(i);
            if (labels.subList(0, i).stream().anyMatch(label::overlaps)) {
                throw new IllegalArgumentException("another mask fits the same codes: " + label.pattern());
            }
        }
    }

    /// Rules for scale labels alone.
    ///
    /// @param patterns masks with commas between them, such as `21IIIIIWWWWWC,22IIIIIPPPPPC`; blank for none
    /// @throws IllegalArgumentException when one is no mask, saying why
    public static CodeRules ofLabels(String patterns) {
        return new CodeRules(
                Stream.of(patterns.split(",", -1))
                        .map(String::strip)
                        .filter(pattern -> !pattern.isEmpty())
                        .map(LabelMask::new)
                        .toList(),
                List.of());
    }
}
