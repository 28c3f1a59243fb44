// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.ijkpunt.app.series.InvalidSeries;
import nl.ijkpunt.app.series.SeriesFile;
import nl.ijkpunt.app.series.SeriesFile.Times;
import nl.ijkpunt.health.answers.SeriesJson;
import nl.ijkpunt.health.drift.Agreement;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.SeriesAnswer;
import nl.ijkpunt.health.drift.SeriesDetector;
import nl.ijkpunt.health.drift.SeriesPoint;
import nl.ijkpunt.health.drift.Sought;
import nl.ijkpunt.producers.spreadsheet.FileKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The detector on any series, so that it can be judged on data that has nothing to do with partnerships (drift.md 12). */
@Command(name = "drift")
final class DriftCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Terminal terminal;

    @Option(names = "--two-sided")
    boolean twoSided;

    @Option(names = "--no-baseline")
    boolean noBaseline;

    @Option(names = "--level", paramLabel = "SCORE")
    @Nullable
    Double level;

    @Option(names = "--months", paramLabel = "MONTHS")
    @Nullable
    Integer months;

    @Parameters(paramLabel = "FILE", descriptionKey = "series-file")
    String file = STANDARD_INPUT;

    DriftCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Agreement agreement = agreement();
        DriftSettings settings = DriftSettings.defaults();
        Sought sought = twoSided ? Sought.CHANGES : Sought.FALLS;
        List<SeriesPoint> points = read(noBaseline ? Times.ANY : Times.MONTHS);
        List<SeriesAnswer> answers = noBaseline
                ? SeriesDetector.withoutBaseline(settings, points, sought)
                : SeriesDetector.ofScores(settings, points, agreement, sought);
        answers.forEach(answer -> terminal.answer(SeriesJson.line(answer)));
        return ExitCode.OK;
    }

    private Agreement agreement() {
        if (noBaseline && (level != null || months != null)) {
            throw new Refusal("error.level-or-no-baseline");
        }
        if (level == null && months != null) {
            throw new Refusal("error.months-need-level");
        }
        try {
            return new Agreement(level, months);
        } catch (IllegalArgumentException e) {
            throw new Refusal("error.agreement", String.valueOf(level), String.valueOf(months));
        }
    }

    private List<SeriesPoint> read(Times times) {
        if (!file.equals(STANDARD_INPUT)) {
            WhatItIs.mustBe(Path.of(file), terminal, FileKind.TEXT, FileKind.EMPTY);
        }
        try (Reader text = open()) {
            return SeriesFile.read(file, text, times);
        } catch (InvalidSeries e) {
            e.findings()
                    .forEach(finding -> terminal.err()
                            .println(finding.file() + ":" + finding.line() + ": "
                                    + terminal.texts()
                                            .get(
                                                    finding.rule().key(),
                                                    finding.values().toArray())));
            throw new Refusal("error.series", file);
        } catch (NoSuchFileException e) {
            throw new Refusal("error.no-file", file);
        } catch (CharacterCodingException e) {
            throw new Refusal("error.not-utf8", file);
        } catch (IOException e) {
            throw new Refusal("error.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private Reader open() throws IOException {
        return file.equals(STANDARD_INPUT)
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder()))
                : Files.newBufferedReader(Path.of(file));
    }
}
