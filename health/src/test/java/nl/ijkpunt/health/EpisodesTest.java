// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.drift.EpisodeId;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.episodes.Finding;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.episodes.Urgency;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two good years of service levels, and then they fall: what is told, when, and what later facts do to it. */
class EpisodesTest {

    private static final double GOOD = 0.97;
    private static final double BAD = 0.925;

    private static Tale good() {
        return new Tale().levels("2023-01", "2024-12", GOOD);
    }

    private static Tale falling() {
        return good().levels("2025-01", "2025-06", BAD);
    }

    @Test
    void aHealthyLessonIsNeverTold() {
        assertThat(episodes(good().levels("2025-01", "2025-12", GOOD), "2026-02-01"))
                .isEmpty();
    }

    @Test
    void aLastingFallIsToldOnceOnTheMorningAfterTheTenDaysOfGrace() {
        List<EpisodeNotice> told = episodes(falling(), "2025-07-15");

        EpisodeNotice opened = only(told, "opened");
        assertThat(opened.head().message()).isTrue();
        assertThat(opened.head().date()).isEqualTo(opened.month().plusMonths(1).atDay(11));
        assertThat(opened.month()).isBetween(YearMonth.of(2025, 2), YearMonth.of(2025, 3));
        assertThat(opened.episode()).isEqualTo(EpisodeId.of("proef", "businesslike", "start", opened.month()));
        assertThat(opened.baseline()).isEqualTo("start");
        assertThat(opened.revised()).isFalse();
        assertThat(opened.finding().since()).isBetween(YearMonth.of(2024, 12), YearMonth.of(2025, 1));
        assertThat(opened.finding().evidence()).isGreaterThanOrEqualTo(300);
        assertThat(opened.finding().lead()).isEqualTo("9.service-levels");
        assertThat(opened.facts()).isNotEmpty().allMatch(fact -> fact.startsWith("urn:test|"));
    }

    @Test
    void sharesSumToOneAndPointsToTheChangeOfTheScore() {
        Finding finding = only(episodes(falling(), "2025-07-15"), "opened").finding();

        assertThat(finding.indicators().stream()
                        .mapToDouble(Finding.Mover::share)
                        .sum())
                .isEqualTo(1, Offset.offset(1e-9));
        assertThat(finding.change()).isNegative();
        assertThat(finding.indicators().stream()
                        .filter(mover -> mover.points() != null)
                        .mapToDouble(Finding.Mover::points)
                        .sum())
                .isEqualTo(finding.change(), Offset.offset(1e-9));
        assertThat(finding.indicators())
                .filteredOn(mover -> mover.id().equals("9.service-levels"))
                .singleElement()
                .satisfies(mover -> assertThat(mover.valueNow()).isLessThan(mover.valueBefore()));
    }

    @Test
    void nothingIsToldOfAMonthBeforeItsTenDaysAreOver() {
        LocalDate told =
                only(episodes(falling(), "2025-07-15"), "opened").head().date();

        assertThat(events(falling(), told.minusDays(1).toString())).doesNotContain("opened");
        assertThat(events(falling(), told.toString())).contains("opened");
    }

    @Test
    void whatIsPutRightWithinTheTenDaysIsNeverTold() {
        Tale tale = good();
        for (YearMonth month = YearMonth.of(2025, 1);
                month.isBefore(YearMonth.of(2025, 7));
                month = month.plusMonths(1)) {
            tale.level(month.plusMonths(1).atDay(3).toString(), month, BAD);
            tale.level(month.plusMonths(1).atDay(10).toString(), month, GOOD);
        }

        assertThat(episodes(tale, "2025-08-01")).isEmpty();
    }

    @Test
    void aCorrectionThatTakesTheGroundAwayRevokesAndNamesItself() {
        Tale tale = falling();
        int before = tale.facts().size();
        correct(tale, "2025-07-20", "2025-01", "2025-06", GOOD);

        List<EpisodeNotice> told = episodes(tale, "2025-08-01");

        EpisodeNotice opened = only(told, "opened");
        EpisodeNotice closed = only(told, "closed");
        assertThat(closed.head().reason()).isEqualTo("revoked");
        assertThat(closed.head().date()).isEqualTo(LocalDate.of(2025, 7, 21));
        assertThat(closed.head().message()).isTrue();
        assertThat(closed.episode()).isEqualTo(opened.episode());
        assertThat(closed.facts())
                .containsExactlyInAnyOrderElementsOf(
                        tale.facts().subList(before, tale.facts().size()).stream()
                                .map(fact -> fact.reference())
                                .toList());
        assertThat(episodes(falling(), "2025-07-15")).as("what was told stays").contains(opened);
    }

