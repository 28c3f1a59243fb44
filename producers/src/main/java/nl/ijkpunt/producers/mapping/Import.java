// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.producers.FactSink;
import nl.ijkpunt.producers.mapping.Expression.Cell;
import nl.ijkpunt.producers.mapping.Expression.Items;
import nl.ijkpunt.producers.mapping.FactRule.When;
import nl.ijkpunt.producers.mapping.ImportReport.Skipped;
import nl.ijkpunt.producers.mapping.ImportReport.Why;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import nl.ijkpunt.producers.mapping.ProgressListener.Progress;
import nl.ijkpunt.producers.output.Outputs;
import org.jspecify.annotations.Nullable;

/**
 * Turns files into facts. A row that cannot be read is handed back as a whole and the others go on; the same input gives
 * the same facts with the same ids, so importing twice changes nothing.
 */
public final class Import {

    private static final int PROBLEMS_KEPT = 1000;
    private static final int PROGRESS_ROWS = 1000;

    private final Mapping mapping;
    private final FactSink sink;
    private final ProgressListener listener;
    private final Locale locale;
    private final Clock clock;
    private final FactCodec codec = new FactCodec();
    private final Rejects rejects;

    /** Per rule and partnership: what was told so far. */
    private final Map<Integer, Map<String, Told>> told = new HashMap<>();

    /** Per rule and partnership: rows that tell one fact together. */
    private final Map<Integer, Map<String, Group>> groups = new TreeMap<>();

    private final TreeMap<String, Long> facts = new TreeMap<>();
    private final TreeMap<Skipped, Long> skipped = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private long problemCount;
    private long rows;

    private Import(
            Mapping mapping, FactSink sink, ProgressListener listener, Locale locale, Clock clock, Rejects rejects) {
        this.mapping = mapping;
        this.sink = sink;
        this.listener = listener;
        this.locale = locale;
        this.clock = clock;
        this.rejects = rejects;
    }

    private record Told(int count, JsonNode last) {}

    private record Group(
            Row first, ObjectNode data, String time, Map<String, Map<String, JsonNode>> items, List<Row> rows) {}

    private record Pending(int rule, Fact fact, JsonNode compared) {}

    /** As {@link #run(Mapping, List, FactSink, ProgressListener, Locale, Clock, Outputs)}, with reasons in Dutch. */
    public static ImportReport run(
            Mapping mapping, List<Path> inputs, FactSink sink, ProgressListener listener, Clock clock)
            throws IOException {
        return run(mapping, inputs, sink, listener, Locale.forLanguageTag("nl"), clock, Outputs.besides(inputs));
    }

    /**
     * Reads all files and hands their facts to the sink, which stays open. Rows that cannot be read are written to a
     * file {@code <input>.rejects.csv} beside the input, with reasons in the given language. When such a file is given
     * together with its input, its mended rows take the place of the rows they came from. What was recorded after the
     * clock's moment is handed back too: it would win for ever. Rows handed back earlier that somebody has mended since
     * are never written over.
     */
    public static ImportReport run(
            Mapping mapping,
            List<Path> inputs,
            FactSink sink,
            ProgressListener listener,
            Locale locale,
            Clock clock,
            Outputs outputs)
            throws IOException {
        Survey survey = mapping.survey();
        if (survey != null) {
            return SurveyImport.run(mapping, survey, inputs, sink, listener, clock, outputs);
        }
        Set<Path> all = new HashSet<>(inputs);
        try (Rejects rejects = new Rejects(mapping.format(), all, outputs)) {
            rejects.check();
            Import run = new Import(mapping, sink, listener, locale, clock, rejects);
            for (Path input : run.inOrder(inputs)) {
                Path mended = Path.of(input + ".rejects.csv");
                run.read(input, all.contains(mended) ? run.mended(mended) : Map.of());
            }
            run.tellGroups();
            rejects.keep();
            return run.report();
        }
    }

