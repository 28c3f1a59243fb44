// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.RecommendationCounted;
import nl.ijkpunt.events.SatisfactionEvent.RelationCounted;
import nl.ijkpunt.producers.mapping.ImportReport.Why;
import nl.ijkpunt.producers.mapping.InvalidMapping.Rule;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import nl.ijkpunt.producers.output.Outputs;
import nl.ijkpunt.producers.spreadsheet.WrongFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyImportTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** What a person leaves behind in an export; none of it may come out. */
    private static final List<String> TRACES = List.of(
            "Jansen",
            "jansen@gemeente-a.nl",
            "tk9Qz",
            "10.20.30.40",
            "2026-03-02 11:04:05",
            "11:04",
            "Ik vertrouw",
            "cmd|");

    private static final String LIME_SURVEY = """
            mapping: pulse
            kind: survey
            source: urn:test:limesurvey
            time: "2026-03-16T09:00:00+01:00"
            subject: regio-oost
            wave: {id: 2026-1, closedOn: 2026-03-13}
            skip:
              - {column: submitdate. Datum ingediend, matches: '^$', reason: not finished}
            input:
              missing: ['^weet niet$']
            tables:
              agree: {Helemaal mee oneens: 1, Mee oneens: 2, Neutraal: 3, Mee eens: 4, Helemaal mee eens: 5}
              bodies: {Gemeente A: gemeente-a, Súdwest: sudwest}
            participant: {column: 'G01Q01. Bij welke organisatie werkt u?', values: bodies}
            perspective: {column: 'G01Q02. Wat doet u?', values: {Raadslid: council, Medewerker: staff}}
            questions:
              - {ask: pulse, item: communication, column: 'G02Q01[SQ001]. Ik hoor het op tijd.', values: agree}
              - {ask: pulse, item: energy, column: 'G02Q01[SQ002]. Het gaat goed.', values: agree, of: [staff]}
              - {ask: recommendation, column: 'G03Q01. Zou u het aanraden?'}
              - {ask: relation, item: predictable, rated: sudwest, column: G04Q01, matches: [{pattern: '^A([1-5])$', value: 3}]}
            invited:
              - {participant: gemeente-a, council: 4, staff: 30}
              - {participant: sudwest, staff: 12}
            """;

    private static final String HEADER =
            "id. Antwoord-id,submitdate. Datum ingediend,token. Toegangscode,ipaddr. IP-adres,"
                    + "G01Q01. Bij welke organisatie werkt u?,G01Q02. Wat doet u?,G02Q01[SQ001]. Ik hoor het op tijd.,"
                    + "G02Q01[SQ002]. Het gaat goed.,G03Q01. Zou u het aanraden?,G04Q01,G05Q01. Wilt u nog iets kwijt?\n";

    @TempDir
    Path folder;

    private final List<Fact> facts = new ArrayList<>();

    private ImportReport run(String yaml, Path... inputs) throws IOException {
        return runAt("2026-12-31T12:00:00Z", yaml, inputs);
    }

    private ImportReport runAt(String now, String yaml, Path... inputs) throws IOException {
        facts.clear();
        Mapping mapping = Mapping.parse(folder.resolve("pulse.yaml").toString(), yaml);
        return Import.run(
                mapping,
                List.of(inputs),
                facts::add,
                ProgressListener.NONE,
                DUTCH,
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                Outputs.besides(List.of(inputs)));
    }

    private Path write(String rows) throws IOException {
        return Files.writeString(folder.resolve("export.csv"), "\uFEFF" + HEADER + rows);
    }

    private static String person(String organisation, String group, String... answers) {
        return "7,2026-03-02 11:04:05,tk9Qz,10.20.30.40," + organisation + "," + group + "," + String.join(",", answers)
                + ",\"Ik vertrouw mijn chef niet,\nP. Jansen\"\n";
    }

    private void leavesNoTraces(ImportReport report) throws IOException {
        StringBuilder everything = new StringBuilder(report.toString()).append(report.text(DUTCH));
        facts.forEach(fact -> everything.append(fact));
        report.problems()
                .forEach(problem ->
                        everything.append(problem).append(problem.text(DUTCH)).append(problem.text(Locale.ENGLISH)));
        for (Path file : report.rejects()) {
            everything.append(Files.readString(file));
        }
        assertThat(everything.toString()).doesNotContain(TRACES);
    }

    private List<String> told(Class<?> type) {
        return facts.stream()
                .filter(fact -> type.isInstance(fact.event()))
                .map(fact -> fact.key() + " "
                        + fact.data().replaceAll(".*\"counts\":(\\[[0-9,]*]).*\"invited\":(\\d+).*", "$1 of $2"))
                .toList();
    }

    @Test
    void tellsNothingThatWasRecordedInTheFuture() throws IOException {
        Path export = write(person("Gemeente A", "Medewerker", "Mee eens", "Neutraal", "9", "A2"));

        ImportReport report = runAt("2026-03-16T07:59:59Z", LIME_SURVEY, export);

        assertThat(facts).isEmpty();
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text(DUTCH))
                        .endsWith("Het moment van vastleggen (2026-03-16T08:00:00Z) ligt in de toekomst."));
        leavesNoTraces(report);
    }

    @Test
    void countsAnExportOfLimeSurvey() throws IOException {
        Path export = write(person("Gemeente A", "Medewerker", "Mee eens", "Neutraal", "9", "A2")
                + person("Gemeente A", "Medewerker", "MEE EENS", "", "10", "")
                + person("Gemeente A", "Raadslid", "Mee oneens", "", "0", "weet niet")
                + person("Súdwest", "Medewerker", "weet niet", "Helemaal mee eens", "", "")
                + ",,,,Gemeente A,Medewerker,Mee eens,,,,\n");
        ImportReport report = run(LIME_SURVEY, export);
        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.skipped("row", Why.RULE)).isEqualTo(1);
        assertThat(told(PulseCounted.class))
                .containsExactly(
                        "2026-1|communication|gemeente-a|council [0,1,0,0,0] of 4",
                        "2026-1|communication|gemeente-a|staff [0,0,0,2,0] of 30",
                        "2026-1|communication|sudwest|staff [0,0,0,0,0] of 12",
                        "2026-1|energy|gemeente-a|staff [0,0,1,0,0] of 30",
                        "2026-1|energy|sudwest|staff [0,0,0,0,1] of 12");
        assertThat(told(RecommendationCounted.class)).contains("2026-1|gemeente-a|staff [0,0,0,0,0,0,0,0,0,1,1] of 30");
        assertThat(told(RelationCounted.class))
                .containsExactly(
                        "2026-1|predictable|gemeente-a|sudwest [0,0,1,0,0] of 34",
                        "2026-1|predictable|sudwest|sudwest [0,0,0,0,0] of 12");
        assertThat(facts.get(facts.size() - 1).key()).isEqualTo("2026-1");
        assertThat(report.survey().notShown())
                .containsExactly("gemeente-a/council", "gemeente-a/staff", "sudwest/staff");
        leavesNoTraces(report);
        List<Fact> first = List.copyOf(facts);
        run(LIME_SURVEY, export, export);
        assertThat(facts).isEqualTo(first);
    }

    @Test
    void anIdSaysNothingAboutTheAnswers() throws IOException {
        run(LIME_SURVEY, write(person("Gemeente A", "Raadslid", "Mee eens", "", "9", "")));
        List<String> ids = facts.stream().map(Fact::id).toList();
        run(LIME_SURVEY, write(person("Gemeente A", "Raadslid", "Helemaal mee oneens", "", "0", "")));
        assertThat(facts).extracting(Fact::id).isEqualTo(ids);
    }

    @Test
    void tellsNothingWhileARowCannotBeRead() throws IOException {
        Path export = write(person("Gemeente A", "Medewerker", "Mee eens", "Neutraal", "9", "A2")
                + person("Gemeente A", "Medewerker", "P. Jansen", "Neutraal", "11", "A9")
                + person("Bij Jansen thuis", "Medewerker", "Mee eens", "", "", "")
                + person("Gemeente A", "jansen@gemeente-a.nl", "Mee eens", "", "", "")
                + person("Súdwest", "Raadslid", "Mee eens", "", "", "")
                + person("Gemeente A", "Raadslid", "Mee eens", "Neutraal", "=cmd|' /C calc'!A0", ""));
        ImportReport report = run(LIME_SURVEY, export);
        assertThat(facts).isEmpty();
        assertThat(report.survey().told()).isFalse();
        assertThat(report.text(DUTCH)).contains("er is niets verteld");
        assertThat(report.problems())
                .extracting(Problem::line, Problem::column, Problem::value, Problem::reason)
                .containsExactly(
                        tuple(4L, "G02Q01[SQ001]. Ik hoor het op tijd.", "", Reason.ANSWER_UNKNOWN),
                        tuple(4L, "G03Q01. Zou u het aanraden?", "", Reason.ANSWER_UNKNOWN),
                        tuple(4L, "G04Q01", "", Reason.ANSWER_UNKNOWN),
                        tuple(6L, "G01Q01. Bij welke organisatie werkt u?", "", Reason.GROUP_UNKNOWN),
                        tuple(8L, "G01Q02. Wat doet u?", "", Reason.GROUP_UNKNOWN),
                        tuple(10L, "G01Q01. Bij welke organisatie werkt u?", "", Reason.GROUP_UNINVITED),
                        tuple(12L, "G02Q01[SQ002]. Het gaat goed.", "", Reason.ANSWER_UNASKED),
                        tuple(12L, "G03Q01. Zou u het aanraden?", "", Reason.FORMULA));
        assertThat(Files.readAllLines(folder.resolve("export.csv.rejects.csv")))
                .startsWith(
                        "ijkpunt-line,ijkpunt-column,ijkpunt-rule",
                        "4,G02Q01[SQ001]. Ik hoor het op tijd.,answer-unknown");
        leavesNoTraces(report);
    }

    @Test
    void leavesUnreadableRowsOutWhenAsked() throws IOException {
        Path export = write(person("Gemeente A", "Medewerker", "Mee eens", "Neutraal", "9", "A2")
                + person("Gemeente A", "Medewerker", "P. Jansen", "Neutraal", "9", "A2"));
        ImportReport report = run(LIME_SURVEY + "leaveOutUnreadable: true\n", export);
        assertThat(told(PulseCounted.class)).contains("2026-1|communication|gemeente-a|staff [0,0,0,1,0] of 30");
        assertThat(report.rejectedRows()).isEqualTo(1);
        leavesNoTraces(report);
    }

    @Test
    void doesNotQuoteAFileThatBreaksOff() throws IOException {
        Path export = write(person("Gemeente A", "Medewerker", "Mee eens", "", "9", "")
                + "8,2026-03-02 11:04:05,\"tk9Qz\"Jansen,,,,,,,,\n");
        ImportReport report = run(LIME_SURVEY + "leaveOutUnreadable: true\n", export);
        assertThat(facts).isEmpty();
        assertThat(report.problems()).extracting(Problem::reason).containsExactly(Reason.ROWS_UNREADABLE);
        leavesNoTraces(report);
    }

    @Test
    void anotherEncodingIsNoGuess() throws IOException {
        Path export = folder.resolve("export.csv");
        String rows = HEADER + person("Súdwest", "Medewerker", "Mee eens", "", "9", "");
        Files.writeString(export, rows, Charset.forName("windows-1252"));
        assertThat(run(LIME_SURVEY, export).problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(tuple(2L, Reason.GROUP_UNKNOWN));
        String named = LIME_SURVEY.replace("input:\n", "input:\n  encoding: windows-1252\n");
        assertThat(run(named, export).problems()).isEmpty();
        Files.writeString(export, rows, StandardCharsets.UTF_16);
        ImportReport report = run(LIME_SURVEY, export);
        assertThat(report.problems()).extracting(Problem::reason).containsOnly(Reason.COLUMN_ABSENT, Reason.ENCODING);
        leavesNoTraces(report);
    }

    @Test
    void moreAnswersThanInvited() throws IOException {
        Path export =
                write(person("Gemeente A", "Raadslid", "Mee eens", "", "9", "").repeat(5));
        ImportReport report = run(LIME_SURVEY, export);
        assertThat(facts).isEmpty();
        assertThat(report.problems())
                .extracting(Problem::line, Problem::column, Problem::reason)
                .containsExactly(tuple(22L, "gemeente-a/council", Reason.ANSWERS_EXCEED_INVITED));
        assertThat(report.problems().get(0).file()).hasFileName("pulse.yaml");
    }

    @Test
    void countsWhoWasInvitedInAListOfPeople() throws IOException {
        Files.writeString(folder.resolve("tokens.csv"), """
                firstname,email,attribute_1,attribute_2
                P. Jansen,jansen@gemeente-a.nl,Gemeente A,Raadslid
                Q. Jansen,jansen@gemeente-a.nl,Gemeente A,Raadslid
                R. Jansen,jansen@gemeente-a.nl,Gemeente A,Burgemeester Jansen
                S. Jansen,jansen@gemeente-a.nl,Extern,
                """);
        String listed = LIME_SURVEY.substring(0, LIME_SURVEY.indexOf("invited:")) + """
                invited:
                  file: tokens.csv
                  participant: {column: attribute_1, values: bodies}
                  perspective: {column: attribute_2, values: {Raadslid: council, Medewerker: staff}}
                  skip: [{column: attribute_1, matches: ^extern$, reason: not of a participant}]
                """;
        Path export = write(person("Gemeente A", "Raadslid", "Mee eens", "", "9", ""));
        ImportReport refused = run(listed, export);
        assertThat(facts).isEmpty();
        assertThat(refused.problems())
                .extracting(Problem::line, Problem::column)
                .containsExactly(tuple(4L, "attribute_2"));
        leavesNoTraces(refused);
        ImportReport report = run(listed + "leaveOutUnreadable: true\n", export);
        assertThat(told(PulseCounted.class))
                .containsExactly("2026-1|communication|gemeente-a|council [0,0,0,1,0] of 2");
        leavesNoTraces(report);
    }

    private static final String FORMS = """
            mapping: forms
            kind: survey
            source: urn:test:forms
            time: "2026-03-16T09:00:00+01:00"
            subject: regio-oost
            wave: {id: 2026-1, closedOn: 2026-03-13}
            participant: gemeente-a
            perspective: staff
            questions:
              - {ask: pulse, item: focus, column: We doen de goede dingen, values: {Mee eens: 4, Mee oneens: 2}}
              - {ask: pulse, item: energy, column: 'Hoeveel energie krijgt u hiervan?'}
              - {ask: recommendation, column: 'Zou u de samenwerking aanraden?'}
            invited:
              - {participant: gemeente-a, staff: 12}
            """;

    private Path forms(Rows rows) throws IOException {
        Path file = folder.resolve("Reacties.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            String[] names = {
                "Id",
                "Begintijd",
                "Tijd van voltooien",
                "E-mail",
                "Naam",
                "We doen de goede\u00a0dingen",
                "Hoeveel energie krijgt u hiervan?\u00a0",
                "Zou u de samenwerking aanraden?"
            };
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
            }
            rows.fill(sheet);
        }
        return file;
    }

    private interface Rows {
        void fill(Worksheet sheet);
    }

    private static void person(Worksheet sheet, int row) {
        sheet.value(row, 0, row);
        sheet.value(row, 1, LocalDateTime.of(2026, 3, 2, 11, 4, 5));
        sheet.style(row, 1).format("dd-mm-yyyy hh:mm").set();
        sheet.value(row, 3, "jansen@gemeente-a.nl");
        sheet.value(row, 4, "P. Jansen");
    }

    @Test
    void countsAnExportOfForms() throws IOException {
        Path file = forms(sheet -> {
            for (int row = 1; row <= 6; row++) {
                person(sheet, row);
                sheet.value(row, 5, row % 2 == 0 ? "Mee eens" : "Mee oneens");
                sheet.value(row, 6, row <= 5 ? row : 5);
                sheet.value(row, 7, String.valueOf(row + 4));
            }
        });
        ImportReport report = run(FORMS, file);
        assertThat(report.problems()).isEmpty();
        assertThat(Stream.concat(told(PulseCounted.class).stream(), told(RecommendationCounted.class).stream()))
                .containsExactly(
                        "2026-1|focus|gemeente-a|staff [0,3,0,3,0] of 12",
                        "2026-1|energy|gemeente-a|staff [1,1,1,1,2] of 12",
                        "2026-1|gemeente-a|staff [0,0,0,0,0,1,1,1,1,1,1] of 12");
        assertThat(report.survey().notShown()).isEmpty();
        leavesNoTraces(report);
    }

    @Test
    void aFormulaIsNoAnswer() throws IOException {
        Path file = forms(sheet -> {
            person(sheet, 1);
            sheet.formula(1, 5, "E2");
            sheet.formula(1, 6, "HYPERLINK(D2,\"Jansen\")");
            sheet.value(1, 7, 8);
            person(sheet, 2);
            sheet.value(2, 5, "P. Jansen");
            sheet.value(2, 6, 3.5);
            sheet.value(2, 7, 1e300);
        });
        ImportReport report = run(FORMS, file);
        assertThat(facts).isEmpty();
        assertThat(report.problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(
                        tuple(2L, Reason.FORMULA),
                        tuple(2L, Reason.FORMULA),
                        tuple(3L, Reason.ANSWER_UNKNOWN),
                        tuple(3L, Reason.ANSWER_UNKNOWN),
                        tuple(3L, Reason.ANSWER_UNKNOWN));
        leavesNoTraces(report);
    }

    @Test
    void aBrokenWorkbookIsNotQuoted() throws IOException {
        Path file = forms(sheet -> {
            person(sheet, 1);
            sheet.formula(1, 5, "&Jansen;");
        });
        ImportReport report = run(FORMS, file);
        assertThat(facts).isEmpty();
        assertThat(report.problems()).extracting(Problem::reason).containsExactly(Reason.ROWS_UNREADABLE);
        leavesNoTraces(report);
        Path text = Files.writeString(folder.resolve("antwoorden.xlsx"), "P. Jansen");
        assertThatThrownBy(() -> run(FORMS, text)).isInstanceOf(WrongFile.class).hasMessageNotContaining("Jansen");
    }

    @Test
    void aPersonAnswersAQuestionOnce() throws IOException {
        Path file = forms(sheet -> {
            person(sheet, 1);
            sheet.value(1, 5, "Mee eens");
            sheet.value(1, 6, 3);
        });
        ImportReport report = run(FORMS.replace("item: energy", "item: focus"), file);
        assertThat(report.problems()).extracting(Problem::reason).containsExactly(Reason.ANSWERED_TWICE);
    }

    @Test
    void saysWhatIsWrongWithTheMapping() {
        assertThat(wrong(FORMS.replace("Mee eens: 4", "Mee eens: 6"))).isEqualTo(tuple(10, Rule.VALUE));
        assertThat(wrong(FORMS.replace("item: focus", "item: mood"))).isEqualTo(tuple(10, Rule.CODE_UNKNOWN));
        assertThat(wrong(FORMS.replace("perspective: staff", "perspective: everybody")))
                .isEqualTo(tuple(8, Rule.CODE_UNKNOWN));
        assertThat(wrong(FORMS.replace("staff: 12", "staff: many"))).isEqualTo(tuple(14, Rule.VALUE));
        assertThat(wrong(FORMS.replace("closedOn: 2026-03-13", "closedOn: 13 maart")))
                .isEqualTo(tuple(6, Rule.VALUE));
        assertThat(wrong(FORMS.replace("kind: survey", "kind: poll"))).isEqualTo(tuple(2, Rule.VALUE));
        assertThat(wrong(FORMS + "facts: []\n")).isEqualTo(tuple(15, Rule.KEY_UNKNOWN));
        assertThatThrownBy(() -> Mapping.parse("m.yaml", FORMS.replace("subject: regio-oost", "subject: Regio Oost")))
                .isInstanceOf(InvalidMapping.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"surveys.md", "enquetes.md"})
    void theExampleOfTheManualCanBeUsed(String manual) throws IOException {
        String text = Files.readString(Path.of("..", "docs", manual));
        String example = text.substring(text.indexOf("```yaml\n") + 8, text.lastIndexOf("```"));
        assertThat(Mapping.parse(manual, example).columns()).hasSize(6);
    }

    private static Object wrong(String yaml) {
        try {
            Mapping.parse("m.yaml", yaml);
            return "nothing";
        } catch (InvalidMapping e) {
            return tuple(e.line(), e.rule());
        }
    }
}
