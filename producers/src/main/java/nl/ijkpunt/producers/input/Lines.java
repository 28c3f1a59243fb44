// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, of which only the beginning of one that is too long is kept. */
public final class Lines implements Closeable {

    private final Reader text;
    private final StringBuilder line = new StringBuilder();
    private final char[] buffer = new char[8_192];
    private int next;
    private int end;
    private boolean tooLong;

    /** Reads this text. */
    public Lines(Reader text) {
        this.text = text;
    }

    /** The next line without its end; null when there is none. */
    public @Nullable String next() throws IOException {
        line.setLength(0);
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            take(start, next - start);
            if (next < end) {
                next++;
                return line();
            }
        }
        return any ? line() : null;
    }

    /** Whether the line that was read last is longer than {@link Limit#LINE}; what it holds then means nothing. */
    public boolean isTooLong() {
        return tooLong;
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, text.read(buffer));
        }
        return next < end;
    }

    private void take(int start, int length) {
        tooLong |= line.length() + length > Limit.LINE.most();
        if (!tooLong) {
            line.append(buffer, start, length);
        }
    }

    private String line() {
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
