// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Command lines of Kafka's own tools, for an operator to run. */
final class KafkaTools {

    private final String cluster;

    /** For this cluster; one that asks who you are needs a file with the settings of the operator's own client. */
    KafkaTools(String bootstrapServers, boolean isGuarded) {
        cluster = " --bootstrap-server " + bootstrapServers + (isGuarded ? " --command-config client.properties" : "");
    }

    String create(String topic, int partitions, Copies copies, Map<String, String> settings) {
        StringBuilder command = new StringBuilder("kafka-topics.sh" + cluster + " --create --topic " + topic
                + " --partitions " + partitions + " --replication-factor " + copies.replicas());
        new TreeMap<>(settings)
                .forEach((name, value) ->
                        command.append(" --config ").append(name).append('=').append(value));
        return command.toString();
    }

    String delete(String topic) {
        return "kafka-topics.sh" + cluster + " --delete --topic " + topic;
    }

    String set(String topic, Map<String, String> settings) {
        StringJoiner all = new StringJoiner(",");
        new TreeMap<>(settings).forEach((name, value) -> all.add(name + "=" + value));
        return "kafka-configs.sh" + cluster + " --alter --entity-type topics --entity-name " + topic + " --add-config "
                + all;
    }

    /** Permission to see settings, for a user whose name only the operator knows. */
    String allowSeeing() {
        return "kafka-acls.sh" + cluster + " --add --allow-principal User:NAME --operation DescribeConfigs"
                + " --topic ijkpunt. --resource-pattern-type prefixed";
    }

    /** More copies; which broker gets which is the operator's choice. */
    String copies() {
        return "kafka-reassign-partitions.sh" + cluster + " --reassignment-json-file copies.json --execute";
    }
}
