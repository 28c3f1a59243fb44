// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import static nl.ijkpunt.producers.workbook.Kind.AMOUNT;
import static nl.ijkpunt.producers.workbook.Kind.COUNT;
import static nl.ijkpunt.producers.workbook.Kind.DATE;
import static nl.ijkpunt.producers.workbook.Kind.DECIMAL;
import static nl.ijkpunt.producers.workbook.Kind.HEADING;
import static nl.ijkpunt.producers.workbook.Kind.MONEY;
import static nl.ijkpunt.producers.workbook.Kind.NAME;
import static nl.ijkpunt.producers.workbook.Kind.NUMBER;
import static nl.ijkpunt.producers.workbook.Kind.PARTICIPANT;
import static nl.ijkpunt.producers.workbook.Kind.PERCENT;
import static nl.ijkpunt.producers.workbook.Kind.TEXT;
import static nl.ijkpunt.producers.workbook.Kind.YEAR;
import static nl.ijkpunt.producers.workbook.Kind.YES_NO;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ijkpunt.events.BudgetEvent.Direction;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.DirectionEvent.Document;
import nl.ijkpunt.events.DirectionEvent.GoalOutcome;
import nl.ijkpunt.events.DirectionEvent.Outcome;
import nl.ijkpunt.events.DirectionEvent.Reason;
import nl.ijkpunt.events.LandscapeEvent.Compliance;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Obligation;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.LegalForm;
import nl.ijkpunt.events.Phase;
import nl.ijkpunt.events.PlanEvent.Colour;
import nl.ijkpunt.events.PortfolioEvent.ProjectKind;
import nl.ijkpunt.events.PortfolioEvent.Result;

/**
 * The sheets of the workbook. A form asks its lines from top to bottom, once per column; a list asks them from left to
 * right, once per row.
 */
final class Layout {

    static final int MONTHS = 12;
    static final int REALIGNMENTS = 4;
    static final int PARTICIPANTS = 20;
    static final int SERVICE_LEVELS = 3;

    /** Functions that guard an agreement; a list, so that no name of a person can stand there. */
    private static final List<String> ROLES = List.of(
            "director",
            "controller",
            "contract-manager",
            "information-manager",
            "service-manager",
            "project-manager",
            "architect",
            "secretary",
            "other-role");

    /** Indicators that this workbook itself feeds, and that somebody can promise to bring to a level. */
    private static final List<String> INDICATORS = List.of(
            "2.cost-performance",
            "2.deviation-current",
            "2.resilience",
            "2.friction-cover",
            "4.placement",
            "4.milestone-execution",
            "4.schedule-slip",
            "6.harmonisation-vs-plan",
            "6.double-running",
            "7.main-goals",
            "7.wip-load",
            "8.council-informed-age",
            "8.staff-reach",
            "9.service-levels",
            "9.exit-readiness");

    /**
     * One sheet.
     *
     * @param key technical name
     * @param form true for a form, false for a list
     * @param size columns of a form, rows of a list
     * @param lines what it asks
     */
    record SheetPlan(String key, boolean form, int size, List<Line> lines) {

        Line line(String lineKey) {
            return lines.stream()
                    .filter(line -> line.key().equals(lineKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(key + " has no line " + lineKey));
        }
    }

    static final SheetPlan MONTH = new SheetPlan(
            "month",
            true,
            MONTHS,
            lines(
                    Line.of("money", HEADING),
                    Line.of("costs.general", MONEY),
                    Line.of("costs.friction", MONEY),
                    Line.of("costs.harmonisation", MONEY),
                    Line.of("planned.general", AMOUNT),
                    Line.of("earned.general", AMOUNT),
                    Line.of("planned.harmonisation", AMOUNT),
                    Line.of("earned.harmonisation", AMOUNT),
                    Line.of("forecast", AMOUNT),
                    Line.of("people", HEADING),
                    Line.of("inScope", COUNT),
                    Line.of("placed", COUNT),
                    Line.choice("status", Colour.values()),
                    Line.of("teams", DECIMAL),
                    Line.of("councilsInformed", DATE),
                    Line.of("service", HEADING),
                    IntStream.rangeClosed(1, SERVICE_LEVELS).mapToObj(i -> Line.of("level." + i, YES_NO)),
                    Line.of("sometimes", HEADING),
                    Line.of("degree", PERCENT),
                    Line.of("available", AMOUNT),
                    Line.of("required", AMOUNT)));

