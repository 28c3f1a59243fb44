// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * How far one observation lies from what was expected, as standard normal values; NaN: nothing to compare with.
 *
 * <p>Source: drift.md 4.
 *
 * @param norm below the agreed level and its tolerance, positive when worse (uN)
 * @param normBetter above the agreed level and its tolerance, positive when better (uN')
 * @param self below the own usual level, positive when worse (uS)
 * @param residual the same in points before studentising (eS)
 */
record Surprise(double norm, double normBetter, double self, double residual) {
    static final Surprise NONE = new Surprise(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
