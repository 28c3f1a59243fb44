// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Shape;
import nl.ijkpunt.producers.FactSink;
import nl.ijkpunt.producers.Versions;
import nl.ijkpunt.producers.mapping.Expression.Items;
import nl.ijkpunt.producers.mapping.FactRule.When;
import nl.ijkpunt.producers.mapping.ImportReport.Skipped;
import nl.ijkpunt.producers.mapping.ImportReport.Why;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import nl.ijkpunt.producers.mapping.ProgressListener.Progress;
import nl.ijkpunt.producers.mapping.Rejects.Mended;
import nl.ijkpunt.producers.output.Outputs;
import org.jspecify.annotations.Nullable;

/**
 * Turns files into facts. A row that cannot be read is handed back as a whole and the others go on; the same input gives
 * the same facts with the same ids, so importing twice changes nothing.
 *
 * <p>The files are read twice. Rows that contradict each other must be handed back all of them, and that the first one
 * does is known when the last was read; to remember only where every fact was told, and to read again, takes less memory
 * than to keep the facts.
 */
public final class Import {

    private static final int PROBLEMS_KEPT = 1000;
    private static final int PROGRESS_ROWS = 1000;

    private final Mapping mapping;
    private final Format mendedFormat;
    private final FactSink sink;
    private final ProgressListener listener;
    private final Locale locale;
    private final Facts contract;
    private final Rejects rejects;
    private final Needs needs;
    private final Versions<Place> versions;

    /** True the first time, when nothing is told and nothing handed back. */
    private final boolean looking;

    private final History history = new History();
    private final Sums sums = new Sums();

    /** Per rule and partnership: rows that tell one fact together. */
    private final Map<Integer, Map<String, Group>> groups = new TreeMap<>();

    private final TreeMap<String, Long> facts = new TreeMap<>();
    private final TreeMap<Skipped, Long> skipped = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private long problemCount;
    private long rows;
    private long summed;
    private long rounded;

    private Import(
            Mapping mapping,
            FactSink sink,
            ProgressListener listener,
            Locale locale,
            Clock clock,
            Rejects rejects,
            Versions<Place> versions,
            boolean looking) {
        this.mapping = mapping;
        this.mendedFormat = mapping.format().ofMended();
        this.sink = sink;
        this.listener = listener;
        this.locale = locale;
        this.contract = new Facts(mapping.source(), clock);
        this.rejects = rejects;
        this.needs = new Needs(mapping);
        this.versions = versions;
        this.looking = looking;
    }

    /** Where a fact is told. */
    private record Place(Path file, long line) {
        static Place of(Row row) {
            return new Place(row.file(), row.line());
        }
    }

