// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every measurement with prefix {@code ijkpunt_}: the contract with dashboards and alert rules. What has labels
 * {@code partnership} and {@code lesson} is bounded by their numbers; a figure that does not exist has no row, so that
 * a comparison never meets NaN; a figure that is suppressed does not exist.
 */
public enum Metric {
    PARTNERSHIP_INFO(
            Type.INFO,
            "partnership_info",
            "",
            "Name and legal form of the partnership; always 1",
            partnership("name", "kind")),
    PARTNERSHIP_TODAY(
            Type.GAUGE,
            "partnership_today_timestamp_seconds",
            "s",
            "Start of the day that the answers are about",
            partnership()),
    PARTNERSHIP_QUARANTINED(
            Type.GAUGE,
            "partnership_quarantined",
            "1",
            "1 when no answer can be given from its facts, so that the last answers stay; otherwise no row",
            partnership()),
    PARTNERSHIP_FACT_AGE(
            Type.GAUGE,
            "partnership_fact_age_seconds",
            "s",
            "From the day on which a family of facts last recorded anything to the day the answers are about",
            partnership("family")),
    PARTNERSHIP_REALIGNMENT(
            Type.GAUGE,
            "partnership_realignment_timestamp_seconds",
            "s",
            "Day on which the last re-alignment became agreed",
            partnership()),
    PARTNERSHIP_NEXT_REVIEW(
            Type.GAUGE,
            "partnership_next_review_timestamp_seconds",
            "s",
            "Day of the next review, as agreed in that re-alignment",
            partnership()),
    PARTNERSHIP_REVIEW_DUE(
            Type.GAUGE,
            "partnership_review_due_seconds",
            "s",
            "From the day the answers are about to the next review; negative when it is overdue",
            partnership()),
    PARTNERSHIP_MESSAGES(
            Type.GAUGE,
            "partnership_messages",
            "number",
            "Messages to people so far: episode, deadline, limit, commitment, realignment (docs/notices.md)",
            partnership("kind")),
    PARTNERSHIP_OPEN_EPISODES(
            Type.GAUGE,
            "partnership_open_episodes",
            "number",
            "Lessons that keep slipping: told and not closed",
            partnership()),
    PARTNERSHIP_DEADLINES(
            Type.GAUGE,
            "partnership_deadlines",
            "number",
            "Dates that are not met: 90, 30, 7 days ahead or breach, as last told",
            partnership("urgency")),
    PARTNERSHIP_NEXT_DEADLINE(
            Type.GAUGE,
            "partnership_next_deadline_timestamp_seconds",
            "s",
            "The nearest of those dates that has not passed; no row when none is within 90 days",
            partnership()),
    PARTNERSHIP_DEADLINE_DUE(
            Type.GAUGE,
            "partnership_deadline_due_seconds",
            "s",
            "From the day the answers are about to that date",
            partnership()),
    PARTNERSHIP_COMMITMENTS(
            Type.GAUGE,
            "partnership_commitments",
            "number",
            "Promises made in re-alignments: open, kept, broken, unknown",
            partnership("state")),
    SYMPTOM_LEVEL(Type.GAUGE, "symptom_level", "code", "0 unknown, 1 green, 2 amber, 3 red", partnership("symptom")),
    SYMPTOM_SCORE(
            Type.GAUGE, "symptom_score", "0-100", "Score of the symptom; 100: no sign of it", partnership("symptom")),

