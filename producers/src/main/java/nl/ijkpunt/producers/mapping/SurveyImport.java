// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.events.codec.FactWriter;
import nl.ijkpunt.producers.FactSink;
import nl.ijkpunt.producers.mapping.ImportReport.Skipped;
import nl.ijkpunt.producers.mapping.ImportReport.SurveyResult;
import nl.ijkpunt.producers.mapping.ImportReport.Why;
import nl.ijkpunt.producers.mapping.Invitations.Group;
import nl.ijkpunt.producers.mapping.Invitations.Invited;
import nl.ijkpunt.producers.mapping.Invitations.InvitedFile;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import nl.ijkpunt.producers.mapping.ProgressListener.Progress;
import nl.ijkpunt.producers.mapping.Survey.Question;
import nl.ijkpunt.producers.output.Outputs;
import nl.ijkpunt.producers.spreadsheet.WrongFile;
import org.jspecify.annotations.Nullable;

/**
 * Counts the answers of a survey. A row is about a person: its group and its answers are added to the counts, and it is
 * forgotten. Facts are told when all rows were read; when one cannot be read none is told, for a correction later on by
 * one or two answers would show what they were (privacy.md, Known limits).
 */
final class SurveyImport {

    private static final int PROBLEMS_KEPT = 1000;
    private static final int PROGRESS_ROWS = 1000;

    private final Mapping mapping;
    private final Survey survey;
    private final ProgressListener listener;
    private final Tally tally = new Tally();
    private final SortedMap<Group, Invited> invited;
    private final TreeMap<Skipped, Long> skipped = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private long problemCount;
    private long rows;
    private long rejectedRows;
    private boolean complete = true;

    private SurveyImport(Mapping mapping, Survey survey, ProgressListener listener) {
        this.mapping = mapping;
        this.survey = survey;
        this.listener = listener;
        this.invited = new TreeMap<>(survey.invitations().known());
    }

    static ImportReport run(
            Mapping mapping,
            Survey survey,
            List<Path> inputs,
            FactSink sink,
            ProgressListener listener,
            Clock clock,
            Outputs outputs)
            throws IOException {
        SurveyImport run = new SurveyImport(mapping, survey, listener);
        run.refuseTheFuture(clock.instant());
        InvitedFile file = survey.invitations().file();
        List<Path> rejects = new ArrayList<>();
        if (file != null) {
            try (SurveyRejects handedBack = new SurveyRejects(file.path(), rejects, outputs)) {
                run.readAll(file.path(), file.columns(), file.skips(), handedBack, run::person);
                handedBack.keep();
            }
        }
        for (Path input : new LinkedHashSet<>(inputs)) {
            try (SurveyRejects handedBack = new SurveyRejects(input, rejects, outputs)) {
                run.readAll(input, mapping.columns(), mapping.skips(), handedBack, run::answers);
                handedBack.keep();
            }
        }
        List<Event> counted = run.counted();
        TreeMap<String, Long> facts = new TreeMap<>();
        if (run.complete) {
            for (Event event : counted) {
                sink.accept(run.fact(event));
                facts.merge(EventType.of(event.getClass()).fact(), 1L, Long::sum);
            }
        }
        return run.report(facts, rejects);
    }

    /** What was recorded later than now would win for ever. */
    private void refuseTheFuture(Instant now) {
        if (survey.time().isAfter(now)) {
            String time = survey.time().toString();
            Rejection future = new Rejection(Rejection.Rule.FUTURE, "time", time, List.of());
            problem(new Problem(Path.of(mapping.name()), 1, "time", time, Reason.CONTRACT, future));
            complete = false;
        }
    }

    /** Takes one row, and says what is wrong with it. */
    private interface Reading {
        List<Problem> of(Row row);
    }

    private void readAll(
            Path input, Collection<String> columns, List<Mapping.Skip> skips, SurveyRejects handedBack, Reading reading)
            throws IOException {
        long bytes = Files.size(input);
        long before = rows;
        try (Rows file = opened(input, handedBack)) {
            if (file != null && hasColumns(input, columns, file, handedBack)) {
                for (Row row = next(file, input, handedBack); row != null; row = next(file, input, handedBack)) {
                    rows++;
                    if (!isSkipped(row, skips)) {
                        handBack(reading.of(row), handedBack);
                    }
                    if ((rows - before) % PROGRESS_ROWS == 0) {
                        listener.progressed(new Progress(input, rows - before, file.bytesRead(), bytes));
                    }
                }
                notices.addAll(file.notices());
            }
        }
        listener.progressed(new Progress(input, rows - before, bytes, bytes));
    }

    // what a parser says may quote the row, so of these two only the place is told

    private @Nullable Rows opened(Path input, SurveyRejects handedBack) throws IOException {
        try {
            return Rows.open(input, mapping.format());
        } catch (WrongFile | SheetAbsent e) {
            // says what the file is, and nothing of what stands in it
            throw e;
        } catch (IOException e) {
            stop(new Problem(input, 1, "", "", Reason.ROWS_UNREADABLE, null), handedBack);
            return null;
        }
    }

    private @Nullable Row next(Rows file, Path input, SurveyRejects handedBack) throws IOException {
        try {
            return file.next();
        } catch (IOException e) {
            stop(new Problem(input, file.line(), "", "", Reason.ROWS_UNREADABLE, null), handedBack);
            return null;
        }
    }

