// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads the XML of a workbook as bytes, without keeping any: counts rows, columns and bytes, and knows tags, attributes and
 * texts only as far as is needed for that. It is no XML parser; what it lets pass, a parser can read in bounded memory.
 */
final class SheetScan {

    /** What packs very well is no danger while it is this small. */
    private static final long SMALL = 8L << 20;

    private static final int LONGEST_ADDRESS = 10;

    private enum State {
        TEXT,
        OPEN,
        MARK,
        SKIPPED,
        NAME,
        TAG,
        ATTRIBUTE,
        EQUALS,
        VALUE
    }

    private final Path file;
    private final Limit cells;
    private final long packed;
    private final Set<Integer> names = new HashSet<>();

    private long all;
    private long sheets;
    private long shared;
    private long area;

    // of the part
    private boolean isSheet;
    private boolean started;
    private int depth;
    private long row;
    private long column;
    private long widest;

    // of the tag
    private State state = State.TEXT;
    private long piece;
    private final StringBuilder word = new StringBuilder();
    private String element = "";
    private boolean place;
    private boolean ends;
    private int quote;
    private String until = "";
    private int matched;

    SheetScan(Path file, Limit cells) throws IOException {
        this.file = file;
        this.cells = cells;
        this.packed = Files.size(file);
    }

    /** Looks through one part; one that does not start as XML does is no XML for a reader either. */
    void part(InputStream in) throws IOException {
        isSheet = false;
        started = false;
        depth = 0;
        row = 0;
        column = 0;
        widest = 0;
        piece = 0;
        state = State.TEXT;
        byte[] buffer = new byte[32_768];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (!started && count > 0 && !startsAsXml(buffer[0])) {
                return;
            }
            started = true;
            all += count;
            if (all > SMALL && all / Limit.PACKED.most() > packed) {
                throw tooLarge(Limit.PACKED);
            }
            for (int i = 0; i < count; i++) {
                next(buffer[i] & 0xFF);
            }
            weigh(count);
        }
        endRow();
    }

    private static boolean startsAsXml(byte first) {
        int value = first & 0xFF;
        return value == '<' || value <= ' ' && value > 0 || value >= 0xEF;
    }

    private void weigh(int bytes) {
        if (isSheet) {
            sheets += bytes;
        } else {
            shared += bytes;
        }
        if (sheets > Limit.SHEETS.most()) {
            throw tooLarge(Limit.SHEETS);
        }
        if (shared > Limit.SHARED.most()) {
            throw tooLarge(Limit.SHARED);
        }
    }

    private TooLarge tooLarge(Limit limit) {
        return new TooLarge(file, limit);
    }

    private void next(int letter) {
        piece++;
        if (piece > Limit.PIECE.most()) {
            throw tooLarge(Limit.PIECE);
        }
        if (letter == 0) {
            throw tooLarge(Limit.DEFINITIONS);
        }
        switch (state) {
            case TEXT -> {
                if (letter == '<') {
                    piece = 0;
                    state = State.OPEN;
                }
            }
            case OPEN -> open(letter);
            case MARK -> mark(letter);
            case SKIPPED -> skip(letter);
            case NAME -> name(letter);
            case TAG -> tag(letter);
            case ATTRIBUTE -> attribute(letter);
            case EQUALS -> {
                if (letter == '"' || letter == '\'') {
                    quote = letter;
                    word.setLength(0);
                    state = State.VALUE;
                }
            }
            case VALUE -> value(letter);
        }
    }

    private void open(int letter) {
        word.setLength(0);
        ends = false;
        switch (letter) {
            case '!' -> state = State.MARK;
            case '?' -> skipTo("?>");
            case '/' -> {
                depth--;
                skipTo(">");
            }
            default -> {
                state = State.NAME;
                name(letter);
            }
        }
    }

    /** After {@code <!}: a comment or a text in brackets; anything else defines something. */
    private void mark(int letter) {
        switch (letter) {
            case '-' -> skipTo("-->");
            case '[' -> skipTo("]]>");
            default -> throw tooLarge(Limit.DEFINITIONS);
        }
    }

    private void skipTo(String end) {
        until = end;
        matched = 0;
        state = State.SKIPPED;
    }

    private void skip(int letter) {
        if (letter == until.charAt(matched)) {
            matched++;
        } else if (letter != until.charAt(0)) {
            matched = 0;
        } else if (matched < until.length() - 1) {
            matched = 1;
        }
        if (matched == until.length()) {
            state = State.TEXT;
        }
    }

    private void name(int letter) {
        if (letter > ' ' && letter != '/' && letter != '>') {
            append(letter);
            return;
        }
        element = known();
        started(element);
        state = State.TAG;
        tag(letter);
    }

    private void started(String name) {
        if (depth == 0) {
            isSheet = name.equals("worksheet");
        } else if (name.equals("si") || name.equals("xf") || name.equals("numFmt")) {
            // whatever the part says it is, a reader that is sent here keeps these
            isSheet = false;
        }
        depth++;
        if (depth > Limit.DEPTH.most()) {
            throw tooLarge(Limit.DEPTH);
        }
        if (name.equals("row")) {
            endRow();
            row++;
        } else if (name.equals("c")) {
            column++;
        }
    }

    private void tag(int letter) {
        if (letter == '>') {
            if (ends) {
                depth--;
            }
            checkPlace();
            piece = 0;
            state = State.TEXT;
        } else if (letter > ' ' && letter != '/') {
            word.setLength(0);
            append(letter);
            state = State.ATTRIBUTE;
        }
        ends = letter == '/';
    }

    private void attribute(int letter) {
        if (letter == '=') {
            place = known().equals("r") && (element.equals("row") || element.equals("c"));
            state = State.EQUALS;
        } else if (letter > ' ') {
            append(letter);
        }
    }

    private void value(int letter) {
        if (letter == quote) {
            if (place) {
                take(word.toString());
            }
            state = State.TAG;
        } else if (place) {
            append(letter);
        }
    }

    /** A name without its prefix. */
    private String known() {
        String name = word.toString();
        if (names.add(name.hashCode()) && names.size() > Limit.NAMES.most()) {
            throw tooLarge(Limit.NAMES);
        }
        return name.substring(name.indexOf(':') + 1);
    }

    private void append(int letter) {
        word.append((char) letter);
    }

    /** The number of a row, or the name of a cell such as {@code AB12}. */
    private void take(String text) {
        String address = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.US_ASCII).strip();
        int letters = 0;
        long at = 0;
        while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
            at = Math.min(at * 26 + Character.toUpperCase(address.charAt(letters)) - 'A' + 1, Integer.MAX_VALUE);
            letters++;
        }
        String digits = address.substring(letters);
        if (at > Limit.COLUMNS.most()) {
            throw tooLarge(Limit.COLUMNS);
        }
        if (!digits.matches("[0-9]+")) {
            throw tooLarge(Limit.DEFINITIONS);
        }
        if (digits.length() > LONGEST_ADDRESS || Long.parseLong(digits) > Limit.ROWS.most()) {
            throw tooLarge(Limit.ROWS);
        }
        if (element.equals("row")) {
            row = Long.parseLong(digits);
        } else {
            column = at;
        }
    }

    private void checkPlace() {
        if (row > Limit.ROWS.most()) {
            throw tooLarge(Limit.ROWS);
        }
        if (column > Limit.COLUMNS.most()) {
            throw tooLarge(Limit.COLUMNS);
        }
        if (column > widest) {
            area += column - widest;
            widest = column;
            if (area > cells.most()) {
                throw tooLarge(cells);
            }
        }
    }

    private void endRow() {
        column = 0;
        widest = 0;
    }
}
