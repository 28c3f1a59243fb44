// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that repeats itself: the same seed and topic give the same draws, on every machine. */
final class Chance {

    private final RandomGenerator random;

    /** Topics do not disturb each other: a draw more in one changes nothing in another. */
    Chance(long seed, String partnership, String topic) {
        this.random = new SplittableRandom(seed * 1_000_003L + partnership.hashCode() * 8191L + topic.hashCode());
    }

    /** Any number between two. */
    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** A whole number between two, both included. */
    int whole(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A number that is mostly near the mean; only additions, so that it is the same everywhere. */
    double around(double mean, double deviation) {
        double sum = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble();
        return mean + deviation * (sum - 2) * 1.7320508075688772;
    }

    /** True in this share of all cases. */
    boolean yes(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of several. */
    <T> T pick(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
