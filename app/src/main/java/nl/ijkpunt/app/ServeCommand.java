// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.ijkpunt.dashboards.board.Board;
import nl.ijkpunt.dashboards.board.BoardServer;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.streams.HealthApplication;
import nl.ijkpunt.streams.StreamsSettings;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.readmodel.ReadModel;
import nl.ijkpunt.streams.readmodel.ReadModelSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One instance on an existing Kafka: the topology, the day clock and the board. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Option(names = "--config", paramLabel = "FILE")
    @Nullable
    Path config;

    ServeCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ServeSettings settings = ServeSettings.read(config, environment);
        Norms norms = AgreedNorms.read(settings.norms(), terminal);
        StreamsSettings streams = settings.streams();
        Ports ports = new Ports().with("http.port", streams.http()).with("board.port", settings.board());
        ports.check();
        try (StateFolder state = StateFolder.take(streams.stateDirectory())) {
            new KafkaDoor(settings, terminal).await();
            return serve(settings, norms);
        }
    }

    private int serve(ServeSettings settings, Norms norms) throws IOException, InterruptedException {
        try (HealthApplication application = HealthApplication.start(settings.streams(), norms);
                @Nullable ReadModel tables = tables(settings, application);
                LiveAnswers answers = new LiveAnswers(settings.client(), List.of(Topics.HEALTH), terminal.clock());
                LiveAnswers aside = new LiveAnswers(settings.client(), List.of(Topics.QUARANTINE), terminal.clock());
                PublishedNames names = new PublishedNames(settings.client(), terminal.clock());
                BoardServer board = BoardServer.start(settings.board(), () -> board(answers, aside, names, norms));
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings.producer(), new ByteArraySerializer(), new ByteArraySerializer());
                @Nullable
                        RunningClock clock =
                                settings.dayClock() ? new RunningClock(producer, Clock.systemUTC()) : null) {
            Runtime.getRuntime().addShutdownHook(new Thread(application::close));
            terminal.say("demo.board", "http://" + settings.board().host() + ":" + board.port() + "/");
            terminal.say(
                    "demo.metrics",
                    "http://" + application.http().getHostString() + ":"
                            + application.http().getPort() + "/metrics");
            return application.awaitEnd() ? failed(application.failure()) : ExitCode.OK;
        }
    }

    /** What Kafka does not allow is for an operator to mend; anything else that stops the topology is ours. */
    private static int failed(@Nullable Throwable failure) {
        Optional<Refusal> trouble = Optional.ofNullable(failure).flatMap(KafkaTrouble::of);
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        return ExitCode.FAILURE;
    }

    private static @Nullable ReadModel tables(ServeSettings settings, HealthApplication application) {
        ReadModelSettings where = settings.readModel();
        return where == null ? null : ReadModel.start(where, settings.tablesReader(), application.meters());
    }

    private static Board board(LiveAnswers answers, LiveAnswers aside, PublishedNames names, Norms norms) {
        BoardAnswers board = new BoardAnswers(norms);
        answers.lines().forEach(board::add);
        aside.lines().forEach(board::addAside);
        return board.board(names.newest()).upTo(answers.behindSince());
    }
}
