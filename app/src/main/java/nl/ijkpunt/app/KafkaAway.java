// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

/** A Kafka that is not there may come: whoever can wait, waits. */
final class KafkaAway extends Refusal {

    KafkaAway(String key, Object... values) {
        super(key, values);
    }
}
