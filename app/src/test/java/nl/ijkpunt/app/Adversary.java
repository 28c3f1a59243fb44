// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.ijkpunt.app.SurveyWorld.Group;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Perspective;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has everything that was published and wants to know what a small group answered. Every figure that is
 * shown is a sum over groups: number of people, sum of answers, sum of their squares. What those sums fix, the adversary
 * knows. What they do not fix there is another world for, in which the same was published and the group answered
 * something else.
 */
final class Adversary {

    private static final int TRIES = 8_000;
    private static final int MOST_WORLDS = 6;
    private static final int ANSWERS = 5;

    private final SurveyWorld world;
    private final List<Group> groups;

    /** Number of the unknown of a group in a wave; a group that answered the same twice is one unknown. */
    private final int[][] unknown;

    private final int unknowns;
    private final List<int[]> sums = new ArrayList<>();

    /** Everybody together: not told as a sum, but as agreement, which is the same when everybody together is. */
    private final List<int[]> agreed = new ArrayList<>();

    private final List<long[]> freedom;
    private final List<long[]> freedomInAgreement;

    Adversary(SurveyWorld world, List<String> lessonLines) {
        this.world = world;
        this.groups = List.copyOf(world.invited().keySet());
        this.unknown = new int[2][groups.size()];
        int next = 0;
        for (int i = 0; i < groups.size(); i++) {
            unknown[0][i] = next++;
            boolean same = Arrays.equals(counts(0, i), counts(1, i));
            unknown[1][i] = same ? unknown[0][i] : next++;
        }
        unknowns = next;
        for (int wave = 0; wave < lessonLines.size(); wave++) {
            listen(wave, json(lessonLines.get(wave)).get("perspectives"));
        }
        freedom = freedom(sums);
        List<int[]> all = new ArrayList<>(sums);
        all.addAll(agreed);
        freedomInAgreement = freedom(all);
    }

    private int[] counts(int wave, int group) {
        int[] counts = world.answers().get(wave).get(groups.get(group));
        if (counts == null) {
            throw new IllegalArgumentException("no answers of " + groups.get(group));
        }
        return counts;
    }

    private void listen(int wave, JsonNode perspectives) {
        for (Perspective perspective : Perspective.values()) {
            JsonNode figures = perspectives.get("groups").get(Code.of(perspective));
            shown(wave, figures, group -> group.perspective() == perspective);
        }
        for (JsonNode one : perspectives.get("participants")) {
            shown(
                    wave,
                    one,
                    group -> group.participant().equals(one.get("participant").asText()));
        }
        for (JsonNode one : perspectives.get("cells")) {
            shown(
                    wave,
                    one,
                    group -> group.participant().equals(one.get("participant").asText())
                            && Code.of(group.perspective())
                                    .equals(one.get("perspective").asText()));
        }
        if (!perspectives.get("agreement").isNull()) {
            agreed.add(row(wave, group -> true));
        }
    }

    private void shown(int wave, JsonNode figures, Predicate<Group> members) {
        if (!figures.get("score").isNull()) {
            sums.add(row(wave, members));
        }
    }

    private int[] row(int wave, Predicate<Group> members) {
        int[] row = new int[unknowns];
        for (int i = 0; i < groups.size(); i++) {
            row[unknown[wave][i]] = members.test(groups.get(i)) ? 1 : 0;
        }
        return row;
    }

