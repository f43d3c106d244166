package io.mostrador.launcher.till;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// The named threads of a till. They are made here and nowhere else.
public final class Threads {
    private Threads() {}

    /// One thread that runs tasks in the order given.
    public static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(named(name));
    }

    /// Threads of one name that do not keep the program alive.
    public static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
