// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import org.jspecify.annotations.Nullable;

/**
 * The state of a lesson, changed only by what is heard of it. Source: drift.md 7.
 *
 * @param state what is said
 * @param low heard closes in a row with evidence below watch
 * @param opened month number in which the alarm opened, kept while recovered; null: no alarm
 */
record DriftStatus(DriftState state, int low, @Nullable Integer opened) {
    static final DriftStatus UNKNOWN = new DriftStatus(DriftState.UNKNOWN, 0, null);

    /** The status after a close with at least one observation. */
    DriftStatus heard(int month, double evidence, DriftSettings settings) {
        int nowLow = evidence < settings.watch() ? low + 1 : 0;
        boolean over = nowLow >= settings.recover();
        if (state == DriftState.ALARM) {
            return new DriftStatus(over ? DriftState.RECOVERED : DriftState.ALARM, nowLow, opened);
        }
        if (evidence >= settings.alarm()) {
            return new DriftStatus(DriftState.ALARM, nowLow, month);
        }
        boolean watched = evidence >= settings.watch() || (state == DriftState.WATCH && !over);
        return new DriftStatus(watched ? DriftState.WATCH : DriftState.OK, nowLow, null);
    }

    /** What the step from an earlier status to this one must tell; null: nothing. */
    @Nullable
    DriftEvent eventSince(DriftStatus before, int month) {
        if (state == before.state) {
            return null;
        }
        return switch (state) {
            case ALARM -> new DriftEvent(DriftEvent.Kind.OPENED, null, month, opened);
            case RECOVERED -> new DriftEvent(DriftEvent.Kind.CLOSED, DriftEvent.Reason.RECOVERED, month, opened);
            case WATCH -> new DriftEvent(DriftEvent.Kind.NOTICED, null, month, null);
            case OK ->
                before.state == DriftState.WATCH ? new DriftEvent(DriftEvent.Kind.EASED, null, month, null) : null;
            case UNKNOWN ->
                before.state == DriftState.ALARM
                        ? new DriftEvent(DriftEvent.Kind.CLOSED, DriftEvent.Reason.REALIGNED, month, before.opened)
                        : null;
        };
    }

    /** Whether the participants should be reminded at this close; started counts what names the lesson only. */
    boolean remindsAt(int close, @Nullable Integer lastStarted, DriftSettings settings) {
        return state == DriftState.ALARM
                && opened != null
                && close > opened
                && (close - opened) % settings.remind() == 0
                && (lastStarted == null || lastStarted <= opened);
    }
}
