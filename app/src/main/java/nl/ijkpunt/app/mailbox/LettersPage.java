// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.mailbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.MessageBundle;
import org.jspecify.annotations.Nullable;

/** The page of the mailbox: messages as text, newest first. */
final class LettersPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Europe/Amsterdam"));

    private LettersPage() {}

    static String of(List<Letter> letters, @Nullable Instant heartbeat, Locale language) {
        ResourceBundle texts = MessageBundle.in("nl.ijkpunt.app.texts", language);
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"15\"><title>")
                .append(safe(texts.getString("mailbox.title")))
                .append("</title><style>body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em;")
                .append("color:#1f2937}article{border-top:1px solid #6b7280;padding:.5em 0}")
                .append(
                        "h2{font-size:1.1em;margin:.2em 0}pre{white-space:pre-wrap;font:inherit}</style></head><body><h1>")
                .append(safe(texts.getString("mailbox.title")))
                .append("</h1>\n<p>")
                .append(safe(texts.getString("mailbox.explanation")))
                .append(' ');
        page.append(safe(
                heartbeat == null
                        ? texts.getString("mailbox.no-heartbeat")
                        : texts.getString("mailbox.heartbeat") + " " + TIME.format(heartbeat)));
        page.append(".</p>\n");
        if (letters.isEmpty()) {
            page.append("<p>").append(safe(texts.getString("mailbox.empty"))).append("</p>\n");
        }
        for (Letter letter : letters) {
            page.append("<article><h2>")
                    .append(safe(letter.subject()))
                    .append("</h2><p>")
                    .append(safe(letter.from() + " → " + letter.to()))
                    .append("</p><pre>")
                    .append(safe(letter.text()))
                    .append("</pre></article>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
