// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.Health;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The partnerships of one task. A fact is written to the ledger and its partnership marked; the answer is given later,
 * once for all that came in between, from whatever is in the ledger then. Marks are rows too, so that no answer is
 * lost in a crash. Memory only ever mirrors the rows: it is thrown away and made again at any time.
 */
final class Partnerships {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");

    /** A partnership that was touched: what it was told, and what was last said about it, and what people were told. */
    private record Touched(Monitor monitor, Heard heard, Published published, Published told) {
        void learn(Fact fact) {
            monitor.learn(fact);
            heard.of(fact);
        }
    }

    private final ProcessorContext<String, String> out;
    private final Monitor.Factory monitors;
    private final LastAnswers.Page page;

    private final FactRows facts;
    private final Marks marks;
    private final KeyValueStore<String, String> publishedRows;
    private final KeyValueStore<String, String> toldRows;
    private final KeyValueStore<String, String> figureRows;

    private final TreeSet<String> known = new TreeSet<>();
    /** Whoever waits longest is first. */
    private final Set<String> due;

    private final Map<String, Touched> touched;
    private @Nullable LocalDate today;

    /** Reads what was left in the stores; keeps at most so many partnerships in memory. */
    Partnerships(ProcessorContext<String, String> out, Monitor.Factory monitors, int inMemory, LastAnswers.Page page) {
        this.out = out;
        this.monitors = monitors;
        this.page = page;
        facts = new FactRows(out.getStateStore(HealthTopology.FACTS));
        marks = new Marks(out.getStateStore(HealthTopology.MARKS));
        publishedRows = out.getStateStore(HealthTopology.PUBLISHED);
        toldRows = out.getStateStore(HealthTopology.TOLD);
        figureRows = out.getStateStore(HealthTopology.FIGURES);
        touched = bounded(inMemory);
        due = new LinkedHashSet<>(marks.due());
        today = marks.today();
        try (KeyValueIterator<String, String> rows = figureRows.all()) {
            rows.forEachRemaining(row -> {
                known.add(row.key);
                page.answered(row.key, Figures.read(row.value));
            });
        }
        page.state(today, due.size());
    }

    void told(Fact fact) {
        if (!facts.add(fact)) {
            return;
        }
        String partnership = fact.partnership();
        Touched inMemory = touched.get(partnership);
        if (inMemory != null) {
            inMemory.learn(fact);
        }
        if (known.add(partnership)) {
            figureRows.put(partnership, Figures.none(partnership).write());
        }
        mark(partnership);
    }

    void dayPassed(LocalDate date) {
        if (today != null && !date.isAfter(today)) {
            return;
        }
        today = date;
        marks.today(date);
        known.forEach(this::mark);
    }

    /** Gives answers that are due, while there is time for another one, and says how many; none before the first day. */
    int answer(BooleanSupplier timeForAnother) {
        LocalDate day = today;
        if (day == null) {
            return 0;
        }
        int given = 0;
        Iterator<String> waiting = due.iterator();
        while (waiting.hasNext() && (given == 0 || timeForAnother.getAsBoolean())) {
            String partnership = waiting.next();
            answer(partnership, day);
            marks.answered(partnership);
            waiting.remove();
            given++;
        }
        page.state(day, due.size());
        return given;
    }

    private void mark(String partnership) {
        if (due.add(partnership)) {
            marks.due(partnership);
            page.state(today, due.size());
        }
    }

    private void answer(String partnership, LocalDate day) {
        Touched one = touched.computeIfAbsent(partnership, this::load);
        Health health = one.monitor().on(day);
        publish(day, one.published(), Answers.of(health));
        publish(day, one.told(), Answers.told(health));
        Figures figures = Figures.of(health, one.heard().on(day));
        figureRows.put(partnership, figures.write());
        page.answered(partnership, figures);
    }

    /** Sends what differs from what was sent before; what has no line any more is taken back. */
    private void publish(LocalDate day, Published before, List<Answers.Line> lines) {
        long timestamp = day.atStartOfDay(LOCAL).toInstant().toEpochMilli();
        for (Answers.Line line : before.changed(lines)) {
            out.forward(
                    new Record<>(line.key(), line.json(), timestamp, id(line.id())), HealthTopology.sink(line.topic()));
        }
        for (Published.Gone gone : before.gone(lines)) {
            String id = Digest.of(gone.topic(), gone.key(), day.toString(), "gone");
            out.forward(new Record<>(gone.key(), null, timestamp, id(id)), HealthTopology.sink(gone.topic()));
        }
    }

    private Touched load(String partnership) {
        Touched loaded = new Touched(
                monitors.of(partnership),
                new Heard(),
                new Published(partnership, publishedRows),
                new Published(partnership, toldRows));
        facts.of(partnership, loaded::learn);
        return loaded;
    }

    private static Headers id(String id) {
        return new RecordHeaders().add("id", id.getBytes(StandardCharsets.US_ASCII));
    }

    private static Map<String, Touched> bounded(int size) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Touched> eldest) {
                return size() > size;
            }
        };
    }
}
