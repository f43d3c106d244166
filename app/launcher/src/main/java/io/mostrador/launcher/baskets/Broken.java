package io.mostrador.launcher.baskets;

/// Something that has to hold for every sale does not.
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Broken(String message) {
        super(message);
    }

    static void unlessEqual(String what, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            throw new Broken(what + " is " + actual + ", not " + expected);
        }
    }

    static void unless(boolean holds, String what) {
        if (!holds) {
            throw new Broken(what);
        }
    }
}
