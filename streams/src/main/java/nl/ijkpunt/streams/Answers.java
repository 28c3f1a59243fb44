// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.answers.Additions;
import nl.ijkpunt.health.answers.AnswerJson;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.MonthAnswer;
import nl.ijkpunt.health.answers.NoticeJson;
import nl.ijkpunt.health.answers.SymptomAnswer;
import nl.ijkpunt.health.episodes.Notice;

/** All that is published about one partnership, line by line: answers that change, and notices that do not. */
final class Answers {

    /**
     * One line.
     *
     * @param topic where it goes
     * @param key of the record
     * @param date the day it is about
     * @param revision of a month; 0 for an answer of today
     */
    record Line(String topic, String key, LocalDate date, int revision, String json) {

        /** The same for the same answer, however often and by whomever it is published. */
        String id() {
            return Digest.of(topic, key, date.toString(), Integer.toString(revision));
        }
    }

    private Answers() {}

    /** Everything told, once and in the order in which it was told; a notice has a key of its own. */
    static List<Line> told(Health health) {
        List<Line> lines = new ArrayList<>();
        for (Notice notice : health.notices()) {
            Notice.Head head = notice.head();
            String key = head.partnership() + "|" + Code.of(head.lesson()) + "|" + head.id();
            lines.add(new Line(Topics.DRIFT.name(), key, head.date(), 0, NoticeJson.of(notice)));
        }
        return lines;
    }

    /** Every answer, once. */
    static List<Line> of(Health health) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                Topics.PARTNERSHIP.name(), health.partnership(), health.asOf(), 0, AnswerJson.roster(health.roster())));
        for (LessonAnswer answer : health.lessons()) {
            String key = answer.partnership() + "|" + Code.of(answer.lesson());
            lines.add(new Line(Topics.HEALTH.name(), key, answer.asOf(), 0, Additions.lesson(answer, false)));
            lines.add(new Line(Topics.EVIDENCE.name(), key, answer.asOf(), 0, AnswerJson.evidence(answer)));
        }
        for (SymptomAnswer answer : health.symptoms()) {
            String key = answer.partnership() + "|" + answer.symptom();
            lines.add(new Line(Topics.SYMPTOMS.name(), key, answer.asOf(), 0, AnswerJson.symptom(answer, false)));
        }
        for (MonthAnswer answer : health.months()) {
            String key = answer.partnership() + "|" + Code.of(answer.lesson()) + "|" + answer.month();
            LocalDate close = answer.month().atEndOfMonth();
            lines.add(new Line(Topics.HISTORY.name(), key, close, answer.revision(), Additions.month(answer)));
        }
        return lines;
    }
}
