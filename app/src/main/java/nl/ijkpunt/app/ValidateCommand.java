// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.norms.InvalidNorms;
import nl.ijkpunt.producers.Versions;
import nl.ijkpunt.producers.input.SmallFile;
import nl.ijkpunt.producers.mapping.InvalidMapping;
import nl.ijkpunt.producers.mapping.Mapping;
import nl.ijkpunt.producers.spreadsheet.FileKind;
import nl.ijkpunt.yaml.InvalidYaml;
import nl.ijkpunt.yaml.Yaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks files before they are used: events (.jsonl), mappings and norms (.yaml). */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;

    /** Of all files together: a correction that was recorded at the same moment often stands in another one. */
    private final Versions<String> versions = new Versions<>();

    @Parameters(arity = "1..*", paramLabel = "FILES")
    List<Path> files = List.of();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int worst = ExitCode.OK;
        for (Path file : files) {
            worst = Math.max(worst, check(file));
        }
        return worst;
    }

    private int check(Path file) {
        WhatItIs.mustBe(file, terminal, FileKind.TEXT, FileKind.EMPTY);
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return events(file);
        }
        try {
            return hasNorms(SmallFile.read(file)) ? norms(file) : mapping(file);
        } catch (NoSuchFileException e) {
            throw new Refusal("error.no-file", file);
        } catch (IOException e) {
            throw new Refusal("error.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private int events(Path file) {
        EventFiles events = new EventFiles(
                terminal,
                decoded -> FactCodec.notAfter(decoded, terminal.clock().instant()));
        ProfileAdvice advice = new ProfileAdvice();
        Contradictions contradictions = new Contradictions(versions, terminal);
        events.readPlaced(List.of(file), (fact, from, line) -> {
            advice.look(fact);
            contradictions.look(fact, from, line);
        });
        advice.tell(file, terminal);
        terminal.say("validate.events", file, events.accepted(), events.refused());
        return Math.max(events.exitCode(), contradictions.exitCode());
    }

    /** What is no YAML at all counts as a mapping, which then says so. */
    private static boolean hasNorms(String text) {
        try {
            return Yaml.parse(text) instanceof Yaml.Mapping mapping
                    && mapping.members().stream()
                            .anyMatch(member -> member.key().equals("norms"));
        } catch (InvalidYaml e) {
            return false;
        }
    }

    private int mapping(Path file) {
        try {
            Mapping mapping = Mapping.load(file.toString());
            terminal.say("validate.mapping", file, mapping.name());
            return ExitCode.OK;
        } catch (InvalidMapping e) {
            terminal.err().println(e.text(terminal.texts().language()));
            return ExitCode.FINDINGS;
        }
    }

    private int norms(Path file) throws IOException {
        try {
            terminal.say("validate.norms", file, AgreedNorms.read(file).version());
            return ExitCode.OK;
        } catch (InvalidNorms e) {
            AgreedNorms.tell(e, terminal);
            return ExitCode.FINDINGS;
        }
    }
}
