package io.mostrador.domain.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What selling an item asks for beyond its price.
///
/// @param minimumAge years of age that a customer must have, 0 for everybody
/// @param serialRequired each piece has a serial number, and its line tells it
/// @param depositCode of the item that is the deposit on the packaging; the item's own where it is that
/// deposit; null for none
/// @param parentCode of the item whose variant this is, null for none
/// @param attributes of a variant their values (`M`, `azul`), of the parent their names (`Talle`,
/// `Color`); at most 6, each of 1 to 40 characters
/// @param pack of what it is a pack, null for an item in its own unit
/// @param parts of a bundle, at most 20 of different items; empty for an item that is none
/// @param choices what is asked about each unit, at most 10 groups of different names
public record ItemTraits(
        int minimumAge,
        boolean serialRequired,
        @Nullable ScanCode depositCode,
        @Nullable ScanCode parentCode,
        List<String> attributes,
        @Nullable PackOf pack,
        List<BundlePart> parts,
        List<ChoiceGroup> choices) {
    public static final ItemTraits PLAIN = new ItemTraits(0, false, null, null, List.of());

    public static final int MAX_AGE = 99;
    public static final int MAX_ATTRIBUTES = 6;
    public static final int MAX_ATTRIBUTE_LENGTH = 40;
    public static final int MAX_PARTS = 20;
    public static final int MAX_GROUPS = 10;

    /// Of an item that is itself and nothing more.
    public ItemTraits(
            int minimumAge,
            boolean serialRequired,
            @Nullable ScanCode depositCode,
            @Nullable ScanCode parentCode,
            List<String> attributes) {
        this(minimumAge, serialRequired, depositCode, parentCode, attributes, null, List.of(), List.of());
    }

    /// The same, of a pack.
    public ItemTraits with(@Nullable PackOf newPack) {
        return new ItemTraits(minimumAge, serialRequired, depositCode, parentCode, attributes, newPack, parts, choices);
    }

    /// The same, of a bundle.
    public ItemTraits withParts(List<BundlePart> newParts) {
        return new ItemTraits(minimumAge, serialRequired, depositCode, parentCode, attributes, pack, newParts, choices);
    }

    /// The same, about which something is asked.
    public ItemTraits withChoices(List<ChoiceGroup> newChoices) {
        return new ItemTraits(minimumAge, serialRequired, depositCode, parentCode, attributes, pack, parts, newChoices);
    }

    /// The same, for customers from another age on.
    public ItemTraits withMinimumAge(int years) {
        return new ItemTraits(years, serialRequired, depositCode, parentCode, attributes, pack, parts, choices);
    }

    public ItemTraits {
        attributes = List.copyOf(attributes);
        parts = List.copyOf(parts);
        choices = List.copyOf(choices);
        if (minimumAge < 0 || minimumAge > MAX_AGE) {
            throw new IllegalArgumentException("not a minimum age: " + minimumAge);
        }
        if (attributes.size() > MAX_ATTRIBUTES
                || attributes.stream().anyMatch(text -> text.isBlank() || text.length() > MAX_ATTRIBUTE_LENGTH)) {
            throw new IllegalArgumentException("an item has at most 6 attributes of 1 to 40 characters");
        }
        if (parentCode != null && attributes.isEmpty()) {
            throw new IllegalArgumentException("a variant has attributes");
        }
        if (pack != null && !attributes.isEmpty()) {
            throw new IllegalArgumentException("a pack is no variant: the item in it may be one");
        }
        requireParts(pack, attributes, parts);
        if (choices.size() > MAX_GROUPS
                || choices.stream().map(ChoiceGroup::name).distinct().count() < choices.size()) {
            throw new IllegalArgumentException("an item has at most 10 groups of choices, of different names");
        }
    }

    private static void requireParts(@Nullable PackOf pack, List<String> attributes, List<BundlePart> parts) {
        if (!parts.isEmpty() && (pack != null || !attributes.isEmpty())) {
            throw new IllegalArgumentException("a bundle is neither a pack nor a variant");
        }
        if (parts.size() > MAX_PARTS
                || parts.stream().map(BundlePart::code).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("a bundle has at most 20 parts, of different items");
        }
    }
}
