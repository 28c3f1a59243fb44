// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import org.jspecify.annotations.Nullable;

/** The assurance icon of a control chart: whether the target will be met. Source: drift.md 10. */
public enum Assurance {
    /** The target is met in every usual month. */
    PASS("pass"),
    /** The target is met in no usual month. */
    FAIL("fail"),
    /** Sometimes met, sometimes not. */
    INCONSISTENT("inconsistent"),
    /** No statement: the last point is not common cause, and limits of a level that has gone foretell nothing. */
    MOVED("moved"),
    /** No target, no good direction or no limits. */
    EMPTY("empty");

    private final String key;

    Assurance(String key) {
        this.key = key;
    }

    /** The key in outputs. */
    public String key() {
        return key;
    }

    static Assurance of(@Nullable ControlLimits limits, ControlMark last, @Nullable Double target, GoodDirection good) {
        if (limits == null || target == null || good == GoodDirection.NONE) {
            return EMPTY;
        }
        if (last.sign() != 0) {
            return MOVED;
        }
        if (target > limits.upper()) {
            return good == GoodDirection.HIGHER ? FAIL : PASS;
        }
        if (target < limits.lower()) {
            return good == GoodDirection.HIGHER ? PASS : FAIL;
        }
        return INCONSISTENT;
    }
}
