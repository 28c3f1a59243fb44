// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.MessageBundle;
import nl.ijkpunt.producers.workbook.Layout.SheetPlan;
import org.jspecify.annotations.Nullable;

/** What the workbook says, in one language. */
final class Words {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** What a spreadsheet makes of yes and no. */
    private static final Map<String, String> TRUTHS =
            Map.of("true", "yes", "waar", "yes", "false", "no", "onwaar", "no");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = MessageBundle.in("nl.ijkpunt.producers.workbook.words", locale);
    }

    /** Dutch, or English for any other language. */
    static Words of(Locale locale) {
        return new Words(locale.getLanguage().equals("nl") ? DUTCH : Locale.ENGLISH);
    }

    /** A workbook is read in any of its languages, whatever that of the reader is. */
    static List<Words> all() {
        return List.of(of(DUTCH), of(Locale.ENGLISH));
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    String title(SheetPlan sheet) {
        return text("sheet." + sheet.key());
    }

    String about(SheetPlan sheet) {
        return text("sheet." + sheet.key() + ".about");
    }

    /** The label of a line; numbered ones such as {@code level.2} share a sentence. */
    String label(SheetPlan sheet, Line line) {
        String key = sheet.key() + "." + line.key();
        int dot = key.lastIndexOf('.');
        String last = key.substring(dot + 1);
        return last.matches("\\d+") ? text(key.substring(0, dot), last) : text(key);
    }

    /** What is to be known to fill the line; empty when its label says it all. */
    String hint(SheetPlan sheet, Line line) {
        String key = sheet.key() + "." + line.key().replaceAll("\\.\\d+$", "") + ".hint";
        return bundle.containsKey(key) ? text(key) : "";
    }

    /** What belongs in a cell of this line, with all that can be chosen. */
    String expected(Line line, List<String> participants) {
        String choices = line.kind() == Kind.PARTICIPANT
                ? String.join(", ", participants)
                : line.choices().stream().map(this::choice).collect(Collectors.joining(", "));
        return text("expected." + Code.of(line.kind()), choices);
    }

    /** A code in words; a number is its own word. */
    String choice(String code) {
        return code.matches("\\d+") ? code : text("choice." + code);
    }

    /** The code of these words, in this language; null when they are none of the choices. */
    @Nullable
    String code(Line line, String words) {
        if (line.kind() == Kind.YES_NO && TRUTHS.containsKey(words.toLowerCase(Locale.ROOT))) {
            return TRUTHS.get(words.toLowerCase(Locale.ROOT));
        }
        for (String code : line.choices()) {
            if (choice(code).equalsIgnoreCase(words) || code.equalsIgnoreCase(words)) {
                return code;
            }
        }
        return null;
    }
}
