package io.mostrador.sync.protocol.payload;

import java.util.List;

/// What can be chosen of an item in one respect.
///
/// @param least how many have to be chosen
/// @param most how many may be
public record ChoiceGroupV1(String name, int least, int most, List<ChoiceV1> choices) {
    public ChoiceGroupV1 {
        choices = List.copyOf(choices);
    }

    /// @param extraMinor what it puts on the price of one unit
    public record ChoiceV1(String name, long extraMinor) {}
}
