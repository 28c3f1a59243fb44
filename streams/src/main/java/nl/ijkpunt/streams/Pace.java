// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When a task may answer. An answer about everything a partnership was ever told costs more than the fact that makes it
 * out of date, so while facts keep coming most of the time is theirs, or years of them would never be read; when none
 * came since the last moment, answers are given at once. It decides when, and nothing about what.
 */
final class Pace {

    /** Bounds the time between two commits, and so what a crash undoes. */
    static final Duration TURN = Duration.ofMillis(500);

    /** While facts keep coming, they get this many times what answering took. */
    static final int REST = 3;

    private final LongSupplier nanoseconds;
    private boolean heard;
    private long began;
    private long rest;

    /** On a clock that only goes forward; Kafka's own stands still while a record or a moment is processed. */
    Pace(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        began = nanoseconds.getAsLong();
    }

    /** Something was told. */
    void heard() {
        heard = true;
    }

    /** True when this is a moment to answer; the turn begins. */
    boolean mayAnswer() {
        long now = nanoseconds.getAsLong();
        if (heard && now - began < rest) {
            heard = false;
            return false;
        }
        heard = false;
        began = now;
        rest = 0;
        return true;
    }

    /** True when there is time for one more answer in this turn. */
    boolean goesOn() {
        return nanoseconds.getAsLong() - began < TURN.toNanos();
    }

    /** The turn is over; answers were given. */
    void answered() {
        rest = (1 + REST) * (nanoseconds.getAsLong() - began);
    }
}
