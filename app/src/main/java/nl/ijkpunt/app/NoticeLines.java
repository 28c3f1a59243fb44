// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.util.List;
import nl.ijkpunt.events.catalogue.Catalogue;
import nl.ijkpunt.health.answers.NoticeJson;
import nl.ijkpunt.health.episodes.Notice;

/** Prints what was told, one line per notice, oldest first. */
final class NoticeLines {

    private final Terminal terminal;
    private final Format format;

    NoticeLines(Terminal terminal, Format format) {
        this.terminal = terminal;
        this.format = format;
    }

    void print(List<Notice> notices) {
        for (Notice notice : notices) {
            terminal.answer(format == Format.JSON ? NoticeJson.of(notice) : text(notice));
        }
    }

    private String text(Notice notice) {
        Notice.Head head = notice.head();
        String lesson =
                Catalogue.in(terminal.texts().language()).lesson(head.lesson()).title();
        String event = notice.kind() + " " + head.event() + (head.reason() == null ? "" : " (" + head.reason() + ")");
        return String.join("  ", head.date().toString(), head.message() ? "*" : " ", head.name(), lesson, event);
    }
}