    @Test
    void aCorrectionThatOnlyMovesTheMonthSendsNothing() {
        Tale tale = falling();
        YearMonth opened = only(episodes(tale, "2025-07-15"), "opened").month();
        correct(tale, "2025-07-20", "2025-01", "2025-01", GOOD);

        List<EpisodeNotice> told = episodes(tale, "2025-08-01");

        List<EpisodeNotice> revision = told.stream()
                .filter(notice -> notice.head().date().equals(LocalDate.of(2025, 7, 21)))
                .filter(notice ->
                        List.of("opened", "closed").contains(notice.head().event()))
                .toList();
        assertThat(revision).extracting(notice -> notice.head().event()).containsExactly("closed", "opened");
        assertThat(revision).allSatisfy(notice -> {
            assertThat(notice.revised()).isTrue();
            assertThat(notice.head().message()).isFalse();
        });
        assertThat(revision.get(1).month()).isAfter(opened);
    }

    @Test
    void recoveryIsToldWithItsReason() {
        Tale tale = falling().levels("2025-07", "2026-06", 0.985);

        EpisodeNotice closed = only(episodes(tale, "2026-08-01"), "closed");

        assertThat(closed.head().reason()).isEqualTo("recovered");
        assertThat(closed.head().message()).isTrue();
        assertThat(closed.finding().evidence()).isLessThan(60);
    }

    @Test
    void anAgreedReAlignmentClosesAtOnceAndSaysWhatTheMonthBeforeSaid() {
        Tale tale = falling().realigned("r1", "2025-07-14", "2026-07-14");

        EpisodeNotice closed = only(episodes(tale, "2025-07-15"), "closed");

        assertThat(closed.head().reason()).isEqualTo("realigned");
        assertThat(closed.head().date()).isEqualTo(LocalDate.of(2025, 7, 15));
        assertThat(closed.provisional()).isTrue();
        assertThat(closed.finding().evidence()).isGreaterThan(300);
        assertThat(closed.finding().nextReview()).isEqualTo(LocalDate.of(2026, 7, 14));
        assertThat(episodes(tale, "2025-12-31"))
                .as("the close of July says nothing more")
                .filteredOn(notice -> notice.head().event().equals("closed"))
                .hasSize(1);
    }

    @Test
    void withoutEverybodysConsentTheEpisodeGoesOn() {
        Tale tale = falling()
                .adopted("r1", "2025-07-14", "2026-07-14")
                .consented("r1", "a", "2025-07-14")
                .consented("r1", "svb", "2025-07-14");

        assertThat(events(tale, "2025-07-31")).contains("opened").doesNotContain("closed");
    }

    @Test
    void everyThreeMonthsInAlarmWithoutAStartedReAlignmentPeopleAreReminded() {
        Tale tale = falling().levels("2025-07", "2025-12", BAD);
        YearMonth opened = only(episodes(tale, "2026-01-15"), "opened").month();

        assertThat(episodes(tale, "2026-01-15"))
                .filteredOn(notice -> notice.head().event().equals("reminded"))
                .allSatisfy(notice -> assertThat(notice.head().message()).isTrue())
                .extracting(EpisodeNotice::month)
                .startsWith(opened.plusMonths(3), opened.plusMonths(6));

        tale.started("r1", "2025-05-01", List.of("businesslike"));
        assertThat(events(tale, "2026-01-15")).doesNotContain("reminded");
    }

    static List<Named<JsonNode>> reminders() {
        List<Named<JsonNode>> all = new ArrayList<>();
        Told.json("/vectors/drift.json")
                .get("reminders")
                .forEach(one -> all.add(Named.of(one.get("name").asText(), one)));
        return all;
    }

    /** The vector counts months from some day; here the month of opening is when the fall of the tale is seen. */
    @ParameterizedTest
    @MethodSource("reminders")
    void remindersFollowUntilAStartedReAlignmentNamesTheLesson(JsonNode vector) {
        YearMonth seen = only(episodes(falling(), "2025-07-15"), "opened").month();
        YearMonth zero = seen.minusMonths(vector.get("opened").asInt());
        String mine = vector.get("lesson").asText();
        Tale tale = good().levels("2025-01", seen.toString(), BAD);
        int number = 0;
        for (JsonNode start : vector.get("started")) {
            String id = "r" + number++;
            tale.started(id, day(zero, start), lessons(start, mine));
            JsonNode adopted = start.path("adopted");
            if (adopted.isObject()) {
                tale.adopted(
                        id,
                        day(zero, adopted),
                        "2027-01-01",
                        lessons(adopted, mine).get(0),
                        day(zero, adopted));
            }
        }
        JsonNode closed = vector.get("closed");
        if (closed.isInt()) {
            String day = zero.plusMonths(closed.asInt()).atDay(9).toString();
            tale.adopted("done", day, "2027-01-01");
            List.of("a", "b", "svb").forEach(participant -> tale.consented("done", participant, day));
        }
        YearMonth last = zero.plusMonths(vector.get("last").asInt());

        List<EpisodeNotice> reminded = episodes(
                        tale, last.plusMonths(1).atDay(11).toString())
                .stream()
                .filter(notice -> notice.head().event().equals("reminded"))
                .toList();

        List<YearMonth> expected = new ArrayList<>();
        vector.get("expect").forEach(month -> expected.add(zero.plusMonths(month.asInt())));
        assertThat(reminded).extracting(EpisodeNotice::month).containsExactlyElementsOf(expected);
        assertThat(reminded).allSatisfy(notice -> {
            assertThat(notice.head().urgency()).isEqualTo(Urgency.NOW);
            assertThat(notice.head().date())
                    .isEqualTo(notice.month().plusMonths(1).atDay(11));
        });
    }

