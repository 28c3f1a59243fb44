// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.health.privacy.Suppression.Cell;
import nl.ijkpunt.health.privacy.Suppression.Size;
import nl.ijkpunt.health.privacy.Suppression.Verdict;
import org.junit.jupiter.api.Test;

/** Whatever the table: no figure of a small group is shown, nor does a sum less its shown parts give one away. */
class SuppressionSafetyTest {

    private static final int TABLES = 3000;

    @Test
    void nothingSmallIsShownOrLeftOver() {
        Random random = new Random(20260315);
        for (int i = 0; i < TABLES; i++) {
            TreeMap<Cell, Size> first = table(random);
            TreeMap<Cell, Size> second = table(random);
            Suppression wave = Suppression.first(first, false);
            assertSafe(wave, first);
            assertSafe(wave.next(second, false), second);
        }
    }

    @Test
    void nothingAboutLeadershipIsShown() {
        TreeMap<Cell, Size> sizes = table(new Random(3));
        Suppression table = Suppression.first(sizes, true);

        assertThat(table.cells().values()).containsOnly(Verdict.ITEM);
        assertThat(table.participants().values()).containsOnly(Verdict.ITEM);
        assertThat(table.perspectives().values()).containsOnly(Verdict.ITEM);
    }

    @Test
    void aFigureWithoutANameGivesNobodyAway() {
        TreeMap<Cell, Size> sizes = new TreeMap<>();
        sizes.put(new Cell("a", Perspective.COUNCIL), new Size(12, 21));
        sizes.put(new Cell("a", Perspective.STAFF), new Size(20, 40));
        sizes.put(new Cell("b", Perspective.COUNCIL), new Size(11, 21));
        sizes.put(new Cell("b", Perspective.STAFF), new Size(20, 40));
        sizes.put(new Cell("x", Perspective.STAFF), new Size(3, 19));

        Suppression table = Suppression.first(sizes, false);

        // both perspectives are shown, so all answers together are known, and b is hidden to protect x
        assertThat(table.perspectives().values()).containsOnly(Verdict.SHOWN);
        assertThat(table.participants())
                .containsEntry("a", Verdict.SHOWN)
                .containsEntry("b", Verdict.COMPLEMENT)
                .containsEntry("x", Verdict.SMALL);
        assertThat(table.mayCount("a")).isTrue();
        assertThat(table.mayCount("b")).isFalse();
        assertThat(table.mayCount("x")).isFalse();
        assertThat(table.mayTellOfEverybody()).isTrue();
    }

    @Test
    void aFigureAboutEverybodyGivesNoSmallPerspectiveAway() {
        TreeMap<Cell, Size> sizes = new TreeMap<>();
        sizes.put(new Cell("a", Perspective.COUNCIL), new Size(3, 19));
        sizes.put(new Cell("a", Perspective.STAFF), new Size(20, 40));
        sizes.put(new Cell("b", Perspective.STAFF), new Size(20, 40));

        assertThat(Suppression.first(sizes, false).mayTellOfEverybody()).isFalse();

        sizes.put(new Cell("a", Perspective.COUNCIL), new Size(12, 19));
        assertThat(Suppression.first(sizes, false).mayTellOfEverybody()).isTrue();
    }

