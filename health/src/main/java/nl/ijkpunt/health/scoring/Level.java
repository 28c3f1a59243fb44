// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import org.jspecify.annotations.Nullable;

/**
 * The level of a lesson, held until the score is beyond a line twice in a row or once clearly (scoring.md 6).
 *
 * @param held the level held, also while unknown; null before the first
 * @param seen closes with a score before the first level
 * @param pending the level that the last close pointed to; null for none
 * @param shown what is shown
 */
public record Level(
        @Nullable Colour held, int seen, @Nullable Colour pending, Colour shown) {

    /** Before the first close. */
    public static final Level START = new Level(null, 0, null, Colour.UNKNOWN);

    private static final double Z80 = 0.8416212335729143;
    private static final double Z95 = 1.6448536269514722;
    private static final double LEAST_ERROR = 1;
    private static final double LEAST_COVERAGE = 0.5;
    private static final double GREEN_COVERAGE = 0.75;
    private static final int FIRST_CLOSES = 2;
    private static final double TOLERANCE = 1e-9;

    /** The level after one more close. */
    public Level after(LessonScore close) {
        return after(close, false);
    }

    /** What is shown on a day that is no close; nothing of it is kept. */
    public Level on(LessonScore day) {
        return after(day, true);
    }

    private Level after(LessonScore now, boolean provisional) {
        Double score = now.score();
        if (score == null || now.coverage() < LEAST_COVERAGE - TOLERANCE) {
            return new Level(held, seen, null, Colour.UNKNOWN);
        }
        Colour level = held;
        if (level == null) {
            Colour candidate = withVetoes(first(score, now.coverage()), now.vetoes());
            int closes = provisional ? seen : seen + 1;
            Colour reached = closes >= FIRST_CLOSES ? candidate : null;
            return new Level(reached, closes, null, reached == null ? Colour.UNKNOWN : reached);
        }
        double error = Math.max(now.standardError() == null ? 0 : now.standardError(), LEAST_ERROR);
        Colour plain = plain(level, score, Z80 * error, now.coverage());
        Colour candidate = withVetoes(plain, now.vetoes());
        boolean hard = candidate != plain && candidate.compareTo(level) > 0
                || level == Colour.GREEN && candidate == Colour.AMBER && now.coverage() < GREEN_COVERAGE - TOLERANCE;
        if (candidate == level) {
            return new Level(level, seen, null, level);
        }
        if (hard || pending == candidate || isStrong(level, candidate, score, Z95 * error)) {
            return new Level(candidate, seen, null, candidate);
        }
        return new Level(level, seen, candidate, level);
    }

    private static Colour first(double score, double coverage) {
        if (score < 50 - TOLERANCE) {
            return Colour.RED;
        }
        return score >= 70 - TOLERANCE && coverage >= GREEN_COVERAGE - TOLERANCE ? Colour.GREEN : Colour.AMBER;
    }

    private static Colour plain(Colour level, double score, double margin, double coverage) {
        boolean mayBeGreen = coverage >= GREEN_COVERAGE - TOLERANCE;
        if (score <= 50 - margin + TOLERANCE) {
            return Colour.RED;
        }
        if (score >= 70 + margin - TOLERANCE && mayBeGreen) {
            return Colour.GREEN;
        }
        if (level == Colour.RED && score < 50 + margin - TOLERANCE) {
            return Colour.RED;
        }
        return level == Colour.GREEN && score > 70 - margin + TOLERANCE && mayBeGreen ? Colour.GREEN : Colour.AMBER;
    }

    private static Colour withVetoes(Colour plain, int vetoes) {
        if (vetoes >= 2) {
            return Colour.RED;
        }
        return vetoes == 1 && plain == Colour.GREEN ? Colour.AMBER : plain;
    }

    private static boolean isStrong(Colour from, Colour to, double score, double margin) {
        return switch (to) {
            case RED -> score <= 50 - margin + TOLERANCE;
            case GREEN -> score >= 70 + margin - TOLERANCE;
            case AMBER -> from == Colour.RED ? score >= 50 + margin - TOLERANCE : score <= 70 - margin + TOLERANCE;
            case UNKNOWN -> false;
        };
    }
}
