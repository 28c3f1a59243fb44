// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static nl.ijkpunt.health.lessons.Indicator.Kind.DEADLINE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.FLOW;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;
import static nl.ijkpunt.health.lessons.Value.Reason.NOT_APPLICABLE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.ijkpunt.events.Body;
import nl.ijkpunt.events.BudgetEvent.Direction;
import nl.ijkpunt.events.BudgetEvent.VarianceReported;
import nl.ijkpunt.events.CommunicationEvent.InformationProvided;
import nl.ijkpunt.events.CommunicationEvent.ObligationFulfilled;
import nl.ijkpunt.events.CommunicationEvent.StaffInformed;
import nl.ijkpunt.events.CommunicationEvent.Stance;
import nl.ijkpunt.events.CommunicationEvent.ViewAnswered;
import nl.ijkpunt.events.CommunicationEvent.ViewReceived;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.LegalForm;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.News;
import nl.ijkpunt.health.facts.Roster;
import nl.ijkpunt.health.facts.StatutoryCalendar;
import nl.ijkpunt.health.facts.Views;

/**
 * Colleges and councils hear good and bad news regularly and in time, and their views are answered. Staff know what
 * changes before it happens.
 */
final class Communication implements Lesson {

    private static final int HALF_YEAR = 183;
    private static final int YEAR = 365;

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.of("8.council-informed-age", DEADLINE, Communication::councilInformedAge)
                        .reads(InformationProvided.class, PartnershipRegistered.class),
                Indicator.of("8.statutory-lateness", DEADLINE, Communication::statutoryLateness)
                        .reads(ObligationFulfilled.class, PartnershipRegistered.class),
                Indicator.of("8.view-loop", FLOW, Communication::viewLoop)
                        .reads(ViewReceived.class, ViewAnswered.class, PartnershipRegistered.class),
                Indicator.of("8.news-symmetry", RATIO, Communication::newsSymmetry)
                        .reads(VarianceReported.class, InformationProvided.class, PartnershipRegistered.class),
                Indicator.of(
                                "8.staff-reach",
                                RATIO,
                                day -> staffReach(day, change -> {
                                    LocalDate effective = change.effectiveOn();
                                    return effective.isAfter(day.date().minusDays(HALF_YEAR))
                                            && !effective.isAfter(day.date());
                                }))
                        .reads(StaffInformed.class, PartnershipRegistered.class)
                        .watchedEvery(
                                3,
                                day -> staffReach(
                                        day, change -> day.isInMonths(YearMonth.from(change.effectiveOn()), 3))),
                Felt.perspective("8.council-grip", LessonKey.COMMUNICATION, Perspective.COUNCIL));
    }

    /** Days since the council that has heard nothing for longest was told anything. */
    static Value councilInformedAge(FactsOn day) {
        Roster roster = day.roster().orElse(null);
        if (roster == null || roster.municipalities().isEmpty()) {
            return Value.unknown();
        }
        TreeMap<String, LocalDate> informed = new TreeMap<>();
        for (InformationProvided information : day.of(InformationProvided.class)) {
            if (information.body() == Body.COUNCIL && !information.topics().isEmpty()) {
                informed.put(information.participant(), information.date());
            }
        }
        if (informed.isEmpty()) {
            return Value.unknown();
        }
        long longest = 0;
        for (String municipality : roster.municipalities()) {
            LocalDate last = informed.get(municipality);
            longest =
                    Math.max(longest, last == null ? Math.max(0, day.daysSince(roster.start())) : day.daysSince(last));
        }
        return Value.of(longest);
    }

    /** Days late with what the law asks for in the past year, added up for the council that is worst off. */
    static Value statutoryLateness(FactsOn day) {
        Roster roster = day.roster().orElse(null);
        if (roster == null) {
            return Value.unknown();
        }
        LegalForm form = roster.registered().kind();
        boolean bound = form == LegalForm.PUBLIC_BODY || form == LegalForm.BUSINESS_ORGANISATION;
        if (!bound || roster.municipalities().isEmpty()) {
            return Value.unknown(NOT_APPLICABLE);
        }
        List<ObligationFulfilled> fulfilled = day.of(ObligationFulfilled.class);
        List<StatutoryCalendar.Term> due = StatutoryCalendar.dueInYearBefore(day.date(), roster.start());
        if (fulfilled.isEmpty() || due.isEmpty()) {
            return Value.unknown();
        }
        TreeMap<String, LocalDate> sent = new TreeMap<>();
        fulfilled.forEach(fact ->
                sent.put(StatutoryCalendar.key(fact.obligation(), fact.year(), fact.participant()), fact.date()));
        long worst = 0;
        for (String municipality : roster.municipalities()) {
            long late = 0;
            for (StatutoryCalendar.Term term : due) {
                LocalDate received = sent.get(term.keyFor(municipality));
                late += Math.max(0, FactsOn.days(term.lastDay(), received == null ? day.date() : received));
            }
            worst = Math.max(worst, late);
        }
        return Value.of(worst);
    }

    /** Share of the views of the past year that got an answer with reasons within a month. */
    static Value viewLoop(FactsOn day) {
        Views views = Views.on(day);
        int good = 0;
        int bad = 0;
        for (ViewReceived view : views.ofPastYear()) {
            if (view.stance() != Stance.NO_NEED) {
                ViewAnswered answer = views.answerTo(view);
                good += answer != null && answer.reasoned() ? 1 : 0;
                bad += answer != null && !answer.reasoned() ? 1 : 0;
                bad += answer == null && day.daysSince(view.date()) > 30 ? 1 : 0;
            }
        }
        return good + bad == 0 ? Value.unknown() : Value.of((double) good / (good + bad));
    }

    /** How much less often setbacks are told in time than windfalls. */
    static Value newsSymmetry(FactsOn day) {
        Value setbacks = toldInTime(day, Direction.SETBACK);
        Value windfalls = toldInTime(day, Direction.WINDFALL);
        return setbacks.match(
                bad -> windfalls.match(good -> good == 0 ? Value.unknown() : Value.of(bad / good), reason -> windfalls),
                reason -> setbacks);
    }

    private static Value toldInTime(FactsOn day, Direction direction) {
        News news = News.on(day);
        if (news.municipalities().isEmpty()) {
            return Value.unknown();
        }
        int inTime = 0;
        int counted = 0;
        for (VarianceReported variance : day.window(VarianceReported.class, YEAR)) {
            if (variance.direction() == direction) {
                News.Delay delay = news.delay(variance);
                counted += !delay.open() || delay.days() > 30 ? 1 : 0;
                inTime += !delay.open() && delay.days() <= 30 ? 1 : 0;
            }
        }
        return counted == 0 ? Value.unknown() : Value.of((double) inTime / counted);
    }

    /** Share of the staff that heard of a change before it took effect, for the participant where it is least. */
    private static Value staffReach(FactsOn day, Predicate<StaffInformed> counts) {
        TreeMap<String, double[]> reachedOfStaff = new TreeMap<>();
        for (StaffInformed change : day.of(StaffInformed.class)) {
            if (counts.test(change)) {
                double[] sums = reachedOfStaff.computeIfAbsent(change.participant(), key -> new double[2]);
                sums[0] += change.date().isAfter(change.effectiveOn()) ? 0 : change.reached();
                sums[1] += change.staff();
            }
        }
        return reachedOfStaff.values().stream()
                .map(sums -> sums[0] / sums[1])
                .min(Double::compare)
                .map(Value::of)
                .orElse(Value.unknown());
    }
}
