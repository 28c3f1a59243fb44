// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.health.drift.EpisodeId;
import nl.ijkpunt.health.episodes.Commitment;
import nl.ijkpunt.health.episodes.CommitmentNotice;
import nl.ijkpunt.health.episodes.DeadlineNotice;
import nl.ijkpunt.health.episodes.LimitNotice;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.episodes.RealignmentNotice;
import org.junit.jupiter.api.Test;

/** Deadlines, limits, promises and consent: no statistics, and never told twice. */
class HardRulesTest {

    private static final String AGREEMENT =
            "'agreement':'c1','participant':'a','service':'desk','ownerRole':'controller'";

    @Test
    void aDeadlineIsCountedDownAndItsPassingToldOnce() {
        Tale tale = new Tale()
                .recorded(
                        "2024-01-10",
                        "project.agreement-signed",
                        "2024-01-10",
                        AGREEMENT + ",'expiresOn':'2025-01-10'");

        assertThat(deadlines(tale, "2025-06-01"))
                .containsExactly(
                        "2024-10-12 approaching 90 90",
                        "2024-12-11 approaching 30 30",
                        "2025-01-03 approaching 7 7",
                        "2025-01-11 passed breach -1");
        assertThat(tale.told("2025-06-01").get(0).head().id())
                .isEqualTo(EpisodeId.digest("proef|deadline|agreement|c1|2025-01-10|90"));
    }

    @Test
    void threeMonthsAheadIsOnlyReadAndWhatComesNearIsInTheDigest() {
        Tale tale = new Tale()
                .recorded(
                        "2024-01-10", "project.agreement-signed", "2024-01-10", AGREEMENT + ",'expiresOn':'2025-01-10'")
                .recorded("2025-02-01", "project.agreement-ended", "2025-02-01", "'agreement':'c1'");

        assertThat(deadlineNotices(tale, "2025-06-01"))
                .extracting(notice -> notice.level() + " "
                        + notice.head().urgency().key() + " "
                        + notice.head().urgency().audience() + " "
                        + notice.head().message())
                .containsExactly(
                        "90 page readers false",
                        "30 digest secretary false",
                        "7 digest secretary false",
                        "breach digest secretary false",
                        "null page readers false");
    }

    @Test
    void aDateThatIsKnownTwentyDaysAheadSkipsTheFirstSignal() {
        Tale tale = new Tale()
                .recorded(
                        "2024-12-20",
                        "project.agreement-signed",
                        "2024-01-10",
                        AGREEMENT + ",'expiresOn':'2025-01-10'");

        assertThat(deadlines(tale, "2025-06-01"))
                .containsExactly(
                        "2024-12-21 approaching 30 20", "2025-01-03 approaching 7 7", "2025-01-11 passed breach -1");
    }

    @Test
    void aFactThatAppearsAfterTheDaySignalsItsPresentLevelOnly() {
        Tale tale = new Tale()
                .recorded(
                        "2025-03-01",
                        "project.agreement-signed",
                        "2024-01-10",
                        AGREEMENT + ",'expiresOn':'2025-01-10'");

        assertThat(deadlines(tale, "2025-06-01")).containsExactly("2025-03-02 passed breach -51");
    }

    @Test
    void renewalMeetsItAndAMovedDayStartsAgain() {
        Tale renewed = new Tale()
                .recorded(
                        "2024-01-10", "project.agreement-signed", "2024-01-10", AGREEMENT + ",'expiresOn':'2025-01-10'")
                .recorded("2024-12-20", "project.agreement-signed", "2024-12-20", AGREEMENT.replace("c1", "c2"));
        Tale moved = new Tale()
                .recorded(
                        "2024-01-10", "project.agreement-signed", "2024-01-10", AGREEMENT + ",'expiresOn':'2025-01-10'")
                .recorded(
                        "2024-12-20",
                        "project.agreement-signed",
                        "2024-01-10",
                        AGREEMENT + ",'expiresOn':'2025-03-10'");

        assertThat(deadlines(renewed, "2025-06-01"))
                .containsExactly(
                        "2024-10-12 approaching 90 90", "2024-12-11 approaching 30 30", "2024-12-21 met done null 20");
        assertThat(deadlines(moved, "2025-02-01"))
                .containsExactly(
                        "2024-10-12 approaching 90 90",
                        "2024-12-11 approaching 30 30",
                        "2024-12-21 met moved null 20",
                        "2024-12-21 approaching 90 79");
    }

