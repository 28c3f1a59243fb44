// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.util.HashMap;
import java.util.Map;
import nl.ijkpunt.events.Counts;
import nl.ijkpunt.producers.mapping.Invitations.Group;

/** How often every answer was given. All that is kept of the people who gave them. */
final class Tally {

    private final Map<Asked, Map<Group, int[]>> frequencies = new HashMap<>();

    /** Adds the answers of one person, each as its place on the scale. */
    void add(Group group, Map<Asked, Integer> answers) {
        answers.forEach((asked, place) -> frequencies.computeIfAbsent(asked, a -> new HashMap<>())
                .computeIfAbsent(group, g -> new int[asked.answers()])[place]++);
    }

    /** The answers of a group to a question. */
    Counts of(Asked asked, Group group) {
        return Counts.of(frequencies.getOrDefault(asked, Map.of()).getOrDefault(group, new int[asked.answers()]));
    }
}
