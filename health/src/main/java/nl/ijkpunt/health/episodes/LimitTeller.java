// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.scoring.Colour;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a figure was worse than its red limit for more than ten days, and again only after it was not: a limit is no
 * statistic, and a month that is reported in parts gives no message. Source: drift.md 11.
 */
public final class LimitTeller {

    /** So many days before the day itself it is worse already. */
    public static final int DAYS_BEFORE = 10;

    /** The figures with a hard limit. */
    private static final List<Indicator> LIMITED =
            List.of(limited("2.deviation-first"), limited("2.deviation-current"));

    private final TreeSet<String> crossed = new TreeSet<>();

    /** A figure on a day; null for an id that is not in the catalogue. */
    @FunctionalInterface
    public interface Figures {
        @Nullable
        Assessed on(String indicator, LocalDate day);
    }

    private static Indicator limited(String id) {
        return Objects.requireNonNull(LessonBook.indicator(id), id);
    }

    /** True when facts of this type can change a figure with a hard limit. */
    public static boolean reads(Class<? extends Event> type) {
        return LIMITED.stream().anyMatch(indicator -> indicator.inputs().contains(type));
    }

    /**
     * What must be told on a morning, given the figures as known then; unknown says nothing.
     *
     * @param turns days on which a figure can be another one than the day before, other than by growing old
     */
    public List<Notice> on(Morning morning, Figures figures, SortedSet<LocalDate> turns) {
        List<Notice> notices = new ArrayList<>();
        for (Indicator indicator : LIMITED) {
            Assessed now = figures.on(indicator.id(), morning.date());
            Double value = now == null ? null : now.number();
            if (now != null && value != null) {
                boolean wasCrossed = crossed.contains(indicator.id());
                if (!wasCrossed && isRed(now) && wasRed(indicator, morning.date(), figures, turns)) {
                    crossed.add(indicator.id());
                    notices.add(notice(morning, now, value, "crossed", Urgency.NOW));
                } else if (wasCrossed && !isRed(now)) {
                    crossed.remove(indicator.id());
                    notices.add(notice(morning, now, value, "back", Urgency.DIGEST));
                }
            }
        }
        return notices;
    }

    /** On each of the days before: between two turns a figure stays, or grows too old to be known. */
    private static boolean wasRed(Indicator indicator, LocalDate day, Figures figures, SortedSet<LocalDate> turns) {
        LocalDate first = day.minusDays(DAYS_BEFORE);
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(first);
        for (LocalDate turn : turns.subSet(first.plusDays(1), day.plusDays(1))) {
            days.add(turn.minusDays(1));
            days.add(turn);
        }
        return days.stream().allMatch(one -> {
            Assessed then = figures.on(indicator.id(), one);
            return then != null && isRed(then);
        });
    }

    private static boolean isRed(Assessed assessed) {
        return assessed.colour() == Colour.RED;
    }

    private static LimitNotice notice(Morning morning, Assessed now, double value, String event, Urgency urgency) {
        String id = now.indicator().id();
        LessonKey lesson = now.indicator().lesson();
        return new LimitNotice(
                morning.head(lesson, event, null, "limit|" + id, urgency),
                id,
                value,
                now.norm().red());
    }
}
