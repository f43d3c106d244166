package io.mostrador.register.payment.fault;

/// The plug is pulled: nothing of the program goes on from here.
final class SimulatedCrash extends Error {
    SimulatedCrash() {
        super("the plug was pulled", null, false, false);
    }
}