    private Map<Long, Row> mended(Path file) throws IOException {
        Map<Long, Row> mended = new HashMap<>(Rejects.mended(file, mapping.format()));
        Path again = Path.of(file + ".rejects.csv");
        if (Files.exists(again) && rejects.isInput(again)) {
            mended.putAll(mended(again));
        }
        return mended;
    }

    /** Inputs without those that mend another input; in the order of a column of their first row, if there is one. */
    private List<Path> inOrder(List<Path> inputs) throws IOException {
        Map<Path, String> order = new LinkedHashMap<>();
        for (Path input : inputs) {
            String name = input.toString();
            boolean mends = Rejects.isRejects(input)
                    && inputs.contains(Path.of(name.substring(0, name.length() - ".rejects.csv".length())));
            if (!mends) {
                order.put(input, mapping.orderBy().isEmpty() ? "" : firstCell(input));
            }
        }
        List<Path> sorted = new ArrayList<>(order.keySet());
        sorted.sort(Comparator.comparing(order::get));
        return sorted;
    }

    private String firstCell(Path input) throws IOException {
        try (Rows file = Rows.open(input, mapping.format())) {
            Row row = file.next();
            return row == null ? "" : mapping.format().clean(row.cell(mapping.orderBy()));
        }
    }

    private void read(Path input, Map<Long, Row> mended) throws IOException {
        long bytes = Files.size(input);
        long before = rows;
        try (Rows file = Rows.open(input, mapping.format())) {
            if (!hasColumns(input, file)) {
                notices.addAll(file.notices());
                return;
            }
            while (true) {
                Row row;
                try {
                    row = file.next();
                } catch (IOException e) {
                    String why = e.getMessage() == null ? e.toString() : e.getMessage();
                    problem(new Problem(input, file.line(), "", why, Reason.UNREADABLE, null));
                    break;
                }
                if (row == null) {
                    break;
                }
                rows++;
                Row better = mended.get(row.line());
                if (better != null) {
                    skip("row", Why.MENDED, "");
                }
                row(better == null ? row : better);
                if ((rows - before) % PROGRESS_ROWS == 0) {
                    listener.progressed(new Progress(input, rows - before, file.bytesRead(), bytes));
                }
            }
            notices.addAll(file.notices());
        }
        listener.progressed(new Progress(input, rows - before, bytes, bytes));
    }

    private boolean hasColumns(Path input, Rows file) {
        List<Problem> absent = AbsentColumns.of(input, file, mapping.columns(), mapping);
        absent.forEach(this::problem);
        return absent.isEmpty();
    }

    private void row(Row row) throws IOException {
        List<Problem> wrong = new ArrayList<>();
        if (row.cells().size() > row.header().names().size()
                && row.cells().stream().skip(row.header().names().size()).anyMatch(cell -> !cell.isBlank())) {
            wrong.add(new Problem(
                    row.file(),
                    row.line(),
                    "",
                    row.cells().size() + " > " + row.header().names().size(),
                    Reason.TOO_MANY_CELLS,
                    null));
            reject(List.of(row), wrong);
            return;
        }
        for (Mapping.Skip skip : mapping.skips()) {
            if (skip.pattern()
                    .matcher(mapping.format().clean(row.cell(skip.column())))
                    .find()) {
                skip("row", Why.RULE, skip.reason());
                return;
            }
        }
        List<Pending> pending = new ArrayList<>();
        List<Runnable> gathering = new ArrayList<>();
        List<Skipped> left = new ArrayList<>();
        for (int i = 0; i < mapping.rules().size(); i++) {
            FactRule rule = mapping.rules().get(i);
            Evaluation evaluation = new Evaluation(mapping.format(), row, wrong);
            String subject = evaluation.subject(rule.subject());
            if (subject != null && rule.when() == When.GATHERED) {
                gather(i, subject, evaluation, row, gathering, left);
            } else if (subject != null) {
                single(i, subject, evaluation, row, wrong, pending, left);
            } else if (!evaluation.missing().isEmpty()) {
                left.add(new Skipped(rule.type().fact(), Why.MISSING, evaluation.missing()));
            }
        }
        if (!wrong.isEmpty()) {
            reject(List.of(row), wrong);
            return;
        }
        // only now: of a row that is handed back nothing may be remembered, or its mended version would come second
        left.forEach(skip -> skip(skip.what(), skip.why(), skip.detail()));
        gathering.forEach(Runnable::run);
        for (Pending one : pending) {
            toldBy(one.rule())
                    .merge(
                            one.fact().partnership(),
                            new Told(1, one.compared()),
                            (old, added) -> new Told(old.count() + 1, added.last()));
            tell(one.fact());
        }
    }

