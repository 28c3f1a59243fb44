// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.drift.EpisodeId;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.episodes.Finding;
import nl.ijkpunt.health.episodes.Notice;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

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

        tale.recorded("2025-05-02", "project.realignment-started", "2025-05-01", "'realignment':'r1','lessons':['focus']");
        assertThat(episodes(tale, "2026-01-15"))
                .filteredOn(notice -> notice.head().event().equals("reminded"))
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.startedElsewhere()).isEqualTo("2025-05-01"));

        tale.recorded(
                "2025-05-03", "project.realignment-started", "2025-05-02", "'realignment':'r2','lessons':['businesslike']");
        assertThat(events(tale, "2026-01-15")).doesNotContain("reminded");
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
