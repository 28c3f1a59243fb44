// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.ijkpunt.app.norms.InvalidNorms;
import nl.ijkpunt.app.norms.NormsFile;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.producers.input.SmallFile;
import nl.ijkpunt.producers.mapping.InvalidMapping;
import nl.ijkpunt.producers.mapping.Mapping;
import nl.ijkpunt.producers.spreadsheet.FileKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks files before they are used: events (.jsonl), mappings and norms (.yaml). */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;

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
            JsonNode yaml = new YAMLMapper().readTree(SmallFile.read(file));
            return yaml != null && yaml.has("norms") ? norms(file) : mapping(file);
        } catch (JsonProcessingException e) {
            return mapping(file);
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
        events.read(List.of(file), advice::look);
        advice.tell(file, terminal);
        terminal.say("validate.events", file, events.accepted(), events.refused());
        return events.exitCode();
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
            terminal.say("validate.norms", file, NormsFile.with(file).version());
            return ExitCode.OK;
        } catch (InvalidNorms e) {
            AgreedNorms.tell(e, terminal);
            return ExitCode.FINDINGS;
        }
    }
}
