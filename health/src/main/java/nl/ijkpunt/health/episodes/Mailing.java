// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import org.jspecify.annotations.Nullable;

/**
 * What directors of one partnership are sent, and when: all that is urgent on one morning is one message, and there is a
 * budget. Waiting changes only when something is sent, never what was told. Source: drift.md 9, budget.
 *
 * @param sent messages that went out, in order
 * @param waiting what must be told and waits for room; it heads the letter of the month meanwhile
 */
public record Mailing(List<Message> sent, List<Notice> waiting) {

    private static final int WINDOW = 92;
    private static final int MOST = 6;
    /** From the fifth on a message waits for company. */
    private static final int AT_EASE = 4;

    private static final int PATIENCE = 10;

    private static final Comparator<Notice> WORST_FIRST = Comparator.comparing(
                    Mailing::score, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(notice -> notice.head().lesson())
            .thenComparing(notice -> notice.head().date())
            .thenComparing(notice -> notice.head().id());

    public Mailing {
        sent = List.copyOf(sent);
        waiting = List.copyOf(waiting);
    }

    /**
     * One message.
     *
     * @param on the morning on which it goes out
     * @param notices what it tells, worst lesson first
     */
    public record Message(LocalDate on, List<Notice> notices) {
        public Message {
            notices = List.copyOf(notices);
        }
    }

    /**
     * What goes out up to a day.
     *
     * @param notices everything told about one partnership up to that day, in order of the mornings
     */
    public static Mailing until(LocalDate day, List<Notice> notices) {
        Post post = new Post();
        TreeMap<LocalDate, List<Notice>> mornings = new TreeMap<>();
        for (Notice notice : notices) {
            if (!notice.head().date().isAfter(day)) {
                mornings.computeIfAbsent(notice.head().date(), date -> new ArrayList<>())
                        .add(notice);
            }
        }
        for (Map.Entry<LocalDate, List<Notice>> morning : mornings.entrySet()) {
            post.passTo(morning.getKey().minusDays(1));
            post.deliver(morning.getKey(), morning.getValue());
        }
        post.passTo(day);
        return new Mailing(post.sent, post.waiting);
    }

    private static @Nullable Double score(Notice notice) {
        return notice instanceof EpisodeNotice episode ? episode.finding().score() : null;
    }

    /** What went out and what lies ready, morning after morning. */
    private static final class Post {
        private final List<Message> sent = new ArrayList<>();
        private final List<Notice> waiting = new ArrayList<>();
        private LocalDate passed = LocalDate.MIN;

        /** The morning of the first of what waits. */
        private LocalDate since = LocalDate.MIN;

        void deliver(LocalDate morning, List<Notice> told) {
            List<Notice> urgent = new ArrayList<>();
            Set<LessonKey> moved = EnumSet.noneOf(LessonKey.class);
            boolean waited = !waiting.isEmpty();
            for (Notice notice : told) {
                if (isUnheard(notice)) {
                    moved.add(notice.head().lesson());
                } else if (notice.head().urgency() == Urgency.NOW) {
                    urgent.add(notice);
                } else if (notice instanceof EpisodeNotice episode
                        && episode.opens()
                        && moved.remove(notice.head().lesson())) {
                    // only its month moved, and nobody heard of the other one yet
                    waiting.add(notice);
                }
            }
            boolean company = !waiting.isEmpty() && !urgent.isEmpty();
            since = waited && !waiting.isEmpty() ? since : morning;
            waiting.addAll(urgent);
            int before = sentBefore(morning);
            if (!urgent.isEmpty() && (before < AT_EASE || company && before < MOST)) {
                send(morning);
            }
            passTo(morning);
        }

        /** Takes back what waits of an episode; true when its opening did, so that nobody need hear that it was taken back. */
        private boolean isUnheard(Notice notice) {
            if (!(notice instanceof EpisodeNotice closed) || !closed.revokes()) {
                return false;
            }
            List<EpisodeNotice> taken = new ArrayList<>();
            for (Notice one : waiting) {
                if (one instanceof EpisodeNotice episode && episode.episode().equals(closed.episode())) {
                    taken.add(episode);
                }
            }
            waiting.removeAll(taken);
            return taken.stream().anyMatch(EpisodeNotice::opens);
        }

        /** Sends what has waited long enough, as soon as there is room for it. */
        void passTo(LocalDate morning) {
            while (!waiting.isEmpty()) {
                LocalDate due = since.plusDays(PATIENCE);
                LocalDate next = due.isAfter(passed) ? due : passed.plusDays(1);
                while (sentBefore(next) >= MOST) {
                    next = sent.get(sent.size() - MOST).on().plusDays(WINDOW);
                }
                if (next.isAfter(morning)) {
                    break;
                }
                send(next);
            }
            passed = morning;
        }

        private void send(LocalDate morning) {
            waiting.sort(WORST_FIRST);
            sent.add(new Message(morning, waiting));
            waiting.clear();
        }

        /** Messages in the 92 days up to and including a morning. */
        private int sentBefore(LocalDate morning) {
            LocalDate from = morning.minusDays(WINDOW);
            return (int)
                    sent.stream().filter(message -> message.on().isAfter(from)).count();
        }
    }
}
