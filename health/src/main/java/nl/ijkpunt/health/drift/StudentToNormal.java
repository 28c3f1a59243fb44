// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How surprising a deviation is when the noise itself is only known from a few observations: the standard normal value
 * that is exceeded as often as a Student t value.
 *
 * <p>z(t, nu) = Phi^-1(F_nu(t)), limited to [-3, 3]. Absolute accuracy better than 1e-12. Source: drift.md 4.
 */
final class StudentToNormal {
    static final double LIMIT = 3;

    /** Phi(3) - 1/2: from here on the answer is the limit, and no quantile is needed. */
    private static final double EXCESS_AT_LIMIT = 0.4986501019683699;

    /** Degrees of freedom are counted observations: whole and small, unless somebody configures them otherwise. */
    private static final int CLOSED_FORM_UP_TO = 256;

    private static final double[] EVEN_RATIOS = ratios(1);
    private static final double[] ODD_RATIOS = ratios(2);

    private StudentToNormal() {}

    /**
     * The normal value as surprising as t.
     *
     * @param t the studentised deviation; infinite counts as very far
     * @param nu degrees of freedom, above 0
     */
    static double z(double t, double nu) {
        double excess = excess(Math.abs(t), nu);
        double z = excess >= EXCESS_AT_LIMIT ? LIMIT : Math.min(LIMIT, NormalQuantile.above(excess));
        return t < 0 ? -z : z;
    }

    /** F_nu(t) - 1/2 for t of 0 or more: near the middle more exact than F itself, and in the tail exact enough up to 3. */
    private static double excess(double t, double nu) {
        int whole = (int) nu;
        if (whole != nu || whole > CLOSED_FORM_UP_TO || Double.isInfinite(t)) {
            return 0.5 - TDistribution.of(nu).survivalProbability(t);
        }
        double sum = nu + t * t;
        double sine = t / StrictMath.sqrt(sum);
        double cosineSquared = nu / sum;
        return (whole & 1) == 0
                ? sine * series(1, cosineSquared, EVEN_RATIOS, whole / 2 - 1) / 2
                : oddExcess(t, nu, sine, cosineSquared, (whole - 1) / 2);
    }

    private static double oddExcess(double t, double nu, double sine, double cosineSquared, int terms) {
        double angle = StrictMath.atan(t / StrictMath.sqrt(nu));
        if (terms == 0) {
            return angle / Math.PI;
        }
        double cosine = StrictMath.sqrt(cosineSquared);
        return (angle + sine * series(cosine, cosineSquared, ODD_RATIOS, terms - 1)) / Math.PI;
    }

    /** Abramowitz and Stegun 26.7.3 and 26.7.4: only positive terms, so nothing cancels. */
    private static double series(double first, double cosineSquared, double[] ratios, int further) {
        double term = first;
        double sum = first;
        for (int k = 0; k < further; k++) {
            term *= cosineSquared * ratios[k];
            sum += term;
        }
        return sum;
    }

    private static double[] ratios(int first) {
        double[] ratios = new double[CLOSED_FORM_UP_TO / 2];
        for (int k = 0; k < ratios.length; k++) {
            ratios[k] = (first + 2.0 * k) / (first + 2.0 * k + 1);
        }
        return ratios;
    }
}
