// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import static nl.ijkpunt.producers.mapping.Importing.LEDGER;
import static nl.ijkpunt.producers.mapping.Importing.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import nl.ijkpunt.producers.mapping.ImportReport.Why;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that tell the same fact, and rows that are about the same thing. */
class RowsOfOneFactTest {

    private static final String HEADER = "Maand;Soort;Bedrag\n";
    private static final String SUM = LEDGER.replace("    fields:", "    sum: [amount]\n    fields:");

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void start() {
        importing = new Importing(folder);
    }

    @Test
    void rowsThatContradictEachOtherAreHandedBackAllOfThem() throws IOException {
        Path file = importing.file(
                "a.csv",
                HEADER + "2026-01;Frictie;1.000,00\n2026-01;Algemeen;5,00\n2026-01;Frictie;2.500,00\n"
                        + "2026-01;Frictie;1.000,00\n");
        ImportReport report = importing.run(LEDGER, file);
        assertThat(importing.told("amount")).containsExactly("2026-01|general 5");
        assertThat(Importing.found(report))
                .containsExactly("a.csv:2  CONTRADICTION", "a.csv:4  CONTRADICTION", "a.csv:5  CONTRADICTION");
        assertThat(report.rejectedRows()).isEqualTo(3);
        assertThat(report.problems().get(0).text(Locale.forLanguageTag("nl")))
                .contains("costs-reported regio-oost 2026-01 friction", "a.csv: 2, 4, 5", "sum");
        assertThat(report.problems().get(0).text(Locale.ENGLISH)).contains("More rows tell the same fact");
    }

    @Test
    void filesContradictEachOtherToo() throws IOException {
        Path one = importing.file("a.csv", HEADER + "2026-01;Frictie;1,00\n");
        Path two = importing.file("b.csv", HEADER + "2026-01;Frictie;2,00\n");
        ImportReport report = importing.run(LEDGER, one, two);
        assertThat(importing.told()).isEmpty();
        assertThat(Importing.found(report)).containsExactly("a.csv:2  CONTRADICTION", "b.csv:2  CONTRADICTION");
    }

    @Test
    void aSumOfRowsIsOneFact() throws IOException {
        Path file = importing.file(
                "a.csv",
                HEADER
                        + "2026-01;Frictie;1.000,004\n2026-01;Frictie;2.500,004\n2026-01;Frictie;-,5\n"
                                .replace("-,5", "0,002"));
        ImportReport report = importing.run(SUM, file);
        assertThat(report.problems()).isEmpty();
        // the total is rounded, and not every row
        assertThat(importing.told("amount")).containsExactly("2026-01|friction 3500.01");
        assertThat(report.summed()).isEqualTo(3);
        assertThat(report.text(Locale.ENGLISH)).contains("added up with others to one fact: 3 rows");
    }

    @Test
    void twoFilesAreNotAddedUp() throws IOException {
        Path one = importing.file("a.csv", HEADER + "2026-01;Frictie;1,00\n");
        Path two = importing.file("b.csv", HEADER + "2026-01;Frictie;2,00\n");
        assertThat(Importing.reasons(importing.run(SUM, one, two)))
                .containsExactly(Reason.CONTRADICTION, Reason.CONTRADICTION);
    }

    @Test
    void anAmountThatStandsThereTwiceMayBeTwoBookings() throws IOException {
        Path file = importing.file("a.csv", HEADER + "2026-01;Frictie;1,00\n2026-01;Frictie;1,00\n");
        assertThat(Importing.reasons(importing.run(LEDGER, file))).containsExactly(Reason.REPEATED, Reason.REPEATED);
        importing.run(SUM, file);
        assertThat(importing.told("amount")).containsExactly("2026-01|friction 2");
        assertThat(importing
                        .run(LEDGER.replace("    fields:", "    when: first\n    fields:"), file)
                        .problems())
                .isEmpty();
        assertThat(importing.told("amount")).containsExactly("2026-01|friction 1");
    }

