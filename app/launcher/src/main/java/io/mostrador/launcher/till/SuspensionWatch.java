package io.mostrador.launcher.till;

import io.mostrador.register.Command;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Register;
import io.mostrador.register.SuspensionPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Has suspended sales expire whose hours are over. The register decides by its own clock which those are; here it
/// is only asked, twice a minute, and only while some wait.
final class SuspensionWatch implements AutoCloseable {
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Register register;
    private volatile boolean closed;

    SuspensionWatch(Register register) {
        this.register = register;
    }

    /// With a thread of its own where the clock decides.
    static SuspensionWatch start(Register register, SuspensionPolicy policy) {
        SuspensionWatch watch = new SuspensionWatch(register);
        if (policy instanceof SuspensionPolicy.Hours) {
            Threads.named("suspended").newThread(watch::watch).start();
        }
        return watch;
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(this, LOOK_NANOS);
            look();
        }
    }

    /// Asks once, where something waits.
    void look() {
        OpenTill till = register.state().openTill();
        if (!closed && till != null && !till.suspended().isEmpty()) {
            register.submit(new Command.ExpireSuspended()).join();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
