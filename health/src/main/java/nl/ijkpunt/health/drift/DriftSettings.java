// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * What the participants confirmed about the detector; the names between brackets are those of the specification.
 * Source: drift.md 3.
 *
 * @param correlation correlation of neighbouring months, 0 up to but not including 1 (phi)
 * @param agreedMonths months that an agreed level rests on when not said, above 0 (n0)
 * @param agreedMonthsMost the most months an agreed level can rest on, at least {@code agreedMonths} (n0Max)
 * @param firstNoise first guess of the noise, sd in score points, above 0 (s0)
 * @param firstNoiseWorth observations that this guess is worth, above 0 (nu0)
 * @param carriedNoiseWorth observations that learned noise is worth at most after a re-alignment, above 0 (nuCarry)
 * @param leastNoise the noise is never taken smaller, sd in score points, above 0 (sMin)
 * @param tolerance points below the agreed level that are still as agreed, 0 or more (tol)
 * @param norm fall sought against the agreed level (NORM)
 * @param self1 moderate fall sought against the own usual level (SELF1)
 * @param self2 deep fall sought against the own usual level (SELF2)
 * @param learn observations that teach level and noise, at least 1
 * @param freeze from this evidence on nothing is learned, above 0
 * @param clip a single observation teaches at most this many sd, above 0
 * @param cap highest evidence of one hand, at least {@code alarm}
 * @param startup observations that make the first baseline when nothing was agreed, at least 1
 * @param watch evidence from which a lesson is shown as watched, above 0
 * @param alarm evidence from which one message goes out, at least {@code watch}
 * @param recover heard closes in a row below {@code watch} that end watch or alarm, at least 1
 * @param remind months in alarm without a started re-alignment until a reminder, at least 1
 * @param usualStandardError standard error in score points of a survey wave of usual size, 0 or more (seTyp)
 * @param graceDays days after a close before it is told, 0 or more
 */
public record DriftSettings(
        double correlation,
        double agreedMonths,
        double agreedMonthsMost,
        double firstNoise,
        double firstNoiseWorth,
        double carriedNoiseWorth,
        double leastNoise,
        double tolerance,
        SoughtFall norm,
        SoughtFall self1,
        SoughtFall self2,
        int learn,
        double freeze,
        double clip,
        double cap,
        int startup,
        double watch,
        double alarm,
        int recover,
        int remind,
        double usualStandardError,
        int graceDays) {
    private static final double FIVE_YEARS_OF_CLOSES = 60;
    private static final double ROUNDING = 1e-9;

    /** Refuses settings with which the promise of the detector would not hold or could not be computed. */
    public DriftSettings {
        require(correlation >= 0 && correlation < 1, "correlation must be 0 up to but not 1", correlation);
        requirePositive("agreedMonths", agreedMonths);
        requireAtLeast("agreedMonthsMost", agreedMonthsMost, agreedMonths);
        requirePositive("firstNoise", firstNoise);
        requirePositive("firstNoiseWorth", firstNoiseWorth);
        requirePositive("carriedNoiseWorth", carriedNoiseWorth);
        requirePositive("leastNoise", leastNoise);
        requireAtLeast("tolerance", tolerance, 0);
        double weights = norm.weight() + self1.weight() + self2.weight();
        // Evidence is a mean of the hands: with other weights a healthy lesson would alarm more often than promised.
        require(Math.abs(weights - 1) <= ROUNDING, "weights of the sought falls must sum to 1", weights);
        requireAtLeast("learn", learn, 1);
        requirePositive("freeze", freeze);
        requirePositive("clip", clip);
        requirePositive("watch", watch);
        requireAtLeast("alarm", alarm, watch);
        requireAtLeast("cap", cap, alarm);
        requireAtLeast("startup", startup, 1);
        requireAtLeast("recover", recover, 1);
        requireAtLeast("remind", remind, 1);
        requireAtLeast("usualStandardError", usualStandardError, 0);
        requireAtLeast("graceDays", graceDays, 0);
    }

    /** The proposals of the specification, which participants confirm. */
    public static DriftSettings defaults() {
        return new DriftSettings(
                0.2,
                8,
                24,
                6,
                6,
                12,
                1,
                2,
                new SoughtFall(1.5, 0.5),
                new SoughtFall(1, 0.25),
                new SoughtFall(2, 0.25),
                36,
                30,
                3,
                10_000,
                8,
                60,
                300,
                2,
                3,
                3,
                10);
    }

    /** The same settings with other thresholds: choose alarm = closes / tolerated probability (drift.md 8). */
    public DriftSettings withThresholds(double newWatch, double newAlarm) {
        return new DriftSettings(
                correlation,
                agreedMonths,
                agreedMonthsMost,
                firstNoise,
                firstNoiseWorth,
                carriedNoiseWorth,
                leastNoise,
                tolerance,
                norm,
                self1,
                self2,
                learn,
                freeze,
                clip,
                cap,
                startup,
                newWatch,
                newAlarm,
                recover,
                remind,
                usualStandardError,
                graceDays);
    }

    /** Bound on the probability, 0..1, that a healthy lesson gets a message in five years of monthly data. */
    public double falseAlarmFiveYears() {
        return Math.min(1, FIVE_YEARS_OF_CLOSES / alarm);
    }

    /** What a level is worth in independent observations when it rests on so many months. */
    double weightOf(double months) {
        return months * (1 - correlation) / (1 + correlation);
    }

    /** How many months a level of this weight rests on. */
    double monthsOf(double weight) {
        return weight * (1 + correlation) / (1 - correlation);
    }

    private static void requirePositive(String name, double value) {
        require(value > 0 && !Double.isInfinite(value), name + " must be above 0", value);
    }

    private static void requireAtLeast(String name, double value, double least) {
        require(value >= least && !Double.isInfinite(value), name + " must be at least " + least, value);
    }

    private static void require(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", it is " + value);
        }
    }
}
