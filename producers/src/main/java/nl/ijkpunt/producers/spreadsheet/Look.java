// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.ijkpunt.producers.spreadsheet.Parts.Xml;
import org.jspecify.annotations.Nullable;

/** How a number is shown. In a spreadsheet a date is a number, and only its look tells. */
enum Look {
    PLAIN,
    DATE,
    PERCENT;

    /** What is no code: quoted and escaped letters, colours and places in brackets, room, and letters that fill. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\[[^]]*]|\\\\.|_.|\\*.");

    /** Hours, minutes or seconds that go on after a day. */
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|u+|m+|s+)]");

    private static final Set<String> GENERAL = Set.of("general", "standaard", "standard", "algemeen", "@", "");

    /** The look of a format code, such as {@code dd mmm jjjj}. */
    static Look of(String format) {
        String letters = format.toLowerCase(Locale.ROOT);
        if (ELAPSED.matcher(letters).find()) {
            return PLAIN;
        }
        String code = LITERAL.matcher(letters).replaceAll("");
        String first = code.contains(";") ? code.substring(0, code.indexOf(';')) : code;
        if (GENERAL.contains(first.strip())) {
            return PLAIN;
        }
        if (first.contains("%")) {
            return PERCENT;
        }
        boolean time = first.contains("h") || first.contains("s") || first.contains("u");
        boolean digits = first.contains("0") || first.contains("#");
        // years and days also in Dutch and German, in which some programs write them
        boolean date = first.contains("y")
                || first.contains("jj")
                || first.contains("d")
                || first.contains("tt")
                || first.contains("m") && !time;
        return date && !(digits && !time) ? DATE : PLAIN;
    }

    /** The looks that the program knows by number. */
    private static Look of(int number) {
        boolean date = number >= 14 && number <= 17
                || number == 22
                || number >= 27 && number <= 36
                || number >= 50 && number <= 58;
        return date ? DATE : number == 9 || number == 10 ? PERCENT : PLAIN;
    }

    /** The look of each style, in the order in which cells refer to them. */
    static List<Look> of(Parts parts, @Nullable String part) throws IOException {
        Map<Integer, Look> named = new HashMap<>();
        List<Look> styles = new ArrayList<>();
        if (part != null) {
            try (Xml xml = parts.open(part)) {
                boolean inCells = false;
                while (xml.next()) {
                    if (xml.starts("numFmt")) {
                        named.put(number(xml, "numFmtId"), of(xml.attribute("formatCode", "")));
                    } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                        inCells = xml.starts("cellXfs");
                    } else if (inCells && xml.starts("xf")) {
                        int id = number(xml, "numFmtId");
                        styles.add(named.getOrDefault(id, of(id)));
                    }
                }
            }
        }
        return styles;
    }

    private static int number(Xml xml, String attribute) {
        String text = xml.attribute(attribute, "0");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
