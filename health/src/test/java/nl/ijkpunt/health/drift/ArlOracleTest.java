// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published run lengths of drift.md 15, reproduced by charts written for this test alone: if our random numbers and
 * our way of counting were wrong, the promise of the detector would be measured wrongly too.
 */
@Tag("proof")
class ArlOracleTest {
    private static final int RUNS = Proof.runs(100_000);

    /** With so many cells one of a small run is now and then further off. */
    private static final double ERRORS = Proof.inFull() ? 3 : 4;

    private static final double PERCENT = Proof.inFull() ? 4 : 8;

    /** A chart that sees standard normal values, shifted, and says when it signals. */
    interface Chart {
        boolean signals(double value);
    }

    interface NewChart {
        Chart start(SplittableRandom random);
    }

    static Stream<Arguments> twoSidedCusum() {
        double[] shifts = {0, .25, .5, .75, 1, 1.5, 2, 2.5, 3, 4};
        return Stream.of(
                        table(
                                "CUSUM k .5, h 4",
                                r -> cusum(2, .5, 4, 0),
                                shifts,
                                text("168 74.2 26.6 13.3 8.38 4.75 3.34 2.62 2.19 1.71")),
                        table(
                                "CUSUM k .5, h 4, head start 2",
                                r -> cusum(2, .5, 4, 2),
                                shifts,
                                text("149 62.7 20.1 8.97 5.29 2.86 2.01 1.59 1.32 1.07")),
                        table(
                                "CUSUM k .5, h 5",
                                r -> cusum(2, .5, 5, 0),
                                shifts,
                                text("465 139 38.0 17.0 10.4 5.75 4.01 3.11 2.57 2.01")),
                        table("CUSUM k .5, h 4", r -> cusum(2, .5, 4, 0), new double[] {0, 1}, text("167.684 8.383")),
                        table("CUSUM k .5, h 5", r -> cusum(2, .5, 5, 0), new double[] {0, 1}, text("465.444 10.376")),
                        table("CUSUM k .5, h 4.7738", r -> cusum(2, .5, 4.7738, 0), new double[] {0}, text("370")))
                .flatMap(s -> s);
    }

    static Stream<Arguments> oneSidedCusum() {
        double[] healthy = {0};
        return Stream.of(
                        table("CUSUM one-sided, k .5, h 4", r -> cusum(1, .5, 4, 0), healthy, text("335.37")),
                        table("CUSUM one-sided, k .5, h 5", r -> cusum(1, .5, 5, 0), healthy, text("930.89")),
                        table("CUSUM one-sided, k .5, h 2.8494", r -> cusum(1, .5, 2.8494, 0), healthy, text("100")),
                        table("CUSUM one-sided, k .5, h 4.0954", r -> cusum(1, .5, 4.0954, 0), healthy, text("370")),
                        table("CUSUM one-sided, k .5, h 4.5677", r -> cusum(1, .5, 4.5677, 0), healthy, text("600")),
                        table("CUSUM one-sided, k .5, h 5.0707", r -> cusum(1, .5, 5.0707, 0), healthy, text("1000")),
                        table(
                                "CUSUM one-sided, k .5, h 3",
                                r -> cusum(1, .5, 3, 0),
                                new double[] {0, 1.5},
                                text("117.59 3.75")),
                        table(
                                "CUSUM one-sided, k 0, h 10",
                                r -> cusum(1, 0, 10, 0),
                                new double[] {-.25, 0, .5},
                                text("2071.51~ 124.66 20.37")))
                .flatMap(s -> s);
    }

    static Stream<Arguments> ewma() {
        double[] shifts = {0, .5, 1, 2};
        return Stream.of(
                        table("EWMA .5", r -> ewma(.5, 3.071), shifts, text("500 88.8 17.5 3.63")),
                        table("EWMA .25", r -> ewma(.25, 2.998), shifts, text("500 48.2~ 11.1 3.6")),
                        table("EWMA .2", r -> ewma(.2, 2.962), shifts, text("500 41.8 10.5 3.7")),
                        table("EWMA .1", r -> ewma(.1, 2.814), shifts, text("500 31.3 10.3 4.4")),
                        table("EWMA .05", r -> ewma(.05, 2.615), shifts, text("500 28.8 11.4 5.2")),
                        table("EWMA .03", r -> ewma(.03, 2.437), shifts, text("500 29.3 12.6 5.99")),
                        table("EWMA .5, L 2", r -> ewma(.5, 2), new double[] {0, 1}, text("26.45 4.91")))
                .flatMap(s -> s);
    }

