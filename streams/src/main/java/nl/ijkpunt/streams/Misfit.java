// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

/**
 * Something about a topic that is not as it must be.
 *
 * @param rule what it is about
 * @param topic the topic, or several with commas
 * @param found as it is, such as {@code retention.ms=604800000}
 * @param wanted as it must be
 * @param command that an operator can run to mend it
 */
public record Misfit(Rule rule, String topic, String found, String wanted, String command) {

    /** What can be wrong. */
    public enum Rule {
        /** It is not there and may not be made by this user. */
        MISSING,
        /** It is to have more copies than there are brokers. */
        TOO_FEW_BROKERS,
        /** It has records, and another number of partitions than others with records. */
        PARTITIONS,
        /** It is empty, and has more partitions than one with records. */
        TOO_MANY_PARTITIONS,
        /** A setting that this user may not change. */
        SETTING,
        /** Settings that this user may not see: facts might expire, and nobody would know. */
        UNSEEN,
        /** Fewer copies than asked for; told, and not refused. */
        FEW_COPIES
    }
}
