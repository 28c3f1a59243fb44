// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import org.jspecify.annotations.Nullable;

/**
 * How topics are made that are not there yet.
 *
 * @param partitions of every topic; where topics are there already, theirs
 * @param replicas copies of every record; null: three where three brokers are there, otherwise one
 * @param inSync copies that must have a record before it counts as kept; null: two of three copies, otherwise one
 */
public record TopicSettings(
        int partitions,
        @Nullable Integer replicas,
        @Nullable Integer inSync) {

    private static final int BROKERS_FOR_COPIES = 3;

    /** Checks what would otherwise only show later. */
    public TopicSettings {
        atLeastOne("partitions", partitions);
        if (replicas != null) {
            atLeastOne("replicas", replicas);
        }
        if (inSync != null) {
            atLeastOne("inSync", inSync);
        }
    }

    /** With as many copies as the cluster can safely keep. */
    public static TopicSettings of(int partitions) {
        return new TopicSettings(partitions, null, null);
    }

    /** How many copies there are to be in a cluster of so many brokers. */
    Copies copies(int brokers) {
        int copies = replicas != null ? replicas : brokers >= BROKERS_FOR_COPIES ? BROKERS_FOR_COPIES : 1;
        int kept = inSync != null ? inSync : Math.max(1, copies - 1);
        return new Copies(copies, kept);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
