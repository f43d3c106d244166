package io.mostrador.desktop.part;

/// What the number pad types into.
public interface PadTarget {
    /// Adds what a key of the pad types.
    ///
    /// @param typed one or more digits, or `,` for the decimal separator
    void type(String typed);

    void erase();

    void clear();
}
