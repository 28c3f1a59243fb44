// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import nl.ijkpunt.events.Code;
import nl.ijkpunt.health.drift.DriftState;
import org.jspecify.annotations.Nullable;

/** What a director reads about a lesson (scoring.md 7), least urgent first. */
public enum DirectorStatus {
    INSUFFICIENT,
    STEADY,
    ATTENTION,
    ACT;

    /** 0-3. */
    public int code() {
        return ordinal();
    }

    /** As published. */
    public String key() {
        return Code.of(this);
    }

    /** From level, lasting change and compound patterns: what is seen is not hidden by what is missing. */
    public static DirectorStatus of(Colour level, @Nullable DriftState drift, boolean pattern) {
        DirectorStatus status = switch (level) {
            case UNKNOWN -> INSUFFICIENT;
            case GREEN -> STEADY;
            case AMBER -> ATTENTION;
            case RED -> ACT;
        };
        if (drift == DriftState.ALARM) {
            return ACT;
        }
        return (drift == DriftState.WATCH || pattern) && status.code() < ATTENTION.code() ? ATTENTION : status;
    }
}
