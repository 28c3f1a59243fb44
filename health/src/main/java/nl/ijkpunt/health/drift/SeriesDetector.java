// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The detector for any series: what {@code ijkpunt drift} prints, point by point. Source: drift.md 12. */
public final class SeriesDetector {
    private SeriesDetector() {}

    /**
     * Changes of a series of which nothing is known beforehand ({@code --no-baseline}). After an alarm a new detector
     * starts from the onset.
     *
     * @param points by time
     * @throws IllegalArgumentException when the times do not rise
     */
    public static List<SeriesAnswer> withoutBaseline(DriftSettings settings, List<SeriesPoint> points, Sought sought) {
        requireRising(points);
        List<SeriesAnswer> answers = new ArrayList<>(points.size());
        RawDetector detector = RawDetector.start(sought);
        int earliestOnset = 0;
        for (int i = 0; i < points.size(); i++) {
            detector = detector.after(i, points.get(i), settings);
            RawDetector.Runs hands = detector.hands();
            double evidence = hands.evidence();
            DriftState state = stateOf(evidence, settings);
            if (evidence <= 0) {
                answers.add(new SeriesAnswer(points.get(i).time(), evidence, state, null, null));
                continue;
            }
            int onset = hands.leading().onset();
            if (state == DriftState.ALARM) {
                onset = Math.max(onset, earliestOnset);
                earliestOnset = onset + 1;
                detector = restarted(points, onset, i, settings, sought);
            }
            answers.add(new SeriesAnswer(
                    points.get(i).time(), evidence, state, points.get(onset).time(), hands.direction()));
        }
        return List.copyOf(answers);
    }

    /**
     * Lasting changes of a series of scores, with the settings of the lessons. Rises are sought with the mirror image of
     * the falls; the evidence is then the mean of both, so that the promise holds for both together.
     *
     * @param points by time; times are month numbers, values scores
     * @param agreement made before the first point; without a level: start-up
     * @throws IllegalArgumentException when the times do not rise or are no month numbers, or when months are given
     *     without a level
     */
    public static List<SeriesAnswer> ofScores(
            DriftSettings settings, List<SeriesPoint> points, Agreement agreement, Sought sought) {
        requireRising(points);
        if (agreement.level() == null && agreement.months() != null) {
            throw new IllegalArgumentException("months " + agreement.months() + " need an agreed level");
        }
        List<Observation> observations = new ArrayList<>(points.size());
        for (SeriesPoint point : points) {
            observations.add(new Observation(monthOf(point), point.value()));
        }
        List<Realignment> realignments = points.isEmpty() || agreement.level() == null
                ? List.of()
                : List.of(new Realignment(monthOf(points.get(0)), agreement, false));
        List<SeriesAnswer> answers = new ArrayList<>(points.size());
        DriftStatus status = DriftStatus.UNKNOWN;
        for (IndicatorClose close : IndicatorHistory.closes(settings, realignments, observations)) {
            IndicatorReading reading = close.reading();
            double evidence =
                    sought == Sought.CHANGES ? (reading.evidence() + reading.improvement()) / 2 : reading.evidence();
            status = status.heard(close.month(), evidence, settings);
            answers.add(answer(close.month(), evidence, status.state(), reading, sought));
        }
        return List.copyOf(answers);
    }

    private static RawDetector restarted(
            List<SeriesPoint> points, int from, int to, DriftSettings settings, Sought sought) {
        RawDetector detector = RawDetector.start(sought);
        for (int i = from; i <= to; i++) {
            detector = detector.after(i, points.get(i), settings);
        }
        return detector.withoutEvidence();
    }

    private static DriftState stateOf(double evidence, DriftSettings settings) {
        if (evidence >= settings.alarm()) {
            return DriftState.ALARM;
        }
        return evidence >= settings.watch() ? DriftState.WATCH : DriftState.OK;
    }

    private static SeriesAnswer answer(
            int month, double evidence, DriftState state, IndicatorReading reading, Sought sought) {
        if (sought == Sought.CHANGES && reading.improvement() > reading.evidence()) {
            return new SeriesAnswer(
                    month, evidence, state, longOrNull(reading.betterSince()), SeriesAnswer.Direction.UP);
        }
        Onset onset = reading.onset();
        return onset == null
                ? new SeriesAnswer(month, evidence, state, null, null)
                : new SeriesAnswer(month, evidence, state, (long) onset.month(), SeriesAnswer.Direction.DOWN);
    }

    private static @Nullable Long longOrNull(@Nullable Integer month) {
        return month == null ? null : Long.valueOf(month);
    }

    private static int monthOf(SeriesPoint point) {
        if ((int) point.time() != point.time()) {
            throw new IllegalArgumentException("t " + point.time() + " is no month number");
        }
        return (int) point.time();
    }

    private static void requireRising(List<SeriesPoint> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).time() <= points.get(i - 1).time()) {
                throw new IllegalArgumentException(
                        "t must rise, " + points.get(i).time() + " does not");
            }
        }
    }
}