    @Test
    void everyKindOfDeadlineIsSeen() {
        Tale tale = new Tale()
                .recorded("2024-01-10", "project.exception-granted", "2024-01-10", """
                        'exception':'x1','expiresOn':'2025-01-10'""")
                .recorded("2024-01-10", "project.application-taken-in-use", "2024-01-10", """
                        'application':'old','participant':'a','function':'mail','users':9,'supportEndsOn':'2025-01-11'""")
                .recorded("2024-01-10", "project.application-destined", "2024-01-10", """
                        'application':'old','fate':'retire','retireBy':'2025-01-12'""")
                .recorded("2024-12-01", "project.issue-raised", "2024-12-01", """
                        'kind':'escalation','issue':'i1','participant':'b','dueOn':'2025-01-13'""")
                .recorded("2024-04-20", "project.obligation-fulfilled", "2024-04-20", """
                        'obligation':'framework','year':2024,'participant':'a'""")
                .realigned("r1", "2024-01-15", "2025-01-14");

        assertThat(deadlineNotices(tale, "2025-01-20"))
                .filteredOn(notice ->
                        "breach".equals(notice.level()) && !notice.deadline().equals("obligation"))
                .extracting(notice -> notice.deadline() + " " + notice.key() + " " + notice.due())
                .containsExactlyInAnyOrder(
                        "exception x1 2025-01-10",
                        "support old|a 2025-01-11",
                        "retirement old 2025-01-12",
                        "escalation i1 2025-01-13",
                        "review r1 2025-01-14");
        // the framework of a was sent, that of b and everything else was not
        assertThat(deadlineNotices(tale, "2025-01-20"))
                .filteredOn(notice -> notice.deadline().equals("obligation") && "breach".equals(notice.level()))
                .extracting(DeadlineNotice::key)
                .containsExactlyInAnyOrder(
                        "framework|2024|b",
                        "provisional-account|2024|a",
                        "provisional-account|2024|b",
                        "draft-budget|2024|a",
                        "draft-budget|2024|b",
                        "account-submitted|2024",
                        "budget-submitted|2024");
    }

    @Test
    void nobodyIsLateAsLongAsNoDocumentIsReported() {
        assertThat(deadlines(new Tale(), "2025-01-20")).isEmpty();
    }

    private static Tale budgeted() {
        return new Tale().recorded("2023-01-05", "budget.baseline-adopted", "2023-01-04", """
                'baseline':0,'label':'general','amount':1000""");
    }

    private static Tale forecast(Tale tale, String recorded, String month, double amount) {
        return tale.recorded(
                recorded,
                "budget.forecast-revised",
                YearMonth.parse(month).atEndOfMonth().toString(),
                "'month':'" + month + "','estimateAtCompletion':" + amount);
    }

    private static List<String> limits(Tale tale, String day) {
        return tale.told(day).stream()
                .filter(LimitNotice.class::isInstance)
                .map(LimitNotice.class::cast)
                .filter(notice -> notice.indicator().equals("2.deviation-first"))
                .map(notice -> notice.head().date() + " " + notice.head().event() + " "
                        + Math.round(100 * notice.value()) + " " + notice.limit() + " "
                        + notice.head().urgency().key())
                .toList();
    }

    @Test
    void aLimitIsToldOnTheEleventhDayInARowAndAgainOnlyAfterItWasNot() {
        Tale tale = budgeted();
        forecast(tale, "2024-02-04", "2024-01", 1020);
        forecast(tale, "2024-03-04", "2024-02", 1150);
        forecast(tale, "2024-04-04", "2024-03", 1160);
        forecast(tale, "2024-05-04", "2024-04", 1020);
        forecast(tale, "2024-05-30", "2024-05", 1130);

        // February is dated 29 February, so 10 March is the eleventh day; the forecast of May was recorded ahead
        assertThat(limits(tale, "2024-07-01"))
                .containsExactly(
                        "2024-03-10 crossed 15 0.1 now",
                        "2024-05-05 back 2 0.1 digest",
                        "2024-06-10 crossed 13 0.1 now");
    }

    @Test
    void aLimitThatIsWorseForTenDaysOnlyIsNeverTold() {
        Tale tale = budgeted();
        forecast(tale, "2024-03-01", "2024-02", 1150);
        forecast(tale, "2024-03-09", "2024-02", 1050);

        assertThat(limits(tale, "2024-07-01")).isEmpty();
    }

    @Test
    void aFactThatComesLateTellsAtOnceWhatWasSoForElevenDays() {
        Tale tale = budgeted();
        forecast(tale, "2024-03-20", "2024-02", 1150);
        forecast(tale, "2024-03-26", "2024-02", 1050);

        assertThat(limits(tale, "2024-07-01"))
                .containsExactly("2024-03-21 crossed 15 0.1 now", "2024-03-27 back 5 0.1 digest");
    }

    @Test
    void aDayOnWhichItIsUnknownStartsTheCountAgain() {
        // the figures of 31 January are too old to be known from 3 May on; the budget of 7 May makes them known again
        Tale tale = renewed(forecast(budgeted(), "2024-02-04", "2024-01", 1150));
        assertThat(limits(tale, "2024-07-01"))
                .as("unknown is not better")
                .containsExactly("2024-02-10 crossed 15 0.1 now");

        Tale late = renewed(forecast(budgeted(), "2024-05-08", "2024-01", 1150));
        assertThat(limits(late, "2024-07-01"))
                .as("worse up to 2 May, unknown until 6 May")
                .containsExactly("2024-05-17 crossed 15 0.1 now");
    }

