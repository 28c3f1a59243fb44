// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A controller asks for a workbook, fills it in, and gets answers. */
class WorkbookTest {

    private static final Instant SAVED = Instant.parse("2026-04-07T08:00:00Z");

    @TempDir
    Path folder;

    private Path empty;
    private Path filled;
    private Path facts;

    @BeforeEach
    void askForAWorkbook() {
        empty = folder.resolve("leeg.xlsx");
        filled = folder.resolve("werkboek.xlsx");
        facts = folder.resolve("feiten.jsonl");
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private Call template(String language, String... more) {
        String[] call = {
            "template",
            "--lang",
            language,
            "--out",
            empty.toString(),
            "--partnership",
            "regio-oost",
            "--name",
            "Regio Oost",
            "--participants",
            "Duinrand, Veenstroom",
            "--month",
            "2026-01"
        };
        String[] all = new String[call.length + more.length];
        System.arraycopy(call, 0, all, 0, call.length);
        System.arraycopy(more, 0, all, call.length, more.length);
        return Call.of(all);
    }

    private Filling threeMonths() throws IOException {
        Filling book = new Filling(empty);
        book.answer("Begin", "Vorm", "Antwoord", "openbaar lichaam")
                .answer("Begin", "Fase", "Antwoord", "bouw")
                .answer("Begin", "Startdag", "Antwoord", day(2024, 1, 1))
                .answer("Begin", "Besloten op", "Antwoord", day(2025, 12, 1))
                .answer("Begin", "Begroot: algemeen", "Antwoord", 1_000_000)
                .answer("Begin", "Begroot: frictie", "Antwoord", 200_000)
                .answer("Begin", "Begroot: harmonisatie", "Antwoord", 300_000)
                .answer("Begin", "Harmonisatieplan vastgesteld op", "Antwoord", day(2025, 12, 1))
                .answer("Begin", "Uittredingsplan vastgesteld op", "Antwoord", day(2025, 6, 1))
                .answer("Begin", "Regeling over uittreden", "Antwoord", "ja")
                .answer("Begin", "Manier om de kosten te berekenen", "Antwoord", "ja")
                .answer("Begin", "Afspraken over mensen en bezit", "Antwoord", "nee")
                .answer("Begin", "Afspraken over teruggave van gegevens", "Antwoord", "ja")
                .answer("Begin", "Overgangstermijn", "Antwoord", "ja");
        List<String> months = List.of("jan. 2026", "feb. 2026", "mrt. 2026");
        for (int i = 0; i < months.size(); i++) {
            String month = months.get(i);
            book.answer("Maand", "Kosten deze maand: algemeen", month, 40_000)
                    .answer("Maand", "Kosten deze maand: frictie", month, 8_000.5)
                    .answer("Maand", "Kosten deze maand: harmonisatie", month, 12_000)
                    .answer("Maand", "Gepland werk tot nu toe: algemeen", month, 50_000 * (i + 1))
                    .answer("Maand", "Gedaan werk tot nu toe: algemeen", month, 45_000 * (i + 1))
                    .answer("Maand", "Gepland werk tot nu toe: harmonisatie", month, 15_000 * (i + 1))
                    .answer("Maand", "Gedaan werk tot nu toe: harmonisatie", month, 11_000 * (i + 1))
                    .answer("Maand", "Verwachte kosten van het hele programma", month, 1_550_000)
                    .answer("Maand", "Medewerkers die een plek moeten krijgen", month, 120)
                    .answer("Maand", "Waarvan geplaatst", month, 100 + i)
                    .answer("Maand", "Eigen oordeel over het programma", month, "groen")
                    .answer("Maand", "Beschikbare projectteams", month, 2.5)
                    .answer("Maand", "Raden bijgepraat over voortgang en geld op", month, day(2026, 1 + i, 20))
                    .answer("Maand", "Dienstniveau 1 gehaald", month, "ja")
                    .answer("Maand", "Dienstniveau 2 gehaald", month, "ja")
                    .answer("Maand", "Dienstniveau 3 gehaald", month, i == 1 ? "nee" : "ja")
                    .answer("Maand", "Gelijkheid die eind deze maand bereikt moet zijn", month, 10 * (i + 1));
        }
        book.answer("Maand", "Weerstand: beschikbaar", "jan. 2026", 900_000)
                .answer("Maand", "Weerstand: nodig voor de risico's", "jan. 2026", 700_000)
                .line("Mijlpalen", 1, "Verhuizing", day(2026, 2, 1), day(2025, 12, 1), null, day(2026, 2, 10))
                .line("Mijlpalen", 2, "Nieuw netwerk", day(2026, 6, 1), day(2025, 12, 1))
                .line("Mijlpalen", 3, "Nieuw netwerk", day(2026, 9, 1), day(2026, 3, 2))
                .line(
                        "Projecten",
                        1,
                        "Een zaaksysteem",
                        "harmonisatie",
                        day(2025, 10, 1),
                        null,
                        null,
                        "voldoet",
                        day(2025, 9, 1))
                .line("Projecten", 2, "Werkplek", "harmonisatie", day(2025, 9, 1), day(2026, 3, 1), "opgeleverd")
                .line("Doelen", 1, "Alles op een netwerk", "hoofddoel", day(2025, 12, 1))
                .line("Applicaties", 1, "Zaak A", "Duinrand", "Zaken", 80, day(2019, 1, 1), 4_000)
                .line(
                        "Applicaties",
                        2,
                        "Zaak B",
                        "Veenstroom",
                        "Zaken",
                        60,
                        day(2018, 1, 1),
                        3_000,
                        day(2025, 12, 31),
                        day(2025, 12, 1))
                .line("Tegenvallers", 1, "Kabels", "tegenvaller", 50_000, day(2026, 1, 10), day(2026, 1, 25))
                .line(
                        "Contracten",
                        1,
                        "DVO Duinrand",
                        "Duinrand",
                        "Werkplek",
                        day(2024, 1, 1),
                        day(2027, 12, 31),
                        "controller")
                .line("Besluiten", 1, null, null, null, null, "vastgesteld", day(2025, 3, 1));
        for (int i = 1; i <= 8; i++) {
            book.line("Stukken", i, null, 2025, null, day(2025, 4, 1));
        }
        return book;
    }

    private String answers() {
        return Call.of("replay", "--format", "json", "--as-of", "2026-03-31", facts.toString())
                .out();
    }

    @Test
    void whatIsFilledInGivesSevenLessonsAStatus() throws IOException {
        assertThat(template("nl").out()).isEmpty();
        new Filling(empty).isWellFormed();
        Filling book = threeMonths();
        book.save(filled, SAVED);
        new Filling(filled).isWellFormed();
        Call read = Call.inDutch("import", filled.toString(), "--out", facts.toString());
        assertThat(read.err()).contains("0 vakjes die niet te gebruiken zijn").contains("costs-reported: 9");
        assertThat(read.exitCode()).isZero();
        assertThat(Call.of("validate", facts.toString()).exitCode()).isZero();
        List<String> lessons = answers()
                .lines()
                .filter(line -> line.contains("\"kind\":\"lesson\""))
                .toList();
        assertThat(lessons).hasSize(10);
        for (int number : List.of(1, 2, 4, 6, 7, 8, 9)) {
            assertThat(lessons.get(number - 1)).doesNotContain("\"status\":\"insufficient\"");
        }
        for (int number : List.of(3, 10)) {
            assertThat(lessons.get(number - 1)).contains("\"status\":\"insufficient\"");
        }
    }

    @Test
    void readingItAgainChangesNothingAndACorrectionWins() throws IOException {
        template("nl");
        threeMonths().save(filled, SAVED);
        Call.of("import", filled.toString(), "--out", facts.toString());
        List<String> first = Files.readAllLines(facts);
        Call.of("import", filled.toString(), "--out", facts.toString());
        assertThat(Files.readAllLines(facts)).isEqualTo(first);

        new Filling(filled)
                .answer("Maand", "Kosten deze maand: algemeen", "feb. 2026", 41_000)
                .save(filled, SAVED.plusSeconds(3600));
        Path corrected = folder.resolve("beter.jsonl");
        Call.of("import", filled.toString(), "--out", corrected.toString());
        String both = Call.of(
                        "replay", "--format", "json", "--as-of", "2026-03-31", corrected.toString(), facts.toString())
                .out();
        assertThat(both)
                .isEqualTo(Call.of("replay", "--format", "json", "--as-of", "2026-03-31", corrected.toString())
                        .out());
        assertThat(both).isNotEqualTo(answers());
    }

    @Test
    void aRealignmentIsAgreedWhenEveryCollegeDid() throws IOException {
        template("nl");
        threeMonths()
                .answer("Herijking", "Begonnen op", "Herijking 1", day(2026, 2, 1))
                .answer("Herijking", "Vastgesteld op", "Herijking 1", day(2026, 3, 1))
                .answer("Herijking", "Aanleiding", "Herijking 1", "politieke keuze")
                .answer("Herijking", "Aantal besluiten", "Herijking 1", 3)
                .answer("Herijking", "Doelen die veranderden", "Herijking 1", 2)
                .answer("Herijking", "Doelen die bleven", "Herijking 1", 1)
                .answer("Herijking", "Volgende herijking uiterlijk op", "Herijking 1", day(2027, 3, 1))
                .line("Herijking", 25, null, null, day(2026, 3, 5))
                .line("Herijking", 26, null, null, day(2026, 3, 9))
                .line(
                        "Afspraken",
                        1,
                        "Binnen budget",
                        "1",
                        "afwijking van het budget (deel)",
                        0.02,
                        day(2026, 12, 31),
                        "Duinrand",
                        "controller",
                        day(2026, 3, 1))
                .save(filled, SAVED);
        assertThat(new Filling(filled).text("Herijking", "A29")).isEqualTo("agreed.1");
        Call read = Call.inDutch("import", filled.toString(), "--out", facts.toString());
        assertThat(read.err())
                .contains("realignment-started: 1", "realignment-adopted: 1", "realignment-consented: 2")
                .contains("commitment-made: 1");
        assertThat(answers())
                .contains("{\"id\":\"1.realignment-age\",\"state\":\"known\",\"reason\":null,\"value\":30,");
    }

    @Test
    void aWrongCellIsNamedWithItsPlace() throws IOException {
        template("nl");
        threeMonths()
                .answer("Maand", "Kosten deze maand: frictie", "feb. 2026", "1.403")
                .answer("Maand", "Waarvan geplaatst", "mrt. 2026", 121)
                .answer("Maand", "Gedaan werk tot nu toe: algemeen", "apr. 2026", 45_000)
                .answer("Begin", "Fase", "Antwoord", "bouwen")
                .line("Doelen", 2, "Tweede", "hoofddoel", "31-02-2026")
                .line("Contracten", 2, "DVO", "Elders", "Werkplek", day(2024, 1, 1), null, "controller")
                .save(filled, SAVED);
        Call read = Call.inDutch("import", filled.toString(), "--out", facts.toString());
        assertThat(read.exitCode()).isEqualTo(1);
        assertThat(read.err())
                .contains(filled
                        + ", blad Maand, vakje E7 (Kosten deze maand: frictie · feb. 2026): '1.403' is geen getal."
                        + " Verwacht: een bedrag in euro's.")
                .contains("blad Maand, vakje F16 (Waarvan geplaatst · mrt. 2026):")
                .contains(
                        "blad Maand, vakje G9 (Gepland werk tot nu toe: algemeen · apr. 2026): Dit vakje hoort bij wat"
                                + " ernaast of erboven is ingevuld, en is leeg. Verwacht: een bedrag in euro's, niet onder nul.")
                .contains("blad Begin, vakje D9 (Fase · Antwoord): 'bouwen' staat niet in de lijst. Verwacht: een van:"
                        + " verkenning, voorbereiding, bouw, beheer, heroverweging.")
                .contains(
                        "blad Doelen, vakje D6 (Gesteld op · Tweede): '31-02-2026' is geen dag. Verwacht: een dag van")
                .contains(
                        "blad Contracten, vakje C6 (Deelnemer · DVO): 'Elders' hoort niet bij een deelnemer van het blad"
                                + " Deelnemers. Verwacht: een van: Duinrand, Veenstroom.");
        assertThat(Call.of("validate", facts.toString()).exitCode()).isZero();
    }

    @Test
    void theLanguageOfTheWorkbookIsFree() throws IOException {
        template("en");
        new Filling(empty)
                .answer("Start", "Form", "Answer", "public body")
                .answer("Start", "Phase", "Answer", "bouw")
                .answer("Start", "Start day", "Answer", "1-1-2024")
                .answer("Month", "Own judgement of the programme", "Jan 2026", "green")
                .save(filled, SAVED);
        Call read = Call.inDutch("import", filled.toString(), "--out", facts.toString());
        assertThat(read.err()).contains("partnership-registered: 1", "status-reported: 1");
        assertThat(Files.readString(facts)).contains("\"phase\":\"build\"", "\"id\":\"veenstroom\"");
    }

    @Test
    void anEmptyWorkbookAsksForAnId() throws IOException {
        Call.of("template", "--lang", "nl", "--out", empty.toString());
        Call read = Call.inDutch("import", empty.toString(), "--out", facts.toString());
        assertThat(read.exitCode()).isEqualTo(1);
        assertThat(read.err()).contains("blad Begin, vakje D6 (Kenmerk · Antwoord): Dit vakje hoort bij");
        assertThat(facts).isEmptyFile();
        assertThat(Call.of("template", "--out", empty.toString(), "--partnership", "Regio Oost")
                        .err())
                .startsWith("ijkpunt: --partnership cannot be 'Regio Oost'");
    }
}
