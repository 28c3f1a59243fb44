// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import nl.ijkpunt.streams.Misfit;
import nl.ijkpunt.streams.StreamsSettings;
import nl.ijkpunt.streams.TopicsAdmin;
import nl.ijkpunt.streams.TopicsReport;
import nl.ijkpunt.streams.UnfitTopics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** The way into a Kafka: it is there, it lets us in, and its topics keep what they are given. Nothing is written before. */
final class KafkaDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration HURRY = Duration.ofSeconds(1);

    private final ServeSettings settings;
    private final StreamsSettings streams;
    private final Terminal terminal;

    KafkaDoor(ServeSettings settings, Terminal terminal) {
        this.settings = settings;
        this.streams = settings.streams();
        this.terminal = terminal;
    }

    /** Goes in for who delivers facts: refuses within seconds, and takes the settings of topics that it may not see. */
    void enter() {
        enter(false);
    }

    /** Goes in for who lives on what is kept: waits for a Kafka that is not there, and says so now and then. */
    void await() throws InterruptedException {
        String said = "";
        long quietUntil = System.nanoTime();
        while (true) {
            try {
                enter(true);
                return;
            } catch (KafkaAway away) {
                String reason = away.text(terminal.texts());
                if (!reason.equals(said) || System.nanoTime() > quietUntil) {
                    terminal.say("kafka.waiting", reason);
                    said = reason;
                    quietUntil = System.nanoTime() + QUIET.toNanos();
                }
            }
            Thread.sleep(BETWEEN.toMillis());
        }
    }

    private void enter(boolean mustSee) {
        Brokers brokers = Brokers.of(streams.bootstrapServers());
        brokers.check(streams.isEncrypted());
        try {
            Admin admin = Admin.create(client());
            try {
                knock(admin, brokers);
                tell(new TopicsAdmin(admin, streams).ensure(), mustSee);
            } finally {
                admin.close(HURRY);
            }
        } catch (UnfitTopics e) {
            e.misfits().forEach(this::tell);
            throw new Refusal("error.topics");
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw KafkaTrouble.of(e).orElseThrow(() -> e);
        }
    }

    private Properties client() {
        Properties client = settings.client();
        client.putIfAbsent("default.api.timeout.ms", "30000");
        client.putIfAbsent("request.timeout.ms", "10000");
        return client;
    }

    private static void knock(Admin admin, Brokers brokers) {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis()))
                    .nodes()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the door", e);
        } catch (ExecutionException e) {
            Refusal trouble = KafkaTrouble.of(e).orElseThrow(() -> new IllegalStateException(e));
            throw trouble instanceof KafkaAway ? new KafkaAway("error.kafka.silent", brokers) : trouble;
        }
    }

    private void tell(TopicsReport report, boolean mustSee) {
        for (TopicsReport.Mended mended : report.mended()) {
            terminal.say("topics.mended", mended.topic(), mended.setting(), mended.found(), mended.now());
        }
        report.remarks().forEach(this::tell);
        if (mustSee && report.remarks().stream().anyMatch(remark -> remark.rule() == Misfit.Rule.UNSEEN)) {
            throw new Refusal("error.topics");
        }
    }

    private void tell(Misfit misfit) {
        String rule = misfit.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
        terminal.say("topics." + rule, misfit.topic(), misfit.found(), misfit.wanted());
        terminal.err().println("    " + misfit.command());
    }
}
