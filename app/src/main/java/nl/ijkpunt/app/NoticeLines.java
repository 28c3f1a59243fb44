// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.util.List;
import nl.ijkpunt.dashboards.messages.Message;
import nl.ijkpunt.dashboards.messages.Messages;
import nl.ijkpunt.health.answers.NoticeJson;
import nl.ijkpunt.health.episodes.Notice;

/** Prints what was told, oldest first: one line per notice, or what people read. */
final class NoticeLines {

    private static final String SENT = "* ";
    private static final String NOT_SENT = "  ";

    private final Terminal terminal;
    private final Names names;
    private final Format format;

    NoticeLines(Terminal terminal, Format format, Names names) {
        this.terminal = terminal;
        this.names = names;
        this.format = format;
    }

    void print(List<Notice> notices) {
        List<String> lines = notices.stream().map(NoticeJson::of).toList();
        if (format == Format.JSON) {
            lines.forEach(terminal::answer);
        } else {
            Messages.in(terminal.texts().language(), names::participant)
                    .of(lines)
                    .forEach(this::print);
        }
    }

    /** A message that is sent is printed in full; of everything else the subject is enough. */
    private void print(Message message) {
        terminal.answer(message.date() + " " + (message.forPeople() ? SENT : NOT_SENT) + message.subject());
        if (message.forPeople()) {
            message.paragraphs().forEach(paragraph -> terminal.answer("             " + paragraph));
        }
    }
}
