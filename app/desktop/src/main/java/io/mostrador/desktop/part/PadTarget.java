package io.mostrador.desktop.part;

/// What the number pad types into.
public interface PadTarget {
    /// @param typed one or more digits, or `,` for the decimal separator
    void type(String typed);

    void erase();

    void clear();
}