    static final SheetPlan START = new SheetPlan(
            "start",
            true,
            1,
            lines(
                    Line.of("partnership", HEADING),
                    Line.of("id", NAME),
                    Line.of("name", TEXT),
                    Line.choice("kind", LegalForm.values()),
                    Line.choice("phase", Phase.values()),
                    Line.of("startDate", DATE),
                    Line.of("budget", HEADING),
                    Line.of("budget.decidedOn", DATE),
                    Line.of("budget.general", AMOUNT),
                    Line.of("budget.friction", AMOUNT),
                    Line.of("budget.harmonisation", AMOUNT),
                    Line.of("harmonisation.decidedOn", DATE),
                    Line.of("exit", HEADING),
                    Line.of("exit.decidedOn", DATE),
                    Line.of("exit.clause", YES_NO),
                    Line.of("exit.costMethod", YES_NO),
                    Line.of("exit.staffAndAssets", YES_NO),
                    Line.of("exit.dataReturn", YES_NO),
                    Line.of("exit.transition", YES_NO),
                    Line.of("exit.rehearsedOn", DATE),
                    Line.of("exit.dataReturned", YES_NO)));

    static final SheetPlan PARTICIPANT_LIST = new SheetPlan(
            "participants",
            false,
            PARTICIPANTS,
            lines(
                    Line.of("name", TEXT),
                    Line.choice("kind", Participant.Kind.values()),
                    Line.of("inhabitants", COUNT),
                    Line.of("from", DATE),
                    Line.of("until", DATE)));

    static final SheetPlan REALIGNMENT = new SheetPlan(
            "realignment",
            true,
            REALIGNMENTS,
            lines(
                    Line.of("talk", HEADING),
                    Line.of("startedOn", DATE),
                    Line.of("adoptedOn", DATE),
                    Line.choice("reason", Reason.values()),
                    Line.of("decisions", COUNT),
                    Line.of("targetsChanged", COUNT),
                    Line.of("targetsConfirmed", COUNT),
                    Line.of("nextReviewDate", DATE),
                    Line.of("lessons", HEADING),
                    Stream.of(LessonKey.values()).map(lesson -> Line.of("lesson." + Code.of(lesson), YES_NO)),
                    Line.of("budget", HEADING),
                    Line.of("budget.general", AMOUNT),
                    Line.of("budget.friction", AMOUNT),
                    Line.of("budget.harmonisation", AMOUNT),
                    Line.of("agreed", HEADING),
                    IntStream.rangeClosed(1, PARTICIPANTS).mapToObj(i -> Line.of("agreed." + i, DATE))));

    static final SheetPlan COMMITMENTS = new SheetPlan(
            "commitments",
            false,
            40,
            lines(
                    Line.of("name", NAME),
                    Line.choice("realignment", numbers(REALIGNMENTS)),
                    Line.choice("indicator", INDICATORS),
                    Line.of("target", NUMBER),
                    Line.of("dueOn", DATE),
                    Line.of("participant", PARTICIPANT),
                    Line.choice("ownerRole", ROLES),
                    Line.of("date", DATE)));

    static final SheetPlan DOCUMENTS = new SheetPlan(
            "documents",
            false,
            80,
            lines(
                    Line.choice("document", Document.values()),
                    Line.of("version", COUNT),
                    Line.of("participant", PARTICIPANT),
                    Line.choice("body", List.of("council", "board")),
                    Line.choice("outcome", Outcome.values()),
                    Line.of("date", DATE)));