    private boolean hasColumns(Path input, Collection<String> columns, Rows file, SurveyRejects handedBack)
            throws IOException {
        List<Problem> absent = AbsentColumns.of(input, file, columns, mapping);
        // a file without a header starts with a person
        boolean personal = columns.stream().noneMatch(column -> file.header().has(column));
        for (Problem problem : absent) {
            stop(personal ? problem.withoutValue() : problem, handedBack);
        }
        return absent.isEmpty();
    }

    private boolean isSkipped(Row row, List<Mapping.Skip> skips) {
        for (Mapping.Skip skip : skips) {
            if (skip.pattern()
                    .matcher(mapping.format().clean(row.cell(skip.column())))
                    .find()) {
                skipped.merge(new Skipped("row", Why.RULE, skip.reason()), 1L, Long::sum);
                return true;
            }
        }
        return false;
    }

    private List<Problem> answers(Row row) {
        List<Problem> wrong = new ArrayList<>();
        SurveyRow person = new SurveyRow(mapping.format(), row, wrong);
        if (hasMoreCellsThanColumns(row)) {
            wrong.add(new Problem(row.file(), row.line(), "", "", Reason.ROW_TOO_LONG, null));
            return wrong;
        }
        Group group = person.group(survey.participant(), survey.perspective());
        if (group != null && !invited.containsKey(group)) {
            person.problem(survey.participant(), Reason.GROUP_UNINVITED);
        } else if (group != null) {
            Map<Asked, Integer> answers = person.answers(survey.questions(), group.perspective());
            if (wrong.isEmpty()) {
                tally.add(group, answers);
            }
        }
        return wrong;
    }

    private List<Problem> person(Row row) {
        List<Problem> wrong = new ArrayList<>();
        InvitedFile file = Objects.requireNonNull(survey.invitations().file());
        SurveyRow person = new SurveyRow(mapping.format(), row, wrong);
        Group group = person.group(file.participant(), file.perspective());
        String number = file.number().isEmpty() ? "1" : mapping.format().clean(row.cell(file.number()));
        if (!number.matches("\\d{1,7}")) {
            wrong.add(new Problem(row.file(), row.line(), file.number(), "", Reason.COUNT_UNKNOWN, null));
        } else if (group != null) {
            invited.merge(
                    group,
                    new Invited(Integer.parseInt(number), row.file(), row.line()),
                    (all, one) -> new Invited(all.people() + one.people(), one.from(), one.line()));
        }
        return wrong;
    }

    private static boolean hasMoreCellsThanColumns(Row row) {
        int columns = row.header().names().size();
        return row.cells().size() > columns
                && row.cells().stream().skip(columns).anyMatch(cell -> !cell.isBlank());
    }

    private void handBack(List<Problem> wrong, SurveyRejects handedBack) throws IOException {
        for (Problem problem : wrong) {
            problem(problem);
            handedBack.add(problem);
        }
        if (!wrong.isEmpty()) {
            rejectedRows++;
            complete &= survey.leavesOut();
        }
    }

    private void stop(Problem problem, SurveyRejects handedBack) throws IOException {
        problem(problem);
        handedBack.add(problem);
        complete = false;
    }

    private void problem(Problem problem) {
        problemCount++;
        if (problems.size() < PROBLEMS_KEPT) {
            problems.add(problem);
        }
    }

    private List<Event> counted() {
        Map<Asked, SortedSet<Perspective>> askedOf = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            askedOf.computeIfAbsent(question.asked(), asked -> new TreeSet<>()).addAll(question.of());
        }
        invited.forEach((group, asked) -> {
            if (askedOf.keySet().stream()
                    .anyMatch(question -> tally.of(question, group).total() > asked.people())) {
                problem(new Problem(
                        asked.from(), asked.line(), group.toString(), "", Reason.ANSWERS_EXCEED_INVITED, null));
                complete = false;
            }
        });
        List<Event> events = new ArrayList<>();
        if (complete) {
            askedOf.forEach((asked, of) -> events.addAll(asked.counted(survey, of, invited, tally)));
            events.add(new WaveClosed(survey.wave(), survey.closedOn()));
        }
        return events;
    }

    private Fact fact(Event event) {
        EventType type = EventType.of(event.getClass());
        // not made of the data: an id is shown on receipts, and the counts of a small group are few enough to try them
        // all
        String id = Ids.digest(
                        mapping.source(),
                        type.name(),
                        survey.partnership(),
                        type.keyOf(event),
                        survey.time().toString())
                .substring(0, 32);
        return new FactWriter().fact(survey.partnership(), mapping.source(), id, survey.time(), event);
    }

    private ImportReport report(SortedMap<String, Long> facts, List<Path> rejects) {
        List<Group> small = new ArrayList<>();
        if (complete) {
            invited.forEach((group, asked) -> {
                if (survey.questions().stream()
                        .anyMatch(question -> question.asked() instanceof Asked.Pulse
                                && question.of().contains(group.perspective())
                                && !SmallGroups.isShown(
                                        tally.of(question.asked(), group).total(), asked.people()))) {
                    small.add(group);
                }
            });
        }
        return new ImportReport(
                mapping.name(),
                rows,
                facts,
                skipped,
                problemCount,
                problems,
                rejectedRows,
                rejects,
                notices,
                new SurveyResult(complete, small.stream().map(Group::toString).toList()));
    }
}
