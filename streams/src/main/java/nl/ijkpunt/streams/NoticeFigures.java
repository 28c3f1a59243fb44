// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.episodes.Commitment;
import nl.ijkpunt.health.episodes.DeadlineNotice;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.episodes.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What is watched of everything that was told up to a day (docs/notices.md).
 *
 * @param messages number of messages to people, per kind of notice; a kind that never occurred is 0
 * @param episodes per lesson with an open episode the month in which it opened
 * @param deadlines number of dates that are not met, per urgency; an urgency that does not occur is 0
 * @param nextDeadline the nearest day among them that has not passed; null when there is none
 * @param commitments number of promises, per state; a state that does not occur is 0
 */
record NoticeFigures(
        SortedMap<String, Integer> messages,
        SortedMap<String, String> episodes,
        SortedMap<String, Integer> deadlines,
        @Nullable String nextDeadline,
        SortedMap<String, Integer> commitments) {

    private static final List<String> KINDS = List.of("episode", "deadline", "limit", "commitment", "realignment");
    private static final List<String> URGENCIES = List.of("90", "30", "7", "breach");

    static NoticeFigures of(Health health) {
        return of(health.asOf(), health.notices(), health.commitments());
    }

    static NoticeFigures of(LocalDate today, List<Notice> notices, List<Commitment> promises) {
        SortedMap<String, Integer> messages = zeros(KINDS);
        SortedMap<String, EpisodeNotice> open = new TreeMap<>();
        SortedMap<String, DeadlineNotice> unmet = new TreeMap<>();
        for (Notice notice : notices) {
            if (notice.head().message()) {
                messages.merge(notice.kind(), 1, Integer::sum);
            }
            if (notice instanceof EpisodeNotice episode) {
                follow(episode, open);
            } else if (notice instanceof DeadlineNotice deadline) {
                follow(deadline, unmet);
            }
        }
        SortedMap<String, String> episodes = new TreeMap<>();
        open.values()
                .forEach(episode -> episodes.put(
                        Code.of(episode.head().lesson()), episode.opened().toString()));
        SortedMap<String, Integer> deadlines = zeros(URGENCIES);
        LocalDate next = null;
        for (DeadlineNotice deadline : unmet.values()) {
            deadlines.merge(String.valueOf(deadline.level()), 1, Integer::sum);
            LocalDate due = deadline.due();
            if (!due.isBefore(today) && (next == null || due.isBefore(next))) {
                next = due;
            }
        }
        SortedMap<String, Integer> commitments = new TreeMap<>();
        for (Commitment.State state : Commitment.State.values()) {
            commitments.put(state.key(), 0);
        }
        promises.forEach(promise -> commitments.merge(promise.state().key(), 1, Integer::sum));
        return new NoticeFigures(messages, episodes, deadlines, next == null ? null : next.toString(), commitments);
    }

    private static void follow(EpisodeNotice notice, SortedMap<String, EpisodeNotice> open) {
        if (notice.head().event().equals("opened")) {
            open.put(notice.episode(), notice);
        } else if (notice.head().event().equals("closed")) {
            open.remove(notice.episode());
        }
    }

    private static void follow(DeadlineNotice notice, SortedMap<String, DeadlineNotice> unmet) {
        String which = notice.deadline() + "|" + notice.key();
        if (notice.head().event().equals("met")) {
            unmet.remove(which);
        } else {
            unmet.put(which, notice);
        }
    }

    private static SortedMap<String, Integer> zeros(List<String> keys) {
        SortedMap<String, Integer> zeros = new TreeMap<>();
        keys.forEach(key -> zeros.put(key, 0));
        return zeros;
    }
}
