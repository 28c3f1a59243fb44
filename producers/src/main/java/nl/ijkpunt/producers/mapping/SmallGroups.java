// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

/**
 * Which groups the monitor will not show apart, to tell the importer beforehand. Only an announcement: the monitor
 * decides, and may hide more to protect these (privacy.md).
 */
public final class SmallGroups {

    private static final int ANSWERS = 5;
    private static final int INVITED = 10;
    private static final double RESPONSE = 0.4;

    private SmallGroups() {}

    /** True when enough people were asked, and enough of them answered. */
    public static boolean isShown(int answers, int invited) {
        return answers >= ANSWERS && invited >= INVITED && answers >= RESPONSE * invited;
    }
}
