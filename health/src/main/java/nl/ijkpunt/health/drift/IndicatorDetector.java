// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the detector remembers of one indicator. Immutable, so the state of any prefix of the history can be kept.
 *
 * <p>Source: drift.md 4 and 5.
 */
public final class IndicatorDetector {
    private final DriftSettings settings;
    private final UsualLevel usual;
    private final Noise noise;
    private final @Nullable Baseline agreed;
    private final @Nullable Double firstLevel;

    /** Month of the last re-alignment that gave a level; null: none. */
    private final @Nullable Integer levelAgreedIn;

    /** Observations since the last re-alignment, and the sum of their scores. */
    private final int seen;

    private final double sum;
    private final @Nullable Observation previous;
    private final Surprise surprise;
    private final Hands worse;
    private final Hands better;

    /** The first month that may still be told. */
    private final int openFrom;

    private IndicatorDetector(
            DriftSettings settings,
            UsualLevel usual,
            Noise noise,
            @Nullable Baseline agreed,
            @Nullable Double firstLevel,
            @Nullable Integer levelAgreedIn,
            int seen,
            double sum,
            @Nullable Observation previous,
            Surprise surprise,
            Hands worse,
            Hands better,
            int openFrom) {
        this.settings = settings;
        this.usual = usual;
        this.noise = noise;
        this.agreed = agreed;
        this.firstLevel = firstLevel;
        this.levelAgreedIn = levelAgreedIn;
        this.seen = seen;
        this.sum = sum;
        this.previous = previous;
        this.surprise = surprise;
        this.worse = worse;
        this.better = better;
        this.openFrom = openFrom;
    }

    /** An indicator of which nothing is known and nothing was agreed. */
    public static IndicatorDetector start(DriftSettings settings) {
        return new IndicatorDetector(
                settings,
                UsualLevel.UNKNOWN,
                Noise.guessed(settings),
                null,
                null,
                null,
                0,
                0,
                null,
                Surprise.NONE,
                Hands.EMPTY,
                Hands.EMPTY,
                Integer.MIN_VALUE);
    }

    /**
     * The state after the observation of a later month, or of the month of the last re-alignment.
     *
     * @throws IllegalArgumentException when that month was observed already or lies before what was told
     */
    public IndicatorDetector after(Observation observation) {
        requireOpen("observation", observation.month());
        Innovation news = Innovation.of(observation, previous, settings.correlation());
        double sd = noise.sd(settings.leastNoise());
        Surprise next = news.surprise(usual, agreed, noise.worth(), sd, settings.tolerance());
        // A drift that is being noticed must not become the usual level: the evidence of before decides.
        boolean learning = worse.evidence() < settings.freeze();
        int nowSeen = seen + 1;
        double nowSum = sum + observation.score();
        Baseline held = agreed == null && nowSeen == settings.startup()
                ? new Baseline(nowSum / settings.startup(), settings.startup())
                : agreed;
        return new IndicatorDetector(
                settings,
                learning ? learned(news, next, sd) : usual,
                learning ? learnedNoise(next, sd) : noise,
                held,
                firstOf(held),
                levelAgreedIn,
                nowSeen,
                nowSum,
                observation,
                next,
                worse.after(observation, next.norm(), next.self(), settings),
                better.after(observation, next.normBetter(), -next.self(), settings),
                observation.month() + 1);
    }

    /**
     * The state after an agreed re-alignment: a new level, the old one confirmed, or start-up again.
     *
     * @throws IllegalArgumentException when its month was observed already or lies before what was told
     */
    public IndicatorDetector realigned(Realignment realignment) {
        requireOpen("re-alignment", realignment.month());
        Baseline next = baselineAfter(realignment);
        boolean givesLevel = realignment.agreement().level() != null;
        return new IndicatorDetector(
                settings,
                next == null ? UsualLevel.UNKNOWN : new UsualLevel(next.level(), settings.weightOf(next.months()), 0),
                noise.carried(settings.carriedNoiseWorth()),
                next,
                firstOf(next),
                givesLevel ? Integer.valueOf(realignment.month()) : levelAgreedIn,
                0,
                0,
                null,
                Surprise.NONE,
                Hands.EMPTY,
                Hands.EMPTY,
                realignment.month());
    }

