// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * The evidence for one sought fall, and the run of observations that carries it at present. Source: drift.md 4 and 6.
 *
 * @param evidence how many times better the fall explains the observations, 0 up to the cap (R)
 * @param support log-likelihood of the present run; at 0 or below a new run begins (W)
 * @param onset where the present run began; means nothing while {@code count} is 0
 * @param count observations in the present run (cnt)
 * @param sum of their scores
 */
record Run(double evidence, double support, int onset, int count, double sum) {
    static final Run NONE = new Run(0, 0, 0, 0, 0);

    /**
     * The run after one more observation.
     *
     * @param at month or place of the observation
     * @param surprise standard normal when nothing changed, positive when worse (u)
     * @param size the sought fall (lambda)
     */
    Run after(int at, double score, double surprise, double size, double cap) {
        double gain = size * surprise - size * size / 2;
        double more = Math.min(cap, (1 + evidence) * StrictMath.exp(gain));
        return support <= 0
                ? new Run(more, 0 + gain, at, 1, 0 + score)
                : new Run(more, support + gain, onset, count + 1, sum + score);
    }

    boolean begun() {
        return count > 0;
    }

    /** Mean score since the onset. */
    double mean() {
        return sum / count;
    }
}
