// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.producers.FactSink;
import nl.ijkpunt.producers.input.WorkbookGuard;
import nl.ijkpunt.producers.mapping.Ids;
import nl.ijkpunt.producers.spreadsheet.Sheet;
import nl.ijkpunt.producers.spreadsheet.Workbook;
import nl.ijkpunt.producers.workbook.CellProblem.Rule;
import nl.ijkpunt.producers.workbook.Layout.SheetPlan;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filled workbook into facts. A cell that cannot be used is told with its place and what it belongs to is left
 * out; the rest goes on. The same workbook gives the same facts with the same ids.
 */
public final class WorkbookImport {

    private final Path file;
    private final Clock clock;
    private final List<CellProblem> problems = new ArrayList<>();
    private final FactCodec codec = new FactCodec();

    private WorkbookImport(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** True when the file is a workbook that {@link Template} made; names of the file and its sheets do not matter. */
    public static boolean recognises(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Workbook workbook = Workbook.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                String key = FilledSheet.key(workbook, sheet);
                if (sheet.name().equals(Grid.CHOICES) || key.equals(Grid.MARK) || key.equals(Layout.START.key())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // something else, or damaged
            return false;
        }
    }

    /**
     * Reads the workbook and hands its facts to the sink, which stays open. One that was saved long after the clock's
     * moment tells nothing: what it says would win for ever.
     */
    public static WorkbookReport run(Path file, FactSink sink, Clock clock) throws IOException {
        return new WorkbookImport(file, clock).run(sink);
    }

    private WorkbookReport run(FactSink sink) throws IOException {
        TreeMap<String, Long> told = new TreeMap<>();
        Map<SheetPlan, List<Entry>> entries = new LinkedHashMap<>();
        Instant saved = read(entries);
        Participants participants = new Participants(entries.getOrDefault(Layout.PARTICIPANT_LIST, List.of()));
        entries.values().forEach(some -> some.forEach(entry -> entry.choose(participants)));
        Entry start = entries.getOrDefault(Layout.START, List.of()).stream()
                .findFirst()
                .orElse(null);
        var partnership = start == null ? null : start.needed("id");
        if (saved.isAfter(clock.instant())) {
            problems.clear();
            problems.add(CellProblem.of(Where.file(file), Rule.SAVED_IN_FUTURE, saved.toString()));
        } else if (partnership != null) {
            for (Draft draft : WorkbookFacts.of(entries, participants)) {
                Fact fact = draft.isComplete() ? fact(draft, partnership.asText(), saved) : null;
                if (fact != null) {
                    sink.accept(fact);
                    told.merge(fact.type().fact(), 1L, Long::sum);
                }
            }
        }
        return new WorkbookReport(file, told, problems);
    }

    /** Fills the entries, and says when the workbook was saved. */
    private Instant read(Map<SheetPlan, List<Entry>> entries) throws IOException {
        try (Workbook workbook = Workbook.open(file)) {
            WorkbookGuard.checkTemplate(file);
            Map<SheetPlan, FilledSheet> sheets = sheets(workbook);
            for (SheetPlan plan : Layout.SHEETS) {
                FilledSheet sheet = sheets.get(plan);
                List<Entry> answers = new ArrayList<>();
                if (sheet == null) {
                    problems.add(CellProblem.of(
                            Where.sheet(file, Words.all().get(0).title(plan)), Rule.SHEET_ABSENT, names(workbook)));
                } else {
                    twice(sheet);
                    sheet.unnamed().forEach(one -> unnamed(sheet, one));
                    for (FilledSheet.Answers one : sheet.entries()) {
                        if (isNamed(plan, one)) {
                            answers.add(new Entry(file, sheet.name(), plan, one, problems));
                        } else if (one.isFilled()) {
                            unnamed(sheet, one);
                        }
                    }
                    hasLines(plan, sheet);
                }
                entries.put(plan, answers);
            }
            return Saved.at(
                    workbook.properties(), Files.getLastModifiedTime(file).toInstant(), clock.instant());
        }
    }

    private Map<SheetPlan, FilledSheet> sheets(Workbook workbook) throws IOException {
        Map<SheetPlan, FilledSheet> found = new HashMap<>();
        Set<SheetPlan> doubles = new HashSet<>();
        for (Sheet sheet : workbook.sheets()) {
            String key = FilledSheet.key(workbook, sheet);
            for (SheetPlan plan : Layout.SHEETS) {
                if (plan.key().equals(key)) {
                    FilledSheet before = found.put(plan, FilledSheet.of(workbook, sheet, plan));
                    if (before != null) {
                        doubles.add(plan);
                        problems.add(CellProblem.of(Where.sheet(file, sheet.name()), Rule.SHEET_TWICE, before.name()));
                    }
                }
            }
        }
        // which of two copies holds cannot be told
        doubles.forEach(plan -> found.put(plan, new FilledSheet("", plan, List.of(), List.of(), List.of())));
        return found;
    }

    private static String names(Workbook workbook) {
        return workbook.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .map(Sheet::name)
                .collect(Collectors.joining(", "));
    }

    private static boolean isNamed(SheetPlan plan, FilledSheet.Answers answers) {
        if (plan.equals(Layout.MONTH)) {
            return answers.instance().matches("\\d{4}-(0[1-9]|1[0-2])");
        }
        return !plan.form() || answers.instance().matches("[1-9]\\d?");
    }

    private void unnamed(FilledSheet sheet, FilledSheet.Answers answers) {
        Where where = new Where(file, sheet.name(), answers.place(), answers.title());
        problems.add(CellProblem.of(where, Rule.UNNAMED, answers.instance()));
    }

    private void twice(FilledSheet sheet) {
        for (FilledSheet.Twice twice : sheet.doubles()) {
            Where where = new Where(file, sheet.name(), twice.other(), twice.title());
            problems.add(CellProblem.of(where, Rule.GIVEN_TWICE, twice.place()));
        }
    }

    private void hasLines(SheetPlan plan, FilledSheet sheet) {
        if (!sheet.entries().isEmpty()) {
            Set<String> twice = new HashSet<>();
            sheet.doubles().forEach(one -> twice.add(one.key()));
            for (Line line : plan.lines()) {
                if (!line.isHeading()
                        && !twice.contains(line.key())
                        && !sheet.entries().get(0).cells().containsKey(line.key())) {
                    String label = Words.all().get(0).label(plan, line);
                    problems.add(CellProblem.of(Where.sheet(file, sheet.name()), Rule.LINE_ABSENT, label));
                }
            }
        }
    }

    private @Nullable Fact fact(Draft draft, String partnership, Instant saved) {
        String type = "nl.samenwerkingsverbanden." + draft.type();
        String source = "urn:ijkpunt:workbook:" + partnership;
        String data = draft.data().toString();
        var event = CloudEventBuilder.v1()
                .withId(Ids.digest(source, type, saved.toString(), data).substring(0, 32))
                .withSource(URI.create(source))
                .withType(type)
                .withSubject(partnership)
                .withTime(saved.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(JsonCloudEventData.wrap(draft.data()))
                .build();
        return FactCodec.notAfter(codec.decode(event), clock.instant()).<@Nullable Fact>match(fact -> fact, reasons -> {
            for (Rejection reason : reasons) {
                draft.entry().problem(draft.cellOf(reason.field()), reason);
            }
            return null;
        });
    }
}
