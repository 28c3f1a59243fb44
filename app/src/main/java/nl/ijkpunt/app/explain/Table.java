// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.util.ArrayList;
import java.util.List;

/** Cells in rows; figures stand at the right of their column. */
final class Table {

    private final List<String> heads = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** A column of words. */
    Table words(String head) {
        heads.add(head);
        right.add(false);
        return this;
    }

    /** A column of figures. */
    Table figures(String head) {
        heads.add(head);
        right.add(true);
        return this;
    }

    /** One cell per column. */
    Table row(String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException(cells.length + " cells in " + heads.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    List<String> heads() {
        return heads;
    }

    List<List<String>> rows() {
        return rows;
    }

    boolean isRight(int column) {
        return right.get(column);
    }
}
