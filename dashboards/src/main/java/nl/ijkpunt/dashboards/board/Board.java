// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Utf8;
import nl.ijkpunt.health.norms.Norms;
import org.jspecify.annotations.Nullable;

/**
 * The newest answers, one row per partnership.
 *
 * @param rows what asks most for a conversation first, then by name
 * @param through the day that the answers are about; null when there are none
 * @param upTo when newer answers could be had for the last time; null when that is now
 */
public record Board(
        List<Row> rows,
        @Nullable LocalDate through,
        @Nullable Instant upTo) {

    /** With everything there is. */
    public Board(List<Row> rows, @Nullable LocalDate through) {
        this(rows, through, null);
    }

    /**
     * One partnership.
     *
     * @param id its id
     * @param name its name, or the id where no name is known
     * @param cells by lesson
     * @param proposals lessons that are judged by a norm which the participants did not confirm
     * @param aside since when there are no new answers; null when there are
     */
    public record Row(
            String id,
            String name,
            Map<LessonKey, Cell> cells,
            Set<LessonKey> proposals,
            @Nullable SetAside aside) {

        /** True when none of its lessons has norms that were all confirmed: then the partnership is marked, not each. */
        boolean isAllProposal() {
            return proposals.size() == LessonKey.values().length;
        }

        /** True when this lesson is marked by itself. */
        boolean isProposal(LessonKey lesson) {
            return proposals.contains(lesson) && !isAllProposal();
        }

        /** Worse rows have more lessons with a higher status. */
        private int urgency() {
            int urgency = 0;
            for (Cell cell : cells.values()) {
                urgency += switch (cell.status()) {
                    case ACT -> 100;
                    case ATTENTION -> 1;
                    case STEADY, INSUFFICIENT -> 0;
                };
            }
            return urgency;
        }
    }

    private static final Comparator<Row> URGENT_FIRST = Comparator.comparingInt(Row::urgency)
            .reversed()
            .thenComparing(Row::name, Utf8.ORDER)
            .thenComparing(Row::id, Utf8.ORDER);

    public Board {
        rows = List.copyOf(rows);
    }

    /** Puts answers in rows. */
    public static Board of(Iterable<Cell> cells, Map<String, String> names) {
        Map<String, Map<LessonKey, Cell>> byPartnership = new TreeMap<>(Utf8.ORDER);
        LocalDate through = null;
        for (Cell cell : cells) {
            byPartnership
                    .computeIfAbsent(cell.partnership(), id -> new EnumMap<>(LessonKey.class))
                    .put(cell.lesson(), cell);
            if (through == null || cell.asOf().isAfter(through)) {
                through = cell.asOf();
            }
        }
        List<Row> rows = new ArrayList<>();
        byPartnership.forEach(
                (id, lessons) -> rows.add(new Row(id, names.getOrDefault(id, id), lessons, Set.of(), null)));
        rows.sort(URGENT_FIRST);
        return new Board(rows, through);
    }

    /** The same board, where lessons are marked of which the participants did not confirm all norms. */
    public Board marking(Norms norms) {
        LocalDate day = through;
        return day == null
                ? this
                : new Board(
                        rows.stream()
                                .map(row -> new Row(
                                        row.id(),
                                        row.name(),
                                        row.cells(),
                                        Proposals.of(norms, row.id(), day),
                                        row.aside()))
                                .toList(),
                        day);
    }

    /** The same board, where partnerships are marked that are not answered about; those that never were get a row. */
    public Board settingAside(Iterable<SetAside> partnerships, Map<String, String> names) {
        Map<String, Row> all = new TreeMap<>(Utf8.ORDER);
        rows.forEach(row -> all.put(row.id(), row));
        for (SetAside aside : partnerships) {
            String id = aside.partnership();
            Row row = all.getOrDefault(id, new Row(id, names.getOrDefault(id, id), Map.of(), Set.of(), null));
            all.put(id, new Row(id, row.name(), row.cells(), row.proposals(), aside));
        }
        return new Board(all.values().stream().sorted(URGENT_FIRST).toList(), through);
    }

    /** The same board, for as long as newer answers than those of this moment cannot be had. */
    public Board upTo(@Nullable Instant moment) {
        return new Board(rows, through, moment);
    }

    /** True when something is marked, so that the mark has to be explained. */
    boolean hasProposals() {
        return rows.stream().anyMatch(row -> !row.proposals().isEmpty());
    }

    /** How many lessons of all partnerships have this status. */
    int count(Status status) {
        int count = 0;
        for (Row row : rows) {
            for (Cell cell : row.cells().values()) {
                if (cell.status() == status) {
                    count++;
                }
            }
        }
        return count;
    }
}
