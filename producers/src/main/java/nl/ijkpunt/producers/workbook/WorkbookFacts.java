// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.producers.workbook.CellProblem.Rule;
import nl.ijkpunt.producers.workbook.Layout.SheetPlan;
import org.jspecify.annotations.Nullable;

/** What the answers in a workbook say in the words of the catalogue, sheet by sheet. */
final class WorkbookFacts {

    private static final List<String> LABELS = List.of("general", "friction", "harmonisation");

    private final Map<SheetPlan, List<Entry>> entries;
    private final List<Draft> drafts = new ArrayList<>();

    private final Participants participants;

    private WorkbookFacts(Map<SheetPlan, List<Entry>> entries, Participants participants) {
        this.entries = entries;
        this.participants = participants;
    }

    /** All facts in the making, complete or not. */
    static List<Draft> of(Map<SheetPlan, List<Entry>> entries, Participants participants) {
        WorkbookFacts facts = new WorkbookFacts(entries, participants);
        facts.start();
        facts.rosters();
        facts.months();
        facts.realignments();
        facts.commitments();
        facts.documents();
        facts.milestones();
        facts.projects();
        facts.goals();
        facts.applications();
        facts.variances();
        facts.obligations();
        facts.staff();
        facts.agreements();
        return facts.drafts;
    }

    private List<Entry> filled(SheetPlan plan) {
        return entries.getOrDefault(plan, List.of()).stream()
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private @Nullable Entry first() {
        return filled(Layout.START).stream().findFirst().orElse(null);
    }

    private Draft tell(String type, Entry entry) {
        Draft draft = new Draft(type, entry);
        drafts.add(draft);
        return draft;
    }

    private void start() {
        Entry start = first();
        if (start == null) {
            return;
        }
        budget(start, 0, "budget.decidedOn");
        if (start.has("exit.decidedOn", "exit.clause", "exit.costMethod", "exit.staffAndAssets", "exit.transition")) {
            tell("project.exit-plan-adopted.v1", start)
                    .with("version", 1)
                    .must("clause", "exit.clause")
                    .must("costMethod", "exit.costMethod")
                    .must("staffAndAssets", "exit.staffAndAssets")
                    .must("dataReturn", "exit.dataReturn")
                    .must("transition", "exit.transition")
                    .must("date", "exit.decidedOn");
        }
        if (start.has("exit.rehearsedOn", "exit.dataReturned")) {
            tell("project.exit-rehearsed.v1", start)
                    .must("dataReturned", "exit.dataReturned")
                    .must("date", "exit.rehearsedOn");
        }
    }

    private void budget(Entry form, int baseline, String decidedOn) {
        for (String label : LABELS) {
            if (form.has("budget." + label)) {
                Draft draft = tell("budget.baseline-adopted.v1", form)
                        .with("baseline", baseline)
                        .with("label", label)
                        .must("amount", "budget." + label)
                        .must("date", decidedOn);
                if (baseline > 0) {
                    draft.with("realignment", realignment(String.valueOf(baseline)));
                }
            }
        }
    }

    /** A roster for every day on which somebody joined or left. */
    private void rosters() {
        Entry start = first();
        List<Entry> rows = filled(Layout.PARTICIPANT_LIST);
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Entry participant : rows) {
            participant.needed("name");
            participant.needed("kind");
            participant.needed("from");
            LocalDate from = participant.date("from");
            LocalDate until = participant.date("until");
            if (from != null) {
                days.add(from);
            }
            if (until != null) {
                days.add(until.plusDays(1));
            }
        }
        for (LocalDate day : days) {
            if (start != null) {
                Draft draft = tell("project.partnership-registered.v1", start)
                        .must("name", "name")
                        .must("kind", "kind")
                        .must("phase", "phase")
                        .must("startDate", "startDate")
                        .with("participants", roster(rows, day))
                        .with("date", day);
                if (rows.stream().anyMatch(row -> takesPart(row, day) && isUnknown(row))) {
                    // without one of them it would be another partnership
                    draft.isMissingSomething();
                }
            }
        }
    }

    private static boolean isUnknown(Entry participant) {
        return participant.value("name") == null || participant.value("kind") == null;
    }

