package io.mostrador.sync.protocol.payload;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What selling an item asks for beyond its price.
///
/// @param minimumAge in years, 0 for none
/// @param depositCode of the deposit's item; the item's own where it is that
/// @param attributes of a variant their values, of a parent their names
/// @param pack of what it is a pack, null for none
/// @param parts of a bundle, empty for none
/// @param choices what is asked about each unit, empty for nothing
public record TraitsV1(
        int minimumAge,
        boolean serialRequired,
        @JsonSetter(nulls = Nulls.SET) @Nullable String depositCode,
        @JsonSetter(nulls = Nulls.SET) @Nullable String parentCode,
        List<String> attributes,
        @JsonSetter(nulls = Nulls.SET) @Nullable PackV1 pack,
        List<PartV1> parts,
        List<ChoiceGroupV1> choices) {
    /// Of an item that is itself and nothing more.
    public TraitsV1(
            int minimumAge,
            boolean serialRequired,
            @Nullable String depositCode,
            @Nullable String parentCode,
            List<String> attributes) {
        this(minimumAge, serialRequired, depositCode, parentCode, attributes, null, List.of(), List.of());
    }

    public TraitsV1 {
        attributes = List.copyOf(attributes);
        parts = List.copyOf(parts);
        choices = List.copyOf(choices);
    }
}
