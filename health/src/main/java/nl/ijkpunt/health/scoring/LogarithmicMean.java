// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

/** The mean that turns a difference of logarithms into a difference of points, exactly (scoring.md 5). */
final class LogarithmicMean {

    private LogarithmicMean() {}

    static double of(double a, double b) {
        return a == b ? a : (a - b) / Math.log(a / b);
    }
}