    @Test
    void twoExportsMayOverlap() throws IOException {
        Path one = importing.file("a.csv", HEADER + "2026-01;Frictie;1,00\n");
        Path two = importing.file("b.csv", HEADER + "2026-01;Frictie;1,00\n2026-02;Frictie;2,00\n");
        ImportReport report = importing.run(LEDGER, one, two);
        assertThat(report.problems()).isEmpty();
        assertThat(importing.told("amount")).containsExactly("2026-01|friction 1", "2026-02|friction 2");
        assertThat(report.skipped("costs-reported", Why.AGAIN)).isEqualTo(1);
    }

    @Test
    void everyMilestoneHasItsOwnRevisions() throws IOException {
        Path january = importing.file(
                "jan.csv", "Peildatum;Mijlpaal;Gereed\n31-1-2026;Inrichting;1-6-2026\n31-1-2026;Migratie;1-6-2026\n");
        Path february = importing.file(
                "feb.csv", "Peildatum;Mijlpaal;Gereed\n28-2-2026;Inrichting;1-6-2026\n28-2-2026;Migratie;1-9-2026\n");
        ImportReport report = importing.run(PLAN, february, january);
        assertThat(report.problems()).isEmpty();
        assertThat(importing.told("plannedOn"))
                .containsExactlyInAnyOrder("inrichting|0 2026-06-01", "migratie|0 2026-06-01", "migratie|1 2026-09-01");
        assertThat(report.skipped("milestone-planned", Why.UNCHANGED)).isEqualTo(1);
    }

    @Test
    void tenComesAfterNine() throws IOException {
        String numbered = PLAN.replace("dates:", "orderBy: Nr, dates:")
                .replace("time: {column: Peildatum}", "time: 2026-03-01")
                .replace("date: {column: Peildatum}", "date: 2026-02-01");
        Path file = importing.file("a.csv", "Nr;Mijlpaal;Gereed\n10;a;3-3-2026\n9;a;2-2-2026\n1;a;1-1-2026\n");
        assertThat(importing.run(numbered, file).problems()).isEmpty();
        assertThat(importing.told("plannedOn")).containsExactly("a|0 2026-01-01", "a|1 2026-02-02", "a|2 2026-03-03");
        Path weeks = importing.file("b.csv", "Nr;Mijlpaal;Gereed\nweek 10;a;3-3-2026\nweek 9;a;2-2-2026\n");
        importing.run(numbered, weeks);
        assertThat(importing.told("plannedOn")).containsExactly("a|0 2026-02-02", "a|1 2026-03-03");
    }

    @Test
    void aRowCanTakeAFactBack() throws IOException {
        String withdrawing = LEDGER.replace(
                "    fields:",
                "    withdrawn: {column: Status, matches: [{pattern: '^vervallen', value: true}],"
                        + " otherwise: false}\n    fields:");
        Path file = importing.file(
                "a.csv", "Maand;Soort;Bedrag;Status\n2026-01;Frictie;;Vervallen op 3 feb\n2026-02;Frictie;5,00;\n");
        assertThat(importing.run(withdrawing, file).problems()).isEmpty();
        assertThat(importing.told())
                .containsExactly(
                        "2026-01|friction {\"label\":\"friction\",\"month\":\"2026-01\",\"withdrawn\":true}",
                        "2026-02|friction {\"amount\":5,\"date\":\"2026-02-28\",\"label\":\"friction\","
                                + "\"month\":\"2026-02\"}");
        String yesNo = LEDGER.replace("    fields:", "    withdrawn: {column: Status}\n    fields:");
        Path answers = importing.file(
                "b.csv",
                "Maand;Soort;Bedrag;Status\n2026-01;Frictie;1;ja\n2026-02;Frictie;5;nee\n2026-03;Frictie;5;?\n");
        ImportReport report = importing.run(yesNo, answers);
        assertThat(importing.told()).hasSize(2).element(0).asString().contains("withdrawn");
        assertThat(Importing.found(report)).containsExactly("b.csv:4 Status NOT_A_BOOLEAN");
    }
}
