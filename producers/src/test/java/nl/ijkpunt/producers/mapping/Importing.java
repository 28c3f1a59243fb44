// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.producers.mapping.Problem.Reason;

/** One import of small files: what it told and what it found. */
final class Importing {

    /** A ledger: Maand;Soort;Bedrag to costs. */
    static final String LEDGER = """
            mapping: ledger
            source: urn:test:ledger
            time: "2026-02-05T09:00:00+01:00"
            subject: regio-oost
            input: {delimiter: ";", decimal: ",", grouping: "."}
            facts:
              - fact: budget.costs-reported.v1
                fields:
                  month: {column: Maand}
                  label: {column: Soort, values: {Algemeen: general, Frictie: friction, Beheer: running}}
                  amount: {column: Bedrag}
                  date: {column: Maand, endOfMonth: true}
            """;

    /** A plan: Peildatum;Mijlpaal;Gereed to milestones. */
    static final String PLAN = """
            mapping: plan
            source: urn:test:plan
            time: {column: Peildatum}
            subject: regio-oost
            input: {delimiter: ";", dates: [d-M-yyyy]}
            facts:
              - fact: project.milestone-planned.v1
                when: changed
                changed: [plannedOn]
                fields:
                  milestone: {column: Mijlpaal}
                  revision: {sequence: 0}
                  plannedOn: {column: Gereed}
                  date: {column: Peildatum}
            """;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final List<Fact> facts = new ArrayList<>();

    Importing(Path folder) {
        this.folder = folder;
    }

    Path file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    Path file(String name, String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve(name), text, charset);
    }

    ImportReport run(String yaml, Path... inputs) throws IOException {
        facts.clear();
        return Import.run(
                Mapping.parse("m.yaml", yaml), Arrays.asList(inputs), facts::add, ProgressListener.NONE, CLOCK);
    }

    /** Key and data of what was told. */
    List<String> told() {
        return facts.stream().map(fact -> fact.key() + " " + fact.data()).toList();
    }

    /** What was told, as key and one field of the data. */
    List<String> told(String field) {
        return facts.stream()
                .map(fact ->
                        fact.key() + " " + fact.data().replaceAll(".*\"" + field + "\":\"?([^,\"}]*)[\",}].*", "$1"))
                .toList();
    }

    /** When what was told was recorded. */
    List<String> times() {
        return facts.stream().map(fact -> fact.time().toString()).toList();
    }

    static List<String> found(ImportReport report) {
        return report.problems().stream()
                .map(problem -> problem.file().getFileName() + ":" + problem.line() + " " + problem.column() + " "
                        + problem.reason())
                .toList();
    }

    static List<Reason> reasons(ImportReport report) {
        return report.problems().stream().map(Problem::reason).toList();
    }
}
