// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.producers.FactSink;
import nl.ijkpunt.producers.input.TooLarge;
import nl.ijkpunt.producers.input.WorkbookGuard;
import nl.ijkpunt.producers.mapping.Ids;
import nl.ijkpunt.producers.workbook.CellProblem.Rule;
import nl.ijkpunt.producers.workbook.Layout.SheetPlan;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filled workbook into facts. A cell that cannot be used is told with its place and what it belongs to is left
 * out; the rest goes on. The same workbook gives the same facts with the same ids.
 */
public final class WorkbookImport {

    private static final Pattern SAVED = Pattern.compile("<dcterms:(modified|created)[^>]*>\\s*([^<\\s]+)\\s*<");

    private final Path file;
    private final Clock clock;
    private final List<CellProblem> problems = new ArrayList<>();
    private final FactCodec codec = new FactCodec();

    private WorkbookImport(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** True when the file is a workbook that {@link Template} made; its name does not matter. */
    public static boolean recognises(Path file) {
        if (!Files.isRegularFile(file)
                || !file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return false;
        }
        try {
            WorkbookGuard.check(file);
        } catch (IOException e) {
            return false;
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.findSheet(Grid.CHOICES).isPresent();
        } catch (IOException | RuntimeException e) {
            // the reader, or the XML parser underneath, makes nothing of it
            return false;
        }
    }

    /**
     * Reads the workbook and hands its facts to the sink, which stays open. One that was saved after the clock's moment
     * tells nothing: what it says would win for ever.
     */
    public static WorkbookReport run(Path file, FactSink sink, Clock clock) throws IOException {
        return new WorkbookImport(file, clock).run(sink);
    }

    private WorkbookReport run(FactSink sink) throws IOException {
        Map<SheetPlan, FilledSheet> sheets = sheets();
        Map<String, String> participants = new HashMap<>();
        Map<SheetPlan, List<Entry>> entries = new LinkedHashMap<>();
        for (SheetPlan plan : Layout.SHEETS) {
            FilledSheet sheet = sheets.get(plan);
            List<Entry> answers = new ArrayList<>();
            if (sheet == null) {
                problems.add(new CellProblem(file, Words.all().get(0).title(plan), "-", Rule.SHEET_ABSENT, "", null));
            } else {
                sheet.entries()
                        .forEach(one -> answers.add(new Entry(file, sheet.name(), plan, one, participants, problems)));
                hasLines(plan, sheet);
            }
            entries.put(plan, answers);
        }
        for (Entry participant : entries.getOrDefault(Layout.PARTICIPANT_LIST, List.of())) {
            if (participant.has("name")) {
                participants.put(Ids.ofName(participant.raw("name")), participantId(participant));
            }
        }
        TreeMap<String, Long> told = new TreeMap<>();
        Entry start = entries.getOrDefault(Layout.START, List.of()).stream()
                .findFirst()
                .orElse(null);
        var partnership = start == null ? null : start.needed("id");
        if (partnership != null) {
            Instant saved = saved();
            for (Draft draft : WorkbookFacts.of(entries)) {
                Fact fact = draft.isComplete() ? fact(draft, partnership.asText(), saved) : null;
                if (fact != null) {
                    sink.accept(fact);
                    told.merge(fact.type().fact(), 1L, Long::sum);
                }
            }
        }
        return new WorkbookReport(file, told, problems);
    }

    /** The id that came with the workbook, so that a name may change; or one made of the name. */
    static String participantId(Entry participant) {
        return participant.instance().isEmpty() ? Ids.ofName(participant.raw("name")) : participant.instance();
    }

    private Map<SheetPlan, FilledSheet> sheets() throws IOException {
        WorkbookGuard.checkTemplate(file);
        Map<SheetPlan, FilledSheet> found = new HashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<Row> rows = sheet.read();
                String key = key(rows);
                for (SheetPlan plan : Layout.SHEETS) {
                    if (plan.key().equals(key)) {
                        found.put(plan, FilledSheet.of(sheet.getName(), plan, rows));
                    }
                }
            }
        } catch (TooLarge e) {
            throw new TooLarge(file, e.limit());
        } catch (RuntimeException e) {
            // of the reader, or of the XML parser underneath
            throw new IOException(e.getMessage(), e);
        }
        return found;
    }

    private static String key(List<Row> rows) {
        if (rows.isEmpty() || rows.get(0).getRowNum() != 1) {
            return "";
        }
        Cell cell = rows.get(0).getFirstNonEmptyCell().orElse(null);
        return cell == null || cell.getColumnIndex() != 0 ? "" : Objects.toString(cell.getText(), "");
    }

    private void hasLines(SheetPlan plan, FilledSheet sheet) {
        if (!sheet.entries().isEmpty()) {
            for (Line line : plan.lines()) {
                if (!line.isHeading() && !sheet.entries().get(0).cells().containsKey(line.key())) {
                    String label = Words.all().get(0).label(plan, line);
                    problems.add(new CellProblem(file, sheet.name(), "-", Rule.LINE_ABSENT, label, null));
                }
            }
        }
    }

    /** When it was last saved: what it says now counts from then on, also when an old copy is read later. */
    private Instant saved() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry properties = zip.getEntry("docProps/core.xml");
            if (properties != null) {
                try (InputStream in = zip.getInputStream(properties)) {
                    Instant saved = saved(new String(in.readNBytes(65_536), StandardCharsets.UTF_8));
                    if (saved != null) {
                        return saved;
                    }
                }
            }
        }
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static @Nullable Instant saved(String properties) {
        Instant latest = null;
        Matcher moment = SAVED.matcher(properties);
        while (moment.find()) {
            try {
                Instant one = OffsetDateTime.parse(moment.group(2)).toInstant();
                latest = latest == null || one.isAfter(latest) ? one : latest;
            } catch (DateTimeException e) {
                return null;
            }
        }
        return latest;
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
