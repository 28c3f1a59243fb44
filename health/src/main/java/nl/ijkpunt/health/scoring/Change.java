// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a lesson moved from one score to another, split exactly over its indicators (scoring.md 5).
 *
 * @param delta points, after minus before; the items sum to it
 * @param items in the order of the catalogue; an indicator that takes part in neither is left out
 */
public record Change(double delta, List<Item> items) {

    /**
     * What one indicator did.
     *
     * @param indicator its id
     * @param value points because its value changed
     * @param coverage points because it began or ceased to take part, or others did
     */
    public record Item(String indicator, double value, double coverage) {}

    /** Null when one of the scores is unknown. */
    public static @Nullable Change between(LessonScore before, LessonScore after) {
        Double from = before.score();
        Double to = after.score();
        if (from == null || to == null) {
            return null;
        }
        double mean = LogarithmicMean.of(to, from);
        double middle = (Math.log(from) + Math.log(to)) / 2;
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < after.scored().size(); i++) {
            Scored was = before.scored().get(i);
            Scored is = after.scored().get(i);
            if (!was.takesPart() && !is.takesPart()) {
                continue;
            }
            double l0 = Math.log((was.takesPart() ? was : is).counting());
            double l1 = Math.log((is.takesPart() ? is : was).counting());
            double w0 = before.share(i);
            double w1 = after.share(i);
            items.add(new Item(is.id(), mean * (w0 + w1) / 2 * (l1 - l0), mean * ((l0 + l1) / 2 - middle) * (w1 - w0)));
        }
        return new Change(to - from, items);
    }
}