    static Stream<Arguments> rules() {
        double[] shifts = {0, .2, .4, .6, 1, 2, 3};
        return Stream.of(
                        table(
                                "Western Electric",
                                r -> new WesternElectric(),
                                shifts,
                                text("91.75 66.80 36.61 20.90 9.22 3.13 1.67")),
                        table(
                                "rule 1 alone",
                                r -> value -> Math.abs(value) > 3,
                                shifts,
                                text("370.40 308.43 200.08 119.67 43.89 6.30 2.00")),
                        table("NHS", r -> new Nhs(0, 1, true, true), new double[] {0}, text("85.63±.26")),
                        table(
                                "NHS without trend",
                                r -> new Nhs(0, 1, false, true),
                                new double[] {0, 1, 2},
                                text("87.93 10.62 3.58")),
                        table("NHS, concern side", r -> new Nhs(0, 1, true, false), new double[] {0}, text("171.0")))
                .flatMap(s -> s);
    }

    /** The specification does not say how it counts here; counted from the first point after those of the limits. */
    @ParameterizedTest
    @CsvSource({"12, 52.7", "8, 47.4"})
    void limitsFromFewPointsSignalMoreOften(int points, double published) {
        RunLength found = runLength(r -> Nhs.withLimitsFrom(points, r), 0);

        double mean = found.mean();
        Proof.row(
                "run-lengths",
                "NHS, limits from " + points + " points",
                "0.0",
                Double.toString(published),
                rounded(3, mean),
                rounded(1, (mean - published) / found.error()));
        assertThat(mean).isCloseTo(published, Percentage.withPercentage(PERCENT));
    }

    static Stream<Arguments> shiryaevRoberts() {
        double[] shifts = {0, .5, 1, 2};
        return Stream.of(
                        table(
                                "Shiryaev-Roberts A 100, lambda .5",
                                r -> sr(.5, 100),
                                shifts,
                                text("134.2 19.3 9.87 5.24")),
                        table(
                                "Shiryaev-Roberts A 100, lambda 1",
                                r -> sr(1, 100),
                                shifts,
                                text("179.2 20.0 7.79 3.52")),
                        table(
                                "Shiryaev-Roberts A 100, lambda 2",
                                r -> sr(2, 100),
                                shifts,
                                text("312.5 38.8 9.89 2.91")),
                        table(
                                "Shiryaev-Roberts A 600, lambda .5",
                                r -> sr(.5, 600),
                                shifts,
                                text("803 32.4 14.57 7.28")),
                        table(
                                "Shiryaev-Roberts A 600, lambda 1",
                                r -> sr(1, 600),
                                shifts,
                                text("1072 37.3 11.28 4.71")),
                        table(
                                "Shiryaev-Roberts A 600, lambda 2",
                                r -> sr(2, 600),
                                shifts,
                                text("1875 102.9 16.00 3.80")),
                        table(
                                "Shiryaev-Roberts A 1000, lambda .5",
                                r -> sr(.5, 1000),
                                shifts,
                                text("1338 36.4 15.9 7.86")),
                        table(
                                "Shiryaev-Roberts A 1000, lambda 1",
                                r -> sr(1, 1000),
                                shifts,
                                text("1785 43.4 12.3 5.05")),
                        table(
                                "Shiryaev-Roberts A 1000, lambda 2",
                                r -> sr(2, 1000),
                                shifts,
                                text("3125 134.8 18.0 4.06")))
                .flatMap(s -> s);
    }

    @ParameterizedTest(name = "{0}, shift {2}: {3}")
    @MethodSource({"twoSidedCusum", "oneSidedCusum", "ewma", "rules", "shiryaevRoberts"})
    void aPublishedRunLengthIsReproduced(String name, NewChart chart, double shift, String published) {
        RunLength found = runLength(chart, shift);

        double wanted = Published.value(published);
        Proof.row(
                "run-lengths",
                name,
                Double.toString(shift),
                published,
                rounded(3, found.mean()),
                rounded(1, (found.mean() - wanted) / found.error()));
        assertThat(Math.abs(found.mean() - wanted))
                .as("%s, shift %s: %s", name, shift, found)
                .isLessThanOrEqualTo(ERRORS * found.error() + Published.doubt(published));
    }

