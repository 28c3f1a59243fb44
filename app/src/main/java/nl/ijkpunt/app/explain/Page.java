// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.util.ArrayList;
import java.util.List;

/** Plain text for a terminal or a printer: headings, sentences that wrap, columns that line up. */
final class Page {

    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    void heading(String title) {
        if (text.length() > 0) {
            line("");
        }
        line(title);
        line("-".repeat(title.codePointCount(0, title.length())));
    }

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** Sentences, wrapped. */
    void paragraph(String sentences) {
        wrap("", "", sentences);
    }

    /** A point of a list, wrapped. */
    void item(String sentences) {
        wrap("- ", "  ", sentences);
    }

    /** A label and what belongs to it, wrapped beside the label. */
    void labelled(String label, int width, String sentences) {
        wrap(padded(label, width, false) + "  ", " ".repeat(width + 2), sentences);
    }

    private void wrap(String first, String next, String sentences) {
        StringBuilder line = new StringBuilder(first);
        int start = line.length();
        for (String word : sentences.split(" ")) {
            if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(next);
                start = line.length();
            }
            line.append(line.length() > start ? " " : "").append(word);
        }
        line(line.toString());
    }

    void table(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.heads());
        rows.addAll(table.rows());
        int[] widths = new int[table.heads().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        boolean headless = table.heads().stream().allMatch(String::isEmpty);
        for (List<String> row : headless ? table.rows() : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(i > 0 ? "  " : "").append(padded(row.get(i), widths[i], table.isRight(i)));
            }
            line(line.toString());
        }
    }

    private static String padded(String cell, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - length(cell)));
        return right ? space + cell : cell + space;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
