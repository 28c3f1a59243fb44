// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.norms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about one indicator (indicators.yaml): from a value to a colour and a score.
 *
 * @param indicator id of the indicator
 * @param unit unit of the value, for people
 * @param higherIsBetter direction
 * @param green at least as good as this is green
 * @param red worse than this is red
 * @param zero value with score 0
 * @param best value with score 100
 * @param weight weight within the lesson, more than 0
 * @param critical red is a veto for the lesson
 * @param cadenceMonths expected months between observations; null for a clock or a state that does not become old
 * @param maxAgeDays age from which the value is stale; null for never
 * @param confirmation who agreed to it and when; null for a default that nobody confirmed
 */
public record Norm(
        String indicator,
        String unit,
        boolean higherIsBetter,
        double green,
        double red,
        double zero,
        double best,
        double weight,
        boolean critical,
        @Nullable Integer cadenceMonths,
        @Nullable Integer maxAgeDays,
        @Nullable Confirmation confirmation) {

    /**
     * The consent of the participants to a norm.
     *
     * @param on day on which they agreed
     * @param by who agreed: a body or meeting, never a person
     */
    public record Confirmation(LocalDate on, String by) {}

    /** Limits compare with this tolerance (README.md 13). */
    public static final double TOLERANCE = 1e-9;

    /** Throws IllegalArgumentException with a sentence when the limits do not run from zero over red and green to best. */
    public Norm {
        double sign = higherIsBetter ? 1 : -1;
        if (!(sign * zero < sign * red && sign * red < sign * green && sign * green <= sign * best)) {
            throw new IllegalArgumentException("norm of " + indicator + ": zero " + zero + ", red " + red + ", green "
                    + green + ", best " + best + " are not in order");
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException("norm of " + indicator + ": weight " + weight + " is not above 0");
        }
    }

    /** False for a default that nobody confirmed. */
    public boolean isConfirmed() {
        return confirmation != null;
    }

    /** The same norm, agreed to. */
    public Norm confirmed(Confirmation consent) {
        return new Norm(
                indicator,
                unit,
                higherIsBetter,
                green,
                red,
                zero,
                best,
                weight,
                critical,
                cadenceMonths,
                maxAgeDays,
                consent);
    }
}