    private static String rounded(int decimals, double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private record RunLength(double mean, double error) {}

    private static RunLength runLength(NewChart chart, double shift) {
        SplittableRandom random = new SplittableRandom(71);
        double sum = 0;
        double squares = 0;
        for (int run = 0; run < RUNS; run++) {
            Chart one = chart.start(random);
            int length = 1;
            while (!one.signals(shift + random.nextGaussian())) {
                length++;
            }
            sum += length;
            squares += (double) length * length;
        }
        double mean = sum / RUNS;
        double error = Math.sqrt((squares / RUNS - mean * mean) / RUNS);
        return new RunLength(mean, error);
    }

    /** A published figure is known to half its last digit; one with ~ is off in that digit, one with ± says it. */
    private static final class Published {
        static double value(String text) {
            return Double.parseDouble(digits(text));
        }

        static double doubt(String text) {
            if (text.contains("±")) {
                return 3 * Double.parseDouble(text.substring(text.indexOf('±') + 1));
            }
            String digits = digits(text);
            int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
            return (text.endsWith("~") ? 1.5 : 0.5) * Math.pow(10, -decimals);
        }

        private static String digits(String text) {
            return text.replaceAll("[~±].*", "");
        }
    }

    private static Stream<Arguments> table(String name, NewChart chart, double[] shifts, String[] published) {
        assertThat(published).hasSameSizeAs(shifts);
        Stream.Builder<Arguments> cells = Stream.builder();
        for (int i = 0; i < shifts.length; i++) {
            cells.add(Arguments.of(name, chart, shifts[i], published[i]));
        }
        return cells.build();
    }

    private static String[] text(String figures) {
        return figures.split(" ", -1);
    }

    private static Chart cusum(int sides, double reference, double threshold, double headStart) {
        return new Chart() {
            private double up = headStart;
            private double down = headStart;

            @Override
            public boolean signals(double value) {
                up = Math.max(0, up + value - reference);
                down = Math.max(0, down - value - reference);
                return up > threshold || (sides == 2 && down > threshold);
            }
        };
    }

    private static Chart ewma(double lambda, double width) {
        double limit = width * Math.sqrt(lambda / (2 - lambda));
        return new Chart() {
            private double mean;

            @Override
            public boolean signals(double value) {
                mean = (1 - lambda) * mean + lambda * value;
                return Math.abs(mean) > limit;
            }
        };
    }

    private static Chart sr(double lambda, double threshold) {
        return new Chart() {
            private double evidence;

            @Override
            public boolean signals(double value) {
                evidence = (1 + evidence) * Math.exp(lambda * value - lambda * lambda / 2);
                return evidence >= threshold;
            }
        };
    }

    /** Beyond 3; 2 of 3 beyond 2; 4 of 5 beyond 1; 8 in a row on one side (Champ and Woodall 1987). */
    private static final class WesternElectric implements Chart {
        private final double[] last = new double[8];
        private int seen;

        @Override
        public boolean signals(double value) {
            last[seen % 8] = value;
            seen++;
            return Math.abs(value) > 3
                    || atLeast(2, 3, 2, 1)
                    || atLeast(2, 3, 2, -1)
                    || atLeast(4, 5, 1, 1)
                    || atLeast(4, 5, 1, -1)
                    || atLeast(8, 8, 0, 1)
                    || atLeast(8, 8, 0, -1);
        }

        private boolean atLeast(int wanted, int of, double beyond, int side) {
            int found = 0;
            for (int back = 1; back <= Math.min(of, seen); back++) {
                found += side * last[(seen - back) % 8] > beyond ? 1 : 0;
            }
            return found >= wanted;
        }
    }

    /** The four rules of drift.md 10, on both sides or on the low side only. */
    private static final class Nhs implements Chart {
        private final double mean;
        private final double sd;
        private final boolean trend;
        private final boolean bothSides;
        private final double[] last = new double[3];
        private int seen;
        private int above;
        private int below;
        private int rises;
        private int falls;

        Nhs(double mean, double sd, boolean trend, boolean bothSides) {
            this.mean = mean;
            this.sd = sd;
            this.trend = trend;
            this.bothSides = bothSides;
        }

        static Nhs withLimitsFrom(int points, SplittableRandom random) {
            double sum = 0;
            double ranges = 0;
            double before = 0;
            for (int i = 0; i < points; i++) {
                double value = random.nextGaussian();
                sum += value;
                ranges += i == 0 ? 0 : Math.abs(value - before);
                before = value;
            }
            return new Nhs(sum / points, 2.66 * ranges / (points - 1) / 3, true, true);
        }

        @Override
        public boolean signals(double value) {
            double before = last[2];
            last[0] = last[1];
            last[1] = last[2];
            last[2] = value;
            rises = seen > 0 && value > before ? rises + 1 : 0;
            falls = seen > 0 && value < before ? falls + 1 : 0;
            above = value > mean ? above + 1 : 0;
            below = value < mean ? below + 1 : 0;
            seen++;
            return low() || (bothSides && high());
        }

        private boolean low() {
            return last[2] < mean - 3 * sd || (trend && falls >= 6) || (below >= 3 && near(-1) >= 2) || below >= 7;
        }

        private boolean high() {
            return last[2] > mean + 3 * sd || (trend && rises >= 6) || (above >= 3 && near(1) >= 2) || above >= 7;
        }

        private int near(int side) {
            int found = 0;
            for (double value : last) {
                double distance = side * (value - mean) / sd;
                found += distance > 2 && distance <= 3 ? 1 : 0;
            }
            return found;
        }
    }
}
