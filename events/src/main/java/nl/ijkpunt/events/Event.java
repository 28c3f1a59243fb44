// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.util.List;

/**
 * What a fact says: a measurement or a change of state with a natural key, never a difference ("500 more").
 *
 * <p>Components marked {@link Constraint.Key} identify the fact within its partnership and type; a nullable component
 * may be absent. Source: events.yaml.
 */
public sealed interface Event permits BudgetEvent, ProjectEvent, SatisfactionEvent {

    /** Business date: the local day (Europe/Amsterdam) the fact holds for or happened on. */
    LocalDate date();

    /** Participants that this fact is about; a fact about somebody outside the roster counts in no formula. */
    default List<String> named() {
        return List.of();
    }

    /** Rules that look at more than one field; rules about one field are {@link Constraint}s on the component. */
    default void check(Rules rules) {}
}
