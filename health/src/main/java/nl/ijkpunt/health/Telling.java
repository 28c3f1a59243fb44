// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.norms.Norms;
import org.jspecify.annotations.Nullable;

/**
 * All that was told about a partnership up to a day: a function of the facts and of when they were recorded. It walks
 * along the mornings on which there can be something to tell, each time with what was recorded before that morning, so
 * neither order of arrival nor batching shows (drift.md 9). The walk goes on where it ended, unless something is learned
 * that was recorded before that; nobody can see whether it did.
 */
final class Telling {

    private final Days days;
    private final Norms norms;
    private final DriftSettings settings;

    private final List<Notice> notices = new ArrayList<>();
    private Tellers tellers;

    /** Days on which something was recorded that can make a re-alignment agreed. */
    private final TreeSet<LocalDate> moved = new TreeSet<>();

    /** The last morning that was thought of; null: none. */
    private @Nullable LocalDate walked;

    Telling(Days days, Norms norms, DriftSettings settings) {
        this.days = days;
        this.norms = norms;
        this.settings = settings;
        this.tellers = new Tellers(days.ledger().partnership(), settings);
    }

    /** A fact was learned: what was recorded before a morning can change what had to be told on it. */
    void learned(Fact fact) {
        if (Agenda.movesBaselines(fact.type().eventClass())) {
            moved.add(fact.time().atZone(Agenda.ZONE).toLocalDate());
        }
        if (walked != null && fact.time().isBefore(start(walked))) {
            walked = null;
            notices.clear();
            tellers = new Tellers(days.ledger().partnership(), settings);
        }
    }

    /** Everything told up to a day, in the order in which it was told. */
    List<Notice> until(LocalDate date) {
        if (walked == null || date.isAfter(walked)) {
            walk(date);
        }
        return notices.stream()
                .filter(notice -> !notice.head().date().isAfter(date))
                .toList();
    }

    /**
     * Per lesson what was told at the opening of the episode that is open as of a day. A re-alignment that became agreed by
     * what was recorded on that day ended it, though that is told the next morning (drift.md 9).
     */
    Map<LessonKey, EpisodeNotice> open(LocalDate date) {
        Map<LessonKey, EpisodeNotice> open = new EnumMap<>(LessonKey.class);
        for (Notice notice : until(date)) {
            if (notice instanceof EpisodeNotice episode) {
                LessonKey lesson = episode.head().lesson();
                EpisodeNotice before = open.get(lesson);
                if (episode.opens()) {
                    open.put(lesson, episode);
                } else if (episode.closes()
                        && before != null
                        && before.episode().equals(episode.episode())) {
                    open.remove(lesson);
                }
            }
        }
        if (!open.isEmpty() && moved.contains(date)) {
            open.keySet().removeAll(realignedDuring(date));
        }
        return open;
    }

    private Set<LessonKey> realignedDuring(LocalDate date) {
        KnownThen then = new KnownThen(days, norms, settings);
        then.moveTo(start(date));
        List<Realignments.Agreed> before = Realignments.on(then.rules(date)).agreed();
        then.moveTo(start(date.plusDays(1)));
        Set<LessonKey> lessons = EnumSet.noneOf(LessonKey.class);
        for (Realignments.Agreed one : Realignments.on(then.rules(date)).agreed()) {
            List<LessonKey> named = new ArrayList<>(one.fact().lessons());
            before.stream()
                    .filter(known ->
                            known.fact().realignment().equals(one.fact().realignment()))
                    .forEach(known -> named.removeAll(known.fact().lessons()));
            lessons.addAll(named);
        }
        return lessons;
    }

    private void walk(LocalDate date) {
        Agenda agenda = Agenda.of(days.ledger(), walked, date, settings);
        if (!agenda.mornings().isEmpty()) {
            KnownThen then = new KnownThen(days, norms, settings);
            if (walked != null) {
                then.moveTo(start(walked));
            }
            for (LocalDate morning : agenda.mornings()) {
                List<Fact> news = then.moveTo(start(morning));
                notices.addAll(tellers.on(morning, then, news, agenda));
            }
        }
        walked = date;
    }

    /** The first moment of a day. */
    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Agenda.ZONE).toInstant();
    }
}
