// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.ijkpunt.dashboards.board.Board;
import nl.ijkpunt.dashboards.board.BoardServer;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.health.answers.Additions;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.producers.FactSink;
import nl.ijkpunt.producers.output.Outputs;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.Topics.Topic;
import nl.ijkpunt.web.Listening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything embedded: a broker, the topology, stories of fictional partnerships and any facts given besides. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--facts", paramLabel = "FILE")
    List<Path> files = List.of();

    @Option(names = "--no-stories")
    boolean noStories;

    @Option(names = "--once")
    boolean once;

    @Option(names = "--history")
    boolean history;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    Format format = Format.TEXT;

    @Option(names = "--facts-out", paramLabel = "FILE")
    @Nullable
    Path factsOut;

    @Option(names = "--norms", paramLabel = "FILE")
    @Nullable
    Path norms;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    int port = 8080;

    @Option(names = "--dir", paramLabel = "DIR")
    @Nullable
    Path folder;

    @Mixin
    Tales tales = new Tales();

    @Mixin
    Writing writing = new Writing();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Listening address = Listening.on("localhost", Ports.checked("--port", port));
        if (!once) {
            new Ports().with("--port", address).check();
        }
        EventFiles events = new EventFiles(
                terminal,
                decoded -> FactCodec.notAfter(decoded, terminal.clock().instant()));
        List<Fact> facts = gather(events);
        if (factsOut != null) {
            write(facts, factsOut, writing.besides(read(), terminal));
        }
        Norms agreed = AgreedNorms.read(norms, terminal);
        terminal.say("demo.starting");
        try (Interruption stop = Interruption.ofThisThread();
                RunFolder state = RunFolder.of(folder);
                EmbeddedRun run = EmbeddedRun.start(state.path(), agreed)) {
            tell(facts, run);
            try (PublishedAnswers answers = run.published(topics())) {
                answers.catchUp();
                print(answers.lines(), names(facts), agreed);
            }
            try (PublishedAnswers told = run.published(List.of(Topics.DRIFT))) {
                told.catchUp();
                terminal.say("demo.episodes", OpenEpisodes.in(told.lines()));
            }
            run.awaitTables();
            if (!once) {
                terminal.say("demo.tables", state.path().resolve(EmbeddedRun.TABLES));
                serve(run, address, names(facts), agreed, stop);
            }
        }
        return events.exitCode();
    }

    private List<Fact> gather(EventFiles events) {
        List<Fact> facts = new ArrayList<>();
        if (!noStories) {
            facts.addAll(tales.told(terminal.clock()));
        }
        events.read(files, facts::add);
        if (events.refused() > 0) {
            terminal.say("events.refused", events.refused());
        }
        return facts;
    }

    private List<Path> read() {
        List<Path> read = new ArrayList<>(files);
        Optional.ofNullable(norms).ifPresent(read::add);
        return read;
    }

    private static void write(List<Fact> facts, Path file, Outputs outputs) {
        try (Destination kept = Destination.file(file, outputs)) {
            facts.forEach(kept.sink()::accept);
            kept.keep();
        } catch (IOException e) {
            throw Writing.cannotWrite(file, e);
        }
    }

    private void tell(List<Fact> facts, EmbeddedRun run) throws InterruptedException {
        if (facts.isEmpty()) {
            return;
        }
        LocalDate today = LocalDay.of(facts.get(0).time());
        try (FactSink log = run.facts();
                ProgressBar bar = ProgressBar.on(terminal, "demo.telling", facts.size())) {
            for (Fact fact : facts) {
                log.accept(fact);
                today = LocalDay.latest(today, fact.time());
                bar.step();
            }
        }
        terminal.say("demo.answering", today);
        run.passTo(today);
    }

    private List<Topic<String, String>> topics() {
        return history
                ? List.of(Topics.HEALTH, Topics.SYMPTOMS, Topics.HISTORY)
                : List.of(Topics.HEALTH, Topics.SYMPTOMS);
    }

    private void print(List<String> lines, Map<String, String> names, Norms agreed) {
        if (format == Format.JSON) {
            lines.forEach(line -> terminal.answer(Additions.plain(line)));
        } else {
            BoardAnswers board = new BoardAnswers(agreed);
            lines.forEach(board::add);
            board.print(terminal, names);
        }
        terminal.out().flush();
    }

    private void serve(EmbeddedRun run, Listening address, Map<String, String> names, Norms agreed, Interruption stop)
            throws IOException {
        try (LiveAnswers answers = run.live(List.of(Topics.HEALTH), terminal.clock());
                BoardServer board = BoardServer.start(address, () -> board(answers, names, agreed));
                RunningClock days = run.startClock(terminal.clock())) {
            terminal.say("demo.board", "http://localhost:" + board.port() + "/");
            terminal.say("demo.metrics", run.metrics());
            terminal.say("demo.kafka", run.bootstrapServers());
            terminal.say("demo.stop");
            stop.await();
        } catch (BindException e) {
            throw new Refusal("error.port", String.valueOf(port), "--port");
        }
    }

    private static Board board(LiveAnswers answers, Map<String, String> names, Norms agreed) {
        BoardAnswers board = new BoardAnswers(agreed);
        answers.lines().forEach(board::add);
        return board.board(names).upTo(answers.behindSince());
    }

    private static Map<String, String> names(List<Fact> facts) {
        Names names = new Names();
        facts.forEach(names::learn);
        return names.byId();
    }
}
