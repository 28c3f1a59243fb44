// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * About the facts of one partnership the core has no answer. That is a mistake of ours, and it depends on these facts
 * and this version of the program alone: the others need not wait for it.
 */
final class Unanswerable extends Exception {

    private static final long serialVersionUID = 1L;

    private Unanswerable(Throwable cause) {
        super(cause);
    }

    /** Why it failed: what the core threw. */
    Throwable failure() {
        return getCause() == null ? this : getCause();
    }

    /**
     * Works something out of facts. Whatever the machine may do wrong (no memory, no disk, no Kafka, a class that is not
     * there) is thrown as it is: it says nothing about the facts.
     */
    static <T> T unless(Supplier<T> work) throws Unanswerable {
        try {
            return work.get();
        } catch (KafkaException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            throw new Unanswerable(e);
        }
    }
}
