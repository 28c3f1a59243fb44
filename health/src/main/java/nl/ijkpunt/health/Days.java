// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.facts.Facts;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Ledger;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.norms.Norms;
import org.jspecify.annotations.Nullable;

/**
 * What each day of a partnership says, as far as it was told. Days are kept, because a closed month changes only when a
 * fact of its past does; whether a day was kept or not can never be seen from outside.
 */
final class Days {

    private final Ledger ledger;
    private final Norms norms;
    private final DriftSettings settings;
    private final TreeMap<LocalDate, Day> kept = new TreeMap<>();
    private final Map<LessonKey, TreeMap<LocalDate, Assessment>> assessments = new EnumMap<>(LessonKey.class);
    private final TreeMap<LocalDate, FactsOn> asked = new TreeMap<>();
    private @Nullable Facts facts;

    Days(String partnership, Norms norms, DriftSettings settings) {
        this.ledger = new Ledger(partnership);
        this.norms = norms;
        this.settings = settings;
    }

    /** Adds a fact; false when exactly this one was told before. Days from its earliest business date on are forgotten. */
    boolean learn(Fact fact) {
        if (!ledger.add(fact)) {
            return false;
        }
        LocalDate from = ledger.historyOf(fact).earliestDate();
        if (from != null) {
            facts = null;
            asked.tailMap(from, true).clear();
            kept.tailMap(from, true).clear();
            assessments.forEach((lesson, ofLesson) -> {
                if (isReadBy(lesson, fact)) {
                    ofLesson.tailMap(from, true).clear();
                }
            });
        }
        return true;
    }

    /** True when this fact can change the assessment of the lesson. */
    static boolean isReadBy(LessonKey lesson, Fact fact) {
        return LessonBook.readersOf(fact.type().eventClass()).contains(lesson);
    }

    String partnership() {
        return ledger.partnership();
    }

    Ledger ledger() {
        return ledger;
    }

    Day on(LocalDate date) {
        Day day = kept.get(date);
        if (day == null) {
            day = Day.of(facts(date), lesson -> assessment(lesson, date), norms, settings);
            kept.put(date, day);
        }
        return day;
    }

    Assessment assessment(LessonKey lesson, LocalDate date) {
        TreeMap<LocalDate, Assessment> ofLesson = assessments.computeIfAbsent(lesson, key -> new TreeMap<>());
        Assessment assessment = ofLesson.get(date);
        if (assessment == null) {
            assessment = Assessment.of(lesson, facts(date), norms);
            ofLesson.put(date, assessment);
        }
        return assessment;
    }

    /** One indicator on a day; null when the catalogue does not hold it. */
    @Nullable
    Assessed indicator(String id, LocalDate date) {
        LessonKey lesson = LessonKey.ofIndicator(id);
        return lesson == null ? null : assessment(lesson, date).indicator(id);
    }

    /** The same, worked out without the rest of its lesson. */
    @Nullable
    Assessed figure(String id, LocalDate date) {
        Indicator indicator = LessonBook.indicator(id);
        FactsOn day = facts(date);
        return indicator == null ? null : Assessed.of(indicator, day, Assessment.norm(indicator, day, norms));
    }

    FactsOn facts(LocalDate date) {
        Facts known = facts;
        if (known == null) {
            known = ledger.knownNow();
            facts = known;
        }
        FactsOn on = asked.get(date);
        if (on == null) {
            on = known.on(date);
            asked.put(date, on);
        }
        return on;
    }

    /** The last days of the months from that of the first visible roster up to a day (scoring.md 6). */
    List<LocalDate> closes(LocalDate until) {
        return closes(facts(until), until);
    }

    /** The same, for what is visible on that day; throws IllegalArgumentException beyond {@link Reach}. */
    static List<LocalDate> closes(FactsOn day, LocalDate until) {
        List<LocalDate> closes = new ArrayList<>();
        LocalDate first = day.firstRosterDay();
        if (first != null) {
            Reach.check(first, until);
            for (LocalDate close = YearMonth.from(first).atEndOfMonth();
                    !close.isAfter(until);
                    close = YearMonth.from(close).plusMonths(1).atEndOfMonth()) {
                closes.add(close);
            }
        }
        return closes;
    }

    /** Days that are no close are of use only as long as nobody asks for a later one. */
    void forgetAllBut(List<LocalDate> closes) {
        kept.keySet().retainAll(closes);
        assessments.values().forEach(ofLesson -> ofLesson.keySet().retainAll(closes));
        asked.clear();
    }
}
