// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ijkpunt.producers.spreadsheet.Parts.Xml;
import org.jspecify.annotations.Nullable;

/** Texts, of which a workbook keeps each one once. */
final class SharedTexts {

    /** How a character that XML cannot hold is written: {@code _x000D_} is a carriage return. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedTexts() {}

    static List<String> of(Parts parts, @Nullable String part) throws IOException {
        List<String> texts = new ArrayList<>();
        if (part != null) {
            try (Xml xml = parts.open(part)) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        texts.add(text(xml, "si"));
                    }
                }
            }
        }
        return texts;
    }

    /** The text of an element, whatever its letters look like; how it is pronounced is no part of it. */
    static String text(Xml xml, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean pronounced = false;
        while (xml.next() && !xml.ends(end)) {
            if (xml.starts("rPh") || xml.ends("rPh")) {
                pronounced = xml.starts("rPh");
            } else if (xml.starts("t") || xml.ends("t")) {
                inText = xml.starts("t");
            } else if (inText && !pronounced) {
                text.append(xml.text());
            }
        }
        return plain(text.toString());
    }

    static String plain(String text) {
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(SharedTexts::character);
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }
}