    private void single(
            int index,
            String subject,
            Evaluation evaluation,
            Row row,
            List<Problem> wrong,
            List<Pending> pending,
            List<Skipped> left) {
        FactRule rule = mapping.rules().get(index);
        Told before = toldBy(index).get(subject);
        int problemsBefore = wrong.size();
        ObjectNode data = evaluation.data(rule, before == null ? 0 : before.count(), false);
        String time = evaluation.text(rule.time());
        if (wrong.size() > problemsBefore) {
            return;
        }
        if (data == null || time == null) {
            left.add(new Skipped(rule.type().fact(), Why.MISSING, evaluation.missing()));
            return;
        }
        if (before != null && rule.when() == When.FIRST) {
            left.add(new Skipped(rule.type().fact(), Why.NOT_FIRST, ""));
            return;
        }
        ObjectNode compared = data.objectNode();
        rule.changed().forEach(field -> compared.set(field, data.get(field)));
        if (before != null && rule.when() == When.CHANGED && before.last().equals(compared)) {
            left.add(new Skipped(rule.type().fact(), Why.UNCHANGED, ""));
            return;
        }
        Fact fact = fact(rule, subject, time, data, row, wrong);
        if (fact != null) {
            pending.add(new Pending(index, fact, compared));
        }
    }

    private void gather(
            int index, String subject, Evaluation evaluation, Row row, List<Runnable> gathering, List<Skipped> left) {
        FactRule rule = mapping.rules().get(index);
        Map<String, Group> gathered = groups.computeIfAbsent(index, i -> new LinkedHashMap<>());
        Group known = gathered.get(subject);
        ObjectNode data = known == null ? evaluation.data(rule, 0, true) : known.data();
        String time = known == null ? evaluation.text(rule.time()) : known.time();
        if (data == null || time == null) {
            if (!evaluation.missing().isEmpty()) {
                left.add(new Skipped(rule.type().fact(), Why.MISSING, evaluation.missing()));
            }
            return;
        }
        Map<String, Map<String, JsonNode>> items = new TreeMap<>();
        for (Map.Entry<Field, Items> list : evaluation.lists(rule)) {
            items.put(list.getKey().name(), evaluation.items(list.getKey(), list.getValue(), known == null));
        }
        if (!evaluation.missing().isEmpty()) {
            left.add(new Skipped(rule.type().fact(), Why.MISSING, evaluation.missing()));
        }
        gathering.add(() -> {
            Group group = gathered.computeIfAbsent(
                    subject, s -> new Group(row, data, time, new TreeMap<>(), new ArrayList<>()));
            items.forEach((field, found) -> {
                var all = group.items().computeIfAbsent(field, f -> new LinkedHashMap<>());
                found.forEach(all::putIfAbsent);
            });
            group.rows().add(row);
        });
    }