    static final SheetPlan MILESTONES = new SheetPlan(
            "milestones",
            false,
            100,
            lines(
                    Line.of("name", NAME),
                    Line.of("plannedOn", DATE),
                    Line.of("decidedOn", DATE),
                    Line.choice("realignment", numbers(REALIGNMENTS)),
                    Line.of("reachedOn", DATE)));

    static final SheetPlan PROJECTS = new SheetPlan(
            "projects",
            false,
            60,
            lines(
                    Line.of("name", NAME),
                    Line.choice("kind", ProjectKind.values()),
                    Line.of("startedOn", DATE),
                    Line.of("finishedOn", DATE),
                    Line.choice("result", Result.values()),
                    Line.choice("review", Compliance.values()),
                    Line.of("reviewedOn", DATE)));

    static final SheetPlan GOALS = new SheetPlan(
            "goals",
            false,
            20,
            lines(
                    Line.of("name", NAME),
                    Line.choice("level", List.of("main", "ambition")),
                    Line.of("setOn", DATE),
                    Line.of("finishedOn", DATE),
                    Line.choice("outcome", GoalOutcome.values())));

    static final SheetPlan APPLICATIONS = new SheetPlan(
            "applications",
            false,
            200,
            lines(
                    Line.of("name", NAME),
                    Line.of("participant", PARTICIPANT),
                    Line.of("function", NAME),
                    Line.of("users", COUNT),
                    Line.of("inUseSince", DATE),
                    Line.of("monthlyCosts", AMOUNT),
                    Line.of("retireBy", DATE),
                    Line.of("decidedOn", DATE),
                    Line.of("outOfUseOn", DATE)));

    static final SheetPlan VARIANCES = new SheetPlan(
            "variances",
            false,
            40,
            lines(
                    Line.of("name", NAME),
                    Line.choice("direction", Direction.values()),
                    Line.of("amount", AMOUNT),
                    Line.of("knownOn", DATE),
                    Line.of("toldOn", DATE)));

    static final SheetPlan OBLIGATIONS = new SheetPlan(
            "obligations",
            false,
            120,
            lines(
                    Line.choice("obligation", Obligation.values()),
                    Line.of("year", YEAR),
                    Line.of("participant", PARTICIPANT),
                    Line.of("sentOn", DATE)));

    static final SheetPlan STAFF = new SheetPlan(
            "staff",
            false,
            40,
            lines(
                    Line.of("name", NAME),
                    Line.of("participant", PARTICIPANT),
                    Line.of("effectiveOn", DATE),
                    Line.of("toldOn", DATE),
                    Line.of("staff", COUNT),
                    Line.of("reached", COUNT)));

    static final SheetPlan AGREEMENTS = new SheetPlan(
            "agreements",
            false,
            100,
            lines(
                    Line.of("name", NAME),
                    Line.of("participant", PARTICIPANT),
                    Line.of("service", NAME),
                    Line.of("signedOn", DATE),
                    Line.of("expiresOn", DATE),
                    Line.choice("ownerRole", ROLES),
                    Line.of("endedOn", DATE)));

    /** All sheets, in the order in which they are met. */
    static final List<SheetPlan> SHEETS = List.of(
            MONTH,
            START,
            PARTICIPANT_LIST,
            REALIGNMENT,
            COMMITMENTS,
            DOCUMENTS,
            MILESTONES,
            PROJECTS,
            GOALS,
            APPLICATIONS,
            VARIANCES,
            OBLIGATIONS,
            STAFF,
            AGREEMENTS);

    private Layout() {}

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }

    private static List<Line> lines(Object... parts) {
        List<Line> lines = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Line line) {
                lines.add(line);
            } else if (part instanceof Stream<?> several) {
                several.forEach(line -> lines.add((Line) line));
            }
        }
        return List.copyOf(lines);
    }
}
