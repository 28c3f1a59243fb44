// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.privacy;

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

    /** True when too few people answered or were asked, whatever their share. */
    static boolean isSmall(int answers, int invited) {
        return answers < ANSWERS || invited < INVITED;
    }
}
