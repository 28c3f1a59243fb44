// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What the board says, in Dutch or English. */
final class BoardWords {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final ResourceBundle texts;
    private final Locale language;

    private BoardWords(Locale language) {
        this.language = language;
        this.texts = MessageBundle.in("nl.ijkpunt.dashboards.board.board", language);
    }

    /** Any language but English is Dutch. */
    static BoardWords in(String language) {
        return new BoardWords(language.equals("en") ? Locale.ENGLISH : DUTCH);
    }

    boolean dutch() {
        return language.equals(DUTCH);
    }

    String language() {
        return language.getLanguage();
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }

    String title(LessonKey lesson) {
        return text("lesson." + Code.of(lesson));
    }

    String status(Status status) {
        return text("status." + status.code());
    }

    String reason(Reason reason) {
        return text("reason." + Code.of(reason));
    }

    String meaning(Reason reason) {
        return text("meaning." + Code.of(reason));
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language).format(month);
    }

    /** Since when there are no answers about a partnership. */
    String aside(SetAside aside) {
        LocalDate since = aside.since();
        return since == null ? text("aside.never") : text("aside", date(since));
    }

    /** Up to which day the answers go, given how that day is to be written. */
    String through(@Nullable String day) {
        return day == null ? text("through.none") : text("through", day);
    }

    /** That newer answers than those of this moment cannot be had now. */
    String upTo(Instant moment) {
        String written = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", language)
                .format(moment.atZone(ZoneId.of("Europe/Amsterdam")));
        return text("up-to", "<time datetime=\"" + moment + "\">" + written + "</time>");
    }
}
