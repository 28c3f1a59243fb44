// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import nl.ijkpunt.events.Code;
import nl.ijkpunt.health.episodes.Commitment;
import nl.ijkpunt.health.episodes.CommitmentNotice;
import nl.ijkpunt.health.episodes.DeadlineNotice;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.episodes.Finding;
import nl.ijkpunt.health.episodes.LimitNotice;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.episodes.RealignmentNotice;

/** Notices as JSON lines: flat, every key of a kind always present (docs/notices.md). */
public final class NoticeJson {

    private NoticeJson() {}

    /** One notice. */
    public static String of(Notice notice) {
        Notice.Head head = notice.head();
        String lesson = Code.of(head.lesson());
        return JsonText.object(json -> {
            json.string("id", head.id())
                    .string("partnership", head.partnership())
                    .string("name", head.name())
                    .string("kind", notice.kind())
                    .string("lesson", lesson)
                    .string("event", head.event())
                    .string("reason", head.reason())
                    .string("date", head.date())
                    .string("urgency", head.urgency().key())
                    .string("audience", head.urgency().audience())
                    .bool("message", head.message())
                    .string("link", "/partnerships/" + head.partnership() + "/lessons/" + lesson);
            if (notice instanceof EpisodeNotice episode) {
                episode(json, episode);
            } else if (notice instanceof DeadlineNotice deadline) {
                deadline(json, deadline);
            } else if (notice instanceof LimitNotice limit) {
                json.string("indicator", limit.indicator())
                        .number("value", Double.valueOf(limit.value()))
                        .number("limit", Double.valueOf(limit.limit()));
            } else if (notice instanceof CommitmentNotice commitment) {
                commitment(json, commitment.commitment());
            } else if (notice instanceof RealignmentNotice realignment) {
                realignment(json, realignment);
            }
        });
    }

    private static void episode(JsonText json, EpisodeNotice notice) {
        json.string("episode", notice.episode())
                .string("month", notice.month())
                .string("opened", notice.opened())
                .bool("revised", notice.revised())
                .bool("provisional", notice.provisional())
                .string("baseline", notice.baseline())
                .string("baselineDate", notice.baselineDate())
                .string("startedElsewhere", notice.startedElsewhere());
        finding(json, notice.finding());
        json.strings("facts", notice.facts());
    }

    private static void finding(JsonText json, Finding finding) {
        json.string("since", finding.since())
                .string("precision", finding.precision())
                .string("hand", finding.hand())
                .string("question", finding.lead())
                .number("evidence", finding.evidence())
                .number("threshold", Double.valueOf(finding.threshold()))
                .number("falseAlarmFiveYears", Double.valueOf(finding.falseAlarmFiveYears()))
                .number("score", finding.score())
                .number("scoreLow", finding.scoreLow())
                .number("scoreHigh", finding.scoreHigh())
                .number("coverage", finding.coverage())
                .string("confidence", finding.confidence())
                .number("levelFirst", finding.levelFirst())
                .number("levelAgreed", finding.levelAgreed())
                .number("change", finding.change())
                .object(
                        "shares",
                        finding,
                        (shares, value) -> value.indicators()
                                .forEach(mover -> shares.number(mover.id(), Double.valueOf(mover.share()))))
                .objects("indicators", finding.indicators(), NoticeJson::mover)
                .strings("unmoved", finding.unmoved())
                .strings("missing", finding.missing())
                .number("redIn3", finding.redIn3())
                .number("redIn6", finding.redIn6())
                .number("redIn12", finding.redIn12())
                .string("nextReview", finding.nextReview());
    }

    private static void mover(JsonText json, Finding.Mover mover) {
        json.string("id", mover.id())
                .number("share", Double.valueOf(mover.share()))
                .number("points", mover.points())
                .string("hand", mover.hand())
                .number("fall", mover.fall())
                .string("lastObserved", mover.lastObserved())
                .number("valueBefore", mover.valueBefore())
                .number("valueNow", mover.valueNow())
                .number("scoreBefore", mover.scoreBefore())
                .number("scoreNow", mover.scoreNow());
    }

    private static void deadline(JsonText json, DeadlineNotice notice) {
        json.string("deadline", notice.deadline())
                .string("key", notice.key())
                .string("due", notice.due())
                .number("left", Double.valueOf(notice.left()))
                .string("level", notice.level())
                .string("participant", notice.participant())
                .string("ownerRole", notice.ownerRole())
                .strings("facts", notice.facts());
    }

    private static void commitment(JsonText json, Commitment commitment) {
        json.string("commitment", commitment.id())
                .string("realignment", commitment.realignment())
                .bool("agreed", commitment.agreed())
                .string("participant", commitment.participant())
                .string("indicator", commitment.indicator())
                .number("target", Double.valueOf(commitment.target()))
                .number("value", commitment.value())
                .string("made", commitment.madeOn())
                .string("due", commitment.due())
                .string("keptOn", commitment.keptOn())
                .string("ownerRole", commitment.ownerRole());
    }

    private static void realignment(JsonText json, RealignmentNotice notice) {
        json.string("realignment", notice.realignment())
                .strings("awaiting", notice.awaiting())
                .strings("lessons", notice.lessons().stream().map(Code::of).toList())
                .string("agreedOn", notice.agreedOn())
                .string("nextReview", notice.nextReview());
    }
}
