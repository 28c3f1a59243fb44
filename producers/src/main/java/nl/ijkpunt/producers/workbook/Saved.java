// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a workbook was last saved: what it says counts from then on, also when an old copy is read later. */
final class Saved {

    /**
     * How far ahead of its time a program may say that it is: LibreOffice writes the local time as if it were UTC, in the
     * Netherlands up to two hours later, and clocks differ by minutes.
     */
    static final Duration AHEAD = Duration.ofMinutes(135);

    private static final Pattern MOMENT =
            Pattern.compile("<(?:[\\w.-]+:)?(?:modified|created)(?:\\s[^>]*)?>\\s*([^<\\s]+)\\s*<");

    /** No program that writes these files is older. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private Saved() {}

    /**
     * The moment.
     *
     * @param properties of the document, as they stand in the file
     * @param file when the file was last written
     * @param now the moment of reading
     * @return later than now only when it cannot be true
     */
    static Instant at(String properties, Instant file, Instant now) {
        Instant stated = stated(properties);
        Instant saved = stated == null ? file : stated;
        if (!saved.isAfter(now) || saved.isAfter(now.plus(AHEAD))) {
            return saved;
        }
        // the file was written when it was saved, unless it was copied; the same file gives the same moment again
        boolean likely = !file.isAfter(now) && !file.isBefore(saved.minus(AHEAD));
        return likely ? file : now;
    }

    private static @Nullable Instant stated(String properties) {
        Instant latest = null;
        Matcher moment = MOMENT.matcher(properties);
        while (moment.find()) {
            try {
                Instant one = OffsetDateTime.parse(moment.group(1)).toInstant();
                latest = latest == null || one.isAfter(latest) ? one : latest;
            } catch (DateTimeException e) {
                return null;
            }
        }
        return latest == null || latest.isBefore(FIRST) ? null : latest;
    }
}
