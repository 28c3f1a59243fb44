// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.ijkpunt.producers.mapping.Import;
import nl.ijkpunt.producers.mapping.ImportReport;
import nl.ijkpunt.producers.mapping.InvalidMapping;
import nl.ijkpunt.producers.mapping.Mapping;
import nl.ijkpunt.producers.mapping.SheetAbsent;
import nl.ijkpunt.producers.spreadsheet.FileKind;
import nl.ijkpunt.producers.spreadsheet.WrongFile;
import nl.ijkpunt.producers.workbook.WorkbookImport;
import nl.ijkpunt.producers.workbook.WorkbookReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Source files to facts, by a declarative mapping, or filled workbooks: into Kafka or into an event file. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Option(names = "--mapping", paramLabel = "NAME-OR-FILE")
    @Nullable
    String mapping;

    @Mixin
    WhereTo to = new WhereTo();

    @Parameters(arity = "1..*", paramLabel = "INPUT")
    List<Path> inputs = List.of();

    ImportCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        for (Path input : inputs) {
            WhatItIs.mustBe(input, terminal, FileKind.WORKBOOK, FileKind.TEXT);
            if (mapping == null && !WorkbookImport.recognises(input)) {
                throw Files.exists(input)
                        ? new Refusal("error.no-mapping", input)
                        : new Refusal("error.missing-argument", "--mapping");
            }
        }
        to.check(environment);
        for (Path input : inputs) {
            if (!Files.isRegularFile(input)) {
                throw new Refusal("error.no-file", input);
            }
        }
        Locale language = terminal.texts().language();
        return mapping == null ? workbooks(inputs, language) : mapped(mapping, language);
    }

    private int mapped(String nameOrFile, Locale language) {
        Mapping loaded = mapping(nameOrFile, language);
        List<Path> read = new ArrayList<>(inputs);
        read.add(Path.of(nameOrFile));
        read.addAll(loaded.files());
        ImportReport report = run(loaded, read, language);
        report.problems().forEach(problem -> terminal.err().println(problem.text(language)));
        terminal.err().println(report.text(language));
        return report.problemCount() == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private int workbooks(List<Path> workbooks, Locale language) {
        int exitCode = ExitCode.OK;
        try (Destination destination = to.open(inputs, terminal, environment)) {
            long facts = 0;
            for (Path workbook : workbooks) {
                WorkbookReport report = WorkbookImport.run(workbook, destination.sink(), terminal.clock());
                report.problems().forEach(problem -> terminal.err().println(problem.text(language)));
                terminal.err().println(report.text(language));
                exitCode = report.problems().isEmpty() ? exitCode : ExitCode.FINDINGS;
                facts += report.facts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
            }
            keep(destination, facts, exitCode);
        } catch (WrongFile e) {
            throw new Refusal("error.sentence", e.text(language));
        } catch (IOException e) {
            throw new Refusal("error.unreadable", workbooks, String.valueOf(e.getMessage()));
        }
        return exitCode;
    }

    /** A file of earlier facts is not given up for an import that told nothing and found something wrong. */
    private void keep(Destination destination, long facts, int exitCode) {
        if (facts == 0 && exitCode != ExitCode.OK && to.exists()) {
            terminal.say("import.nothing", to);
        } else {
            destination.keep();
        }
    }

    private static Mapping mapping(String nameOrFile, Locale language) {
        try {
            return Mapping.load(nameOrFile);
        } catch (InvalidMapping e) {
            throw new Refusal("error.mapping", e.text(language));
        }
    }

    private ImportReport run(Mapping loaded, List<Path> read, Locale language) {
        try (Destination destination = to.open(read, terminal, environment);
                ProgressBar bar = ProgressBar.on(terminal, "import.reading", 100)) {
            ImportReport report = Import.run(
                    loaded,
                    inputs,
                    destination.sink(),
                    progress -> bar.at(progress.bytes() == 0 ? 100 : 100 * progress.bytesRead() / progress.bytes()),
                    language,
                    terminal.clock(),
                    to.writing.besides(read, terminal));
            keep(destination, report.factCount(), report.problemCount() == 0 ? ExitCode.OK : ExitCode.FINDINGS);
            return report;
        } catch (NoSuchFileException e) {
            throw new Refusal("error.no-file", String.valueOf(e.getFile()));
        } catch (WrongFile e) {
            throw new Refusal("error.sentence", e.text(language));
        } catch (SheetAbsent e) {
            throw new Refusal("error.sentence", e.text(language));
        } catch (IOException e) {
            throw new Refusal("error.unreadable", inputs, String.valueOf(e.getMessage()));
        }
    }
}
