// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

/** The mean that turns a difference of logarithms into a difference of points, exactly (scoring.md 5). */
final class LogarithmicMean {

    private LogarithmicMean() {}

    /** Of two positive numbers. The logarithm is that of 1 + growth, so it stays exact when they are almost equal. */
    static double of(double a, double b) {
        double growth = (a - b) / b;
        return growth == 0 ? a : (a - b) / Math.log1p(growth);
    }
}
