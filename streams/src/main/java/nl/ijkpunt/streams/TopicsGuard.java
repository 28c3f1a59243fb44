// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidRequestException;
import org.apache.kafka.common.errors.PolicyViolationException;

/** Sees to it that topics keep what they were given, whoever made them. Everything it changes makes them keep more. */
final class TopicsGuard {

    private static final String FOR_EVER = "-1";

    private final Admin admin;
    private final Copies copies;
    private final KafkaTools tools;
    private final List<TopicsReport.Mended> mended = new ArrayList<>();
    private final List<Misfit> remarks = new ArrayList<>();
    private final List<Misfit> refused = new ArrayList<>();

    TopicsGuard(Admin admin, Copies copies, KafkaTools tools) {
        this.admin = admin;
        this.copies = copies;
        this.tools = tools;
    }

    /** All settings of a topic that is to be made. */
    static Map<String, String> settings(Topic<?, ?> topic, int inSync) {
        Map<String, String> settings = new LinkedHashMap<>(topic.settings());
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(inSync));
        return settings;
    }

    /** Mends the settings of these topics; throws {@link UnfitTopics} with those that this user may not change. */
    void check(Map<String, TopicDescription> there) {
        Map<String, Config> found = found();
        List<String> unseen = new ArrayList<>();
        List<String> meagre = new ArrayList<>();
        for (Topic<?, ?> topic : TopicsAdmin.all()) {
            int replicas = replicas(Objects.requireNonNull(there.get(topic.name())));
            if (replicas < copies.replicas()) {
                meagre.add(topic.name());
            }
            Config config = found.get(topic.name());
            if (config == null) {
                unseen.add(topic.name());
            } else {
                mend(topic, config, wanting(topic, config, replicas));
            }
        }
        remark(Misfit.Rule.UNSEEN, unseen, "DescribeConfigs", tools.allowSeeing());
        remark(Misfit.Rule.FEW_COPIES, meagre, String.valueOf(copies.replicas()), tools.copies());
        if (!refused.isEmpty()) {
            throw new UnfitTopics(refused);
        }
    }

    List<TopicsReport.Mended> mended() {
        return mended;
    }

    /** What an operator should know, and nothing stops for. */
    List<Misfit> remarks() {
        return remarks;
    }

    private void remark(Misfit.Rule rule, List<String> topics, String wanted, String command) {
        if (!topics.isEmpty()) {
            remarks.add(new Misfit(rule, String.join(", ", topics), "", wanted, command));
        }
    }

    private static int replicas(TopicDescription topic) {
        return topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(1);
    }

    /** The settings of the topics that this user may see. */
    private Map<String, Config> found() {
        List<ConfigResource> resources =
                TopicsAdmin.all().stream().map(topic -> resource(topic.name())).toList();
        Map<String, Config> found = new LinkedHashMap<>();
        admin.describeConfigs(resources).values().forEach((resource, config) -> {
            try {
                found.put(resource.name(), TopicsAdmin.await(config));
            } catch (AuthorizationException e) {
                // told as a remark
            }
        });
        return found;
    }

    /** The settings that are not as they must be, with what they must be. */
    private Map<String, String> wanting(Topic<?, ?> topic, Config config, int replicas) {
        Map<String, String> wanting = new LinkedHashMap<>();
        settings(topic, Math.min(copies.inSync(), replicas)).forEach((name, value) -> {
            ConfigEntry entry = config.get(name);
            if (entry != null
                    && (isBorrowed(topic, entry) || !isChosen(topic, entry) && !suffices(entry, value, replicas))) {
                wanting.put(name, value);
            }
        });
        return wanting;
    }

    /** How long facts are kept may not follow from a setting of the broker, which somebody may change for other topics. */
    private static boolean isBorrowed(Topic<?, ?> topic, ConfigEntry found) {
        return topic.settings().containsKey(found.name())
                && Topics.in().contains(topic)
                && found.source() != ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
    }

    /** How long answers are kept is for operators to choose, and how long facts are kept for nobody. */
    private static boolean isChosen(Topic<?, ?> topic, ConfigEntry found) {
        return !Topics.in().contains(topic)
                && found.name().startsWith("retention.")
                && found.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
    }

    /** Keeping more, or more safely, than asked is good. */
    private static boolean suffices(ConfigEntry found, String wanted, int replicas) {
        return switch (found.name()) {
            case TopicConfig.RETENTION_MS_CONFIG, TopicConfig.RETENTION_BYTES_CONFIG ->
                found.value().equals(FOR_EVER)
                        || !wanted.equals(FOR_EVER) && Long.parseLong(found.value()) >= Long.parseLong(wanted);
            case TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG ->
                Integer.parseInt(found.value()) >= Integer.parseInt(wanted)
                        && Integer.parseInt(found.value()) <= replicas;
            default -> found.value().equals(wanted);
        };
    }

    private void mend(Topic<?, ?> topic, Config config, Map<String, String> wanting) {
        if (wanting.isEmpty()) {
            return;
        }
        ConfigResource resource = resource(topic.name());
        Collection<AlterConfigOp> changes = wanting.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        KafkaFuture<Void> changed =
                admin.incrementalAlterConfigs(Map.of(resource, changes)).all();
        try {
            TopicsAdmin.await(changed);
            wanting.forEach((name, value) -> {
                String found = config.get(name).value();
                if (!found.equals(value)) {
                    mended.add(new TopicsReport.Mended(topic.name(), name, found, value));
                }
            });
        } catch (AuthorizationException | PolicyViolationException | InvalidRequestException e) {
            String command = tools.set(topic.name(), wanting);
            wanting.forEach((name, value) -> {
                String found = config.get(name).value();
                if (!found.equals(value)) {
                    refused.add(new Misfit(
                            Misfit.Rule.SETTING, topic.name(), name + "=" + found, name + "=" + value, command));
                }
            });
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
