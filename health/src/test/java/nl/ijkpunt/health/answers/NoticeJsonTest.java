// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.episodes.Commitment;
import nl.ijkpunt.health.episodes.CommitmentNotice;
import nl.ijkpunt.health.episodes.DeadlineNotice;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.episodes.Finding;
import nl.ijkpunt.health.episodes.LimitNotice;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.episodes.RealignmentNotice;
import nl.ijkpunt.health.episodes.Urgency;
import org.junit.jupiter.api.Test;

/** The format that others read: a key that moves or disappears here breaks them. */
class NoticeJsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 11);

    @Test
    void anEpisodeSaysAllThatAMessageNeeds() {
        Finding finding = new Finding(
                YearMonth.of(2026, 2),
                "month",
                "norm",
                "6.harmonisation-vs-plan",
                345.5,
                300,
                0.2,
                58.0,
                54.25,
                61.75,
                0.9,
                "high",
                75.0,
                72.0,
                -14.0,
                List.of(new Finding.Mover(
                        "6.harmonisation-vs-plan",
                        1,
                        -14.0,
                        "norm",
                        14.0,
                        YearMonth.of(2026, 5),
                        0.98,
                        0.71,
                        71.0,
                        55.0)),
                List.of("6.autonomy-price"),
                List.of(),
                0.1,
                0.65,
                null,
                LocalDate.of(2026, 9, 4));

        assertThat(NoticeJson.of(new EpisodeNotice(
                        head(LessonKey.HARMONISATION, "opened", null),
                        "e1",
                        YearMonth.of(2026, 5),
                        YearMonth.of(2026, 5),
                        false,
                        false,
                        "r-2025",
                        LocalDate.of(2025, 3, 12),
                        null,
                        finding,
                        List.of("urn:a|1"))))
                .isEqualTo("{\"id\":\"n1\",\"partnership\":\"demo\",\"name\":\"De Waterkring\",\"kind\":\"episode\","
                        + "\"lesson\":\"harmonisation\",\"event\":\"opened\",\"reason\":null,\"date\":\"2026-06-11\","
                        + "\"urgency\":\"now\",\"audience\":\"directors\",\"message\":true,\"link\":\"/partnerships/demo/lessons/harmonisation\",\"episode\":\"e1\","
                        + "\"month\":\"2026-05\",\"opened\":\"2026-05\",\"revised\":false,\"provisional\":false,"
                        + "\"baseline\":\"r-2025\",\"baselineDate\":\"2025-03-12\",\"startedElsewhere\":null,\"since\":\"2026-02\","
                        + "\"precision\":\"month\",\"hand\":\"norm\",\"question\":\"6.harmonisation-vs-plan\","
                        + "\"evidence\":345.5,\"threshold\":300,\"falseAlarmFiveYears\":0.2,\"score\":58,"
                        + "\"scoreLow\":54.25,\"scoreHigh\":61.75,\"coverage\":0.9,\"confidence\":\"high\","
                        + "\"levelFirst\":75,\"levelAgreed\":72,\"change\":-14,"
                        + "\"shares\":{\"6.harmonisation-vs-plan\":1},"
                        + "\"indicators\":[{\"id\":\"6.harmonisation-vs-plan\",\"share\":1,\"points\":-14,"
                        + "\"hand\":\"norm\",\"fall\":14,\"lastObserved\":\"2026-05\",\"valueBefore\":0.98,"
                        + "\"valueNow\":0.71,\"scoreBefore\":71,\"scoreNow\":55}],"
                        + "\"unmoved\":[\"6.autonomy-price\"],\"missing\":[],\"redIn3\":0.1,\"redIn6\":0.65,"
                        + "\"redIn12\":null,\"nextReview\":\"2026-09-04\",\"facts\":[\"urn:a|1\"]}");
    }

    @Test
    void aDeadlineALimitAPromiseAndAReAlignmentHaveKeysOfTheirOwn() {
        assertThat(rest(new DeadlineNotice(
                        head(LessonKey.COMMUNICATION, "approaching", null),
                        "obligation",
                        "draft-budget|2026|alfen",
                        LocalDate.of(2026, 6, 22),
                        11,
                        "30",
                        "alfen",
                        null,
                        List.of())))
                .isEqualTo("\"deadline\":\"obligation\",\"key\":\"draft-budget|2026|alfen\",\"due\":\"2026-06-22\","
                        + "\"left\":11,\"level\":\"30\",\"participant\":\"alfen\",\"ownerRole\":null,\"facts\":[]}");
        assertThat(rest(new LimitNotice(
                        head(LessonKey.BUSINESS_CASE, "crossed", null), "2.deviation-first", 0.12, 0.1)))
                .isEqualTo("\"indicator\":\"2.deviation-first\",\"value\":0.12,\"limit\":0.1}");
        assertThat(rest(new CommitmentNotice(
                        head(LessonKey.HARMONISATION, "broken", null),
                        new Commitment(
                                "c1",
                                "r1",
                                false,
                                null,
                                "6.double-running",
                                0.05,
                                LocalDate.of(2026, 1, 10),
                                LocalDate.of(2026, 6, 1),
                                "director",
                                Commitment.State.BROKEN,
                                null,
                                0.08))))
                .isEqualTo("\"commitment\":\"c1\",\"realignment\":\"r1\",\"agreed\":false,\"participant\":null,"
                        + "\"indicator\":\"6.double-running\",\"target\":0.05,\"value\":0.08,\"made\":\"2026-01-10\","
                        + "\"due\":\"2026-06-01\",\"keptOn\":null,\"ownerRole\":\"director\"}");
        assertThat(rest(new RealignmentNotice(
                        head(LessonKey.AMBITION_AND_VISION, "pending", null),
                        "r1",
                        List.of("alfen"),
                        List.of(LessonKey.FOCUS),
                        null,
                        LocalDate.of(2027, 1, 1))))
                .isEqualTo("\"realignment\":\"r1\",\"awaiting\":[\"alfen\"],\"lessons\":[\"focus\"],\"agreedOn\":null,"
                        + "\"nextReview\":\"2027-01-01\"}");
    }

    private static String rest(Notice notice) {
        String json = NoticeJson.of(notice);
        String link = "\"link\":\"/partnerships/demo/lessons/";
        return json.substring(json.indexOf("\",", json.indexOf(link) + link.length()) + 2);
    }

    private static Notice.Head head(LessonKey lesson, String event, String reason) {
        return new Notice.Head("n1", "demo", "De Waterkring", lesson, event, reason, DAY, Urgency.NOW);
    }
}
