// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.telling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.catalogue.Catalogue;
import nl.ijkpunt.events.catalogue.LessonText;

/**
 * The rules of Prometheus. They decide nothing: whether a lesson drifts was decided in the engine, in business time.
 * What a rule waits for is the clock on the wall: restarts, and the hours in which directors are told.
 */
final class Rules {

    /** How long something must be so before it is told, and how long a gap may last before it counts as over. */
    private final Pace pace;

    private final List<Sentences> languages =
            Sentences.LANGUAGES.stream().map(Sentences::new).toList();

    Rules(Pace pace) {
        this.pace = pace;
    }

    /** Figures once, whichever instance tells them, and only when everything that came in was answered. */
    Map<String, Object> figures() {
        List<Object> words = new ArrayList<>();
        for (LessonKey lesson : LessonKey.values()) {
            words.add(Yaml.map(
                    "record", "ijkpunt:lesson:words",
                    "expr", "vector(1)",
                    "labels", words(lesson)));
        }
        List<Object> now = new ArrayList<>();
        now.add(record("ijkpunt:caught_up", "min(ijkpunt_caught_up) == 1"));
        now.add(record("ijkpunt:office_hours", officeHours()));
        now.add(record("ijkpunt:partnership:info", "max by (partnership, name) (ijkpunt_partnership_info)"));
        // noon, so that it is the same day everywhere in Europe
        now.add(record(
                "ijkpunt:partnership:today",
                "max by (partnership) (ijkpunt_partnership_today_timestamp_seconds) + 43200"));
        now.add(record(
                "ijkpunt:partnership:next_review",
                "max by (partnership) (ijkpunt_partnership_next_review_timestamp_seconds) + 43200"));
        now.add(guarded("ijkpunt:partnership:review_due", "partnership", "ijkpunt_partnership_review_due_seconds"));
        now.add(guarded("ijkpunt:lesson:status", "partnership, lesson", "ijkpunt_lesson_status"));
        now.add(guarded("ijkpunt:lesson:score", "partnership, lesson", "ijkpunt_lesson_score"));
        now.add(guarded("ijkpunt:lesson:agreed", "partnership, lesson", "ijkpunt_lesson_agreed_score"));
        now.add(guarded("ijkpunt:lesson:first", "partnership, lesson", "ijkpunt_lesson_first_score"));
        now.add(guarded("ijkpunt:lesson:drift_state", "partnership, lesson", "ijkpunt_lesson_drift_state"));
        now.add(record(
                "ijkpunt:lesson:drift_started",
                "max by (partnership, lesson) (ijkpunt_lesson_drift_started_timestamp_seconds) + 43200"));
        now.add(record(
                "ijkpunt:lesson:gap",
                "max by (partnership, lesson) (ijkpunt_lesson_perspective_gap_points)"
                        + " and max by (partnership, lesson) (ijkpunt_lesson_perspective_gap_signal) >= 1"));
        now.add(limit("ijkpunt:lesson:usual_from", "ijkpunt_lesson_lower_limit"));
        now.add(limit("ijkpunt:lesson:usual_to", "ijkpunt_lesson_upper_limit"));
        now.add(record("ijkpunt:lesson:vetoes", "max by (partnership, lesson) (ijkpunt_lesson_vetoes) > 0"));
        now.add(record("ijkpunt:lesson:patterns", "count by (partnership, lesson) (ijkpunt_lesson_pattern)"));
        now.add(record("ijkpunt:answers:waiting", "sum(ijkpunt_answers_due) / (sum(ijkpunt_partnerships) > 0)"));
        now.add(guarded("ijkpunt:lesson:evidence", "partnership, lesson", "ijkpunt_lesson_evidence_events"));
        return Yaml.map(
                "groups",
                List.of(
                        Yaml.map("name", "ijkpunt-words", "interval", pace.words(), "rules", words),
                        Yaml.map("name", "ijkpunt-figures", "interval", pace.interval(), "rules", now)));
    }

