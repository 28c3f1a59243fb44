// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Counts;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.SatisfactionEvent.RelationCounted;
import nl.ijkpunt.events.SatisfactionEvent.RelationItem;
import nl.ijkpunt.health.Told;
import org.junit.jupiter.api.Test;

/** States of the perspectives and their gap (scoring.md 10, privacy.md); the figures of the story are in StoryTest. */
class PerspectivesTest {

    private static final LocalDate CLOSED = LocalDate.parse("2025-06-01");

    private final List<Fact> facts = new ArrayList<>();
    private int next;

    PerspectivesTest() {
        tell("project.partnership-registered", """
                {"name":"Demo","kind":"public-body","phase":"build","startDate":"2024-01-01","date":"2023-06-01",
                "participants":[{"id":"a","name":"A","kind":"municipality","inhabitants":30000},
                {"id":"b","name":"B","kind":"municipality","inhabitants":30000}]}""");
    }

    @Test
    void saysNoDataWhereNobodyWasAsked() {
        pulse("communication", "a", "staff", "[0,2,10,8,0]", 40);
        pulse("communication", "b", "management", "[0,0,0,0,0]", 0);
        pulse("communication", "b", "board", "[0,0,3,1,0]", 5);
        assertStates(on("communication", CLOSED), "no-data", "no-data", "no-data", "no-data");
        close();

        Perspectives perspectives = on("communication", CLOSED);
        assertStates(perspectives, "no-data", "suppressed", "no-data", "shown");
        assertThat(perspectives.cells())
                .extracting(cell -> cell.participant() + " " + cell.group().state())
                .containsExactly("a shown", "b suppressed", "b no-data");
        assertThat(perspectives.gap()).isNull();
        assertThat(perspectives.gapSignal()).isNull();
    }

    @Test
    void saysStaleOfEverythingAfterTwoHundredDays() {
        pulse("communication", "a", "staff", "[0,2,10,8,0]", 40);
        close();

        assertStates(on("communication", CLOSED.plusDays(200)), "no-data", "no-data", "no-data", "shown");
        Perspectives stale = on("communication", CLOSED.plusDays(201));
        assertStates(stale, "stale", "stale", "stale", "stale");
        assertThat(stale.closedOn()).isEqualTo(CLOSED);
        assertThat(stale.agreement()).isNull();
        assertThat(stale.cells())
                .extracting(Perspectives.CellGroup::group)
                .containsOnly(new Perspectives.Group("stale", null, null, null, null));
    }

    @Test
    void neverSplitsLeadership() {
        pulse("leadership", "a", "staff", "[0,1,4,4,0]", 20);
        close();
        assertStates(on("leadership", CLOSED), "no-data", "no-data", "no-data", "suppressed");
        assertThat(on("leadership", CLOSED).agreement()).isNull();

        pulse("leadership", "b", "staff", "[0,1,4,4,0]", 20);
        assertStates(on("leadership", CLOSED), "no-data", "no-data", "no-data", "suppressed");
        assertThat(on("leadership", CLOSED).agreement()).isNotNull();
    }

    @Test
    void callsALargeDistanceASignalOnlyWhenItIsNoChance() {
        pulse("focus", "a", "board", "[1,0,0,2,2]", 12);
        pulse("focus", "a", "staff", "[0,6,10,4,0]", 40);
        pulse("energy", "a", "board", "[0,0,0,10,10]", 20);
        pulse("energy", "a", "staff", "[2,10,6,2,0]", 40);
        close();

        Perspectives chance = on("focus", CLOSED);
        assertThat(chance.gap()).isCloseTo(25 * (3.8 - 2.9), within(1e-9));
        assertThat(chance.gapSignal()).isEqualTo("none");
        assertThat(chance.gapPair()).containsExactly(Perspective.BOARD, Perspective.STAFF);
        assertThat(on("energy", CLOSED).gap()).isCloseTo(25 * (4.5 - 2.4), within(1e-9));
        assertThat(on("energy", CLOSED).gapSignal()).isEqualTo("large");
    }

    @Test
    void countsPeopleAndNotTheirRatings() {
        List<RelationCounted> ratings = new ArrayList<>();
        for (RelationItem item : RelationItem.values()) {
            ratings.add(rating(item, "b", 4, 10));
            ratings.add(rating(item, "c", 4, 10));
        }
        assertThat(Threshold.isShownRelation(ratings)).isFalse();

        ratings.add(new RelationCounted("w", RelationItem.FAIR_SHARE, "d", "b", Counts.of(0, 0, 1, 0, 0), 1, CLOSED));
        assertThat(Threshold.isShownRelation(ratings)).isTrue();
        assertThat(Threshold.isShownRelation(List.of())).isFalse();
    }

    private static RelationCounted rating(RelationItem item, String rated, int answers, int invited) {
        return new RelationCounted("w", item, "a", rated, Counts.of(0, 0, answers, 0, 0), invited, CLOSED);
    }

    private static void assertStates(Perspectives perspectives, String... states) {
        assertThat(perspectives.groups().values())
                .extracting(Perspectives.Group::state)
                .containsExactly(states);
    }

    private Perspectives on(String lesson, LocalDate day) {
        LessonKey key = LessonKey.valueOf(lesson.toUpperCase(java.util.Locale.ROOT));
        return Perspectives.of(Told.ledger(facts).knownAt(null).on(day), key);
    }

    private void pulse(String item, String participant, String perspective, String counts, int invited) {
        tell("satisfaction.pulse-counted", """
                {"wave":"w","item":"%s","participant":"%s","perspective":"%s","counts":%s,"invited":%d,
                "date":"2025-05-20"}""".formatted(item, participant, perspective, counts, invited));
    }

    private void close() {
        tell("satisfaction.wave-closed", "{\"wave\":\"w\",\"date\":\"%s\"}".formatted(CLOSED));
    }

    private void tell(String type, String data) {
        next++;
        facts.add(Told.fact("""
                {"specversion":"1.0","id":"e%d","source":"urn:test","type":"nl.samenwerkingsverbanden.%s.v1",
                "subject":"demo","time":"2025-06-01T12:00:00Z","datacontenttype":"application/json","data":%s}""".formatted(next, type, data)));
    }
}
