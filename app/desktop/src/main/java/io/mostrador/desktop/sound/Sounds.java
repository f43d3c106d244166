package io.mostrador.desktop.sound;

/// What the cashier hears without looking. Never blocks, never throws.
public interface Sounds {
    /// For machines and tests without ears.
    Sounds SILENT = new Sounds() {
        @Override
        public void ok() {}

        @Override
        public void unknown() {}

        @Override
        public void attention() {}
    };

    /// It is in the basket; it is paid.
    void ok();

    /// No item has this code.
    void unknown();

    /// Something was refused, look at the screen.
    void attention();
}
