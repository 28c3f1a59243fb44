// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole history of one indicator, as a function of what happened to it. Source: drift.md 4 to 7. */
public final class IndicatorHistory {
    private IndicatorHistory() {}

    /**
     * The closes of the months in which it was observed or re-aligned.
     *
     * @param realignments by month, within a month in order of day
     * @param observations by month, at most one a month
     * @throws IllegalArgumentException when a list is out of order
     */
    public static List<IndicatorClose> closes(
            DriftSettings settings, List<Realignment> realignments, List<Observation> observations) {
        List<IndicatorClose> closes = new ArrayList<>();
        IndicatorDetector detector = IndicatorDetector.start(settings);
        DriftStatus status = DriftStatus.UNKNOWN;
        int realigned = 0;
        int observed = 0;
        while (realigned < realignments.size() || observed < observations.size()) {
            Realignment nextRealignment = at(realignments, realigned);
            Observation nextObservation = at(observations, observed);
            int month = nextObservation == null
                            || (nextRealignment != null && nextRealignment.month() <= nextObservation.month())
                    ? realignments.get(realigned).month()
                    : nextObservation.month();
            while (nextRealignment != null && nextRealignment.month() == month) {
                detector = detector.realigned(nextRealignment);
                status = DriftStatus.UNKNOWN;
                realigned++;
                nextRealignment = at(realignments, realigned);
            }
            boolean heard = nextObservation != null && nextObservation.month() == month;
            if (nextObservation != null && heard) {
                detector = detector.after(nextObservation);
                status = status.heard(month, detector.evidence(), settings);
                observed++;
            }
            closes.add(new IndicatorClose(month, heard, status.state(), detector.reading()));
        }
        return List.copyOf(closes);
    }

    private static <T> @Nullable T at(List<T> list, int place) {
        return place < list.size() ? list.get(place) : null;
    }
}
