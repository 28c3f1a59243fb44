// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.events.Constraint.DateNotBoundToMonth;
import nl.ijkpunt.events.Constraint.Default;
import nl.ijkpunt.events.Constraint.Key;
import nl.ijkpunt.events.Constraint.Max;
import nl.ijkpunt.events.Constraint.Min;
import nl.ijkpunt.events.Constraint.RoleCode;
import org.jspecify.annotations.Nullable;

/** Facts about the information landscape: applications, architecture, harmonisation, deviations. */
public sealed interface LandscapeEvent extends ProjectEvent {

    /**
     * An application is in production at a participant.
     *
     * @param application product; the same product at two participants has the same id
     * @param participant participant of the roster
     * @param function function or reference component it serves
     * @param users users at this participant
     * @param supportEndsOn end of support by the supplier
     * @param statutory a separate product is required by law
     * @param date business date (Europe/Amsterdam)
     */
    record ApplicationTakenInUse(
            @Key String application,
            @Key String participant,
            String function,
            @Min(0) @Max(Limits.PEOPLE) int users,
            @Nullable LocalDate supportEndsOn,
            @Default("false") boolean statutory,
            LocalDate date)
            implements LandscapeEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * The application is out of production at the participant.
     *
     * @param application product
     * @param participant participant of the roster
     * @param date business date (Europe/Amsterdam)
     */
    record ApplicationRetired(@Key String application, @Key String participant, LocalDate date)
            implements LandscapeEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * The fate of an application in the target landscape was decided.
     *
     * @param application product
     * @param fate what happens to it
     * @param retireBy planned last day in production
     * @param date business date (Europe/Amsterdam)
     */
    record ApplicationDestined(
            @Key String application, Fate fate, @Nullable LocalDate retireBy, LocalDate date)
            implements LandscapeEvent {

        @Override
        public void check(Rules rules) {
            rules.requiredWhen("retireBy", retireBy, fate != Fate.KEEP, "goes-away");
        }
    }

    /**
     * The degree of harmonisation that should be reached at the end of the month.
     *
     * @param kind what is harmonised
     * @param version 0 = first plan
     * @param month month the target holds for
     * @param degree planned degree
     * @param realignment re-alignment that set this version
     * @param date day the plan was adopted
     */
    @DateNotBoundToMonth
    record HarmonisationPlanned(
            @Key Harmonised kind,
            @Key @Min(0) @Max(Limits.VERSIONS) int version,
            @Key YearMonth month,
            @Min(0) @Max(1) double degree,
            @Nullable String realignment,
            LocalDate date)
            implements LandscapeEvent {

        @Override
        public void check(Rules rules) {
            rules.requiredWhen("realignment", realignment, version >= 1, "later-version");
        }
    }

    /**
     * A project was tested against the architecture.
     *
     * @param project project
     * @param level outcome
     * @param date business date (Europe/Amsterdam)
     */
    record ArchitectureReviewed(@Key String project, Compliance level, LocalDate date) implements LandscapeEvent {}

    /**
     * A temporary exception to the architecture was granted.
     *
     * @param exception id of the exception
     * @param expiresOn last day it is valid
     * @param ownerRole role that must end it
     * @param renews earlier exception that this one prolongs
     * @param date business date (Europe/Amsterdam)
     */
    record ExceptionGranted(
            @Key String exception,
            @Nullable LocalDate expiresOn,
            @RoleCode @Nullable String ownerRole,
            @Nullable String renews,
            LocalDate date)
            implements LandscapeEvent {}

    /**
     * The exception is no longer needed.
     *
     * @param exception id of the exception
     * @param date business date (Europe/Amsterdam)
     */
    record ExceptionClosed(@Key String exception, LocalDate date) implements LandscapeEvent {}

    /**
     * A participant works with a variant of a process from that day on.
     *
     * @param process process in scope of harmonisation
     * @param participant participant of the roster
     * @param date first day
     * @param variant variant in use; a local way of working has a variant id of its own
     */
    record ProcessVariantAdopted(
            @Key String process,
            @Key String participant,
            @Key LocalDate date,
            String variant) implements LandscapeEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * A participant asked to deviate from the joint standard.
     *
     * @param deviation id of the request
     * @param participant participant of the roster
     * @param date business date (Europe/Amsterdam)
     */
    record DeviationRequested(@Key String deviation, String participant, LocalDate date) implements LandscapeEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * The request was decided.
     *
     * @param deviation id of the request
     * @param outcome decision
     * @param date business date (Europe/Amsterdam)
     */
    record DeviationDecided(@Key String deviation, DeviationOutcome outcome, LocalDate date)
            implements LandscapeEvent {}

    /** What happens to an application in the target landscape. */
    enum Fate {
        KEEP,
        REPLACE,
        RETIRE
    }

    /** What is harmonised. */
    enum Harmonised {
        APPLICATIONS,
        PROCESSES
    }

    /** Outcome of a test against the architecture, worst first. */
    enum Compliance {
        NON_CONFORMANT,
        IRRELEVANT,
        CONSISTENT,
        COMPLIANT,
        CONFORMANT,
        FULLY_CONFORMANT
    }

    /** Decision on a request to deviate. */
    enum DeviationOutcome {
        GRANTED,
        REFUSED
    }
}