    private static Tale renewed(Tale tale) {
        return tale.recorded("2024-05-08", "budget.baseline-adopted", "2024-05-07", """
                'baseline':0,'label':'friction','amount':1""");
    }

    @Test
    void promisesAreKeptBrokenOrUnknownByDataAlone() {
        Tale tale = new Tale().levels("2024-01", "2024-12", 0.92).levels("2025-01", "2025-03", 0.97);
        tale.realigned("r1", "2024-06-10", "2025-06-10");
        promise(tale, "kept", "9.service-levels", 0.95, "2025-02-15");
        promise(tale, "broken", "9.service-levels", 0.95, "2024-12-15");
        promise(tale, "unknown", "10.sickness", 5, "2024-12-15");
        promise(tale, "open", "9.service-levels", 0.999, "2025-09-01");

        assertThat(tale.told("2025-06-01").stream()
                        .filter(CommitmentNotice.class::isInstance)
                        .map(CommitmentNotice.class::cast))
                .extracting(notice -> notice.head().date() + " " + notice.head().event() + " "
                        + notice.commitment().id() + " "
                        + notice.head().urgency().key())
                .containsExactlyInAnyOrder(
                        "2024-06-13 open broken page",
                        "2024-06-13 open kept page",
                        "2024-06-13 open open page",
                        "2024-06-13 open unknown page",
                        "2024-12-26 broken broken digest",
                        "2024-12-26 unknown unknown digest",
                        "2025-02-11 kept kept digest");

        Partnership partnership = new Partnership("proef", DefaultNorms.load());
        tale.facts().forEach(partnership::learn);
        List<Commitment> now = partnership.on(LocalDate.of(2025, 1, 31)).commitments();
        assertThat(now)
                .extracting(one -> one.id() + " " + one.state().key() + " " + one.keptOn())
                .containsExactlyInAnyOrder(
                        "kept kept 2025-01-31", "broken broken null", "unknown unknown null", "open open null");
        assertThat(now).allSatisfy(one -> assertThat(one.agreed()).isTrue());
    }

    private static void promise(Tale tale, String id, String indicator, double target, String due) {
        tale.recorded(
                "2024-06-12",
                "project.commitment-made",
                "2024-06-10",
                "'commitment':'" + id + "','realignment':'r1','indicator':'" + indicator + "','target':" + target
                        + ",'dueOn':'" + due + "'");
    }

    @Test
    void whoseConsentIsMissingIsSaidUntilEverybodyConsented() {
        Tale tale = new Tale()
                .recorded("2024-06-02", "project.realignment-started", "2024-06-01", "'realignment':'r1'")
                .adopted("r1", "2024-07-10", "2025-06-10")
                .consented("r1", "a", "2024-07-10")
                .consented("r1", "svb", "2024-07-20")
                .consented("r1", "b", "2024-09-01");

        assertThat(tale.told("2024-12-31").stream()
                        .filter(RealignmentNotice.class::isInstance)
                        .map(RealignmentNotice.class::cast))
                .extracting(notice -> notice.head().date() + " " + notice.head().event() + " " + notice.awaiting() + " "
                        + notice.head().urgency().key())
                .containsExactly(
                        "2024-06-03 started [a, b, svb] page",
                        "2024-07-11 pending [b, svb] digest",
                        "2024-07-21 pending [b] digest",
                        "2024-08-09 pending [b] digest",
                        "2024-09-02 agreed [] digest");
    }

    @Test
    void inAnyOrderTheSameIsTold() {
        Tale tale = new Tale()
                .recorded(
                        "2024-01-10", "project.agreement-signed", "2024-01-10", AGREEMENT + ",'expiresOn':'2025-01-10'")
                .recorded(
                        "2024-12-20", "project.agreement-signed", "2024-01-10", AGREEMENT + ",'expiresOn':'2025-03-10'")
                .realigned("r1", "2024-06-10", "2025-06-10");
        promise(tale, "p", "9.service-levels", 0.95, "2025-02-15");
        List<String> expected = Tale.lines(tale.told("2025-08-01"));

        assertThat(expected).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        for (long seed = 1; seed <= 4; seed++) {
            assertThat(tale.toldInDisorder("2025-08-01", seed)).isEqualTo(expected);
        }
    }

    private static List<DeadlineNotice> deadlineNotices(Tale tale, String day) {
        return tale.told(day).stream()
                .filter(DeadlineNotice.class::isInstance)
                .map(DeadlineNotice.class::cast)
                .toList();
    }

    private static List<String> deadlines(Tale tale, String day) {
        return deadlineNotices(tale, day).stream()
                .map(notice -> {
                    Notice.Head head = notice.head();
                    String reason = head.reason() == null ? "" : " " + head.reason();
                    return head.date() + " " + head.event() + reason + " " + notice.level() + " " + notice.left();
                })
                .toList();
    }
}
