// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.ijkpunt.events.LessonKey;

/** The board on a terminal: a symbol for every lesson, and what the symbols mean. */
public final class BoardText {

    private static final int LONGEST_NAME = 40;
    private static final String SOFT_HYPHEN = "\u00ad";

    private BoardText() {}

    /** The lines to print; any language but English is Dutch. */
    public static List<String> lines(Board board, String language) {
        BoardWords words = BoardWords.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(words.through(board.through() == null ? null : words.date(board.through())));
        for (LessonKey lesson : LessonKey.values()) {
            lines.add(String.format(
                    Locale.ROOT, "%3d  %s", lesson.number(), words.title(lesson).replace(SOFT_HYPHEN, "")));
        }
        lines.add("");
        int width = words.text("partnership").length();
        for (Board.Row row : board.rows()) {
            width = Math.max(width, Math.min(LONGEST_NAME, name(row).length()));
        }
        StringBuilder head = new StringBuilder(padded(words.text("partnership"), width));
        for (LessonKey lesson : LessonKey.values()) {
            head.append(String.format(Locale.ROOT, "%4d", lesson.number()));
        }
        lines.add(head.toString());
        for (Board.Row row : board.rows()) {
            StringBuilder line = new StringBuilder(padded(name(row), width));
            for (LessonKey lesson : LessonKey.values()) {
                Cell cell = row.cells().get(lesson);
                line.append(row.isProposal(lesson) ? "  " + Proposals.MARK : "   ")
                        .append((cell == null ? Status.INSUFFICIENT : cell.status()).symbol());
            }
            lines.add(line.toString());
        }
        lines.add("");
        StringBuilder legend = new StringBuilder();
        for (Status status : Status.MOST_URGENT_FIRST) {
            legend.append(status.symbol())
                    .append(' ')
                    .append(words.status(status))
                    .append(' ')
                    .append(board.count(status))
                    .append("   ");
        }
        lines.add(legend.toString().strip());
        for (Board.Row row : board.rows()) {
            SetAside aside = row.aside();
            if (aside != null) {
                lines.add(row.name() + ": " + words.aside(aside));
            }
        }
        if (board.hasProposals()) {
            lines.add(Proposals.MARK + " " + words.text("proposal"));
        }
        return lines;
    }

    private static String name(Board.Row row) {
        return row.isAllProposal() ? row.name() + " " + Proposals.MARK : row.name();
    }

    private static String padded(String name, int width) {
        String shown = name.length() > width ? name.substring(0, width - 1) + "…" : name;
        return shown + " ".repeat(width - shown.length());
    }
}
