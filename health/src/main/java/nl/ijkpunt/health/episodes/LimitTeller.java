// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.scoring.Colour;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a figure is beyond its red limit, and again only after it was not: a limit is no statistic. It looks at
 * decided months, so that a month that is reported in parts gives no false message. Source: drift.md 11.
 */
public final class LimitTeller {

    /** The figures with a hard limit. */
    public static final List<String> INDICATORS = List.of("2.deviation-first", "2.deviation-current");

    private final TreeSet<String> crossed = new TreeSet<>();

    /** What must be told on a morning, from the indicators at the last decided close; unknown says nothing. */
    public List<Notice> on(Morning morning, List<Assessed> indicators) {
        List<Notice> notices = new ArrayList<>();
        for (Assessed assessed : indicators) {
            String id = assessed.indicator().id();
            Double value = assessed.number();
            if (value != null && INDICATORS.contains(id)) {
                boolean red = assessed.colour() == Colour.RED;
                String event = event(red ? crossed.add(id) : crossed.remove(id), red);
                if (event != null) {
                    notices.add(new LimitNotice(
                            morning.head(assessed.indicator().lesson(), event, null, "limit|" + id, red),
                            id,
                            value,
                            assessed.norm().red()));
                }
            }
        }
        return notices;
    }

    private static @Nullable String event(boolean changed, boolean red) {
        return !changed ? null : red ? "crossed" : "back";
    }
}
