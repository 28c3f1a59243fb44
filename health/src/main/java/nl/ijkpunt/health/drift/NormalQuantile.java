// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * The quantile of the standard normal distribution, relative accuracy about 1e-16.
 *
 * <p>Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37, 1988, without its far tail.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as published
final class NormalQuantile {
    private static final double CENTRE = 0.425;
    private static final double CENTRE_SQUARED = 0.180625;
    private static final double TAIL_SHIFT = 1.6;

    private static final double[] CENTRE_ABOVE = {
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0
    };
    private static final double[] CENTRE_BELOW = {
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1
    };
    private static final double[] TAIL_ABOVE = {
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0
    };
    private static final double[] TAIL_BELOW = {
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e0,
        2.05319162663775882187e0,
        1
    };

    private NormalQuantile() {}

    /**
     * The quantile of the probability 0.5 + excess.
     *
     * @param excess how far the probability lies above one half, 0 to 0.49999999998 (a quantile of 6.6); the caller
     *     has it more exactly than the probability itself
     */
    static double above(double excess) {
        if (excess <= CENTRE) {
            double r = CENTRE_SQUARED - excess * excess;
            return excess * polynomial(CENTRE_ABOVE, r) / polynomial(CENTRE_BELOW, r);
        }
        // StrictMath: the same facts must give the same bits on every machine.
        double r = StrictMath.sqrt(-StrictMath.log(0.5 - excess)) - TAIL_SHIFT;
        return polynomial(TAIL_ABOVE, r) / polynomial(TAIL_BELOW, r);
    }

    private static double polynomial(double[] coefficients, double r) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * r + coefficient;
        }
        return value;
    }
}