    private static void assertSafe(Suppression table, TreeMap<Cell, Size> sizes) {
        TreeMap<String, List<Size>> hiddenOfRow = new TreeMap<>();
        TreeMap<Perspective, List<Size>> hiddenOfColumn = new TreeMap<>();
        TreeMap<Perspective, Integer> shownInColumn = new TreeMap<>();
        TreeMap<String, Size> rows = new TreeMap<>();
        TreeMap<Perspective, Size> columns = new TreeMap<>();
        sizes.forEach((cell, size) -> {
            rows.merge(cell.participant(), size, SuppressionSafetyTest::plus);
            columns.merge(cell.perspective(), size, SuppressionSafetyTest::plus);
            if (table.cells().get(cell) == Verdict.SHOWN) {
                assertMayBeShown(size);
                shownInColumn.merge(cell.perspective(), 1, Integer::sum);
            } else {
                hiddenOfRow
                        .computeIfAbsent(cell.participant(), key -> new ArrayList<>())
                        .add(size);
                hiddenOfColumn
                        .computeIfAbsent(cell.perspective(), key -> new ArrayList<>())
                        .add(size);
            }
        });
        List<Size> hiddenRows = new ArrayList<>();
        rows.forEach((row, size) -> {
            if (table.participants().get(row) == Verdict.SHOWN) {
                assertMayBeShown(size);
                assertKeepsItsSecret(hiddenOfRow.getOrDefault(row, List.of()), sizes);
            } else {
                hiddenRows.add(size);
            }
        });
        List<Size> hiddenColumns = new ArrayList<>();
        columns.forEach((column, size) -> {
            if (table.perspectives().get(column) == Verdict.SHOWN) {
                assertMayBeShown(size);
                List<Size> hidden = hiddenOfColumn.getOrDefault(column, List.of());
                if (shownInColumn.containsKey(column)) {
                    assertKeepsItsSecret(hidden, sizes);
                } else if (answered(hidden).size() == 1) {
                    // privacy.md, step 2c, leaves a small cell that alone answered visible in the sum of its
                    // perspective; a cell that was hidden to protect another must never end up like that
                    assertThat(verdictOfTheOneThatAnswered(table, sizes, column))
                            .as("%s", sizes)
                            .isIn(Verdict.SMALL, Verdict.RESPONSE);
                }
            } else {
                hiddenColumns.add(size);
            }
        });
        if (answered(hiddenColumns).isEmpty() && table.participants().containsValue(Verdict.SHOWN)) {
            assertKeepsItsSecret(hiddenRows, sizes);
        }
        if (answered(hiddenRows).isEmpty()) {
            assertKeepsItsSecret(hiddenColumns, sizes);
        }
    }

    private static Verdict verdictOfTheOneThatAnswered(
            Suppression table, TreeMap<Cell, Size> sizes, Perspective column) {
        for (var entry : sizes.entrySet()) {
            if (entry.getKey().perspective() == column && entry.getValue().answers() > 0) {
                return table.cells().get(entry.getKey());
            }
        }
        throw new AssertionError("nobody answered in " + column);
    }

    private static void assertMayBeShown(Size size) {
        assertThat(size.answers()).isGreaterThanOrEqualTo(5);
        assertThat(size.invited()).isGreaterThanOrEqualTo(10);
        assertThat(size.answers() / 0.4).isGreaterThanOrEqualTo(size.invited());
    }

    private static void assertKeepsItsSecret(List<Size> hidden, TreeMap<Cell, Size> sizes) {
        List<Size> members = answered(hidden);
        if (members.isEmpty()) {
            return;
        }
        Size together = members.stream().reduce(new Size(0, 0), SuppressionSafetyTest::plus);
        assertThat(members).as("%s", sizes).hasSizeGreaterThanOrEqualTo(2);
        assertThat(together.answers()).as("%s", sizes).isGreaterThanOrEqualTo(5);
        assertThat(together.invited()).as("%s", sizes).isGreaterThanOrEqualTo(10);
    }

    private static List<Size> answered(List<Size> sizes) {
        return sizes.stream().filter(size -> size.answers() > 0).toList();
    }

    private static Size plus(Size one, Size other) {
        return new Size(one.answers() + other.answers(), one.invited() + other.invited());
    }

    private static TreeMap<Cell, Size> table(Random random) {
        int participants = 1 + random.nextInt(5);
        int perspectives = 1 + random.nextInt(4);
        TreeMap<Cell, Size> sizes = new TreeMap<>();
        for (int row = 0; row < participants; row++) {
            for (int column = 0; column < perspectives; column++) {
                if (random.nextInt(8) > 0) {
                    int invited = random.nextInt(random.nextBoolean() ? 12 : 40);
                    sizes.put(
                            new Cell("p" + row, Perspective.values()[column]),
                            new Size(random.nextInt(invited + 1), invited));
                }
            }
        }
        return sizes;
    }
}
