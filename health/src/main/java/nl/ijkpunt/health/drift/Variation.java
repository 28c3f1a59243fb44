// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/** The variation icon of a control chart: what the last point means. Source: drift.md 10. */
public enum Variation {
    /** The usual ups and downs. */
    COMMON_CAUSE("common_cause"),
    /** Worse, because higher. */
    CONCERN_HIGH("concern_high"),
    /** Worse, because lower. */
    CONCERN_LOW("concern_low"),
    /** Better, because higher. */
    IMPROVEMENT_HIGH("improvement_high"),
    /** Better, because lower. */
    IMPROVEMENT_LOW("improvement_low"),
    /** Higher, and neither is better. */
    NEUTRAL_HIGH("neutral_high"),
    /** Lower, and neither is better. */
    NEUTRAL_LOW("neutral_low");

    private final String key;

    Variation(String key) {
        this.key = key;
    }

    /** The key in outputs. */
    public String key() {
        return key;
    }

    /** Whether it has become worse. */
    public boolean isConcern() {
        return this == CONCERN_HIGH || this == CONCERN_LOW;
    }

    /**
     * The icon of a point.
     *
     * @param sign above or rising +1, below or falling -1, nothing special 0
     */
    public static Variation of(int sign, GoodDirection good) {
        if (sign == 0) {
            return COMMON_CAUSE;
        }
        boolean high = sign > 0;
        return switch (good) {
            case HIGHER -> high ? IMPROVEMENT_HIGH : CONCERN_LOW;
            case LOWER -> high ? CONCERN_HIGH : IMPROVEMENT_LOW;
            case NONE -> high ? NEUTRAL_HIGH : NEUTRAL_LOW;
        };
    }
}