    private static String day(YearMonth zero, JsonNode node) {
        return zero.plusMonths(node.get("month").asInt()).atDay(9).toString();
    }

    private static List<String> lessons(JsonNode node, String mine) {
        List<String> lessons = new ArrayList<>();
        for (JsonNode lesson : node.get("lessons")) {
            lessons.add(lesson.asText().equals(mine) ? "businesslike" : lesson.asText());
        }
        return lessons;
    }

    @Test
    void aReminderSaysThatTheReAlignmentThatWasStartedIsAboutSomethingElse() {
        Tale tale = falling().levels("2025-07", "2026-01", BAD);
        YearMonth opened = only(episodes(tale, "2026-03-15"), "opened").month();
        LocalDate started = opened.plusMonths(4).atDay(4);
        tale.started("r1", started.toString(), List.of("energy"));

        assertThat(episodes(tale, "2026-03-15"))
                .filteredOn(notice -> notice.head().event().equals("reminded"))
                .extracting(EpisodeNotice::startedElsewhere)
                .startsWith(null, started);
    }

    @Test
    void aCorrectionThatMovesTheOpeningBringsNoSecondReminderWithinAQuarter() {
        Tale tale = falling().levels("2025-07", "2026-03", BAD);
        YearMonth opened = only(episodes(tale, "2025-06-15"), "opened").month();
        LocalDate first = opened.plusMonths(4).atDay(11);
        correct(tale, first.plusDays(5).toString(), "2025-01", "2025-01", GOOD);

        List<LocalDate> reminded = episodes(tale, "2026-04-15").stream()
                .filter(notice -> notice.head().event().equals("reminded"))
                .map(notice -> notice.head().date())
                .toList();

        assertThat(reminded).startsWith(first).hasSizeGreaterThan(1);
        for (int i = 1; i < reminded.size(); i++) {
            assertThat(reminded.get(i)).isAfterOrEqualTo(reminded.get(i - 1).plusMonths(3));
        }
    }

    @Test
    void anAnswerShowsTheEpisodeThatIsOpenAsItWasTold() {
        Tale tale = falling().levels("2025-07", "2025-12", BAD);
        EpisodeNotice opened = only(episodes(tale, "2026-01-15"), "opened");
        LocalDate told = opened.head().date();

        assertThat(since(tale, told.minusDays(1))).isNull();
        LessonAnswer.Since since = new LessonAnswer.Since(opened.finding().since(), opened.month());
        assertThat(since(tale, told)).isEqualTo(since);
        assertThat(since(tale, LocalDate.of(2025, 12, 31)))
                .as("months that change the onset change nothing")
                .isEqualTo(since);
    }

    @Test
    void aConsentEndsTheEpisodeOnTheDayItIsRecordedOrLaterOnTheDayItIsOf() {
        LocalDate day = LocalDate.of(2025, 7, 14);
        Tale tale = falling().realigned("r1", day.toString(), "2026-07-14");
        assertThat(since(tale, day.minusDays(1))).isNotNull();
        assertThat(since(tale, day)).isNull();
        assertThat(only(episodes(tale, "2025-07-20"), "closed").head().date()).isEqualTo(day.plusDays(1));

        Tale late = falling().realigned("r1", day.toString(), "2026-07-14", "2025-07-20");
        assertThat(since(late, LocalDate.of(2025, 7, 19))).isNotNull();
        assertThat(since(late, LocalDate.of(2025, 7, 20))).isNull();
        assertThat(only(episodes(late, "2025-07-25"), "closed").head().date()).isEqualTo(LocalDate.of(2025, 7, 21));

        Tale ahead = falling().realigned("r1", day.toString(), "2026-07-14", "2025-07-09");
        assertThat(since(ahead, day.minusDays(1))).isNotNull();
        assertThat(since(ahead, day)).isNull();
        assertThat(only(episodes(ahead, "2025-07-25"), "closed").head().date()).isEqualTo(day);
    }

