package io.mostrador.domain.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        Set<String> prefixes = new HashSet<>();
        for (OwnPrefix own : ownPrefixes) {
            if (!prefixes.add(own.prefix())) {
                throw new IllegalArgumentException("two kinds have the prefix " + own.prefix());
            }
        }
        ownPrefixes = ownPrefixes.stream()
                .sorted(Comparator.comparingInt((OwnPrefix own) -> own.prefix().length())
                        .reversed()
                        .thenComparing(OwnPrefix::prefix))
                .toList();
        for (int i = 0; i < labels.size(); i++) {
            LabelMask label = labels.get(i);
            if (labels.subList(0, i).stream().anyMatch(label::overlaps)) {
                throw new IllegalArgumentException("another mask fits the same codes: " + label.pattern());
            }
        }
    }

    /// Rules as a shop writes them down: masks of labels, and kinds with their prefixes, with commas between
    /// them, such as `21IIIIIWWWWWC, 22IIIIIPPPPPC, loyalty=CL-`. Blank for none.
    ///
    /// @throws IllegalArgumentException when one is neither, saying which and why
    public static CodeRules parse(String text) {
        List<LabelMask> labels = new ArrayList<>();
        List<OwnPrefix> ownPrefixes = new ArrayList<>();
        for (String rule : text.split(",", -1)) {
            int equals = rule.indexOf('=');
            if (equals >= 0) {
                ownPrefixes.add(new OwnPrefix(
                        rule.substring(equals + 1).strip(),
                        kind(rule.substring(0, equals).strip())));
            } else if (!rule.isBlank()) {
                labels.add(new LabelMask(rule.strip()));
            }
        }
        return new CodeRules(labels, ownPrefixes);
    }

    private static Scanned.Kind kind(String name) {
        return switch (name) {
            case "receipt" -> Scanned.Kind.RECEIPT;
            case "coupon" -> Scanned.Kind.COUPON;
            case "loyalty" -> Scanned.Kind.LOYALTY;
            case "giftcard" -> Scanned.Kind.GIFT_CARD;
            default ->
                throw new IllegalArgumentException("a prefix is of receipt, coupon, loyalty or giftcard, not " + name);
        };
    }
}
