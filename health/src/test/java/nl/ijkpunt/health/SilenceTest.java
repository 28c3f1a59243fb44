// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PlanEvent.MilestonePlanned;
import nl.ijkpunt.health.answers.LessonAnswer;
import org.junit.jupiter.api.Test;

/**
 * Days pass and nobody tells anything (drift.md 14). A milestone that falls due without being reached is heard all the
 * same: it is an observation of its own (drift.md 2c), so a plan that goes on is left out here.
 */
class SilenceTest {

    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    @Test
    void daysAloneMoveNoEvidenceAndMakeNothingGood() throws IOException {
        Partnership silent = new Partnership("rijnrand", DefaultNorms.load());
        facts().forEach(silent::learn);
        Map<LessonKey, String> before = new TreeMap<>();
        silent.on(LAST).lessons().forEach(lesson -> before.put(lesson.lesson(), drift(lesson)));
        assertThat(before.values()).contains("ok", "alarm");

        LocalDate later = LAST.plusYears(4);
        List<LessonAnswer> lessons = silent.on(later).lessons();

        for (LessonAnswer lesson : lessons) {
            assertThat(drift(lesson)).as("%s", lesson.lesson()).isEqualTo(before.get(lesson.lesson()));
            assertThat(lesson.level()).as("%s", lesson.lesson()).isNotEqualTo("green");
            assertThat(lesson.status()).as("%s", lesson.lesson()).isNotEqualTo("steady");
        }
        assertThat(lessons.stream()
                        .filter(lesson -> lesson.level().equals("unknown"))
                        .map(LessonAnswer::lesson))
                .as("lessons that turned grey; the other four rest on duties whose days pass by themselves")
                .containsExactly(
                        LessonKey.BUSINESS_CASE,
                        LessonKey.LEADERSHIP,
                        LessonKey.MEANINGFUL_PLAN,
                        LessonKey.FOCUS,
                        LessonKey.BUSINESSLIKE,
                        LessonKey.ENERGY);
    }

    private static String drift(LessonAnswer lesson) {
        return lesson.drift() == null ? "none" : lesson.drift().state();
    }

    private static List<Fact> facts() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> events = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SilenceTest.class.getResourceAsStream("/vectors/story/events.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.add(mapper.readTree(line));
            }
        }
        return Told.facts(events).stream()
                .filter(fact -> fact.partnership().equals("rijnrand"))
                .filter(fact -> !fact.withdrawn() && !fact.event().date().isAfter(LAST))
                .filter(fact -> !(fact.event() instanceof MilestonePlanned planned
                        && planned.plannedOn().isAfter(LAST)))
                .toList();
    }
}
