// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: the work of a thread is interrupted, and the JVM stays until the thread has put its things away. */
final class Interruption implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    private Interruption() {}

    /** Open it before everything that has to be put away, so that it closes last. */
    static Interruption ofThisThread() {
        Interruption interruption = new Interruption();
        Thread working = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.ask(working), "interruption"));
        return interruption;
    }

    private void ask(Thread working) {
        if (done.getCount() == 0) {
            return;
        }
        asked.countDown();
        working.interrupt();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when somebody wants it to end. */
    void await() {
        while (asked.getCount() > 0) {
            try {
                asked.await();
            } catch (InterruptedException e) {
                return;
            }
        }
        // putting away is not to be interrupted
        Thread.interrupted();
    }

    @Override
    public void close() {
        done.countDown();
    }
}
