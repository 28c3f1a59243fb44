// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far the group of instances has come. */
final class Progress {

    private final Admin admin;
    private final String group;
    private final LastAnswers answers;

    Progress(Admin admin, String group, LastAnswers answers) {
        this.admin = admin;
        this.group = group;
        this.answers = answers;
    }

    /**
     * True when the group has committed the end of every topic that it reads, and this instance owes no answer. The
     * last answers may still wait for a commit of their own; after another record of the day clock (today's again will
     * do) is committed as well, they are visible to everybody.
     */
    boolean caughtUp() {
        try {
            Map<TopicPartition, OffsetSpec> latest = new LinkedHashMap<>();
            List<String> names = new ArrayList<>();
            for (Topic<?, ?> topic : Topics.in()) {
                names.add(topic.name());
            }
            for (TopicDescription topic :
                    admin.describeTopics(names).allTopicNames().get().values()) {
                topic.partitions()
                        .forEach(partition -> latest.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
            }
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                            latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get();
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
                OffsetAndMetadata done = committed.get(end.getKey());
                if (end.getValue().offset() > (done == null ? 0 : done.offset())) {
                    return false;
                }
            }
            return answers.allAnswered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            // nobody knows: the brokers or the group are not there (yet)
            return false;
        }
    }
}
