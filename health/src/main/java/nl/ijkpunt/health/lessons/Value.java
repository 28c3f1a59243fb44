// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import nl.ijkpunt.events.Code;

/** What a formula gives: a figure in the unit of its indicator, or the reason why there is none. */
public sealed interface Value {

    /** A figure, never NaN or infinite. */
    record Known(double number) implements Value {
        public Known {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a value must be finite: " + number);
            }
        }
    }

    /** No figure. Never shown as good, whatever the reason. */
    record Unknown(Reason reason) implements Value {}

    /** Why a value is unknown (indicators.yaml, status). */
    enum Reason {
        NO_DATA,
        TOO_FEW,
        STALE,
        NOT_APPLICABLE,
        SUPPRESSED;

        /** For instance {@code too-few}. */
        public String code() {
            return Code.of(this);
        }
    }

    /** A figure. */
    static Value of(double number) {
        return new Known(number);
    }

    /** Unknown for want of data. */
    static Value unknown() {
        return new Unknown(Reason.NO_DATA);
    }

    /** Unknown for another reason. */
    static Value unknown(Reason reason) {
        return new Unknown(reason);
    }

    /** Answers with one of two functions. */
    default <T> T match(DoubleFunction<T> known, Function<Reason, T> unknown) {
        return this instanceof Known value ? known.apply(value.number()) : unknown.apply(((Unknown) this).reason());
    }

    /** True when there is a figure. */
    default boolean isKnown() {
        return this instanceof Known;
    }
}
