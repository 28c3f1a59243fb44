// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that are missing, and refuses to start on topics that do not belong together. */
public final class TopicsAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsAdmin.class);

    private final Admin admin;

    /** Works through an admin client that the caller closes. */
    public TopicsAdmin(Admin admin) {
        this.admin = admin;
    }

    /**
     * Creates every missing topic; the number of partitions is that of the topics that are there already, or the given
     * one when there is none. The brokers' default replication factor applies. Throws IllegalStateException when
     * the numbers of partitions differ, for then a partnership and its day clock would be apart.
     */
    public void ensure(int partitions) {
        Map<String, Integer> present = partitions();
        int agreed = present.isEmpty() ? partitions : agreed(present);
        List<NewTopic> missing = new ArrayList<>();
        for (Topic<?, ?> topic : all()) {
            if (!present.containsKey(topic.name())) {
                missing.add(
                        new NewTopic(topic.name(), Optional.of(agreed), Optional.empty()).configs(topic.settings()));
            }
        }
        create(missing);
        awaitLeaders(missing, agreed(partitions()));
    }

    private void create(List<NewTopic> missing) {
        for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
            try {
                await(created);
            } catch (TopicExistsException e) {
                LOG.debug("Another instance was first; what it made is checked with the rest", e);
            }
        }
    }

    /**
     * A topic exists before its leaders know that they lead, and a producer that is refused by several of them at once
     * can lose count of what it sent and never recover. The client asks again until every leader answers.
     */
    private void awaitLeaders(List<NewTopic> made, int partitions) {
        Map<TopicPartition, OffsetSpec> everywhere = new LinkedHashMap<>();
        for (NewTopic topic : made) {
            for (int partition = 0; partition < partitions; partition++) {
                everywhere.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        await(admin.listOffsets(everywhere).all());
    }

    private Map<String, Integer> partitions() {
        Map<String, Integer> partitions = new TreeMap<>();
        List<String> names = all().stream().map(Topic::name).toList();
        Map<String, KafkaFuture<TopicDescription>> described =
                admin.describeTopics(names).topicNameValues();
        for (String name : names) {
            KafkaFuture<TopicDescription> description = described.get(name);
            if (description == null) {
                continue;
            }
            try {
                partitions.put(name, await(description).partitions().size());
            } catch (UnknownTopicOrPartitionException e) {
                LOG.debug("Topic is missing", e);
            }
        }
        return partitions;
    }

    private static int agreed(Map<String, Integer> partitions) {
        List<Integer> different = partitions.values().stream().distinct().toList();
        if (different.size() != 1) {
            throw new IllegalStateException("topics must have equal numbers of partitions, but have " + partitions);
        }
        return different.get(0);
    }

    private static List<Topic<?, ?>> all() {
        List<Topic<?, ?>> all = new ArrayList<>(Topics.in());
        all.addAll(Topics.out());
        return all;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking after topics", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }
}
