// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.ijkpunt.events.LessonKey;
import org.junit.jupiter.api.Test;

class RealignmentsTest {

    private final Sample sample = new Sample();

    @Test
    void isAgreedFromTheDayOnWhichTheLastParticipantConsented() {
        adopted("r1", "2025-03-01", "focus");
        consented("r1", "a", "board", "agreed", "2025-02-01");
        consented("r1", "b", "council", "agreed", "2025-06-01");
        consented("r1", "b", "board", "agreed", "2025-04-01");
        consented("r1", "svb", "board", "agreed", "2025-03-15");

        assertThat(on("2025-03-31").isAgreed("r1")).isFalse();
        assertThat(on("2025-03-31").missingConsent("r1")).containsExactly("b");
        assertThat(on("2025-04-01").isAgreed("r1", LessonKey.FOCUS)).isTrue();
        assertThat(on("2025-04-01").isAgreed("r1", LessonKey.ENERGY)).isFalse();
        assertThat(on("2025-12-31").agreed())
                .extracting(Realignments.Agreed::since)
                .containsExactly(LocalDate.parse("2025-04-01"));
    }

    @Test
    void isNotAgreedBeforeItIsLaidDownHoweverEarlyTheConsent() {
        adopted("r1", "2025-03-01", "focus");
        everybodyConsented("r1", "2025-01-01");

        assertThat(on("2025-02-28").isAgreed("r1")).isFalse();
        assertThat(on("2025-03-01").agreed())
                .extracting(Realignments.Agreed::since)
                .containsExactly(LocalDate.parse("2025-03-01"));
    }

    @Test
    void oneBodyAgainstUndoesTheConsentAndAbstainingGivesNone() {
        adopted("r1", "2025-03-01", "focus");
        everybodyConsented("r1", "2025-03-01");
        consented("r1", "a", "council", "abstained", "2025-03-02");
        consented("r1", "b", "council", "against", "2025-05-01");
        adopted("r2", "2025-03-01", "focus");
        consented("r2", "a", "board", "abstained", "2025-03-01");

        assertThat(on("2025-04-30").isAgreed("r1")).isTrue();
        assertThat(on("2025-05-01").isAgreed("r1")).isFalse();
        assertThat(on("2025-05-01").missingConsent("r1")).containsExactly("b");
        assertThat(on("2025-05-01").missingConsent("r2")).containsExactly("a", "b", "svb");
    }

    @Test
    void theLatestIsTheOneAgreedLastAndOnOneDayTheGreaterId() {
        for (String id : new String[] {"r2", "r1", "r3"}) {
            adopted(id, "2025-03-01", id.equals("r3") ? "energy" : "focus");
            everybodyConsented(id, "2025-03-01");
        }

        assertThat(Objects.requireNonNull(on("2025-12-31").lastAgreed(LessonKey.FOCUS))
                        .fact()
                        .realignment())
                .isEqualTo("r2");
        assertThat(on("2025-12-31").lastAgreed(LessonKey.ARCHITECTURE)).isNull();
    }

    @Test
    void whoJoinsLaterJoinsWhatWasAgreed() {
        adopted("r1", "2025-03-01", "focus");
        everybodyConsented("r1", "2025-03-10");
        sample.roster("2025-06-01", "a", "b", "c");
        consented("r1", "c", "board", "against", "2025-07-01");
        adopted("r2", "2025-05-15", "focus");
        everybodyConsented("r2", "2025-06-15");

        assertThat(on("2025-12-31").agreedOn("r1")).isEqualTo("2025-03-10");
        assertThat(on("2025-12-31").missingConsent("r1")).isEmpty();
        assertThat(on("2025-12-31").agreedOn("r2")).as("c took part by then").isNull();
        assertThat(on("2025-12-31").missingConsent("r2")).containsExactly("c");
    }

    @Test
    void theConsentOfOneThatLeftCountsForTheDaysOnWhichItTookPart() {
        adopted("r1", "2025-03-01", "focus");
        everybodyConsented("r1", "2025-03-10");
        sample.roster("2025-06-01", "a");

        assertThat(on("2025-12-31").agreedOn("r1")).isEqualTo("2025-03-10");
    }

    @Test
    void anObjectionCountsUntilTheObjectorLeaves() {
        adopted("r1", "2025-03-01", "focus");
        everybodyConsented("r1", "2025-03-10");
        consented("r1", "b", "council", "against", "2025-05-01");
        sample.roster("2025-09-01", "a");

        assertThat(on("2025-04-30").agreedOn("r1")).isEqualTo("2025-03-10");
        assertThat(on("2025-08-31").agreedOn("r1")).isNull();
        assertThat(on("2025-09-01").agreedOn("r1")).isEqualTo("2025-09-01");
    }

    @Test
    void nothingIsAgreedBeforeThereIsARoster() {
        adopted("r1", "2023-03-01", "focus");
        everybodyConsented("r1", "2023-03-10");

        assertThat(on("2023-05-31").agreedOn("r1")).isNull();
        assertThat(on("2023-06-01").agreedOn("r1")).isEqualTo("2023-06-01");
    }

    private Realignments on(String day) {
        return Realignments.on(sample.on(day));
    }

    private void adopted(String id, String date, String lesson) {
        sample.told(
                "project.realignment-adopted",
                date,
                "'realignment':'%s','reason':'periodic','lessons':['%s'],".formatted(id, lesson)
                        + "'decisions':0,'targetsChanged':0,'targetsConfirmed':0,'nextReviewDate':'2026-03-01'");
    }

    private void everybodyConsented(String id, String date) {
        for (String participant : new String[] {"a", "b", "svb"}) {
            consented(id, participant, "board", "agreed", date);
        }
    }

    private void consented(String id, String participant, String body, String position, String date) {
        sample.told(
                "project.realignment-consented",
                date,
                "'realignment':'%s','participant':'%s','body':'%s','position':'%s'"
                        .formatted(id, participant, body, position));
    }
}
