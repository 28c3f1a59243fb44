// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import nl.ijkpunt.events.LessonKey;
import org.jspecify.annotations.Nullable;

/** The first page: which partnerships ask for a conversation? Partnerships are rows, the ten lessons columns. */
public final class BoardPage {

    private final BoardWords words;
    private final StringBuilder page = new StringBuilder(16_384);

    private BoardPage(BoardWords words) {
        this.words = words;
    }

    /** The page as HTML; any language but English is Dutch. */
    public static String html(Board board, String language) {
        return new BoardPage(BoardWords.in(language)).render(board);
    }

    private String render(Board board) {
        head();
        line("<body>");
        line("<header>");
        line("<p class=\"brand\">IJkpunt</p>");
        otherLanguage();
        line("<h1>%s</h1>", words.text("title"));
        line("<p>%s</p>", words.text("explanation"));
        line("<p class=\"through\">%s</p>", through(board.through()));
        upTo(board.upTo());
        line("</header>");
        line("<main>");
        counts(board);
        if (board.rows().isEmpty()) {
            line("<p>%s</p>", words.text("empty"));
        } else {
            table(board);
        }
        line("</main>");
        line("<footer>");
        for (Reason reason : Reason.values()) {
            line("<p><strong>%s</strong>: %s</p>", words.reason(reason), words.meaning(reason));
        }
        if (board.hasProposals()) {
            line("<p>%s %s</p>", Proposals.MARK, words.text("proposal"));
        }
        line("<p>%s</p>", words.text("footer"));
        line("</footer>");
        line("</body>");
        line("</html>");
        return page.toString();
    }

    private void head() {
        line("<!DOCTYPE html>");
        line("<html lang=\"%s\">", words.language());
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>%s – IJkpunt</title>", words.text("title"));
        line("<link rel=\"stylesheet\" href=\"/board.css\">");
        line("</head>");
    }

    private void otherLanguage() {
        if (words.dutch()) {
            line("<p class=\"language\"><a href=\"?lang=en\" hreflang=\"en\" lang=\"en\">English</a></p>");
        } else {
            line("<p class=\"language\"><a href=\"?lang=nl\" hreflang=\"nl\" lang=\"nl\">Nederlands</a></p>");
        }
    }

    private String through(@Nullable LocalDate day) {
        return words.through(day == null ? null : "<time datetime=\"" + day + "\">" + words.date(day) + "</time>");
    }

    private void upTo(@Nullable Instant moment) {
        if (moment != null) {
            line("<p role=\"status\"><strong>%s</strong></p>", words.upTo(moment));
        }
    }

    /** Counts lessons by status, and so explains the symbols. */
    private void counts(Board board) {
        line("<ul class=\"counts\" aria-label=\"%s\">", words.text("counts"));
        for (Status status : Status.MOST_URGENT_FIRST) {
            line("<li>%s <strong>%d</strong></li>", mark(status), board.count(status));
        }
        line("</ul>");
    }

    private void table(Board board) {
        line("<table role=\"table\">");
        line("<caption>%s</caption>", words.text("caption", board.rows().size()));
        line("<thead role=\"rowgroup\">");
        line("<tr role=\"row\">");
        line("<th role=\"columnheader\" scope=\"col\">%s</th>", words.text("partnership"));
        for (LessonKey lesson : LessonKey.values()) {
            line("<th role=\"columnheader\" scope=\"col\">%s</th>", title(lesson));
        }
        line("</tr>");
        line("</thead>");
        line("<tbody role=\"rowgroup\">");
        board.rows().forEach(this::row);
        line("</tbody>");
        line("</table>");
    }

    private void row(Board.Row row) {
        line("<tr role=\"row\" id=\"%s\">", escaped(row.id()));
        line(
                "<th role=\"rowheader\" scope=\"row\">%s%s%s</th>",
                escaped(row.name()), proposal(row.isAllProposal()), aside(row.aside()));
        for (LessonKey lesson : LessonKey.values()) {
            Cell cell = row.cells().get(lesson);
            Status status = cell == null ? Status.INSUFFICIENT : cell.status();
            // on a narrow screen the heads of the columns are out of sight
            line(
                    "<td role=\"cell\"><span class=\"lesson\" aria-hidden=\"true\">%s</span> %s%s%s%s</td>",
                    title(lesson), mark(status), score(cell), proposal(row.isProposal(lesson)), reason(cell));
        }
        line("</tr>");
    }

    private String aside(@Nullable SetAside aside) {
        return aside == null ? "" : " <span class=\"aside\">" + escaped(words.aside(aside)) + "</span>";
    }

    private String proposal(boolean marked) {
        return marked
                ? " <abbr class=\"proposal\" title=\"" + escaped(words.text("proposal")) + "\">" + Proposals.MARK
                        + "</abbr>"
                : "";
    }

    private static String score(@Nullable Cell cell) {
        return cell == null || cell.score() == null
                ? ""
                : " <span class=\"score\">" + Math.round(cell.score()) + "</span>";
    }

    private String reason(@Nullable Cell cell) {
        return cell == null || cell.reason() == null
                ? ""
                : " <span class=\"reason\">" + escaped(words.reason(cell.reason())) + "</span>";
    }

    private String mark(Status status) {
        return "<span class=\"status status-" + status.code() + "\"><span aria-hidden=\"true\">" + status.symbol()
                + "</span> " + escaped(words.status(status)) + "</span>";
    }

    private String title(LessonKey lesson) {
        return lesson.number() + ". " + escaped(words.title(lesson));
    }

    private void line(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