    private void tellGroups() throws IOException {
        for (Map.Entry<Integer, Map<String, Group>> gathered : groups.entrySet()) {
            FactRule rule = mapping.rules().get(gathered.getKey());
            for (Map.Entry<String, Group> entry : gathered.getValue().entrySet()) {
                Group group = entry.getValue();
                ObjectNode data = group.data().deepCopy();
                group.items().forEach((field, items) -> {
                    ArrayNode array = data.putArray(field);
                    items.values().forEach(array::add);
                });
                List<Problem> wrong = new ArrayList<>();
                Fact fact = fact(rule, entry.getKey(), group.time(), data, group.first(), wrong);
                if (fact != null) {
                    tell(fact);
                } else {
                    reject(group.rows(), wrong);
                }
            }
        }
    }

    private @Nullable Fact fact(
            FactRule rule, String subject, String time, ObjectNode data, Row row, List<Problem> wrong) {
        OffsetDateTime recorded;
        try {
            recorded = OffsetDateTime.parse(time);
        } catch (DateTimeException e) {
            wrong.add(new Problem(row.file(), row.line(), "", time, Reason.NOT_A_TIME, null));
            return null;
        }
        var event = CloudEventBuilder.v1()
                .withId("to be computed")
                .withSource(URI.create(mapping.source()))
                .withType(rule.type().name())
                .withSubject(subject)
                .withTime(recorded)
                .withDataContentType("application/json")
                .withData(JsonCloudEventData.wrap(data))
                .build();
        return FactCodec.notAfter(codec.decode(event), clock.instant())
                .<@Nullable Fact>match(
                        fact -> new Fact(
                                fact.partnership(),
                                fact.type(),
                                fact.key(),
                                fact.source(),
                                id(fact),
                                fact.time(),
                                fact.event(),
                                fact.data()),
                        reasons -> {
                            for (Rejection reason : reasons) {
                                wrong.add(new Problem(
                                        row.file(),
                                        row.line(),
                                        column(rule, reason.field()),
                                        reason.value(),
                                        Reason.CONTRACT,
                                        reason));
                            }
                            return null;
                        });
    }

    /**
     * Made of what the fact says and of nothing else, so that a second import gives the same. Of counted people only of
     * what was counted: an id is shown on receipts, and the counts of a small group are few enough to try them all.
     */
    private static String id(Fact fact) {
        return Ids.digest(
                        fact.source(),
                        fact.type().name(),
                        fact.partnership(),
                        fact.key(),
                        fact.time().toString(),
                        fact.type().family().equals("satisfaction") ? "" : fact.data())
                .substring(0, 32);
    }

    /** The column that a field of the contract came from; empty when it came from several, or none. */
    private static String column(FactRule rule, String field) {
        Expression expression = field.equals("subject")
                ? rule.subject()
                : field.equals("time") ? rule.time() : rule.fields().get(field.replaceFirst("^data\\.", ""));
        return expression instanceof Cell cell ? cell.column() : "";
    }

    private Map<String, Told> toldBy(int rule) {
        return told.computeIfAbsent(rule, i -> new HashMap<>());
    }

    private void tell(Fact fact) {
        sink.accept(fact);
        facts.merge(fact.type().fact(), 1L, Long::sum);
    }

    private void skip(String what, Why why, String detail) {
        skipped.merge(new Skipped(what, why, detail), 1L, Long::sum);
    }

    private void reject(List<Row> wrongRows, List<Problem> wrong) throws IOException {
        wrong.stream().distinct().forEach(this::problem);
        String reason = String.join(
                " ",
                wrong.stream()
                        .map(problem -> (problem.column().isEmpty() ? "" : problem.column() + ": ")
                                + problem.reasonText(locale))
                        .distinct()
                        .toList());
        for (Row row : wrongRows) {
            rejects.add(row, reason);
        }
    }

    private void problem(Problem problem) {
        problemCount++;
        if (problems.size() < PROBLEMS_KEPT) {
            problems.add(problem);
        }
    }

    private ImportReport report() {
        return new ImportReport(
                mapping.name(),
                rows,
                facts,
                skipped,
                problemCount,
                problems,
                rejects.count(),
                rejects.files(),
                notices,
                null);
    }
}
