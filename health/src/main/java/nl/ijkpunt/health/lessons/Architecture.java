// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static nl.ijkpunt.health.lessons.Indicator.Kind.DEADLINE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.FLOW;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import nl.ijkpunt.events.DirectionEvent.Document;
import nl.ijkpunt.events.DirectionEvent.DocumentAdopted;
import nl.ijkpunt.events.DirectionEvent.Outcome;
import nl.ijkpunt.events.LandscapeEvent.ApplicationDestined;
import nl.ijkpunt.events.LandscapeEvent.ApplicationRetired;
import nl.ijkpunt.events.LandscapeEvent.ApplicationTakenInUse;
import nl.ijkpunt.events.LandscapeEvent.ArchitectureReviewed;
import nl.ijkpunt.events.LandscapeEvent.Compliance;
import nl.ijkpunt.events.LandscapeEvent.ExceptionClosed;
import nl.ijkpunt.events.LandscapeEvent.ExceptionGranted;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.PortfolioEvent.ProjectStarted;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Landscape;
import nl.ijkpunt.health.facts.Roster;

/**
 * A shared blueprint describes the target landscape, with what the law demands and what participants need. Changes
 * follow it, and exceptions end.
 */
final class Architecture implements Lesson {

    private static final int YEAR = 365;

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.of("5.blueprint", DEADLINE, Architecture::blueprint)
                        .reads(DocumentAdopted.class, PartnershipRegistered.class)
                        .heedingSilence(),
                Indicator.of("5.landscape-coverage", RATIO, Architecture::landscapeCoverage)
                        .reads(
                                ApplicationTakenInUse.class,
                                ApplicationRetired.class,
                                ApplicationDestined.class,
                                PartnershipRegistered.class)
                        .watchedEvery(1),
                Indicator.of("5.change-compliance", RATIO, Architecture::changeCompliance)
                        .reads(ArchitectureReviewed.class, ProjectStarted.class)
                        .watchedEvery(3, day -> compliant(day.inMonths(ArchitectureReviewed.class, 3))),
                Indicator.of("5.exception-debt", FLOW, Architecture::exceptionDebt)
                        .reads(ExceptionGranted.class, ExceptionClosed.class)
                        .watchedEvery(1),
                Indicator.of("5.end-of-support", DEADLINE, Architecture::endOfSupport)
                        .reads(ApplicationTakenInUse.class, ApplicationRetired.class, PartnershipRegistered.class),
                Felt.worstPerspective("5.design-felt", LessonKey.ARCHITECTURE));
    }

    /** Age of the blueprint in days; participants that did not adopt it make it count as old, or as none. */
    static Value blueprint(FactsOn day) {
        Roster roster = day.roster().orElse(null);
        if (roster == null) {
            return Value.unknown();
        }
        List<DocumentAdopted> adopted = day.of(DocumentAdopted.class);
        adopted.removeIf(fact -> fact.document() != Document.BLUEPRINT || fact.outcome() != Outcome.ADOPTED);
        if (adopted.isEmpty()) {
            return Absent.worth(day, 1097 + day.daysSince(roster.start()));
        }
        int version = adopted.stream().mapToInt(DocumentAdopted::version).max().orElseThrow();
        adopted.removeIf(fact -> fact.version() != version);
        TreeSet<String> supporters = new TreeSet<>();
        adopted.forEach(fact -> supporters.add(fact.participant()));
        int missing = roster.participants().size() - supporters.size();
        long age = day.daysSince(adopted.get(0).date());
        if (missing == 0) {
            return Value.of(age);
        }
        return Value.of(Math.max(age, missing == 1 ? 731 : 1097));
    }

    /** Share of the applications in use whose fate was decided. */
    static Value landscapeCoverage(FactsOn day) {
        TreeSet<String> inUse = new TreeSet<>();
        Landscape.on(day).inUse().forEach(fact -> inUse.add(fact.application()));
        if (inUse.isEmpty()) {
            return Value.unknown();
        }
        TreeSet<String> destined = new TreeSet<>(inUse);
        TreeSet<String> decided = new TreeSet<>();
        day.of(ApplicationDestined.class).forEach(fact -> decided.add(fact.application()));
        destined.retainAll(decided);
        return Value.of((double) destined.size() / inUse.size());
    }

    /** Share of the projects tested in the past year that follow the architecture; untested ones keep it from green. */
    static Value changeCompliance(FactsOn day) {
        List<ArchitectureReviewed> reviews = day.window(ArchitectureReviewed.class, YEAR);
        List<ProjectStarted> started = day.window(ProjectStarted.class, YEAR);
        if (reviews.isEmpty()) {
            return started.isEmpty() ? Value.unknown() : Value.of(0);
        }
        TreeSet<String> reviewed = new TreeSet<>();
        day.of(ArchitectureReviewed.class).forEach(review -> reviewed.add(review.project()));
        double covered = started.isEmpty()
                ? 1
                : (double) started.stream()
                                .filter(project -> reviewed.contains(project.project()))
                                .count()
                        / started.size();
        Value share = compliant(reviews);
        return covered < 0.9 ? share.match(value -> Value.of(Math.min(value, 0.89)), reason -> share) : share;
    }

    private static Value compliant(List<ArchitectureReviewed> reviews) {
        EnumSet<Compliance> good = EnumSet.of(Compliance.COMPLIANT, Compliance.CONFORMANT, Compliance.FULLY_CONFORMANT);
        long compliant =
                reviews.stream().filter(review -> good.contains(review.level())).count();
        return reviews.isEmpty() ? Value.unknown() : Value.of((double) compliant / reviews.size());
    }

    /** Share of the open exceptions that have no end, are past it, or were prolonged. */
    static Value exceptionDebt(FactsOn day) {
        List<ExceptionGranted> exceptions = day.of(ExceptionGranted.class);
        if (exceptions.isEmpty()) {
            return Value.unknown();
        }
        TreeSet<String> closed = new TreeSet<>();
        day.of(ExceptionClosed.class).forEach(fact -> closed.add(fact.exception()));
        exceptions.removeIf(exception -> closed.contains(exception.exception()));
        long overdue = exceptions.stream()
                .filter(exception -> exception.renews() != null
                        || exception.expiresOn() == null
                        || exception.expiresOn().isBefore(day.date()))
                .count();
        return exceptions.isEmpty() ? Value.of(0) : Value.of((double) overdue / exceptions.size());
    }

    /** Share of the users that work with software whose support ends within a year. */
    static Value endOfSupport(FactsOn day) {
        LocalDate horizon = day.date().plusDays(YEAR);
        double users = 0;
        double exposed = 0;
        for (ApplicationTakenInUse fact : Landscape.on(day).inUse()) {
            users += fact.users();
            exposed += fact.supportEndsOn() != null && !fact.supportEndsOn().isAfter(horizon) ? fact.users() : 0;
        }
        return users == 0 ? Value.unknown() : Value.of(exposed / users);
    }
}
