package org.entregent.operations.database;

import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something that another process does. */
final class Await {

    private Await() {}

    /** The value as soon as it is as wished; its last state after two minutes. */
    static <T> T until(Supplier<T> look, Predicate<T> wished) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        var now = look.get();
        while (!wished.test(now) && System.nanoTime() < end) {
            Thread.sleep(20);
            now = look.get();
        }
        return now;
    }
}