    LESSON_INFO(
            Type.INFO, "lesson_info", "", "Titles of the lesson; always 1", List.of("lesson", "title_nl", "title_en")),
    LESSON_SCORE(Type.GAUGE, "lesson_score", "10-100", "Health of the lesson; no row when nothing is known", lesson()),
    LESSON_STATUS(Type.GAUGE, "lesson_status", "code", "0 not enough evidence, 1 steady, 2 attention, 3 act", lesson()),
    LESSON_LEVEL(Type.GAUGE, "lesson_level", "code", "0 unknown, 1 green, 2 amber, 3 red", lesson()),
    LESSON_CONFIDENCE(Type.GAUGE, "lesson_confidence", "code", "0 low, 1 medium, 2 high", lesson()),
    LESSON_STANDARD_ERROR(
            Type.GAUGE, "lesson_standard_error_points", "points", "Standard error of the score", lesson()),
    LESSON_COVERAGE(
            Type.GAUGE, "lesson_coverage_ratio", "0-1", "Part of the weight of the lesson that is known", lesson()),
    LESSON_VETOES(Type.GAUGE, "lesson_vetoes", "number", "Critical indicators that are red", lesson()),
    LESSON_EVIDENCE_EVENTS(
            Type.GAUGE,
            "lesson_evidence_events",
            "number",
            "Facts behind the answer; suppressed ones not counted",
            lesson()),
    LESSON_LAST_EVENT(
            Type.GAUGE, "lesson_last_event_timestamp_seconds", "s", "Newest business date among those facts", lesson()),
    LESSON_EVENT_AGE(
            Type.GAUGE,
            "lesson_event_age_seconds",
            "s",
            "From that business date to the day the answers are about",
            lesson()),
    LESSON_FIRST_SCORE(Type.GAUGE, "lesson_first_score", "10-100", "Score at the first close that had one", lesson()),
    LESSON_FIRST(Type.GAUGE, "lesson_first_timestamp_seconds", "s", "Day of that first close", lesson()),
    LESSON_AGREED_SCORE(
            Type.GAUGE,
            "lesson_agreed_score",
            "10-100",
            "Score on the day on which the last re-alignment of the lesson became agreed",
            lesson()),
    LESSON_AGREED(Type.GAUGE, "lesson_agreed_timestamp_seconds", "s", "Day of that re-alignment", lesson()),
    LESSON_CHANGE(Type.GAUGE, "lesson_change_points", "points", "Change of the score since the last close", lesson()),
    LESSON_BASELINE(
            Type.GAUGE,
            "lesson_baseline_score",
            "10-100",
            "Level that the lesson is held to: agreed, or the mean of its first eight scores",
            lesson()),
    LESSON_MEAN(
            Type.GAUGE,
            "lesson_mean_score",
            "10-100",
            "Mean of the monthly scores since the last re-alignment; no row with fewer than 6 months",
            lesson()),
    LESSON_LOWER_LIMIT(
            Type.GAUGE,
            "lesson_lower_limit",
            "points",
            "Below this a month is more than the usual ups and downs",
            lesson()),
    LESSON_UPPER_LIMIT(
            Type.GAUGE,
            "lesson_upper_limit",
            "points",
            "Above this a month is more than the usual ups and downs",
            lesson()),
    LESSON_RED_CHANCE(
            Type.GAUGE,
            "lesson_red_chance_ratio",
            "0-1",
            "Chance that the lesson is red in 3, 6 or 12 months; no row when nothing can be said",
            lesson("months")),
    LESSON_DRIFT_STATE(
            Type.GAUGE,
            "lesson_drift_state",
            "code",
            "0 unknown, 1 ok, 2 watch, 3 alarm, 4 recovered; no row before the first observation",
            lesson()),
    LESSON_DRIFT_EVIDENCE(
            Type.GAUGE,
            "lesson_drift_evidence",
            "number",
            "How many times better a lasting fall explains the months than that all is as agreed; watch from 60, alarm from 300",
            lesson()),
    LESSON_DRIFT_STARTED(
            Type.GAUGE,
            "lesson_drift_started_timestamp_seconds",
            "s",
            "First day of the month in which the fall began, about; only in watch and alarm",
            lesson()),
    LESSON_EPISODE_OPENED(
            Type.GAUGE,
            "lesson_episode_opened_timestamp_seconds",
            "s",
            "First day of the month in which the episode of slipping opened; no row when none is open",
            lesson()),
    LESSON_PATTERN(
            Type.GAUGE,
            "lesson_pattern",
            "1",
            "1 for a compound pattern that holds, otherwise no row",
            lesson("pattern")),
    LESSON_PERSPECTIVE_SCORE(
            Type.GAUGE,
            "lesson_perspective_score",
            "0-100",
            "How a group sees the lesson; no row when the group may not be shown",
            lesson("perspective")),
    LESSON_PERSPECTIVE_GAP(
            Type.GAUGE,
            "lesson_perspective_gap_points",
            "points",
            "Highest minus lowest group that may be shown",
            lesson()),
    LESSON_PERSPECTIVE_GAP_SIGNAL(
            Type.GAUGE, "lesson_perspective_gap_signal", "code", "0 none, 1 signal, 2 large", lesson()),
    LESSON_INDICATOR_SCORE(
            Type.GAUGE,
            "lesson_indicator_score",
            "0-100",
            "Score of an indicator; no row when it is unknown",
            lesson("indicator")),

