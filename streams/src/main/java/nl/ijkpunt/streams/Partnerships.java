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
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partnerships of one task. A fact is written to the ledger and its partnership marked; the answer is given later,
 * once for all that came in between, from whatever is in the ledger then. Marks are rows too, so that no answer is
 * lost in a crash. Memory only ever mirrors the rows: it is thrown away and made again at any time. A partnership that
 * the core cannot answer about is set aside, and tried again after every fact, day and start.
 */
final class Partnerships {

    private static final Logger LOG = LoggerFactory.getLogger(Partnerships.class);
    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");

    private final ProcessorContext<Object, Object> out;
    private final Monitor.Factory monitors;
    private final LastAnswers.Page page;

    private final FactRows facts;
    private final Marks marks;
    private final Quarantine quarantine;
    private final KeyValueStore<String, String> publishedRows;
    private final KeyValueStore<String, String> toldRows;
    private final KeyValueStore<String, String> figureRows;

    private final TreeSet<String> known = new TreeSet<>();
    /** Whoever waits longest is first. */
    private final Set<String> due;

    private final Map<String, Known> atHand;
    private @Nullable LocalDate today;

    /** Reads what was left in the stores; keeps at most so many partnerships in memory. */
    Partnerships(ProcessorContext<Object, Object> out, Monitor.Factory monitors, int inMemory, LastAnswers.Page page) {
        this.out = out;
        this.monitors = monitors;
        this.page = page;
        facts = new FactRows(out.getStateStore(HealthTopology.FACTS));
        marks = new Marks(out.getStateStore(HealthTopology.MARKS));
        quarantine = new Quarantine(marks);
        publishedRows = out.getStateStore(HealthTopology.PUBLISHED);
        toldRows = out.getStateStore(HealthTopology.TOLD);
        figureRows = out.getStateStore(HealthTopology.FIGURES);
        atHand = bounded(inMemory);
        due = new LinkedHashSet<>(marks.due());
        today = marks.today();
        readFigures();
        // it may be another version of the program that starts here
        quarantine.partnerships().forEach(this::mark);
        page.quarantined(quarantine.partnerships());
        page.state(today, due.size());
    }

    private void readFigures() {
        TreeSet<String> unread = new TreeSet<>();
        try (KeyValueIterator<String, String> rows = figureRows.all()) {
            while (rows.hasNext()) {
                KeyValue<String, String> row = rows.next();
                Figures figures = Figures.read(row.value);
                known.add(row.key);
                page.answered(row.key, figures == null ? Figures.none(row.key) : figures);
                if (figures == null) {
                    unread.add(row.key);
                }
            }
        }
        if (!unread.isEmpty()) {
            LOG.info("Figures of {} partnerships are of another version: they are answered again", unread.size());
            unread.forEach(this::mark);
        }
    }

    void told(Fact fact) {
        if (!facts.add(fact)) {
            return;
        }
        String partnership = fact.partnership();
        learn(partnership, fact);
        if (known.add(partnership)) {
            figureRows.put(partnership, Figures.none(partnership).write());
        }
        mark(partnership);
    }

    /** What is at hand and cannot take the fact in is read from the rows again when it is to be answered. */
    private void learn(String partnership, Fact fact) {
        Known one = atHand.get(partnership);
        if (one != null) {
            try {
                Unanswerable.unless(() -> {
                    one.learn(fact);
                    return one;
                });
            } catch (Unanswerable e) {
                atHand.remove(partnership);
            }
        }
    }