    private record Group(Draft first, Map<String, Map<String, JsonNode>> items, List<Row> rows) {}

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
            Versions<Place> versions = new Versions<>();
            new Import(mapping, fact -> {}, ProgressListener.NONE, locale, clock, rejects, versions, true).read(inputs);
            Import run = new Import(mapping, sink, listener, locale, clock, rejects, versions, false);
            run.read(inputs);
            rejects.keep();
            return run.report();
        }
    }

    private void read(List<Path> inputs) throws IOException {
        for (Path input : inOrder(inputs)) {
            read(input, rejects.mended(input, mendedFormat, this::problem));
        }
        tellHistory();
        tellSums();
        tellGroups();
    }

    /** Inputs without those that mend another input; in the order of columns of their first row, if there are any. */
    private List<Path> inOrder(List<Path> inputs) throws IOException {
        Map<Path, List<SortKey>> order = new LinkedHashMap<>();
        for (Path input : inputs) {
            String name = input.toString();
            boolean mends = Rejects.isRejects(input)
                    && inputs.contains(Path.of(name.substring(0, name.length() - Rejects.SUFFIX.length())));
            if (!mends) {
                order.put(input, mapping.orderBy().isEmpty() ? List.of() : firstKey(input));
            }
        }
        List<Path> sorted = new ArrayList<>(order.keySet());
        sorted.sort(Comparator.comparing(order::get, SortKey::compare));
        return sorted;
    }

    private List<SortKey> firstKey(Path input) throws IOException {
        try (Rows file = Rows.open(input, mapping.format())) {
            Row row = file.next();
            Row first = row == null ? new Row(input, file.header(), 0, List.of()) : row;
            return SortKey.of(mapping.orderBy(), first, mapping.format());
        }
    }

    private void read(Path input, Map<Long, Mended> mended) throws IOException {
        long bytes = Files.size(input);
        long before = rows;
        try (Rows file = Rows.open(input, mapping.format())) {
            if (!hasColumns(input, file)) {
                notices.addAll(file.notices());
                return;
            }
            FillDown filling = new FillDown(mapping.filledDown(), file.header());
            for (Row row = next(input, file); row != null; row = next(input, file)) {
                rows++;
                row(mended(filling.filled(row), mended.remove(row.line())));
                if ((rows - before) % PROGRESS_ROWS == 0) {
                    listener.progressed(new Progress(input, rows - before, file.bytesRead(), bytes));
                }
            }
            notices.addAll(file.notices());
        }
        mended.values().forEach(left -> problem(left.elsewhere()));
        listener.progressed(new Progress(input, rows - before, bytes, bytes));
    }

    private @Nullable Row next(Path input, Rows file) {
        try {
            return file.next();
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            problem(new Problem(input, file.line(), "", why, Reason.UNREADABLE, null));
            return null;
        }
    }

    /** The mended row when there is one and it was handed back for this row; otherwise the row. */
    private Row mended(Row row, @Nullable Mended better) {
        if (better == null) {
            return row;
        }
        if (!rejects.isOf(better, row)) {
            problem(better.elsewhere());
            return row;
        }
        skip(new Skipped("row", Why.MENDED, ""));
        return better.row();
    }

    private boolean hasColumns(Path input, Rows file) {
        List<Problem> wrong = WrongColumns.of(input, file, mapping.columns(), mapping);
        wrong.forEach(this::problem);
        return wrong.isEmpty();
    }

    private void row(Row row) throws IOException {
        List<Problem> wrong = new ArrayList<>();
        Problem torn = needs.torn(row);
        if (torn != null) {
            reject(List.of(row), List.of(torn));
            return;
        }
        for (Mapping.Skip skip : mapping.skips()) {
            if (skip.pattern()
                    .matcher(mapping.format().clean(row.cell(skip.column())))
                    .find()) {
                skip(new Skipped("row", Why.RULE, skip.reason()));
                return;
            }
        }
        Format format = Rejects.isRejects(row.file()) ? mendedFormat : mapping.format();
        List<SortKey> order = SortKey.of(mapping.orderBy(), row, format);
        List<Runnable> telling = new ArrayList<>();
        for (FactRule rule : mapping.rules()) {
            Evaluation evaluation = new Evaluation(format, row, wrong);
            if (rule.when() == When.GATHERED) {
                gather(rule, evaluation, row, wrong, telling);
            } else {
                single(rule, evaluation, row, order, wrong, telling);
            }
        }
        if (!wrong.isEmpty()) {
            reject(List.of(row), wrong);
            return;
        }
        // only now: of a row that is handed back nothing may be remembered, or its mended version would come second
        telling.forEach(Runnable::run);
    }

    private void single(
            FactRule rule,
            Evaluation evaluation,
            Row row,
            List<SortKey> order,
            List<Problem> wrong,
            List<Runnable> telling) {
        int problemsBefore = wrong.size();
        String subject = evaluation.subject(rule.subject());
        boolean withdrawn = evaluation.isWithdrawn(rule.withdrawn());
        ObjectNode data = evaluation.data(rule, 0, false, withdrawn);
        Instant time = evaluation.time(rule.time());
        if (needs.isIncomplete(rule, evaluation, row, wrong) || wrong.size() > problemsBefore) {
            return;
        }
        if (subject == null || data == null || time == null) {
            telling.add(() -> skip(new Skipped(rule.type().fact(), Why.MISSING, evaluation.missing())));
            return;
        }
        Draft draft = new Draft(rule, row, rows, order, subject, time, data, evaluation.exact());
        Fact fact = contract.of(draft, wrong);
        if (fact == null) {
            return;
        }
        if (rule.looksBack()) {
            telling.add(() -> history.add(draft));
        } else if (!rule.sum().isEmpty()) {
            telling.add(() -> sums.add(draft));
        } else {
            Problem conflict = conflict(draft, fact, true);
            if (conflict != null) {
                wrong.add(conflict);
            }
            telling.add(() -> tell(draft, fact));
        }
        telling.add(() -> rounded += draft.exact().size());
    }

    private void gather(FactRule rule, Evaluation evaluation, Row row, List<Problem> wrong, List<Runnable> telling) {
        String subject = evaluation.subject(rule.subject());
        Map<String, Group> gathered = groups.computeIfAbsent(rule.number(), i -> new LinkedHashMap<>());
        Group known = subject == null ? null : gathered.get(subject);
        ObjectNode data = known == null
                ? evaluation.data(rule, 0, true, false)
                : known.first().data();
        Instant time =
                known == null ? evaluation.time(rule.time()) : known.first().time();
        Map<String, Map<String, JsonNode>> items = new TreeMap<>();
        for (Map.Entry<Field, Items> list : evaluation.lists(rule)) {
            items.put(list.getKey().name(), evaluation.items(list.getKey(), list.getValue(), known == null));
        }
        if (needs.isIncomplete(rule, evaluation, row, wrong)) {
            return;
        }
        if (!evaluation.missing().isEmpty()) {
            telling.add(() -> skip(new Skipped(rule.type().fact(), Why.MISSING, evaluation.missing())));
        }
        if (subject == null || data == null || time == null) {
            return;
        }
        Draft draft = new Draft(rule, row, rows, List.of(), subject, time, data, Map.of());
        telling.add(() -> {
            Group group = gathered.computeIfAbsent(subject, s -> new Group(draft, new TreeMap<>(), new ArrayList<>()));
            items.forEach((field, found) -> {
                var all = group.items().computeIfAbsent(field, f -> new LinkedHashMap<>());
                found.forEach(all::putIfAbsent);
            });
            group.rows().add(row);
        });
    }

    private void tellHistory() throws IOException {
        for (Draft draft : history.told(this::skip)) {
            tellOrReject(draft, List.of(draft.row()));
        }
    }

    private void tellSums() throws IOException {
        for (Sums.Sum sum : sums.all()) {
            if (sum.isContradictory()) {
                List<Problem> wrong = new ArrayList<>();
                List<Place> places = sum.rows().stream().map(Place::of).toList();
                sum.rows().forEach(row -> wrong.add(conflict(row, Reason.CONTRADICTION, sum.total(), places)));
                reject(sum.rows(), wrong);
            } else {
                summed += sum.rows().size() > 1 ? sum.rows().size() : 0;
                tellOrReject(sum.total(), sum.rows());
            }
        }
    }

    private void tellGroups() throws IOException {
        for (Map<String, Group> gathered : groups.values()) {
            for (Group group : gathered.values()) {
                ObjectNode data = group.first().data().deepCopy();
                group.items().forEach((field, items) -> {
                    ArrayNode array = data.putArray(field);
                    items.values().forEach(array::add);
                });
                tellOrReject(group.first().with(data, group.first().time()), group.rows());
            }
        }
    }

    private void tellOrReject(Draft draft, List<Row> from) throws IOException {
        List<Problem> wrong = new ArrayList<>();
        Fact fact = contract.of(draft, wrong);
        if (fact != null) {
            Problem conflict = conflict(draft, fact, false);
            if (conflict == null) {
                tell(draft, fact);
                return;
            }
            wrong.add(conflict);
        }
        reject(from, wrong);
    }

    /**
     * What is wrong when other rows tell the same fact: with something else, or, when every row counts, an amount a second
     * time in one file, which may be a second booking.
     */
    private @Nullable Problem conflict(Draft draft, Fact fact, boolean everyRow) {
        Versions.Told<Place> told = looking ? null : versions.of(fact);
        if (told == null) {
            return null;
        }
        if (told.isContradictory()) {
            return conflict(draft.row(), Reason.CONTRADICTION, draft, told.places());
        }
        List<Place> here = told.places().stream()
                .filter(place -> place.file().equals(draft.row().file()))
                .toList();
        boolean amount = !draft.isWithdrawn()
                && draft.rule().type().fields().stream().anyMatch(field -> field.shape() == Shape.MONEY);
        return everyRow && amount && here.size() > 1 ? conflict(draft.row(), Reason.REPEATED, draft, here) : null;
    }

    private static Problem conflict(Row row, Reason reason, Draft draft, List<Place> places) {
        Map<Path, List<String>> lines = places.stream()
                .collect(Collectors.groupingBy(
                        Place::file,
                        LinkedHashMap::new,
                        Collectors.mapping(place -> String.valueOf(place.line()), Collectors.toList())));
        List<String> where = new ArrayList<>();
        lines.forEach((file, of) -> where.add(file.getFileName() + ": " + String.join(", ", of)));
        String fact = draft.rule().type().fact() + " " + draft.key().replace("|", " ");
        return new Problem(row.file(), row.line(), "", fact, reason, null, List.of(String.join("; ", where)));
    }

    private void tell(Draft draft, Fact fact) {
        Place place = Place.of(draft.row());
        if (looking) {
            versions.note(fact, place);
            return;
        }
        Versions.Told<Place> told = versions.of(fact);
        if (told != null && !told.places().get(0).equals(place)) {
            skip(new Skipped(fact.type().fact(), Why.AGAIN, ""));
            return;
        }
        sink.accept(fact);
        facts.merge(fact.type().fact(), 1L, Long::sum);
    }

    private void skip(Skipped what) {
        skipped.merge(what, 1L, Long::sum);
    }

    private void reject(List<Row> wrongRows, List<Problem> wrong) throws IOException {
        if (looking) {
            return;
        }
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
                summed,
                rounded,
                problemCount,
                problems,
                rejects.count(),
                rejects.files(),
                notices,
                null);
    }
}
