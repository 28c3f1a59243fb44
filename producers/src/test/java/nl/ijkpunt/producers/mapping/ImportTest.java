// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.producers.mapping.ImportReport.Why;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final String COSTS = """
            mapping: costs
            source: urn:test:costs
            time: "2026-02-10T09:00:00+01:00"
            subject: {column: Samenwerking}
            input:
              encoding: windows-1252
              delimiter: ";"
              dates: [dd-MM-yyyy]
              months: [MM/yyyy]
              decimal: ","
              grouping: "."
              remove: ["€"]
              missing: ['^n\\.b\\.$']
            skip:
              - {column: Soort, matches: '^totaal', reason: total}
            facts:
              - fact: budget.costs-reported.v1
                fields:
                  month: {column: Maand}
                  label: {column: Soort, values: {Algemeen: general, Frictie: friction}}
                  amount: {column: Bedrag}
                  date: {column: Maand, endOfMonth: true}
              - fact: project.milestone-planned.v1
                when: changed
                changed: [plannedOn]
                fields:
                  milestone: {column: Mijlpaal}
                  revision: {sequence: 0}
                  plannedOn: {column: Gereed}
                  date: {column: Maand, endOfMonth: true}
            """;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC);

    private static final String HEADER = "Samenwerking;Maand;Soort;Bedrag;Mijlpaal;Gereed;Opmerking\n";

    @TempDir
    Path folder;

    private final List<Fact> facts = new ArrayList<>();

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, Charset.forName("windows-1252"));
    }

    private ImportReport run(String yaml, Path... inputs) throws IOException {
        facts.clear();
        return Import.run(Mapping.parse("test.yaml", yaml), List.of(inputs), facts::add, ProgressListener.NONE, CLOCK);
    }

    @Test
    void readsFactsAndLeavesOutWhatIsWithheld() throws IOException {
        Path file = write(
                "a.csv",
                HEADER
                        + "Súdwest;01/2026;Algemeen; € 1.403,50 ;Inhuizing;31-12-2026;\"van\nJan\"\n"
                        + "\n"
                        + "Súdwest;02/2026;Frictie;n.b.;Inhuizing;31-12-2026;\n"
                        + "Súdwest;03/2026;ALGEMEEN;-7;Inhuizing;31-03-2027;\n"
                        + "Súdwest;03/2026;Totaal;9;;;\n");
        ImportReport report = run(COSTS, file);
        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.facts()).containsEntry("costs-reported", 2L).containsEntry("milestone-planned", 2L);
        assertThat(report.skipped("costs-reported", Why.MISSING)).isEqualTo(1);
        assertThat(report.skipped("milestone-planned", Why.UNCHANGED)).isEqualTo(1);
        assertThat(report.skipped("row", Why.RULE)).isEqualTo(1);
        assertThat(facts).extracting(Fact::partnership).containsOnly("sudwest");
        assertThat(facts.get(0).data())
                .isEqualTo("{\"amount\":1403.5,\"date\":\"2026-01-31\",\"label\":\"general\",\"month\":\"2026-01\"}");
        assertThat(facts).extracting(Fact::key).contains("inhuizing|0", "inhuizing|1");
        assertThat(folder).isDirectoryNotContaining("glob:**rejects.csv");
        List<Fact> first = List.copyOf(facts);
        run(COSTS, file);
        assertThat(facts).isEqualTo(first);
        assertThat(first.get(0).id()).matches("[0-9a-f]{32}");
    }

    @Test
    void handsBackRowsAndTakesThemMended() throws IOException {
        Path file = write(
                "a.csv",
                HEADER + "Súdwest;01/2026;Algemeen;12.5;a;31-12-2026;\"twee\nregels\"\n"
                        + "Súdwest;02/2026;Overig;2;b;30-02-2026;é\n"
                        + "Súdwest;03/2026;Algemeen;3;;;\n");
        ImportReport report = run(COSTS, file);
        assertThat(report.facts()).containsEntry("costs-reported", 1L);
        assertThat(report.problems())
                .extracting(Problem::line, Problem::column, Problem::value, Problem::reason)
                .containsExactly(
                        tuple(2L, "Bedrag", "12.5", Reason.NOT_A_NUMBER),
                        tuple(4L, "Soort", "Overig", Reason.VALUE_UNKNOWN),
                        tuple(4L, "Gereed", "30-02-2026", Reason.NOT_A_DATE));
        assertThat(report.problems().get(0).text(Locale.ENGLISH))
                .contains("line 2, column Bedrag: '12.5' is no number");
        assertThat(report.text(Locale.forLanguageTag("nl")))
                .contains("3 rijen gelezen, 1 feiten, 2 rijen teruggegeven");
        Path rejects = folder.resolve("a.csv.rejects.csv");
        assertThat(report.rejects()).containsExactly(rejects);
        String handedBack = Files.readString(rejects, Charset.forName("windows-1252"));
        assertThat(handedBack)
                .startsWith("ijkpunt-line;ijkpunt-reason;" + HEADER.strip())
                .contains("Súdwest;01/2026;Algemeen;12.5;a;31-12-2026;\"twee\nregels\"");

        Files.writeString(
                rejects,
                handedBack.replace("12.5;a", "12,5;a").replace(";Overig;", ";Frictie;"),
                Charset.forName("windows-1252"));
        ImportReport alone = run(COSTS, rejects);
        assertThat(alone.facts()).containsEntry("costs-reported", 1L);
        assertThat(alone.rejectedRows()).isEqualTo(1);
        ImportReport together = run(COSTS, rejects, file);
        assertThat(together.facts()).containsEntry("costs-reported", 2L);
        assertThat(together.skipped("row", Why.MENDED)).isEqualTo(2);
        assertThat(together.rejects()).containsExactly(folder.resolve("a.csv.rejects.csv.rejects.csv"));
        Path again = together.rejects().get(0);
        String last = Files.readString(again, Charset.forName("windows-1252"));
        assertThat(last.lines().skip(1)).hasSize(1).allMatch(line -> line.startsWith("4;"));
        Files.writeString(again, last.replace("30-02-2026", "28-02-2026"), Charset.forName("windows-1252"));
        ImportReport all = run(COSTS, file, rejects, again);
        assertThat(all.problemCount()).isZero();
        assertThat(all.facts()).containsEntry("costs-reported", 3L);
    }

    @Test
    void asksTheContract() throws IOException {
        String negative = COSTS.replace("budget.costs-reported.v1", "budget.participant-spending-totalled.v1")
                .replace("label: {column: Soort, values: {Algemeen: general, Frictie: friction}}", "participant: a")
                .replace("amount: {column: Bedrag}", "invoiced: {column: Bedrag}\n      ownPurchases: 0");
        Path file = write("a.csv", HEADER + "Súdwest;01/2026;Algemeen;-1;;;\n");
        ImportReport report = run(negative, file);
        assertThat(report.problems().get(0).column()).isEqualTo("Bedrag");
        assertThat(report.problems().get(0).reason()).isEqualTo(Reason.CONTRACT);
        assertThat(report.factCount()).isZero();
    }

    @Test
    void skipsAFileWithoutTheColumnsAndGoesOn() throws IOException {
        Path wrong = write("a.csv", "Samenwerking;Maand\nx;01/2026\n");
        Path right = write("b.csv", HEADER + "x;01/2026;Algemeen;1;;;\n");
        ImportReport report = run(COSTS, wrong, right);
        assertThat(report.problems())
                .extracting(Problem::column)
                .containsExactly("Bedrag", "Gereed", "Mijlpaal", "Soort");
        assertThat(report.facts()).containsEntry("costs-reported", 1L);
    }

    @Test
    void saysFromWhereAFileCannotBeRead() throws IOException {
        Path file = write(
                "a.csv", HEADER + "x;01/2026;Algemeen;1;;;\n" + "x;02/2026;Algemeen;1;;;;te veel\n" + "x;\"03/2026;\n");
        ImportReport report = run(COSTS, file);
        assertThat(report.facts()).containsEntry("costs-reported", 1L);
        assertThat(report.problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(tuple(3L, Reason.TOO_MANY_CELLS), tuple(4L, Reason.UNREADABLE));
    }

    @Test
    void readsWorkbooks() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Blad1");
            String[] names = HEADER.strip().split(";");
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
            }
            sheet.value(2, 0, "Drechtsteden");
            sheet.value(2, 1, LocalDate.of(2026, 1, 1));
            sheet.style(2, 1).format("dd-mm-yyyy").set();
            sheet.value(2, 2, "Algemeen");
            sheet.value(2, 3, 0.1 + 0.2);
            sheet.value(2, 4, "Inhuizing");
            sheet.value(2, 5, LocalDate.of(2027, 3, 31));
            sheet.style(2, 5).format("d mmm yyyy").set();
            sheet.value(3, 0, "Drechtsteden");
            sheet.value(3, 1, "fout");
        }
        ImportReport report = run(COSTS, file);
        assertThat(report.problems()).extracting(Problem::line, Problem::column).contains(tuple(4L, "Maand"));
        assertThat(facts)
                .extracting(Fact::data)
                .containsExactly(
                        "{\"amount\":0.3,\"date\":\"2026-01-31\",\"label\":\"general\",\"month\":\"2026-01\"}",
                        "{\"date\":\"2026-01-31\",\"milestone\":\"inhuizing\",\"plannedOn\":\"2027-03-31\",\"revision\":0}");
    }

    @Test
    void handsBackWhatWasRecordedInTheFuture() throws IOException {
        String mapping = COSTS.replace("time: \"2026-02-10T09:00:00+01:00\"", "time: \"{Opmerking}\"");
        Path file = write(
                "a.csv",
                HEADER
                        + "Súdwest;01/2026;Algemeen;1;;;2026-12-31T13:00:00+01:00\n"
                        + "Súdwest;02/2026;Algemeen;2;;;2026-12-31T13:00:01+01:00\n");
        ImportReport report = run(mapping, file);
        assertThat(facts).extracting(Fact::key).containsExactly("2026-01|general");
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.text(Locale.forLanguageTag("nl")))
                    .endsWith("Het moment van vastleggen (2026-12-31T12:00:01Z) ligt in de toekomst.");
            assertThat(problem.text(Locale.ENGLISH))
                    .endsWith("The moment of recording (2026-12-31T12:00:01Z) lies in the future.");
        });
        assertThat(folder.resolve("a.csv.rejects.csv")).exists();
    }

    @Test
    void gathersRowsIntoOneFact() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), """
                Deelnemer,Gemeenschappelijke regeling
                SÃºdwest-FryslÃ¢n,Regio
                "EnkHuizen ",Ander
                Enkhuizen,Ander
                Wetterskip FryslÃ¢n,Regio
                """, StandardCharsets.UTF_8);
        facts.clear();
        List<Long> told = new ArrayList<>();
        ImportReport report = Import.run(
                Mapping.load("partnerships"), List.of(file), facts::add, progress -> told.add(progress.rows()), CLOCK);
        assertThat(report.facts()).containsOnly(Map.entry("partnership-registered", 2L));
        assertThat(told).containsExactly(4L);
        assertThat(facts.get(0).data())
                .contains(
                        "\"participants\":[{\"id\":\"joint-organisation\",\"kind\":\"joint-organisation\",\"name\":\"Regio\"},"
                                + "{\"id\":\"sudwest-fryslan\",\"kind\":\"municipality\",\"name\":\"Súdwest-Fryslân\"},"
                                + "{\"id\":\"wetterskip-fryslan\",\"kind\":\"other\",\"name\":\"Wetterskip Fryslân\"}]");
        assertThat(facts.get(1).data()).containsOnlyOnce("enkhuizen");
    }
}
