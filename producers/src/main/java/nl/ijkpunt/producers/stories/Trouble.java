// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

/** Ways in which a partnership gets into trouble. Each is felt in the facts of several chapters. */
enum Trouble {
    /** Work costs more than planned and less of it gets done; bad news waits. */
    OVERSPENDING,
    /** Milestones are reached late and planned again. */
    DELAY,
    /** One municipality turns away: it stays at home, buys for itself, asks to deviate, and gives notice. */
    LEAVING,
    /** The reports stay green while people feel that it does not work. */
    ROSY_REPORTS,
    /** Re-alignments are laid down without consent, targets or decisions. */
    PAPER_DECISIONS,
    /** People fall ill, leave and stop answering; impediments stay. */
    TIREDNESS,
    /** Councils are told late or not at all, and their views are not answered. */
    SILENCE,
    /** The director leaves, nobody follows, decisions wait or are undone. */
    LEADERLESS,
    /** Old applications stay, participants keep ways of their own, projects pass the architecture by. */
    GROWING_APART,
    /** Ever more goals, projects and priorities at once. */
    SCATTER
}
