// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Constraint.Default;
import nl.ijkpunt.events.Constraint.Key;
import nl.ijkpunt.events.Constraint.MinItems;
import nl.ijkpunt.events.Constraint.Unique;
import org.jspecify.annotations.Nullable;

/** Facts about the projects that are going on and the order they are done in. */
public sealed interface PortfolioEvent extends ProjectEvent {

    /**
     * A project went into execution.
     *
     * @param project id of the project
     * @param kind nature of the project
     * @param function function it touches (improvement)
     * @param exemptUntil the participants allowed this start outside the agreed order, until this day
     * @param date business date (Europe/Amsterdam)
     */
    record ProjectStarted(
            @Key String project,
            ProjectKind kind,
            @Nullable String function,
            @Nullable LocalDate exemptUntil,
            LocalDate date)
            implements PortfolioEvent {}

    /**
     * A project ended.
     *
     * @param project id of the project
     * @param result how it ended
     * @param date business date (Europe/Amsterdam)
     */
    record ProjectFinished(@Key String project, Result result, LocalDate date) implements PortfolioEvent {}

    /**
     * The list of priorities was laid down.
     *
     * @param date day
     * @param items priorities, most important first; only the first ten count
     * @param statutory the change follows from law
     */
    record PriorityListAdopted(
            @Key LocalDate date,
            @MinItems(1) @Unique List<String> items,
            @Default("false") boolean statutory) implements PortfolioEvent {
        public PriorityListAdopted {
            items = List.copyOf(items);
        }
    }

    /** Nature of a project. */
    enum ProjectKind {
        HARMONISATION,
        IMPROVEMENT,
        ORGANISATIONAL,
        STATUTORY,
        OTHER
    }

    /** How a project ended. */
    enum Result {
        DELIVERED,
        STOPPED
    }
}
