// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

/**
 * Where things stand on every sheet, counted from 0. The first row and the first column are hidden: they hold the
 * technical names of the sheet, of its rows and of its columns, so that everything a person reads may change.
 */
final class Grid {

    static final int NAMES = 0;
    static final int TITLE = 1;
    static final int ABOUT = 2;
    static final int HEADER = 3;
    static final int FIRST_ROW = 4;

    /** Column of the labels of a form, and the first column of a list. */
    static final int FIRST_COLUMN = 1;

    /** First column of a form that is filled, behind labels and hints. */
    static final int FIRST_ANSWER = 3;

    /** The hidden sheet with choices; its first cell says what the file is. */
    static final String CHOICES = "ijkpunt";

    static final String MARK = "ijkpunt-workbook-1";

    private Grid() {}

    /** The name of a cell as people know it, such as {@code C7}. */
    static String cell(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString() + (row + 1);
    }
}
