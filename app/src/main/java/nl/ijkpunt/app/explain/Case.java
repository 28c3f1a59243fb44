// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.episodes.Commitment;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.receipts.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a receipt tells about one lesson of one partnership.
 *
 * @param name what the partnership is called
 * @param participants what participants are called, by id
 * @param answer the answer that is explained
 * @param explanation what it rests on
 * @param normsVersion digest of the norms
 * @param learned what became known later; null unless the answer is about what was known at a moment
 * @param episode the message that is open about the lesson; null when there is none
 * @param commitments promises about the indicators of the lesson
 * @param counters colours of counter-indicators by id, those of other lessons included
 * @param command with which anybody can compute the answer again
 */
public record Case(
        String name,
        SortedMap<String, String> participants,
        LessonAnswer answer,
        Explanation explanation,
        String normsVersion,
        @Nullable Learned learned,
        @Nullable EpisodeNotice episode,
        List<Commitment> commitments,
        List<Counter> counters,
        String command) {

    public Case {
        participants = Collections.unmodifiableSortedMap(new TreeMap<>(participants));
        commitments = List.copyOf(commitments);
        counters = List.copyOf(counters);
    }

    /** What these participants are called; those that are not known by their id. */
    String called(List<String> ids) {
        return String.join(
                ", ", ids.stream().map(id -> participants.getOrDefault(id, id)).toList());
    }

    /** How an indicator and the one that exposes it stand beside each other; colours as published. */
    public record Counter(
            String indicator,
            String counter,
            String colour,
            @Nullable Double value,
            String unit) {}
}