    private static LessonAnswer.Since since(Tale tale, LocalDate day) {
        Partnership partnership = new Partnership("proef", DefaultNorms.load());
        tale.facts().forEach(partnership::learn);
        return partnership.on(day).lessons().stream()
                .filter(lesson -> lesson.lesson() == LessonKey.BUSINESSLIKE)
                .findFirst()
                .orElseThrow()
                .since();
    }

    @Test
    void everyNoticeOfAnEpisodeHasItsClass() {
        Tale tale = falling().levels("2025-07", "2026-06", 0.985);
        correct(tale, "2025-05-20", "2025-01", "2025-01", GOOD);

        assertThat(episodes(tale, "2026-08-01"))
                .extracting(
                        notice -> notice.head().event() + " " + notice.head().reason() + " " + notice.revised() + " "
                                + notice.head().urgency().key())
                .contains(
                        "opened null false now",
                        "closed revoked true page",
                        "opened null true page",
                        "closed recovered false now");
        assertThat(episodes(tale, "2026-08-01"))
                .allSatisfy(notice -> assertThat(notice.head().message())
                        .isEqualTo(notice.head().urgency() == Urgency.NOW));
    }

    @Test
    void threeYearsThatAreHandedOverAtOnceGiveAllOfItsPastAndOneMessage() {
        Tale source = falling();
        Tale tale = new Tale();
        source.facts()
                .forEach(fact -> tale.facts()
                        .add(new Fact(
                                fact.partnership(),
                                fact.type(),
                                fact.key(),
                                fact.source(),
                                fact.id(),
                                Instant.parse("2025-09-01T09:00:00Z"),
                                fact.event(),
                                fact.data())));

        List<EpisodeNotice> told = episodes(tale, "2025-09-05");

        assertThat(told)
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.head().date()).isEqualTo(LocalDate.of(2025, 9, 2)));
        assertThat(told).filteredOn(notice -> notice.head().message()).hasSize(1);
        assertThat(only(told, "opened").month())
                .isEqualTo(only(episodes(source, "2025-09-05"), "opened").month());
    }

    @Test
    void theSameFactsGiveTheSameNoticesInAnyOrderAndHoweverOftenOneAsks() {
        Tale tale = falling().levels("2025-07", "2026-03", GOOD).realigned("r1", "2025-12-14", "2026-09-14");
        correct(tale, "2025-07-20", "2025-01", "2025-01", GOOD);
        correct(tale, "2026-01-20", "2025-02", "2025-05", GOOD);
        List<String> expected = Tale.lines(tale.told("2026-05-01"));

        assertThat(expected).isNotEmpty().doesNotHaveDuplicates();
        for (long seed = 1; seed <= 4; seed++) {
            assertThat(tale.toldInDisorder("2026-05-01", seed)).isEqualTo(expected);
        }
    }

    @Test
    void whatWasToldIsNeverToldOtherwiseLater() {
        Tale tale = falling().levels("2025-07", "2026-03", GOOD);
        correct(tale, "2025-08-20", "2025-01", "2025-06", GOOD);
        Partnership live = new Partnership("proef", DefaultNorms.load());
        List<Fact> facts = new ArrayList<>(tale.facts());
        facts.sort(Comparator.comparing(Fact::time));
        List<String> before = List.of();
        int next = 0;
        for (LocalDate day = LocalDate.of(2024, 12, 1); day.isBefore(LocalDate.of(2026, 3, 1)); day = day.plusDays(5)) {
            while (next < facts.size() && facts.get(next).time().isBefore(Instant.parse(day + "T12:00:00Z"))) {
                live.learn(facts.get(next));
                next++;
            }
            List<String> now = Tale.lines(live.on(day).notices());
            assertThat(now.subList(0, before.size())).isEqualTo(before);
            before = now;
        }
        assertThat(before).isNotEmpty();
    }

    private static void correct(Tale tale, String recorded, String from, String until, double share) {
        for (YearMonth month = YearMonth.parse(from);
                !month.isAfter(YearMonth.parse(until));
                month = month.plusMonths(1)) {
            tale.level(recorded, month, share);
        }
    }

    private static List<EpisodeNotice> episodes(Tale tale, String day) {
        return tale.told(day).stream()
                .filter(EpisodeNotice.class::isInstance)
                .map(EpisodeNotice.class::cast)
                .toList();
    }

    private static List<String> events(Tale tale, String day) {
        return episodes(tale, day).stream().map(notice -> notice.head().event()).toList();
    }

    private static EpisodeNotice only(List<EpisodeNotice> told, String event) {
        List<EpisodeNotice> found = told.stream()
                .filter(notice -> notice.head().event().equals(event))
                .toList();
        assertThat(found)
                .as(event + " in " + told.stream().map(Notice::head).toList())
                .hasSize(1);
        return found.get(0);
    }
}
