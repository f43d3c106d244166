package io.mostrador.desktop.desk;

/// Keeps the look between two starts.
public interface Preferences {
    /// The kept look, or [Look#INITIAL].
    Look load();

    void keep(Look look);

    /// Forgets at the end of the program.
    static Preferences inMemory(Look look) {
        return new Preferences() {
            private Look kept = look;

            @Override
            public Look load() {
                return kept;
            }

            @Override
            public void keep(Look newLook) {
                kept = newLook;
            }
        };
    }
}