    private ArrayNode roster(List<Entry> rows, LocalDate day) {
        ArrayNode roster = JsonNodeFactory.instance.arrayNode();
        for (Entry participant : rows) {
            String id = participants.id(participant);
            JsonNode name = participant.value("name");
            JsonNode kind = participant.value("kind");
            JsonNode inhabitants = participant.value("inhabitants");
            if (takesPart(participant, day) && name != null && kind != null && !id.isEmpty()) {
                ObjectNode one = roster.addObject().put("id", id);
                one.set("name", name);
                one.set("kind", kind);
                if (inhabitants != null) {
                    one.set("inhabitants", inhabitants);
                }
            }
        }
        return roster;
    }

    private static boolean takesPart(Entry participant, LocalDate day) {
        LocalDate from = participant.date("from");
        LocalDate until = participant.date("until");
        return from != null && !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    private List<String> municipalities(LocalDate day) {
        return filled(Layout.PARTICIPANT_LIST).stream()
                .filter(participant -> takesPart(participant, day) && "municipality".equals(participant.text("kind")))
                .map(participants::id)
                .toList();
    }

    private void months() {
        for (Entry month : filled(Layout.MONTH)) {
            month(month, YearMonth.parse(month.instance()));
        }
    }

    private void month(Entry entry, YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        for (String label : LABELS) {
            if (entry.has("costs." + label)) {
                tell("budget.costs-reported.v1", entry)
                        .must("amount", "costs." + label)
                        .with("label", label)
                        .with("month", month)
                        .with("date", last);
            }
            if (!label.equals("friction") && entry.has("planned." + label, "earned." + label)) {
                tell("project.progress-reported.v1", entry)
                        .must("plannedValue", "planned." + label)
                        .must("earnedValue", "earned." + label)
                        .with("label", label)
                        .with("month", month)
                        .with("date", last);
            }
        }
        if (entry.has("forecast")) {
            tell("budget.forecast-revised.v1", entry)
                    .must("estimateAtCompletion", "forecast")
                    .with("month", month)
                    .with("date", last);
        }
        if (entry.has("available", "required")) {
            tell("budget.resilience-measured.v1", entry)
                    .must("available", "available")
                    .must("required", "required")
                    .with("month", month)
                    .with("date", last);
        }
        if (entry.has("inScope", "placed")) {
            tell("project.placement-counted.v1", entry)
                    .must("inScope", "inScope")
                    .must("placed", "placed")
                    .with("date", last);
        }
        if (entry.has("status", "teams")) {
            tell("project.status-reported.v1", entry)
                    .must("status", "status")
                    .may("teams", "teams")
                    .with("month", month)
                    .with("date", last);
        }
        letters(entry, month);
        IntStream.rangeClosed(1, Layout.SERVICE_LEVELS)
                .filter(level -> entry.has("level." + level))
                .forEach(level -> tell("project.service-level-measured.v1", entry)
                        .must("met", "level." + level)
                        .with("kpi", "level-" + level)
                        .with("month", month)
                        .with("date", last));
        Entry start = first();
        if (entry.has("degree") && start != null) {
            JsonNode decidedOn = start.needed("harmonisation.decidedOn");
            if (decidedOn != null) {
                tell("project.harmonisation-planned.v1", entry)
                        .must("degree", "degree")
                        .with("kind", "applications")
                        .with("version", 0)
                        .with("month", month)
                        .with("date", decidedOn);
            }
        }
    }

    private void letters(Entry entry, YearMonth month) {
        LocalDate sent = entry.date("councilsInformed");
        if (sent != null) {
            for (String municipality : municipalities(sent)) {
                tell("project.information-provided.v1", entry)
                        .must("date", "councilsInformed")
                        .with("information", "month-" + month)
                        .with("participant", municipality)
                        .with("body", "council")
                        .with("topics", List.of("progress", "finance"))
                        .with("variances", List.of());
            }
        }
    }

    static String realignment(String number) {
        return "realignment-" + number;
    }

    private void realignments() {
        for (Entry form : filled(Layout.REALIGNMENT)) {
            String id = realignment(form.instance());
            if (form.has("startedOn")) {
                tell("project.realignment-started.v1", form)
                        .must("date", "startedOn")
                        .with("lessons", lessons(form))
                        .with("realignment", id);
            }
            if (form.has("adoptedOn")) {
                tell("project.realignment-adopted.v1", form)
                        .must("reason", "reason")
                        .must("decisions", "decisions")
                        .must("targetsChanged", "targetsChanged")
                        .must("targetsConfirmed", "targetsConfirmed")
                        .must("nextReviewDate", "nextReviewDate")
                        .must("date", "adoptedOn")
                        .with("lessons", lessons(form))
                        .with("realignment", id);
            }
            budget(form, Integer.parseInt(form.instance()), "adoptedOn");
            for (int i = 0; i < Layout.PARTICIPANTS; i++) {
                String key = "agreed." + (i + 1);
                if (form.has(key)) {
                    agreed(form, key, i, id);
                }
            }
        }
    }

    /** The name that stands at the line counts: rows of participants may have moved since. */
    private void agreed(Entry form, String key, int place, String realignment) {
        String label = form.label(key);
        String participant = label.isEmpty() ? participants.at(place) : participants.named(label);
        if (participant == null) {
            form.problem(key, Rule.NOT_A_PARTICIPANT);
        } else {
            tell("project.realignment-consented.v1", form)
                    .must("date", key)
                    .with("participant", participant)
                    .with("body", "board")
                    .with("position", "agreed")
                    .with("realignment", realignment);
        }
    }

    /** Those that were chosen; none chosen means all. */
    private static List<String> lessons(Entry form) {
        List<String> chosen = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (LessonKey lesson : LessonKey.values()) {
            String code = Code.of(lesson);
            JsonNode answer = form.value("lesson." + code);
            all.add(code);
            if (answer != null && answer.booleanValue()) {
                chosen.add(code);
            }
        }
        return chosen.isEmpty() ? all : chosen;
    }

    private void commitments() {
        for (Entry row : filled(Layout.COMMITMENTS)) {
            Draft draft = tell("project.commitment-made.v1", row)
                    .must("commitment", "name")
                    .must("indicator", "indicator")
                    .must("target", "target")
                    .must("dueOn", "dueOn")
                    .may("participant", "participant")
                    .may("ownerRole", "ownerRole")
                    .must("date", "date")
                    .must("realignment", "realignment");
            String number = row.text("realignment");
            if (number != null) {
                draft.with("realignment", realignment(number));
            }
        }
    }

    private void documents() {
        for (Entry row : filled(Layout.DOCUMENTS)) {
            // the rows that came with the workbook wait for a decision
            if (row.has("outcome", "date")) {
                tell("project.document-adopted.v1", row)
                        .must("document", "document")
                        .must("version", "version")
                        .must("participant", "participant")
                        .must("body", "body")
                        .must("outcome", "outcome")
                        .must("date", "date");
            }
        }
    }

    /** A milestone that stands there again was planned again. */
    private void milestones() {
        Map<String, Integer> revisions = new HashMap<>();
        for (Entry row : filled(Layout.MILESTONES)) {
            JsonNode name = row.needed("name");
            if (row.has("plannedOn", "decidedOn") && name != null) {
                int revision = revisions.merge(name.asText(), 1, Integer::sum) - 1;
                Draft draft = tell("project.milestone-planned.v1", row)
                        .must("milestone", "name")
                        .must("plannedOn", "plannedOn")
                        .must("date", "decidedOn")
                        .with("revision", revision);
                String number = row.text("realignment");
                if (number != null) {
                    draft.with("realignment", realignment(number));
                }
            }
            if (row.has("reachedOn")) {
                tell("project.milestone-reached.v1", row)
                        .must("milestone", "name")
                        .must("date", "reachedOn");
            }
        }
    }

    private void projects() {
        for (Entry row : filled(Layout.PROJECTS)) {
            tell("project.project-started.v1", row)
                    .must("project", "name")
                    .must("kind", "kind")
                    .must("date", "startedOn");
            if (row.has("finishedOn", "result")) {
                tell("project.project-finished.v1", row)
                        .must("project", "name")
                        .must("result", "result")
                        .must("date", "finishedOn");
            }
            if (row.has("review", "reviewedOn")) {
                tell("project.architecture-reviewed.v1", row)
                        .must("project", "name")
                        .must("level", "review")
                        .must("date", "reviewedOn");
            }
        }
    }

    private void goals() {
        for (Entry row : filled(Layout.GOALS)) {
            tell("project.goal-set.v1", row)
                    .must("goal", "name")
                    .must("level", "level")
                    .must("date", "setOn");
            if (row.has("finishedOn", "outcome")) {
                tell("project.goal-finished.v1", row)
                        .must("goal", "name")
                        .must("outcome", "outcome")
                        .must("date", "finishedOn");
            }
        }
    }

    private void applications() {
        Map<String, Entry> destined = new HashMap<>();
        Map<String, Map<YearMonth, Entry>> paid = new HashMap<>();
        for (Entry row : filled(Layout.APPLICATIONS)) {
            String name = row.text("name");
            tell("project.application-taken-in-use.v1", row)
                    .must("application", "name")
                    .must("participant", "participant")
                    .must("function", "function")
                    .must("users", "users")
                    .must("date", "inUseSince");
            if (row.has("outOfUseOn")) {
                tell("project.application-retired.v1", row)
                        .must("application", "name")
                        .must("participant", "participant")
                        .must("date", "outOfUseOn");
            }
            if (row.has("retireBy", "decidedOn") && name != null && destined.putIfAbsent(name, row) == null) {
                tell("project.application-destined.v1", row)
                        .must("application", "name")
                        .must("retireBy", "retireBy")
                        .must("date", "decidedOn")
                        .with("fate", "retire");
            }
            if (row.has("monthlyCosts") && name != null) {
                paid(row, paid.computeIfAbsent(name, key -> new HashMap<>()));
            }
        }
    }

    /** A fixed amount for every month that was filled in, as long as the application is in use. */
    private void paid(Entry row, Map<YearMonth, Entry> told) {
        LocalDate since = row.date("inUseSince");
        LocalDate end = row.date("outOfUseOn");
        for (Entry form : filled(Layout.MONTH)) {
            YearMonth month = YearMonth.parse(form.instance());
            LocalDate last = month.atEndOfMonth();
            boolean inUse = since != null && !since.isAfter(last) && (end == null || end.isAfter(last));
            boolean reported = LABELS.stream().anyMatch(label -> form.has("costs." + label));
            if (inUse && reported && told.putIfAbsent(month, row) == null) {
                tell("budget.application-costs-reported.v1", row)
                        .must("amount", "monthlyCosts")
                        .must("application", "name")
                        .with("month", month)
                        .with("date", last);
            }
        }
    }

    private void variances() {
        for (Entry row : filled(Layout.VARIANCES)) {
            tell("budget.variance-reported.v1", row)
                    .must("variance", "name")
                    .must("direction", "direction")
                    .must("amount", "amount")
                    .must("date", "knownOn");
            String name = row.text("name");
            String direction = row.text("direction");
            LocalDate told = row.date("toldOn");
            if (told != null && name != null && direction != null) {
                for (String municipality : municipalities(told)) {
                    tell("project.information-provided.v1", row)
                            .must("date", "toldOn")
                            .must("information", "name")
                            .with("participant", municipality)
                            .with("body", "council")
                            .with("topics", List.of(direction))
                            .with("variances", List.of(name));
                }
            }
        }
    }

    private void obligations() {
        for (Entry row : filled(Layout.OBLIGATIONS)) {
            // the rows that came with the workbook wait for their day
            if (row.has("sentOn")) {
                tell("project.obligation-fulfilled.v1", row)
                        .must("obligation", "obligation")
                        .must("year", "year")
                        .may("participant", "participant")
                        .must("date", "sentOn");
            }
        }
    }

    private void staff() {
        for (Entry row : filled(Layout.STAFF)) {
            tell("project.staff-informed.v1", row)
                    .must("change", "name")
                    .must("participant", "participant")
                    .must("effectiveOn", "effectiveOn")
                    .must("staff", "staff")
                    .must("reached", "reached")
                    .must("date", "toldOn");
        }
    }

    private void agreements() {
        for (Entry row : filled(Layout.AGREEMENTS)) {
            tell("project.agreement-signed.v1", row)
                    .must("agreement", "name")
                    .must("participant", "participant")
                    .must("service", "service")
                    .may("expiresOn", "expiresOn")
                    .must("ownerRole", "ownerRole")
                    .must("date", "signedOn");
            if (row.has("endedOn")) {
                tell("project.agreement-ended.v1", row)
                        .must("agreement", "name")
                        .must("date", "endedOn");
            }
        }
    }
}
