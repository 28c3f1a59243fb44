// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * How many people of every group were asked: as the mapping says, or as a file says.
 *
 * @param known groups that stand in the mapping itself
 * @param file a file with the others, and what its columns mean
 */
record Invitations(
        SortedMap<Group, Invited> known, @Nullable InvitedFile file) {

    Invitations {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
    }

    /** People of one participant who look at the partnership in the same way. */
    record Group(String participant, Perspective perspective) implements Comparable<Group> {

        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::participant, Utf8.ORDER).thenComparing(Group::perspective);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return participant + "/" + Code.of(perspective);
        }
    }

    /**
     * How many were asked, and where that stands.
     *
     * @param people number of people
     * @param from file
     * @param line line in it
     */
    record Invited(int people, Path from, long line) {}

    /**
     * A file with a number per group or, without a column for it, one row per person of whom only the group is read.
     *
     * @param path the file
     * @param participant the organisation of a row
     * @param perspective how it looks at the partnership
     * @param number column with the number of people; empty when every row is one person
     * @param skips rows that are left out
     */
    record InvitedFile(
            Path path, Expression participant, Expression perspective, String number, List<Mapping.Skip> skips) {

        List<String> columns() {
            List<String> columns = new ArrayList<>(participant.columns());
            columns.addAll(perspective.columns());
            skips.forEach(skip -> columns.add(skip.column()));
            if (!number.isEmpty()) {
                columns.add(number);
            }
            return columns;
        }
    }
}
