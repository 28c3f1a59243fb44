// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the topics: makes those that are missing, mends what loses nothing, and refuses topics on which facts could
 * be lost or that do not belong together. Several of these may be at work at the same moment.
 */
public final class TopicsAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsAdmin.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final Admin admin;
    private final TopicSettings wanted;
    private final KafkaTools tools;

    /** Works for an instance with these settings, through an admin client of the same cluster that the caller closes. */
    public TopicsAdmin(Admin admin, StreamsSettings settings) {
        this(admin, settings.topics(), settings.bootstrapServers(), settings.isGuarded());
    }

    /**
     * Works through an admin client that the caller closes.
     *
     * @param admin of the cluster
     * @param wanted how topics are made
     * @param bootstrapServers of that cluster, for the commands that an operator is told
     * @param isGuarded whether clients say who they are
     */
    TopicsAdmin(Admin admin, TopicSettings wanted, String bootstrapServers, boolean isGuarded) {
        this.admin = admin;
        this.wanted = wanted;
        this.tools = new KafkaTools(bootstrapServers, isGuarded);
    }

    /**
     * Returns when every topic is there, as it must be, and takes records. The number of partitions is that of the topics
     * that hold records already, or the one of the settings when there is none. Throws {@link UnfitTopics} with all that an
     * operator has to mend, and exceptions of Kafka when it cannot be asked.
     */
    public TopicsReport ensure() {
        Copies copies = wanted.copies(await(admin.describeCluster().nodes()).size());
        List<TopicsReport.Mended> mended = new ArrayList<>();
        Map<String, TopicDescription> there = complete(copies, mended);
        awaitLeaders(there);
        TopicsGuard guard = new TopicsGuard(admin, copies, tools);
        guard.check(there);
        mended.addAll(guard.mended());
        return new TopicsReport(copies, mended, guard.remarks());
    }

    /**
     * Looks, makes and mends until all topics are there with equal numbers of partitions. What was made a moment ago, by
     * this or another instance, may not be seen yet.
     */
    private Map<String, TopicDescription> complete(Copies copies, List<TopicsReport.Mended> mended) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Map<String, TopicDescription> there = described();
            if (there.size() < all().size()) {
                create(there, copies);
            } else if (numbers(there).distinct().count() > 1) {
                widen(there, mended);
            } else if (there.values().stream().allMatch(TopicsAdmin::isLed)) {
                return there;
            }
            if (System.nanoTime() > end) {
                throw new TimeoutException("the topics are made and not there; seen: " + there.keySet());
            }
            pause();
        }
    }

    private void create(Map<String, TopicDescription> there, Copies copies) {
        int partitions = Widths.of(there, received(there)).agreed(wanted.partitions());
        Map<String, NewTopic> missing = new LinkedHashMap<>();
        for (Topic<?, ?> topic : all()) {
            if (!there.containsKey(topic.name())) {
                missing.put(
                        topic.name(),
                        new NewTopic(topic.name(), Optional.of(partitions), Optional.of((short) copies.replicas()))
                                .configs(TopicsGuard.settings(topic, copies.inSync())));
            }
        }
        List<Misfit> refused = new ArrayList<>();
        Map<String, KafkaFuture<Void>> made =
                admin.createTopics(missing.values()).values();
        missing.forEach((name, topic) -> {
            String command = tools.create(name, partitions, copies, topic.configs());
            try {
                await(Objects.requireNonNull(made.get(name)));
            } catch (TopicExistsException e) {
                LOG.debug("Another instance was first; what it made is checked with the rest", e);
            } catch (AuthorizationException | PolicyViolationException e) {
                refused.add(new Misfit(Misfit.Rule.MISSING, name, "", String.valueOf(e.getMessage()), command));
            } catch (InvalidReplicationFactorException e) {
                refused.add(new Misfit(
                        Misfit.Rule.TOO_FEW_BROKERS,
                        name,
                        String.valueOf(e.getMessage()),
                        String.valueOf(copies.replicas()),
                        command));
            }
        });
        if (!refused.isEmpty()) {
            throw new UnfitTopics(refused);
        }
    }

    /** Gives empty topics as many partitions as the others: of what holds nothing, nothing gets another place. */
    private void widen(Map<String, TopicDescription> there, List<TopicsReport.Mended> mended) {
        Widths widths = Widths.of(there, received(there));
        List<Misfit> refused = widths.misfits(tools);
        if (!refused.isEmpty()) {
            throw new UnfitTopics(refused);
        }
        Map<String, NewPartitions> wider = new LinkedHashMap<>();
        widths.narrow().forEach((name, partitions) -> wider.put(name, NewPartitions.increaseTo(widths.agreed())));
        admin.createPartitions(wider).values().forEach((name, done) -> {
            try {
                await(done);
                mended.add(new TopicsReport.Mended(
                        name, "partitions", String.valueOf(widths.of(name)), String.valueOf(widths.agreed())));
            } catch (InvalidPartitionsException e) {
                LOG.debug("Another instance was first", e);
            }
        });
    }

    /** How many records every topic ever received. */
    private Map<String, Long> received(Map<String, TopicDescription> there) {
        Map<TopicPartition, OffsetSpec> ends = new LinkedHashMap<>();
        there.forEach(
                (name, topic) -> partitions(topic).forEach(partition -> ends.put(partition, OffsetSpec.latest())));
        Map<String, Long> received = new TreeMap<>();
        await(admin.listOffsets(ends).all())
                .forEach((partition, end) -> received.merge(partition.topic(), end.offset(), Long::sum));
        return received;
    }

    /**
     * Returns when every leader answers. A topic exists before its leaders know that they lead, and a producer that is refused by several of them at once
     * can lose count of what it sent and never recover.
     */
    private void awaitLeaders(Map<String, TopicDescription> there) {
        received(there);
    }

    private Map<String, TopicDescription> described() {
        Map<String, TopicDescription> there = new TreeMap<>();
        List<String> names = all().stream().map(Topic::name).toList();
        admin.describeTopics(names).topicNameValues().forEach((name, description) -> {
            try {
                there.put(name, await(description));
            } catch (UnknownTopicOrPartitionException e) {
                LOG.debug("Topic is missing", e);
            }
        });
        return there;
    }

    private static boolean isLed(TopicDescription topic) {
        return topic.partitions().stream()
                .map(TopicPartitionInfo::leader)
                .noneMatch(node -> node == null || node.isEmpty());
    }

    private static IntStream numbers(Map<String, TopicDescription> there) {
        return there.values().stream().mapToInt(topic -> topic.partitions().size());
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
    }

    /** All topics, those that are read and those that are written. */
    static List<Topic<?, ?>> all() {
        List<Topic<?, ?>> all = new ArrayList<>(Topics.in());
        all.addAll(Topics.out());
        return all;
    }

    private static void pause() {
        try {
            Thread.sleep(A_MOMENT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking after topics", e);
        }
    }

    /** The answer, or the exception of Kafka that came instead. */
    static <T> T await(KafkaFuture<T> future) {
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
