// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Grouping and budget of messages (drift.md 9). */
class MailingTest {

    private static final LocalDate YEAR_LATER = LocalDate.of(2027, 1, 1);

    private final List<Notice> told = new ArrayList<>();

    @Test
    void whatOneMorningDecidesIsOneMessage() {
        opened("a", LessonKey.FOCUS, "2026-05-11");
        opened("b", LessonKey.HARMONISATION, "2026-05-11");

        assertThat(mails(YEAR_LATER)).containsExactly("2026-05-11 b a");
    }

    @Test
    void theDigestAndThePageSendNothing() {
        told.add(limit("2026-05-11", "back", Urgency.DIGEST));
        told.add(limit("2026-05-12", "crossed", Urgency.PAGE));

        assertThat(mails(YEAR_LATER)).isEmpty();
    }

    @Test
    void fromTheFifthOnAMessageWaitsForCompanyForTenDaysAtMost() {
        four();
        opened("e", LessonKey.FOCUS, "2026-06-11");
        assertThat(mails(LocalDate.parse("2026-06-20"))).hasSize(4);
        assertThat(Mailing.until(LocalDate.parse("2026-06-20"), told).waiting()).hasSize(1);
        assertThat(mails(YEAR_LATER)).endsWith("2026-06-21 e");

        opened("f", LessonKey.ENERGY, "2026-06-18");
        assertThat(mails(YEAR_LATER)).hasSize(5).endsWith("2026-06-18 e f");
    }

    @Test
    void aSeventhWaitsUntilThereIsRoom() {
        four();
        opened("e", LessonKey.FOCUS, "2026-06-11");
        opened("f", LessonKey.FOCUS, "2026-06-25");
        opened("g", LessonKey.FOCUS, "2026-07-08");

        assertThat(mails(YEAR_LATER)).endsWith("2026-06-21 e", "2026-07-05 f", "2026-08-01 g");
        assertThat(Mailing.until(LocalDate.parse("2026-07-31"), told).waiting()).hasSize(1);
    }

    @Test
    void whatIsTakenBackWhileItWaitsIsNotSentAndNeitherIsTheTakingBack() {
        four();
        opened("e", LessonKey.FOCUS, "2026-06-11");
        told.add(episode("e", LessonKey.FOCUS, "2026-06-15", "closed", "revoked"));

        assertThat(mails(YEAR_LATER)).hasSize(4);
    }

    @Test
    void whenOnlyTheMonthMovesWhileItWaitsTheEpisodeThatTakesItsPlaceIsSent() {
        four();
        opened("e", LessonKey.FOCUS, "2026-06-11");
        told.add(episode("e", LessonKey.FOCUS, "2026-06-15", "closed", "revoked", Urgency.PAGE));
        told.add(episode("e2", LessonKey.FOCUS, "2026-06-15", "opened", null, Urgency.PAGE));

        assertThat(mails(YEAR_LATER)).hasSize(5).endsWith("2026-06-21 e2");
    }

    @Test
    void aReminderOfWhatIsTakenBackIsNotSentButTheTakingBackIs() {
        opened("e", LessonKey.FOCUS, "2026-04-11");
        opened("b", LessonKey.ENERGY, "2026-05-11");
        opened("c", LessonKey.LEADERSHIP, "2026-05-21");
        opened("d", LessonKey.ARCHITECTURE, "2026-06-01");
        told.add(episode("e", LessonKey.FOCUS, "2026-06-11", "reminded", null));
        told.add(episode("e", LessonKey.FOCUS, "2026-06-15", "closed", "revoked"));

        assertThat(Mailing.until(YEAR_LATER, told).sent())
                .last()
                .satisfies(mail -> assertThat(mail.notices())
                        .extracting(notice -> notice.head().event())
                        .containsExactly("closed"));
    }

    @Test
    void whatIsTakenBackAfterItWasSentIsTold() {
        opened("e", LessonKey.FOCUS, "2026-06-11");
        told.add(episode("e", LessonKey.FOCUS, "2026-06-15", "closed", "revoked"));

        assertThat(mails(YEAR_LATER)).containsExactly("2026-06-11 e", "2026-06-15 e");
    }

    @Test
    void toldUpToADayNothingOfLaterIsSeen() {
        four();

        assertThat(mails(LocalDate.parse("2026-05-11"))).containsExactly("2026-05-01 a", "2026-05-11 b");
    }

    private void four() {
        opened("a", LessonKey.FOCUS, "2026-05-01");
        opened("b", LessonKey.FOCUS, "2026-05-11");
        opened("c", LessonKey.FOCUS, "2026-05-21");
        opened("d", LessonKey.FOCUS, "2026-06-01");
    }

    private List<String> mails(LocalDate until) {
        return Mailing.until(until, told).sent().stream()
                .map(mail -> mail.on()
                        + mail.notices().stream()
                                .map(notice -> " " + ((EpisodeNotice) notice).episode())
                                .reduce("", String::concat))
                .toList();
    }

    private void opened(String episode, LessonKey lesson, String day) {
        told.add(episode(episode, lesson, day, "opened", null));
    }

    private static Notice episode(String id, LessonKey lesson, String day, String event, @Nullable String reason) {
        return episode(id, lesson, day, event, reason, Urgency.NOW);
    }

    private static Notice episode(
            String id, LessonKey lesson, String day, String event, @Nullable String reason, Urgency urgency) {
        return new EpisodeNotice(
                head(id + event, lesson, day, event, reason, urgency),
                id,
                YearMonth.parse(day.substring(0, 7)),
                YearMonth.parse(day.substring(0, 7)),
                false,
                false,
                "start",
                null,
                null,
                Finding.nothing(DriftSettings.defaults()),
                List.of());
    }

    private static Notice limit(String day, String event, Urgency urgency) {
        return new LimitNotice(
                head("limit", LessonKey.BUSINESS_CASE, day, event, null, urgency), "2.deviation-first", 0.2, 0.1);
    }

    private static Notice.Head head(
            String id, LessonKey lesson, String day, String event, @Nullable String reason, Urgency urgency) {
        return new Notice.Head(id, "demo", "Demo", lesson, event, reason, LocalDate.parse(day), urgency);
    }
}
