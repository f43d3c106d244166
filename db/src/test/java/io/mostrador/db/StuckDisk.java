package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/// A disk that answers nothing until it may.
final class StuckDisk {
    private StuckDisk() {}

    static Disk over(Disk real, CountDownLatch answer) {
        return (Disk) Proxy.newProxyInstance(
                StuckDisk.class.getClassLoader(), new Class<?>[] {Disk.class}, (_, method, arguments) -> {
                    if (method.getName().equals("folder")) {
                        return over(real.folder((String) arguments[0]), answer);
                    }
                    answer.await();
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
