// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.ijkpunt.events.Limits;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rejection.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What the day clock says, held against when it was said. A day that has not come yet would make everything overdue and
 * never end: no later day would count. So a day may be two ahead of the timestamp of its record, for clocks that differ,
 * and lies in the years of the contract.
 */
final class ToldDay {

    /** The first day there can be. */
    static final LocalDate FIRST = Limits.FIRST_DAY;

    /** The last day there can be. */
    static final LocalDate LAST = Limits.LAST_DAY;

    private static final int AHEAD = 2;
    private static final int LENGTH = "2026-01-31".length();
    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");

    private ToldDay() {}

    /** Reads the value of a record that was written at this moment, in milliseconds since 1970. */
    static Inbound read(byte @Nullable [] value, long writtenAt) {
        String text =
                value == null ? "" : new String(value, 0, Math.min(value.length, 2 * LENGTH), StandardCharsets.UTF_8);
        if (value == null || value.length != LENGTH) {
            return refused(Rule.MALFORMED, text, "2026-01-31");
        }
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException e) {
            return refused(Rule.MALFORMED, text, "2026-01-31");
        }
        if (date.isBefore(FIRST)) {
            return refused(Rule.TOO_SMALL, text, "day-from", FIRST.toString());
        }
        LocalDate latest = latest(writtenAt);
        return date.isAfter(latest)
                ? refused(Rule.TOO_LARGE, text, "day-to", latest.toString())
                : new Inbound.DayPassed(date, latest);
    }

    /** The last day that can be told at a moment. */
    private static LocalDate latest(long writtenAt) {
        Instant moment = Instant.ofEpochMilli(writtenAt);
        if (moment.isAfter(LAST.atStartOfDay(LOCAL).toInstant())) {
            return LAST;
        }
        LocalDate ahead = moment.atZone(LOCAL).toLocalDate().plusDays(AHEAD);
        return ahead.isAfter(LAST) ? LAST : ahead;
    }

    private static Inbound refused(Rule rule, String value, String... expected) {
        return new Inbound.Refused(List.of(new Rejection(rule, "date", value, List.of(expected))));
    }
}
