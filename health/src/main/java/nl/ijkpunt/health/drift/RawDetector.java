// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a series of which nothing is known beforehand: no agreed level, no guess of its noise.
 *
 * <p>Source: drift.md 12.
 *
 * @param usual level learned so far
 * @param noise noise learned so far; worth nothing at first
 * @param taught points learned from
 * @param hands what was found of each sought change
 * @param previous point; null: none
 */
record RawDetector(
        UsualLevel usual,
        Noise noise,
        int taught,
        Runs hands,
        @Nullable SeriesPoint previous) {
    /** Two residuals at least before the noise is called known. */
    private static final int NOISE_KNOWN_FROM = 2;

    /** A series of which nothing was seen yet. */
    static RawDetector start(Sought sought) {
        return new RawDetector(UsualLevel.UNKNOWN, new Noise(0, 0, 0), 0, Runs.none(sought), null);
    }

    /**
     * The detector after one more point.
     *
     * @param place of the point in the series, which its runs remember as onset
     */
    RawDetector after(int place, SeriesPoint point, DriftSettings settings) {
        Innovation news = innovation(point, settings.correlation());
        boolean noiseKnown = noise.worth() >= NOISE_KNOWN_FROM && noise.squares() > 0;
        double sd = noiseKnown ? noise.sd(0) : 0;
        double residual = usual.known() ? news.residual(usual) : 0;
        Runs nextHands = noiseKnown
                ? hands.after(place, point.value(), StudentToNormal.z(residual / sd, noise.worth()), settings)
                : hands;
        boolean learning = hands.evidence() < settings.freeze() && taught < settings.learn();
        if (!learning) {
            return new RawDetector(usual, noise, taught, nextHands, point);
        }
        if (!usual.known()) {
            UsualLevel first = new UsualLevel(news.ownLevel(), news.information(), 1);
            return new RawDetector(first, noise, taught + 1, nextHands, point);
        }
        double most = settings.clip() * sd;
        double clipped = noiseKnown ? Math.max(-most, Math.min(most, residual)) : residual;
        return new RawDetector(
                usual.plus(news.levelAt(usual, clipped), news.information()),
                noise.plus(clipped),
                taught + 1,
                nextHands,
                point);
    }

    /** The same knowledge of the series, without any evidence. */
    RawDetector withoutEvidence() {
        return new RawDetector(usual, noise, taught, Runs.none(hands.sought()), previous);
    }

    private Innovation innovation(SeriesPoint point, double correlation) {
        return previous == null
                ? Innovation.first(point.value(), 0)
                : Innovation.following(
                        point.value(),
                        0,
                        previous.value(),
                        0,
                        StrictMath.pow(correlation, (double) point.time() - previous.time()));
    }

    /** Hands of equal weight: moderate fall, moderate rise, deep fall, deep rise; rises only when they are sought. */
    record Runs(Sought sought, Run fall1, Run rise1, Run fall2, Run rise2) {
        static Runs none(Sought sought) {
            return new Runs(sought, Run.NONE, Run.NONE, Run.NONE, Run.NONE);
        }

        Runs after(int place, double value, double surprise, DriftSettings settings) {
            double moderate = settings.self1().size();
            double deep = settings.self2().size();
            double cap = settings.cap();
            boolean rises = sought == Sought.CHANGES;
            return new Runs(
                    sought,
                    fall1.after(place, value, surprise, moderate, cap),
                    rises ? rise1.after(place, value, -surprise, moderate, cap) : rise1,
                    fall2.after(place, value, surprise, deep, cap),
                    rises ? rise2.after(place, value, -surprise, deep, cap) : rise2);
        }

        double evidence() {
            double weight = sought.weight();
            return weight * fall1.evidence()
                    + weight * rise1.evidence()
                    + weight * fall2.evidence()
                    + weight * rise2.evidence();
        }

        /** The run with most evidence, of equal ones the first; one without evidence when there is none. */
        Run leading() {
            double most = most();
            if (fall1.evidence() == most) {
                return fall1;
            }
            if (rise1.evidence() == most) {
                return rise1;
            }
            return fall2.evidence() == most ? fall2 : rise2;
        }

        SeriesAnswer.Direction direction() {
            double most = most();
            boolean falls = fall1.evidence() == most || (rise1.evidence() != most && fall2.evidence() == most);
            return falls ? SeriesAnswer.Direction.DOWN : SeriesAnswer.Direction.UP;
        }

        private double most() {
            return Math.max(Math.max(fall1.evidence(), rise1.evidence()), Math.max(fall2.evidence(), rise2.evidence()));
        }
    }
}
