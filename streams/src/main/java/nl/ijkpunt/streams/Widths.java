// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * The numbers of partitions of topics that belong together. A topic with records keeps its number: with another one, the
 * later facts of a partnership would be in another place than the earlier ones, and its day clock in a third.
 */
final class Widths {

    private final Map<String, Integer> partitions = new TreeMap<>();
    private final Map<String, Long> received;

    private Widths(Map<String, Long> received) {
        this.received = received;
    }

    /** Of these topics, which received so many records. */
    static Widths of(Map<String, TopicDescription> topics, Map<String, Long> received) {
        Widths widths = new Widths(received);
        topics.forEach(
                (name, topic) -> widths.partitions.put(name, topic.partitions().size()));
        return widths;
    }

    /** The number for all of them: that of the topic with most records, and the greatest when all are empty. */
    int agreed() {
        return agreed(1);
    }

    /** The same for topics that are not all there; while no topic has records, they may have this many. */
    int agreed(int wanted) {
        int greatest = wanted;
        long most = 0;
        for (Map.Entry<String, Integer> topic : partitions.entrySet()) {
            long records = records(topic.getKey());
            if (records > most || most == 0 && topic.getValue() > greatest) {
                greatest = topic.getValue();
                most = records;
            }
        }
        return greatest;
    }

    /** The number of one of them. */
    int of(String topic) {
        return partitions.getOrDefault(topic, 0);
    }

    /** Empty topics with fewer. */
    Map<String, Integer> narrow() {
        Map<String, Integer> narrow = new TreeMap<>(partitions);
        narrow.entrySet().removeIf(topic -> records(topic.getKey()) > 0 || topic.getValue() >= agreed());
        return narrow;
    }

    /** What cannot be mended without losing anything. */
    List<Misfit> misfits(KafkaTools tools) {
        List<Misfit> misfits = new ArrayList<>();
        int agreed = agreed();
        partitions.forEach((name, number) -> {
            boolean isEmpty = records(name) == 0;
            if (isEmpty ? number > agreed : number != agreed) {
                misfits.add(new Misfit(
                        isEmpty ? Misfit.Rule.TOO_MANY_PARTITIONS : Misfit.Rule.PARTITIONS,
                        name,
                        String.valueOf(number),
                        String.valueOf(agreed),
                        tools.delete(name)));
            }
        });
        return misfits;
    }

    private long records(String topic) {
        return received.getOrDefault(topic, 0L);
    }
}
