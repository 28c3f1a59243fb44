// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.Observation;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.History;
import nl.ijkpunt.health.facts.Ledger;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.norms.Norms;
import org.jspecify.annotations.Nullable;

/** What the days said at a moment of the past; moments are asked in order. */
final class KnownThen {

    /** A fact, and the earliest business date that anything told of the same thing is about. */
    private record Told(Fact fact, LocalDate from) {}

    private final Days now;
    private final Days told;
    private final Ledger rules;
    private final DriftSettings settings;
    private final List<Fact> byTime = new ArrayList<>();
    /** Per lesson and index in {@link #byTime}: the earliest business date that a fact from there on is about. */
    private final Map<LessonKey, LocalDate[]> unheard = new EnumMap<>(LessonKey.class);

    private int next;
    private int learned;

    KnownThen(Days now, Norms norms, DriftSettings settings) {
        this.now = now;
        this.settings = settings;
        this.told = new Days(now.partnership(), norms, settings);
        this.rules = new Ledger(now.partnership());
        List<Told> all = new ArrayList<>();
        for (History history : now.ledger().histories()) {
            LocalDate from = history.earliestDate();
            history.versions().forEach(fact -> all.add(new Told(fact, from == null ? LocalDate.MAX : from)));
        }
        all.sort(Comparator.comparing(one -> one.fact().time()));
        all.forEach(one -> byTime.add(one.fact()));
        for (LessonKey lesson : LessonKey.values()) {
            unheard.put(lesson, unheard(lesson, all));
        }
    }

    private static LocalDate[] unheard(LessonKey lesson, List<Told> all) {
        LocalDate[] earliest = new LocalDate[all.size() + 1];
        earliest[all.size()] = LocalDate.MAX;
        for (int i = all.size() - 1; i >= 0; i--) {
            Told one = all.get(i);
            boolean counts = one.from().isBefore(earliest[i + 1]) && Days.isReadBy(lesson, one.fact());
            earliest[i] = counts ? one.from() : earliest[i + 1];
        }
        return earliest;
    }

    /** Goes on to a moment, and returns what was recorded since the one before. */
    List<Fact> moveTo(Instant moment) {
        int from = next;
        while (next < byTime.size() && byTime.get(next).time().isBefore(moment)) {
            Fact fact = byTime.get(next);
            if (Agenda.isRule(fact.type().eventClass())) {
                rules.add(fact);
            }
            next++;
        }
        return byTime.subList(from, next);
    }

    /** The closes up to one, as far as they were known then. */
    List<LocalDate> closes(LocalDate until) {
        return Days.closes(rules(until), until);
    }

    /** What was visible of a day, as far as rosters, re-alignments and deadlines go. */
    FactsOn rules(LocalDate date) {
        return rules.knownNow().on(date);
    }

    /** Everything that was visible of a day. */
    FactsOn facts(LocalDate date) {
        return told().facts(date);
    }

    /** Where nothing came late nobody asks, so facts are handed over when somebody does. */
    private Days told() {
        while (learned < next) {
            told.learn(byTime.get(learned));
            learned++;
        }
        return told;
    }

    /** As told then; where nothing was heard since, that is what is known now, and need not be worked out again. */
    Assessment assessment(LessonKey lesson, LocalDate close) {
        return isAsNow(lesson, close) ? now.assessment(lesson, close) : told().assessment(lesson, close);
    }

    /** One indicator as told then; null when the catalogue does not hold it. */
    @Nullable
    Assessed indicator(String id, LocalDate date) {
        LessonKey lesson = LessonKey.ofIndicator(id);
        return lesson == null ? null : (isAsNow(lesson, date) ? now : told()).figure(id, date);
    }

    /** What the detector saw of a close. */
    SortedMap<String, Observation> observations(LessonKey lesson, LocalDate close) {
        return isAsNow(lesson, close)
                ? now.on(close).observations().getOrDefault(lesson, new TreeMap<>())
                : told().assessment(lesson, close).observations(told().facts(close), settings);
    }

    private boolean isAsNow(LessonKey lesson, LocalDate close) {
        return Objects.requireNonNull(unheard.get(lesson))[next].isAfter(close);
    }
}
