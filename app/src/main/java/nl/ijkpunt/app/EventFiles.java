// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.codec.Decoded;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.producers.input.Limit;
import nl.ijkpunt.producers.input.Lines;
import nl.ijkpunt.producers.input.TooLarge;
import nl.ijkpunt.producers.spreadsheet.FileKind;

/** Reads event files, one CloudEvent as JSON per line; what is refused is told with file, line and reason. */
final class EventFiles {

    private final FactCodec codec = new FactCodec();
    private final Terminal terminal;
    private final UnaryOperator<Decoded> door;

    private long accepted;
    private long refused;

    /** Accepts whatever the contract accepts. */
    EventFiles(Terminal terminal) {
        this(terminal, UnaryOperator.identity());
    }

    /** As a producer does: with a further rule at the door. */
    EventFiles(Terminal terminal, UnaryOperator<Decoded> door) {
        this.terminal = terminal;
        this.door = door;
    }

    void read(List<Path> files, Consumer<Fact> facts) {
        for (Path file : files) {
            read(file, facts);
        }
    }

    private void read(Path file, Consumer<Fact> facts) {
        WhatItIs.mustBe(file, terminal, FileKind.TEXT, FileKind.EMPTY);
        try (Lines lines = new Lines(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            int number = 0;
            String line = lines.next();
            while (line != null) {
                number++;
                if (lines.isTooLong()) {
                    refused++;
                    terminal.err()
                            .println(file + ":" + number + ": "
                                    + TooLarge.reason(
                                            Limit.LINE, terminal.texts().language()));
                } else if (!line.isBlank()) {
                    read(file, number, line, facts);
                }
                line = lines.next();
            }
        } catch (NoSuchFileException e) {
            throw new Refusal("error.no-file", file);
        } catch (MalformedInputException e) {
            throw new Refusal("error.not-utf8", file);
        } catch (IOException e) {
            throw new Refusal("error.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private void read(Path file, int number, String line, Consumer<Fact> facts) {
        Decoded decoded = door.apply(codec.decode(line));
        if (decoded instanceof Decoded.Accepted yes) {
            accepted++;
            facts.accept(yes.fact());
        } else if (decoded instanceof Decoded.Rejected no) {
            refused++;
            for (Rejection reason : no.reasons()) {
                terminal.err()
                        .println(file + ":" + number + ": "
                                + reason.text(terminal.texts().language()));
            }
        }
    }

    long accepted() {
        return accepted;
    }

    long refused() {
        return refused;
    }

    /** Findings when something was refused. */
    int exitCode() {
        return refused == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