    /** Changes of the unknowns that leave every sum as it is: a basis, in whole numbers. */
    private List<long[]> freedom(List<int[]> fixed) {
        int rows = fixed.size();
        Fraction[][] matrix = new Fraction[rows][unknowns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < unknowns; c++) {
                matrix[r][c] = Fraction.of(fixed.get(r)[c]);
            }
        }
        int[] pivotRow = new int[unknowns];
        Arrays.fill(pivotRow, -1);
        int rank = 0;
        for (int c = 0; c < unknowns && rank < rows; c++) {
            int pivot = rank;
            while (pivot < rows && matrix[pivot][c].isZero()) {
                pivot++;
            }
            if (pivot == rows) {
                continue;
            }
            Fraction[] swap = matrix[pivot];
            matrix[pivot] = matrix[rank];
            matrix[rank] = swap;
            Fraction lead = matrix[rank][c];
            for (int k = 0; k < unknowns; k++) {
                matrix[rank][k] = matrix[rank][k].dividedBy(lead);
            }
            for (int r = 0; r < rows; r++) {
                Fraction factor = matrix[r][c];
                if (r != rank && !factor.isZero()) {
                    for (int k = 0; k < unknowns; k++) {
                        matrix[r][k] = matrix[r][k].minus(factor.times(matrix[rank][k]));
                    }
                }
            }
            pivotRow[c] = rank++;
        }
        List<long[]> basis = new ArrayList<>();
        for (int free = 0; free < unknowns; free++) {
            if (pivotRow[free] < 0) {
                basis.add(direction(matrix, pivotRow, free));
            }
        }
        return basis;
    }

    private long[] direction(Fraction[][] matrix, int[] pivotRow, int free) {
        BigInteger scale = BigInteger.ONE;
        for (int c = 0; c < unknowns; c++) {
            if (pivotRow[c] >= 0) {
                scale = lcm(scale, matrix[pivotRow[c]][free].denominator());
            }
        }
        long[] direction = new long[unknowns];
        direction[free] = scale.longValueExact();
        for (int c = 0; c < unknowns; c++) {
            if (pivotRow[c] >= 0) {
                Fraction value = matrix[pivotRow[c]][free];
                direction[c] = value.numerator()
                        .negate()
                        .multiply(scale.divide(value.denominator()))
                        .longValueExact();
            }
        }
        return direction;
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    /** True when the shown sums alone fix what this group answered. */
    boolean knows(int wave, Group group) {
        int number = unknown[wave][groups.indexOf(group)];
        return freedom.stream().allMatch(direction -> direction[number] == 0);
    }

    /**
     * Other worlds with the same sums in which this group answered something else, those in which as many people of
     * every perspective answered first. Empty when all answers are too one-sided for that.
     */
    List<SurveyWorld> otherWorlds(int wave, Group group, Random random) {
        int target = groups.indexOf(group);
        List<SurveyWorld> alike = new ArrayList<>();
        List<SurveyWorld> worlds = new ArrayList<>();
        for (List<long[]> free : List.of(freedomInAgreement, freedom)) {
            for (int attempt = 0; attempt < TRIES && alike.size() < MOST_WORLDS && !free.isEmpty(); attempt++) {
                int[][] change = new int[unknowns][ANSWERS];
                for (int moves = 0; moves <= random.nextInt(3) + 1; moves++) {
                    move(change, free, random);
                }
                boolean touched = !Arrays.equals(change[unknown[wave][target]], new int[ANSWERS]);
                SurveyWorld other = touched ? moved(change) : null;
                if (other != null && participation(other).equals(participation(world))) {
                    alike.add(other);
                } else if (other != null && worlds.size() < MOST_WORLDS) {
                    worlds.add(other);
                }
            }
        }
        alike.addAll(worlds);
        return alike;
    }

    /** Somewhere one answer more of a kind, elsewhere one less; and mostly the reverse for another kind. */
    private void move(int[][] change, List<long[]> free, Random random) {
        long[] direction = free.get(random.nextInt(free.size()));
        int sign = random.nextBoolean() ? 1 : -1;
        int up = random.nextInt(ANSWERS);
        int down = random.nextInt(ANSWERS + 1);
        for (int c = 0; c < unknowns; c++) {
            int step = sign * Math.toIntExact(direction[c]);
            change[c][up] += step;
            if (down < ANSWERS) {
                change[c][down] -= step;
            }
        }
    }

    private @Nullable SurveyWorld moved(int[][] change) {
        List<SortedMap<Group, int[]>> answers = new ArrayList<>();
        for (int wave = 0; wave < 2; wave++) {
            SortedMap<Group, int[]> moved = new TreeMap<>();
            for (int i = 0; i < groups.size(); i++) {
                int[] counts = counts(wave, i).clone();
                for (int v = 0; v < ANSWERS; v++) {
                    counts[v] += change[unknown[wave][i]][v];
                    if (counts[v] < 0) {
                        return null;
                    }
                }
                if (SurveyWorld.total(counts) > world.people(groups.get(i))) {
                    return null;
                }
                moved.put(groups.get(i), counts);
            }
            answers.add(moved);
        }
        return new SurveyWorld(world.item(), answers, world.invited());
    }

    /** How many of every perspective answered, per wave: an indicator of its own tells their share. */
    private static List<Integer> participation(SurveyWorld of) {
        List<Integer> people = new ArrayList<>();
        for (SortedMap<Group, int[]> answers : of.answers()) {
            for (Perspective perspective : Perspective.values()) {
                people.add(answers.entrySet().stream()
                        .filter(group -> group.getKey().perspective() == perspective)
                        .mapToInt(group -> SurveyWorld.total(group.getValue()))
                        .sum());
            }
        }
        return people;
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An exact number. */
    private record Fraction(BigInteger numerator, BigInteger denominator) {

        static Fraction of(long number) {
            return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
        }

        private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
            BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
            return new Fraction(numerator.divide(divisor), denominator.divide(divisor));
        }

        boolean isZero() {
            return numerator.signum() == 0;
        }

        Fraction minus(Fraction other) {
            return reduced(
                    numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Fraction times(Fraction other) {
            return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Fraction dividedBy(Fraction other) {
            return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
        }
    }
}
