// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Which cells and sums of the table of one item may be shown, so that nobody can work out a small group from the figures
 * around it (privacy.md, The table of one item). A hidden small cell takes partners in its row and column; the partner
 * stays the same from wave to wave where it can.
 */
public final class Suppression {

    /** One cell of the table. */
    public record Cell(String participant, Perspective perspective) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::participant, Utf8.ORDER).thenComparing(Cell::perspective);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** How many answered, of how many invited. */
    public record Size(int answers, int invited) {
        private Size plus(Size other) {
            return new Size(answers + other.answers, invited + other.invited);
        }
    }

    /** Why something is hidden; a reader is never told which. */
    public enum Verdict {
        SHOWN,
        SMALL,
        RESPONSE,
        ITEM,
        COMPLEMENT
    }

    /** A cell with who is in it, and what is decided about it so far. */
    private static final class Group {
        private final Cell cell;
        private final Size size;
        private Verdict verdict;

        Group(Cell cell, Size size, Verdict verdict) {
            this.cell = cell;
            this.size = size;
            this.verdict = verdict;
        }
    }

    private final SortedSet<Cell> before;
    private final List<Group> groups = new ArrayList<>();
    private final SortedMap<String, List<Group>> rows = new TreeMap<>(Utf8.ORDER);
    private final SortedMap<Perspective, List<Group>> columns = new TreeMap<>();
    private final SortedMap<String, Size> participantSizes = new TreeMap<>(Utf8.ORDER);
    private final SortedMap<Perspective, Size> perspectiveSizes = new TreeMap<>();
    private final SortedMap<Cell, Verdict> cells = new TreeMap<>();
    private final SortedMap<String, Verdict> participants = new TreeMap<>(Utf8.ORDER);
    private final SortedMap<Perspective, Verdict> perspectives = new TreeMap<>();
    private boolean changed;

    private Suppression(SortedMap<Cell, Size> sizes, boolean nothingShown, SortedSet<Cell> before) {
        this.before = before;
        sizes.forEach((cell, size) -> {
            Group group = new Group(cell, size, verdict(size, nothingShown));
            groups.add(group);
            rows.computeIfAbsent(cell.participant(), key -> new ArrayList<>()).add(group);
            columns.computeIfAbsent(cell.perspective(), key -> new ArrayList<>())
                    .add(group);
            participantSizes.merge(cell.participant(), size, Size::plus);
            perspectiveSizes.merge(cell.perspective(), size, Size::plus);
        });
        participantSizes.forEach((id, size) -> participants.put(id, verdict(size, nothingShown)));
        perspectiveSizes.forEach((key, size) -> perspectives.put(key, verdict(size, nothingShown)));
        do {
            changed = false;
            protectTotal();
            rows.forEach(this::protectRow);
            columns.forEach(this::protectColumn);
        } while (changed);
        groups.forEach(group -> cells.put(group.cell, group.verdict));
    }

    /** The table of an item in its first wave; {@code nothingShown} for the item about leadership. */
    public static Suppression first(SortedMap<Cell, Size> sizes, boolean nothingShown) {
        return new Suppression(sizes, nothingShown, new TreeSet<>());
    }

    /** The table of the same item in the next wave. */
    public Suppression next(SortedMap<Cell, Size> nextSizes, boolean nothingShown) {
        return new Suppression(nextSizes, nothingShown, hidden(cells));
    }

    /** Every cell that exists. */
    public SortedMap<Cell, Verdict> cells() {
        return cells;
    }

    /** Sums per participant. */
    public SortedMap<String, Verdict> participants() {
        return participants;
    }

    /** Sums per perspective. */
    public SortedMap<Perspective, Verdict> perspectives() {
        return perspectives;
    }

    /**
     * True when a figure about everybody gives no small group away. Such a figure is no sum, but it tells the sum to who
     * tries all that it can be, and with it what the shown sums lack: together that must be enough people, and a single
     * one of them must keep the secrets of its own cells.
     */
    boolean mayTellOfEverybody() {
        return isEnough(hiddenSizes(participants, participantSizes::get))
                && isEnough(hiddenSizes(perspectives, perspectiveSizes::get))
                && keepsSecretsWhenKnown(participants, participantSizes, rows)
                && keepsSecretsWhenKnown(perspectives, perspectiveSizes, columns);
    }

    private static <K> boolean keepsSecretsWhenKnown(
            SortedMap<K, Verdict> margins, SortedMap<K, Size> marginSizes, SortedMap<K, List<Group>> members) {
        List<K> hidden = margins.keySet().stream()
                .filter(key -> margins.get(key) != Verdict.SHOWN
                        && sizeOf(marginSizes, key).answers() > 0)
                .toList();
        return hidden.size() != 1 || !isRevealing(hiddenSizes(membersOf(members, hidden.get(0))));
    }

    /**
     * True when a figure that does not name this participant may be made of its answers. One that is hidden to protect
     * another would give that one away: then everything else that is hidden must be enough people together.
     */
    boolean mayCount(String participant) {
        Verdict verdict = participants.get(participant);
        if (verdict != Verdict.COMPLEMENT) {
            return verdict == Verdict.SHOWN;
        }
        List<Size> others =
                hiddenSizes(participants, id -> id.equals(participant) ? new Size(0, 0) : sizeOf(participantSizes, id));
        return isEnough(others)
                && isEnough(hiddenSizes(perspectives, perspectiveSizes::get))
                && !isRevealing(hiddenSizes(membersOf(rows, participant)));
    }

    private static boolean isEnough(List<Size> hidden) {
        Size together = new Size(0, 0);
        for (Size size : hidden) {
            together = together.plus(size);
        }
        return hidden.isEmpty() || !Threshold.isSmall(together.answers(), together.invited());
    }

    private static Verdict verdict(Size size, boolean nothingShown) {
        if (nothingShown) {
            return Verdict.ITEM;
        }
        if (Threshold.isSmall(size.answers(), size.invited())) {
            return Verdict.SMALL;
        }
        return Threshold.isShown(size.answers(), size.invited()) ? Verdict.SHOWN : Verdict.RESPONSE;
    }

    private static <K> SortedSet<K> hidden(SortedMap<K, Verdict> verdicts) {
        SortedSet<K> hidden = new TreeSet<>(verdicts.comparator());
        verdicts.forEach((key, verdict) -> {
            if (verdict != Verdict.SHOWN) {
                hidden.add(key);
            }
        });
        return hidden;
    }

    /** When one side of the sums is complete, the grand total is known, and with it a single hidden sum of the other. */
    private void protectTotal() {
        List<Size> hiddenParticipants = hiddenSizes(participants, participantSizes::get);
        List<Size> hiddenPerspectives = hiddenSizes(perspectives, perspectiveSizes::get);
        boolean participantsLeak = hiddenPerspectives.isEmpty() && isRevealing(hiddenParticipants);
        boolean perspectivesLeak = hiddenParticipants.isEmpty() && isRevealing(hiddenPerspectives);
        if (participantsLeak || perspectivesLeak) {
            participants.keySet().stream()
                    .filter(id -> participants.get(id) == Verdict.SHOWN)
                    .min(Comparator.comparingInt(
                                    (String id) -> sizeOf(participantSizes, id).answers())
                            .thenComparing(Utf8.ORDER))
                    .ifPresent(this::hideParticipant);
        }
    }

    private void protectRow(String participant, List<Group> row) {
        if (participants.get(participant) == Verdict.SHOWN && isRevealing(hiddenSizes(row))) {
            Group partner = partner(row, group -> !isAloneInColumn(group));
            if (partner == null) {
                hideParticipant(participant);
            } else {
                hide(partner);
            }
        }
    }

    private void protectColumn(Perspective perspective, List<Group> column) {
        if (perspectives.get(perspective) == Verdict.SHOWN && isRevealing(hiddenSizes(column))) {
            Group partner = partner(column, group -> true);
            if (partner != null) {
                hide(partner);
            }
        }
    }

    private @Nullable Group partner(List<Group> members, Predicate<Group> candidates) {
        return members.stream()
                .filter(group -> group.verdict == Verdict.SHOWN)
                .filter(candidates)
                .min(Comparator.comparing((Group group) -> !before.contains(group.cell))
                        .thenComparing(group -> group.size.answers())
                        .thenComparing(group -> group.cell))
                .orElse(null);
    }

    private boolean isAloneInColumn(Group alone) {
        return membersOf(columns, alone.cell.perspective()).stream()
                .noneMatch(other -> other != alone && other.size.answers() > 0);
    }

    private static <K> List<Group> membersOf(SortedMap<K, List<Group>> margins, K key) {
        return margins.getOrDefault(key, List.of());
    }

    private void hide(Group group) {
        group.verdict = Verdict.COMPLEMENT;
        changed = true;
    }

    private void hideParticipant(String participant) {
        participants.put(participant, Verdict.COMPLEMENT);
        changed = true;
    }

    private static List<Size> hiddenSizes(List<Group> members) {
        List<Size> hidden = new ArrayList<>();
        for (Group group : members) {
            if (group.verdict != Verdict.SHOWN && group.size.answers() > 0) {
                hidden.add(group.size);
            }
        }
        return hidden;
    }

    private static <K> List<Size> hiddenSizes(SortedMap<K, Verdict> verdicts, Function<K, @Nullable Size> sizes) {
        List<Size> hidden = new ArrayList<>();
        verdicts.forEach((key, verdict) -> {
            Size size = sizes.apply(key);
            if (verdict != Verdict.SHOWN && size != null && size.answers() > 0) {
                hidden.add(size);
            }
        });
        return hidden;
    }

    private static <K> Size sizeOf(SortedMap<K, Size> sizes, K key) {
        Size size = sizes.get(key);
        return size == null ? new Size(0, 0) : size;
    }

    /** Hidden members give themselves away unless there are two, with enough people together. */
    private static boolean isRevealing(List<Size> hidden) {
        Size together = new Size(0, 0);
        for (Size size : hidden) {
            together = together.plus(size);
        }
        return !hidden.isEmpty()
                && (hidden.size() < 2
                        || together.answers() < Threshold.ANSWERS
                        || together.invited() < Threshold.INVITED);
    }
}
