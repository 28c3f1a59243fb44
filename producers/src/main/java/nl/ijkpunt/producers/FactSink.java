// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers;

import nl.ijkpunt.events.Fact;

/** Where facts go: a file, or the event log. */
public interface FactSink extends AutoCloseable {

    /** Takes one fact; throws when it cannot be kept. */
    void accept(Fact fact);

    /** Returns when all accepted facts are kept. */
    @Override
    default void close() {}
}