    /** A day passed, told when the latest that could be told was this one. */
    void dayPassed(LocalDate date, LocalDate latest) {
        LocalDate before = today;
        boolean cannotBe = before != null && before.isAfter(latest) && marks.isUnchecked();
        if (before != null && !date.isAfter(before) && !cannotBe) {
            return;
        }
        if (cannotBe) {
            LOG.warn("The day {}, which an earlier version took, has not come yet; it is {}", before, date);
            atHand.clear();
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
        try {
            answer(partnership, day, atHand.containsKey(partnership));
        } catch (Unanswerable e) {
            atHand.remove(partnership);
            setAside(partnership, day, e.failure());
        }
    }

    /** Whether there is an answer must not depend on what was asked before: who fails from memory is read once more. */
    private void answer(String partnership, LocalDate day, boolean fromMemory) throws Unanswerable {
        Known one;
        Known.Answer answer;
        try {
            one = atHand(partnership);
            answer = Unanswerable.unless(() -> one.on(day));
        } catch (Unanswerable e) {
            if (!fromMemory) {
                throw e;
            }
            atHand.remove(partnership);
            answer(partnership, day, false);
            return;
        }
        publish(day, one.published(), answer.lines());
        publish(day, one.told(), answer.notices());
        figureRows.put(partnership, answer.figures().write());
        page.answered(partnership, answer.figures());
        takeBack(partnership, day);
    }

    /** Sends what differs from what was sent before; what has no line any more is taken back. */
    private void publish(LocalDate day, Published before, List<Answers.Line> lines) {
        for (Answers.Line line : before.changed(lines)) {
            send(day, line.topic(), line.key(), line.json(), line.id());
        }
        for (Published.Gone gone : before.gone(lines)) {
            send(day, gone.topic(), gone.key(), null, Digest.of(gone.topic(), gone.key(), day.toString(), "gone"));
        }
    }

    private void setAside(String partnership, LocalDate day, Throwable failure) {
        String line = quarantine.add(partnership, page.lastAnswered(partnership), failure);
        if (line == null) {
            return;
        }
        // what the exception says may be the count of a small group: that is for the letter, and for no log
        LOG.atError()
                .addKeyValue("partnership", partnership)
                .addKeyValue("failure", failure.getClass().getName())
                .log("No answer can be given from its facts: it is set aside, see {}", Topics.REJECTED.name());
        String topic = Topics.QUARANTINE.name();
        send(day, topic, partnership, line, Digest.of(topic, partnership, day.toString(), line));
        List<String> ids = facts.of(partnership).stream().map(facts::name).toList();
        out.forward(FailureLetter.of(partnership, day, timestamp(day), failure, ids), HealthTopology.REJECTED_OUT);
        page.quarantined(quarantine.partnerships());
    }

    private void takeBack(String partnership, LocalDate day) {
        if (quarantine.release(partnership)) {
            LOG.atInfo().addKeyValue("partnership", partnership).log("It is answered again");
            String topic = Topics.QUARANTINE.name();
            send(day, topic, partnership, null, Digest.of(topic, partnership, day.toString(), "gone"));
            page.quarantined(quarantine.partnerships());
        }
    }

    private void send(LocalDate day, String topic, String key, @Nullable String value, String id) {
        Headers headers = new RecordHeaders().add("id", id.getBytes(StandardCharsets.US_ASCII));
        out.forward(new Record<>(key, value, timestamp(day), headers), HealthTopology.sink(topic));
    }

    private static long timestamp(LocalDate day) {
        return day.atStartOfDay(LOCAL).toInstant().toEpochMilli();
    }

    private Known atHand(String partnership) throws Unanswerable {
        Known one = atHand.get(partnership);
        if (one == null) {
            one = load(partnership);
            atHand.put(partnership, one);
        }
        return one;
    }

    private Known load(String partnership) throws Unanswerable {
        List<KeyValue<String, byte[]>> rows = facts.of(partnership);
        Published published = new Published(partnership, publishedRows);
        Published told = new Published(partnership, toldRows);
        return Unanswerable.unless(() -> {
            Known loaded = new Known(monitors.of(partnership), new Heard(), published, told);
            rows.forEach(row -> loaded.learn(facts.fact(row)));
            return loaded;
        });
    }

    private static Map<String, Known> bounded(int size) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                return size() > size;
            }
        };
    }
}
