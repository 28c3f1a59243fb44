// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import org.jspecify.annotations.Nullable;

/**
 * What the participants agreed on one indicator in a re-alignment. Source: drift.md 2 and 5.
 *
 * @param level agreed score, 0..100; null: no level was agreed
 * @param months months of experience the level rests on, 1 or more; null: not said
 */
public record Agreement(@Nullable Double level, @Nullable Integer months) {
    /** A re-alignment that says nothing about the indicator itself. */
    public static final Agreement WITHOUT_LEVEL = new Agreement(null, null);

    private static final double HIGHEST = 100;

    /** Refuses a level outside 0..100 and fewer than one month. */
    public Agreement {
        if (level != null && !(level >= 0 && level <= HIGHEST)) {
            throw new IllegalArgumentException("agreed level must be 0..100, it is " + level);
        }
        if (months != null && months < 1) {
            throw new IllegalArgumentException("months that a level rests on must be 1 or more, it is " + months);
        }
    }

    /** A level without a word about what it rests on. */
    public static Agreement onLevel(double level) {
        return new Agreement(level, null);
    }
}
