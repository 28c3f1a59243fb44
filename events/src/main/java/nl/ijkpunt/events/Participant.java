// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import nl.ijkpunt.events.Constraint.Max;
import nl.ijkpunt.events.Constraint.Min;
import nl.ijkpunt.events.Constraint.Text;
import org.jspecify.annotations.Nullable;

/**
 * One organisation in a roster.
 *
 * @param id id within the partnership
 * @param name name of the organisation
 * @param kind municipality, the joint organisation itself, or another party
 * @param inhabitants number of inhabitants, where it has any
 */
public record Participant(
        String id,
        @Text String name,
        Kind kind,
        @Min(0) @Max(Limits.INHABITANTS) @Nullable Integer inhabitants) {

    /** Kind of organisation. */
    public enum Kind {
        MUNICIPALITY,
        JOINT_ORGANISATION,
        OTHER
    }
}