    /** What directors hear about. */
    Map<String, Object> directors() {
        List<Object> rules = new ArrayList<>();
        rules.add(held("LessonNeedsAction", 3, "act"));
        rules.add(held("LessonNeedsAttention", 2, "attention"));
        rules.add(alert(
                "LessonRecovered",
                "ijkpunt:lesson:drift_state == 4 and min_over_time(ijkpunt:lesson:drift_state[3d]) < 4",
                pace.patience(),
                Yaml.map("audience", "director", "severity", "info")));
        rules.add(alert(
                "PerspectivesApart",
                "max by (partnership, lesson) (ijkpunt_lesson_perspective_gap_signal) == 2 and ijkpunt:lesson:evidence >= 5",
                pace.patience(),
                Yaml.map("audience", "director", "severity", "info")));
        rules.add(alert(
                "ReviewDue",
                "ijkpunt:partnership:review_due < 14 * 86400",
                pace.patience(),
                Yaml.map("audience", "director", "severity", "info")));
        return Yaml.map(
                "groups", List.of(Yaml.map("name", "ijkpunt-directors", "interval", pace.interval(), "rules", rules)));
    }

    /** What those hear about who look after the machinery; some of it keeps messages to directors back. */
    Map<String, Object> operations() {
        List<Object> rules = new ArrayList<>();
        rules.add(page("IjkpuntDown", "absent(up{job=\"ijkpunt\"}) or max(up{job=\"ijkpunt\"}) == 0", 5));
        rules.add(operator("InstanceDown", "up{job=\"ijkpunt\"} == 0", 10));
        rules.add(page("StreamsNotRunning", "min(kafka_stream_client_state) != 2", 10));
        rules.add(page("ThreadFailed", "sum(kafka_stream_failed_stream_threads_total) > 0", 1));
        rules.add(alert(
                "ReplayInProgress",
                "min(ijkpunt_caught_up) == 0",
                pace.of(Duration.ofMinutes(1)),
                Yaml.map("audience", "nobody", "severity", "none")));
        rules.add(operator("AnswersLate", "min(ijkpunt_caught_up) == 0", 120));
        // 14.4, 6 and 1 times as fast as a month's time to wait may be spent: Site Reliability Workbook, chapter 5
        rules.add(page("WaitingFast", spent(60, 5, "0.144") + "\nor\n" + spent(360, 30, "0.06") + "\n", 2));
        rules.add(operator("WaitingSlowly", spent(4320, 360, "0.01"), 60));
        // since 4.1 Kafka measures twice, with and without the dots of a topic
        rules.add(operator(
                "LagGrowing",
                "sum(kafka_consumer_fetch_manager_records_lag{topic=~\"ijkpunt[.].+\",client_id!~\".*restore-consumer\"}) > 1000"
                        + " and delta(sum(kafka_consumer_fetch_manager_records_lag{topic=~\"ijkpunt[.].+\",client_id!~\".*restore-consumer\"})[15m:1m]) > 0",
                15));
        rules.add(operator("RestoreStuck", "sum(kafka_stream_state_updater_active_restoring_tasks) > 0", 30));
        // a count that is new since an hour has no increase yet
        rules.add(operator("EventsRejected", """
                sum by (reason) (increase(ijkpunt_events_rejected_total[1h])) > 0
                or
                sum by (reason) (ijkpunt_events_rejected_total unless ijkpunt_events_rejected_total offset 1h) > 0
                """, 5));
        rules.add(operator("PartnershipQuarantined", "max by (partnership) (ijkpunt_partnership_quarantined) > 0", 5));
        rules.add(operator("RecordsDropped", "sum(increase(kafka_stream_task_dropped_records_total[1h])) > 0", 5));
        // it tells a day when it is over: 48 hours after its start the next one is over too; and eight more
        rules.add(page("DayClockStopped", "time() - min(ijkpunt_last_day_timestamp_seconds) > 56 * 3600", 10));
        rules.add(operator(
                "FactsStale",
                "min by (partnership) (ijkpunt_partnership_fact_age_seconds) > 62 * 86400 and on () ijkpunt:caught_up",
                60));
        rules.add(operator("ReadModelBehind", "min(ijkpunt_read_model_up) == 0", 15));
        rules.add(operator("TooManySeries", "count(ijkpunt_lesson_status) > 20000", 30));
        rules.add(page(
                "MessagesFail",
                "sum by (integration) (increase(alertmanager_notifications_failed_total[15m])) > 0",
                5));
        rules.add(alert(
                "EvidenceThin",
                "ijkpunt:lesson:status == 0",
                pace.of(Duration.ofMinutes(5)),
                Yaml.map("audience", "nobody", "severity", "none")));
        rules.add(Yaml.map(
                "alert",
                "Watchdog",
                "expr",
                "vector(1)",
                "labels",
                Yaml.map("audience", "heartbeat", "severity", "none"),
                "annotations",
                annotations("Watchdog")));
        return Yaml.map(
                "groups", List.of(Yaml.map("name", "ijkpunt-operations", "interval", pace.interval(), "rules", rules)));
    }

