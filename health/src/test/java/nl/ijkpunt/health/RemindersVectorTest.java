// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentStarted;
import nl.ijkpunt.events.DirectionEvent.Reason;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftEvent;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.LessonClose;
import nl.ijkpunt.health.drift.LessonDetector;
import nl.ijkpunt.health.drift.MonitoredIndicator;
import nl.ijkpunt.health.drift.MonthNumber;
import nl.ijkpunt.health.drift.Observation;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.facts.StartedRealignment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When participants are reminded, and which re-alignments stop that (drift.md 7; vectors, reminders). */
class RemindersVectorTest {

    private static final String INDICATOR = "7.wip";
    private static final YearMonth ZERO = YearMonth.of(2023, 12);

    static Stream<JsonNode> reminders() throws IOException {
        try (InputStream vectors = RemindersVectorTest.class.getResourceAsStream("/vectors/drift.json")) {
            JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(vectors));
            return StreamSupport.stream(all.get("reminders").spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("reminders")
    void peopleAreRemindedUntilAReAlignmentNamesTheLesson(JsonNode vector) {
        int opened = vector.get("opened").asInt();
        int fallsFrom = 1;
        while (fallsFrom < opened && !openings(closes(vector, fallsFrom)).equals(List.of(opened))) {
            fallsFrom++;
        }
        List<LessonClose> closes = closes(vector, fallsFrom);
        assertThat(openings(closes)).containsExactly(opened);

        assertThat(months(closes, DriftEvent.Kind.REMINDED))
                .as(vector.get("name").asText())
                .containsExactlyElementsOf(numbers(vector.get("expect")));
    }

    /** A lesson at 80 that falls to 20 in a month and stays there; a re-alignment closes it, and then it is silent. */
    private static List<LessonClose> closes(JsonNode vector, int fallsFrom) {
        int closed = vector.get("closed").asInt(Integer.MAX_VALUE);
        LessonKey lesson = Code.read(LessonKey.class, vector.get("lesson").asText());
        List<StartedRealignment> started = new ArrayList<>();
        vector.get("started").forEach(one -> started.add(started("r" + started.size(), one)));
        LessonDetector detector =
                LessonDetector.start(DriftSettings.defaults(), List.of(new MonitoredIndicator(INDICATOR, 1, false)));
        List<LessonClose> closes = new ArrayList<>();
        for (int month = -7; month <= vector.get("last").asInt(); month++) {
            YearMonth calendar = ZERO.plusMonths(month);
            SortedMap<String, Observation> observations = new TreeMap<>();
            if (month < closed) {
                observations.put(INDICATOR, new Observation(MonthNumber.of(calendar), month < fallsFrom ? 80 : 20));
            }
            List<Realignments.Agreed> agreed = closed == month
                    ? List.of(new Realignments.Agreed(adopted("closing", lesson, calendar), calendar.atDay(1)))
                    : List.of();
            var step =
                    detector.after(LessonMonths.of(lesson, calendar, agreed, observations, known(started, calendar)));
            closes.add(step.close());
            detector = step.next();
        }
        return closes;
    }

    /** What is visible as of a close: an outcome that is laid down later is not there yet. */
    private static List<StartedRealignment> known(List<StartedRealignment> all, YearMonth close) {
        return all.stream()
                .filter(one -> !one.fact().date().isAfter(close.atEndOfMonth()))
                .map(one -> one.adopted() != null && one.adopted().date().isAfter(close.atEndOfMonth())
                        ? new StartedRealignment(one.fact(), null)
                        : one)
                .toList();
    }

    private static StartedRealignment started(String id, JsonNode one) {
        LocalDate day = ZERO.plusMonths(one.get("month").asInt()).atDay(10);
        JsonNode outcome = one.path("adopted");
        return new StartedRealignment(
                new RealignmentStarted(id, one.get("lessons").isNull() ? null : lessons(one.get("lessons")), day),
                outcome.isMissingNode() || outcome.isNull()
                        ? null
                        : adopted(
                                id,
                                lessons(outcome.get("lessons")).get(0),
                                ZERO.plusMonths(outcome.get("month").asInt())));
    }

    private static RealignmentAdopted adopted(String id, LessonKey lesson, YearMonth month) {
        return new RealignmentAdopted(
                id,
                Reason.PERIODIC,
                List.of(lesson),
                1,
                1,
                1,
                month.plusYears(1).atDay(1),
                null,
                month.atDay(1));
    }

    private static List<LessonKey> lessons(JsonNode keys) {
        List<LessonKey> lessons = new ArrayList<>();
        keys.forEach(key -> lessons.add(Code.read(LessonKey.class, key.asText())));
        return lessons;
    }

    private static List<Integer> openings(List<LessonClose> closes) {
        return months(closes, DriftEvent.Kind.OPENED);
    }

    private static List<Integer> months(List<LessonClose> closes, DriftEvent.Kind kind) {
        return closes.stream()
                .filter(close -> close.events().stream().anyMatch(event -> event.kind() == kind))
                .map(close -> close.month() - MonthNumber.of(ZERO))
                .toList();
    }

    private static List<Integer> numbers(JsonNode nodes) {
        List<Integer> numbers = new ArrayList<>();
        nodes.forEach(node -> numbers.add(node.asInt()));
        return numbers;
    }
}