    /** Everything known about the indicator now. */
    public IndicatorReading reading() {
        Hands.Leading up = better.leading(settings);
        return new IndicatorReading(
                worse.evidence(),
                List.of(
                        IndicatorReading.HandReading.of(worse.norm()),
                        IndicatorReading.HandReading.of(worse.self1()),
                        IndicatorReading.HandReading.of(worse.self2())),
                onset(),
                numberOrNull(surprise.self()),
                numberOrNull(surprise.norm()),
                usual.known() ? usual.mean() : null,
                usual.weight(),
                noise.sd(settings.leastNoise()),
                noise.worth(),
                agreed == null ? null : agreed.level(),
                agreed == null ? null : agreed.months(),
                firstLevel,
                seen,
                previous == null ? null : previous.month(),
                better.evidence(),
                up == null ? null : up.run().onset());
    }

    /** How many times better "it has become worse" explains the observations than "all is as agreed" (M). */
    public double evidence() {
        return worse.evidence();
    }

    /** The same for "it has become better" (M'); information only. */
    public double improvement() {
        return better.evidence();
    }

    /** Month number in which the present run upwards began; empty when there is no evidence for one. */
    public OptionalInt betterSince() {
        Hands.Leading up = better.leading(settings);
        return up == null ? OptionalInt.empty() : OptionalInt.of(up.run().onset());
    }

    /** Since when it lies lower, by the hand with most evidence; null when there is no evidence at all. */
    public @Nullable Onset onset() {
        Hands.Leading leading = worse.leading(settings);
        if (leading == null) {
            return null;
        }
        double since = leading.run().mean();
        double level = leading.hand() == Hand.NORM && agreed != null ? agreed.level() : usual.mean();
        double fall = level - since;
        return new Onset(
                leading.hand(),
                leading.run().onset(),
                since,
                fall,
                Precision.of(fall, noise.sd(settings.leastNoise())));
    }

    /** Whether it was observed since the last agreed re-alignment: only then does it take part in its lesson. */
    public boolean takesPart() {
        return seen > 0;
    }

    private UsualLevel learned(Innovation news, Surprise next, double sd) {
        double information = news.information();
        if (!usual.known()) {
            return new UsualLevel(news.ownLevel(), information, usual.taught() + 1);
        }
        return usual.taught() < settings.learn()
                ? usual.plus(news.levelAt(usual, clipped(next.residual(), sd)), information)
                : usual;
    }

    private Noise learnedNoise(Surprise next, double sd) {
        return usual.known() && noise.taught() < settings.learn() ? noise.plus(clipped(next.residual(), sd)) : noise;
    }

    private double clipped(double residual, double sd) {
        double most = settings.clip() * sd;
        return Math.max(-most, Math.min(most, residual));
    }

    private @Nullable Baseline baselineAfter(Realignment realignment) {
        Double level = realignment.agreement().level();
        Integer months = realignment.agreement().months();
        if (level != null) {
            return new Baseline(level, atMost(months == null ? settings.agreedMonths() : months));
        }
        // A level that another re-alignment of this month gave stays, even where the yardstick moves.
        boolean givenThisMonth = levelAgreedIn != null && levelAgreedIn == realignment.month();
        if (!usual.known() || (realignment.relearn() && !givenThisMonth)) {
            return null;
        }
        return new Baseline(usual.mean(), atMost(months == null ? settings.monthsOf(usual.weight()) : months));
    }

    private double atMost(double months) {
        return Math.min(settings.agreedMonthsMost(), months);
    }

    private @Nullable Double firstOf(@Nullable Baseline held) {
        return firstLevel != null || held == null ? firstLevel : Double.valueOf(held.level());
    }

    private void requireOpen(String what, int month) {
        if (month < openFrom) {
            throw new IllegalArgumentException(
                    what + " of month " + month + " comes too late: the detector is open from month " + openFrom);
        }
    }

    private static @Nullable Double numberOrNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
