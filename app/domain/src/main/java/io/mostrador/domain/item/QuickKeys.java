package io.mostrador.domain.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The items a manager put on keys of their own on the sell screen, in their order.
///
/// @param codes of the items, each once, at most [#MOST]
public record QuickKeys(List<ScanCode> codes) {
    /// More than anybody finds at a glance.
    public static final int MOST = 60;

    public static final QuickKeys NONE = new QuickKeys(List.of());

    public QuickKeys {
        codes = List.copyOf(codes);
        if (codes.size() > MOST || new HashSet<>(codes).size() != codes.size()) {
            throw new IllegalArgumentException("quick keys are at most 60, for an item each: " + codes.size());
        }
    }

    public boolean isEmpty() {
        return codes.isEmpty();
    }

    public boolean isFull() {
        return codes.size() == MOST;
    }

    /// With one more at the end; the same when it is there already or there is no room.
    public QuickKeys with(ScanCode code) {
        if (codes.contains(code) || isFull()) {
            return this;
        }
        List<ScanCode> changed = new ArrayList<>(codes);
        changed.add(code);
        return new QuickKeys(changed);
    }

    public QuickKeys without(ScanCode code) {
        return new QuickKeys(codes.stream().filter(other -> !other.equals(code)).toList());
    }

    /// With one key at another place; those between move up.
    ///
    /// @param from and `to` are places from 0; `to` beyond the end is the end
    public QuickKeys moved(int from, int to) {
        List<ScanCode> changed = new ArrayList<>(codes);
        ScanCode code = changed.remove(from);
        changed.add(Math.clamp(to, 0, changed.size()), code);
        return new QuickKeys(changed);
    }
}