    CAUGHT_UP(Type.GAUGE, "caught_up", "0-1", "1 when everything received was answered", List.of()),
    LAST_DAY(
            Type.GAUGE,
            "last_day_timestamp_seconds",
            "s",
            "Start of the last day that the day clock told, for every partition",
            List.of("partition")),
    ANSWERS_DUE(Type.GAUGE, "answers_due", "number", "Partnerships that wait for an answer", List.of("partition")),
    LAST_ANSWER(
            Type.GAUGE,
            "last_answer_timestamp_seconds",
            "s",
            "When answers were last given, on the clock of the machine; no row before the first",
            List.of("partition")),
    PARTNERSHIPS(Type.GAUGE, "partnerships", "number", "Partnerships that anything is known of", List.of("partition")),
    PARTNERSHIPS_QUARANTINED(
            Type.GAUGE,
            "partnerships_quarantined",
            "number",
            "Partnerships that are set aside: no answer can be given from their facts",
            List.of("partition")),
    EVENTS_REJECTED(
            Type.COUNTER,
            "events_rejected_total",
            "number",
            "Refused events, by the first rule they broke",
            List.of("reason")),
    READ_MODEL_UP(
            Type.GAUGE, "read_model_up", "0-1", "0 when the last attempt to fill the SQL tables failed", List.of()),
    READ_MODEL_LAG(
            Type.GAUGE,
            "read_model_lag_records",
            "number",
            "Published records that are not in the SQL tables yet",
            List.of()),
    READ_MODEL_LAST_WRITE(
            Type.GAUGE,
            "read_model_last_write_timestamp_seconds",
            "s",
            "When the SQL tables were last written, on the clock of the machine; the start before the first time",
            List.of()),
    READ_MODEL_FAILURES(
            Type.COUNTER,
            "read_model_write_failures_total",
            "number",
            "Failed attempts to fill the SQL tables",
            List.of());

    /** How it moves. */
    public enum Type {
        /** A figure that goes up and down. */
        GAUGE,
        /** A figure that only goes up, from 0 at every start. */
        COUNTER,
        /** Texts in labels; the value is always 1. */
        INFO
    }

    private final Type type;
    private final String name;
    private final String unit;
    private final String help;

    @SuppressWarnings("ImmutableEnumChecker") // only ever List.of
    private final List<String> labels;

    Metric(Type type, String name, String unit, String help, List<String> labels) {
        this.type = type;
        this.name = "ijkpunt_" + name;
        this.unit = unit;
        this.help = help;
        this.labels = labels;
    }

    private static List<String> partnership(String... more) {
        return Stream.concat(Stream.of("partnership"), Stream.of(more)).toList();
    }

    private static List<String> lesson(String... more) {
        return Stream.concat(Stream.of("partnership", "lesson"), Stream.of(more))
                .toList();
    }

    /** How it moves. */
    public Type type() {
        return type;
    }

    /** As Prometheus shows it. */
    public String exposed() {
        return name;
    }

    /** Unit or range of the value; empty when it has none. */
    public String unit() {
        return unit;
    }

    /** One sentence about what it says. */
    public String help() {
        return help;
    }

    /** Names of its labels. */
    public List<String> labels() {
        return labels;
    }

    /** As Micrometer wants it, for meters that are no rows of answers. */
    public String meter() {
        String base = type == Type.COUNTER ? name.substring(0, name.length() - "_total".length()) : name;
        return base.replace('_', '.');
    }
}
