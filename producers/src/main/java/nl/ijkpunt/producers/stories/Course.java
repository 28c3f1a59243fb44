// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.util.ArrayList;
import java.util.List;

/**
 * How strongly things go wrong, and when. Time is the share of the story that has passed, 0 to 1, so that a story can
 * be told over any number of years.
 */
record Course(List<Turn> turns) {

    private static final double NEVER = 2;

    /** Share of the story in which a trouble grows to its full strength, and in which it wears off. */
    private static final double TRANSITION = 0.15;

    /** A trouble that begins at one moment and is turned back at another. */
    record Turn(Trouble trouble, double strength, double from, double until) {

        private double pressure(double moment) {
            double grown = Math.min(1, Math.max(0, (moment - from) / TRANSITION));
            double left = 1 - Math.min(1, Math.max(0, (moment - until) / TRANSITION));
            return strength * grown * left;
        }
    }

    Course {
        turns = List.copyOf(turns);
    }

    /** Nothing goes wrong. */
    static Course steady() {
        return new Course(List.of());
    }

    /** The same, where this trouble begins and stays. */
    Course with(Trouble trouble, double strength, double from) {
        return with(trouble, strength, from, NEVER);
    }

    /** The same, where this trouble begins and is overcome. */
    Course with(Trouble trouble, double strength, double from, double until) {
        List<Turn> more = new ArrayList<>(turns);
        more.add(new Turn(trouble, strength, from, until));
        return new Course(more);
    }

    /** Strength of a trouble at a moment, 0 to 1. */
    double pressure(Trouble trouble, double moment) {
        double most = 0;
        for (Turn turn : turns) {
            if (turn.trouble() == trouble) {
                most = Math.max(most, turn.pressure(moment));
            }
        }
        return most;
    }

    /** Moment at which the first trouble is turned back; more than 1 when none is. */
    double recovery() {
        double first = NEVER;
        for (Turn turn : turns) {
            first = Math.min(first, turn.until());
        }
        return first;
    }
}
