// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import org.jspecify.annotations.Nullable;

/**
 * What is visible of a partnership on one day (README.md 6, 11; indicators.yaml, evaluation 4 and 5). Every formula is
 * a function of this and nothing else. Windows of n days are (day - n, day].
 */
public final class FactsOn {

    private final Facts facts;
    private final LocalDate date;
    private final @Nullable Roster roster;
    private final Map<EventType, List<Fact>> visible = new TreeMap<>();
    private final TreeMap<String, Object> derived = new TreeMap<>();

    FactsOn(Facts facts, LocalDate date) {
        this.facts = facts;
        this.date = date;
        List<Fact> rosters = facts.of(PartnershipRegistered.class).upTo(date);
        this.roster = rosters.isEmpty()
                ? null
                : new Roster((PartnershipRegistered) Timeline.event(rosters.get(rosters.size() - 1)));
    }

    /** The day, D in the specification. */
    public LocalDate date() {
        return date;
    }

    /** The partnership. */
    public String partnership() {
        return facts.partnership();
    }

    /** The same facts, asked about another day. */
    public FactsOn on(LocalDate other) {
        return other.equals(date) ? this : facts.on(other);
    }

    /** The roster in force; empty when none is visible. */
    public Optional<Roster> roster() {
        return Optional.ofNullable(roster);
    }

    /** Every roster that was in force up to this day, oldest first; the last one is in force now. */
    List<Roster> rosters() {
        return of(PartnershipRegistered.class).stream().map(Roster::new).toList();
    }

    /** Everybody in the roster in force, the joint organisation included; nobody when none is visible. */
    public List<Participant> participants() {
        return roster == null ? List.of() : roster.participants();
    }

    /** Ids of the municipalities in the roster in force; none when none is visible. */
    public List<String> municipalities() {
        return roster == null ? List.of() : roster.municipalities();
    }

    /** Business date of the earliest roster that is visible; null when none is. */
    public @Nullable LocalDate firstRosterDay() {
        List<Fact> rosters = factsOf(PartnershipRegistered.class);
        return rosters.isEmpty() ? null : Timeline.event(rosters.get(0)).date();
    }

    /** Visible events of a type, oldest business date first, equal dates in the order of their keys. */
    public <E extends Event> List<E> of(Class<E> type) {
        List<E> events = new ArrayList<>();
        for (Fact fact : factsOf(type)) {
            events.add(type.cast(Timeline.event(fact)));
        }
        return events;
    }

    /** Visible facts of a type with their provenance, in the same order. */
    public List<Fact> factsOf(Class<? extends Event> type) {
        return visible.computeIfAbsent(EventType.of(type), key -> facts.of(type).upTo(date, roster));
    }

    /** True when at least one fact of a type is visible. */
    public boolean has(Class<? extends Event> type) {
        return !factsOf(type).isEmpty();
    }

    /** Events of a type up to this day, those about participants that left or have yet to join included. */
    <E extends Event> List<E> ofAnybody(Class<E> type) {
        List<E> events = new ArrayList<>();
        for (Fact fact : facts.of(type).upTo(date)) {
            events.add(type.cast(Timeline.event(fact)));
        }
        return events;
    }

    /** Visible events of a type with a business date in (day - n, day]. */
    public <E extends Event> List<E> window(Class<E> type, int days) {
        LocalDate start = date.minusDays(days);
        List<E> events = of(type);
        events.removeIf(event -> !event.date().isAfter(start));
        return events;
    }

    /** Visible events of a type whose business date lies in the n consecutive months that end with the latest complete one. */
    public <E extends Event> List<E> inMonths(Class<E> type, int n) {
        List<E> events = of(type);
        events.removeIf(event -> !isInMonths(YearMonth.from(event.date()), n));
        return events;
    }

    /** Days from the first date to the second; negative when the second is earlier. */
    public static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Days from a date to this day. */
    public long daysSince(LocalDate from) {
        return days(from, date);
    }

    /** The latest month that is complete on this day. */
    public YearMonth latestMonth() {
        YearMonth month = YearMonth.from(date);
        return month.atEndOfMonth().equals(date) ? month : month.minusMonths(1);
    }

    /** True for the n consecutive months that end with the latest complete one. */
    public boolean isInMonths(YearMonth month, int n) {
        YearMonth last = latestMonth();
        return !month.isAfter(last) && month.isAfter(last.minusMonths(n));
    }

    /**
     * Something that is worked out from these facts alone, once per day however many formulas ask for it.
     *
     * @param kind what is asked for
     * @param how works it out; must depend on nothing else
     */
    public <T> T derive(Class<T> kind, Function<FactsOn, T> how) {
        Object known = derived.get(kind.getName());
        if (known == null) {
            known = how.apply(this);
            derived.put(kind.getName(), known);
        }
        return kind.cast(known);
    }
}
