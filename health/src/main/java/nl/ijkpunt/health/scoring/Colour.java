// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import nl.ijkpunt.events.Code;
import nl.ijkpunt.health.norms.Norm;
import org.jspecify.annotations.Nullable;

/** The colour of a value or the level of a lesson, best first. */
public enum Colour {
    GREEN,
    AMBER,
    RED,
    UNKNOWN;

    /** As published, for instance {@code green}. */
    public String key() {
        return Code.of(this);
    }

    /** The colour of a value by the limits, not by the score (indicators.yaml, status); none is unknown. */
    public static Colour of(@Nullable Double value, Norm norm) {
        if (value == null) {
            return UNKNOWN;
        }
        double sign = norm.higherIsBetter() ? 1 : -1;
        if (sign * value >= sign * norm.green() - Norm.TOLERANCE) {
            return GREEN;
        }
        return sign * value < sign * norm.red() - Norm.TOLERANCE ? RED : AMBER;
    }

    /** The level of a symptom by its plain score: red below 50, green from 70 (scoring.md 11). */
    public static Colour ofSymptom(@Nullable Double score) {
        if (score == null) {
            return UNKNOWN;
        }
        if (score < 50 - Norm.TOLERANCE) {
            return RED;
        }
        return score >= 70 - Norm.TOLERANCE ? GREEN : AMBER;
    }
}
