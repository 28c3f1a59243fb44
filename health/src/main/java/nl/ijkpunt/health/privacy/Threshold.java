// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.privacy;

import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.SatisfactionEvent.RelationCounted;
import nl.ijkpunt.health.facts.SurveyGroup;

/** How large a group must be before anything of it may be shown (privacy.md). */
public final class Threshold {

    /** Least number of answers. */
    static final int ANSWERS = 5;

    /** Least number of people invited. */
    static final int INVITED = 10;

    private static final double RESPONSE = 0.4;

    private Threshold() {}

    /** True when the figure of this group says nothing about one of its people. */
    public static boolean isShown(SurveyGroup group) {
        return isShown(group.answers(), group.invited());
    }

    /** The same for a number of people that answered out of those invited. */
    public static boolean isShown(int answers, int invited) {
        return !isSmall(answers, invited) && answers >= RESPONSE * invited;
    }

    /**
     * True when these ratings may be shown together. One person rates several parties on several items, so people are
     * counted on the item and the party that most of them rated (indicators.yaml, shownRelation).
     */
    public static boolean isShownRelation(List<RelationCounted> ratings) {
        TreeMap<String, int[]> people = new TreeMap<>();
        for (RelationCounted rating : ratings) {
            int[] sums = people.computeIfAbsent(rating.item() + "|" + rating.rated(), key -> new int[2]);
            sums[0] += rating.counts().total();
            sums[1] += rating.invited();
        }
        int answers = 0;
        int invited = 0;
        for (int[] sums : people.values()) {
            answers = Math.max(answers, sums[0]);
            invited = Math.max(invited, sums[1]);
        }
        return isShown(answers, invited);
    }

    /** True when too few people answered or were asked, whatever their share. */
    static boolean isSmall(int answers, int invited) {
        return answers < ANSWERS || invited < INVITED;
    }
}