    /**
     * Goes on outside office hours even when it is over: Alertmanager forgets what is over while it may not send, and
     * then nobody would be told that things are better.
     */
    private Map<String, Object> held(String name, int status, String severity) {
        String expr = "ijkpunt:lesson:status >= " + status + " and min_over_time(ijkpunt:lesson:status["
                + pace.settled() + "]) >= " + status + "\nor\nmax by (partnership, lesson) (ALERTS{alertname=\"" + name
                + "\",alertstate=\"firing\"}) unless on () ijkpunt:office_hours\n";
        return alert(name, expr, pace.patience(), Yaml.map("audience", "director", "severity", severity));
    }

    /** Somebody must look now. */
    private Map<String, Object> page(String name, String expr, int minutes) {
        return alert(
                name, expr, pace.of(Duration.ofMinutes(minutes)), Yaml.map("audience", "operator", "severity", "page"));
    }

    /** Somebody must look today; as patient as its sentence says, also when things are tried out. */
    private Map<String, Object> operator(String name, String expr, int minutes) {
        return alert(name, expr, minutes + "m", Yaml.map("audience", "operator", "severity", "ticket"));
    }

    private Map<String, Object> alert(String name, String expr, String wait, Map<String, Object> labels) {
        Map<String, Object> alert = Yaml.map("alert", name, "expr", expr, "for", wait);
        if (labels.containsValue("act") || labels.containsValue("attention")) {
            alert.put("keep_firing_for", pace.gap());
        }
        alert.put("labels", labels);
        alert.put("annotations", annotations(name));
        return alert;
    }

    private Map<String, Object> annotations(String name) {
        Map<String, Object> annotations = Yaml.map();
        if (name.matches("Lesson.*|PerspectivesApart|ReviewDue")) {
            annotations.put("partnership_name", Sentences.name());
        }
        for (Sentences sentences : languages) {
            for (String part : List.of("summary", "text", "over")) {
                String template = sentences.template(name + "." + part);
                if (!template.isEmpty()) {
                    annotations.put(part + "_" + sentences.language(), template);
                }
            }
        }
        return annotations;
    }

    /** The same hours in summer and winter, inside those in which Alertmanager sends and an hour before their end. */
    private String officeHours() {
        return pace.anyHour()
                ? "vector(1)"
                : "vector(1) and on () (hour() >= 7 < 15) and on () (day_of_week() >= 1 <= 5)";
    }

    private static Map<String, Object> words(LessonKey lesson) {
        Map<String, Object> labels = Yaml.map("lesson", Code.of(lesson), "number", String.valueOf(lesson.number()));
        for (String language : Sentences.LANGUAGES) {
            LessonText text = Catalogue.in(Locale.forLanguageTag(language)).lesson(lesson);
            labels.put("title_" + language, text.title());
            labels.put("question_" + language, text.question());
        }
        return labels;
    }

    private static Map<String, Object> guarded(String name, String by, String metric) {
        return record(name, "max by (" + by + ") (" + metric + ") and on () ijkpunt:caught_up");
    }

    /** A control limit, no further than scores go. */
    private static Map<String, Object> limit(String name, String metric) {
        return record(name, "clamp(max by (partnership, lesson) (" + metric + "), 10, 100)");
    }

    /** True when so much of the time that partnerships may wait in 30 days (1 %) is used up in both windows. */
    private static String spent(int longMinutes, int shortMinutes, String share) {
        return "(" + waited(longMinutes) + " > " + share + " and " + waited(shortMinutes) + " > " + share + ")";
    }

    /** An average, for which what was not measured counts as not waited: just started is no history. */
    private static String waited(int minutes) {
        return "sum_over_time(ijkpunt:answers:waiting[" + minutes + "m:1m]) / " + minutes;
    }

    private static Map<String, Object> record(String name, String expr) {
        return Yaml.map("record", name, "expr", expr);
    }
}
