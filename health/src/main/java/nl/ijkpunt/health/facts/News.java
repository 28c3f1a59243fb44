// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.BudgetEvent.VarianceReported;
import nl.ijkpunt.events.CommunicationEvent.InformationProvided;

/** How long it takes until every municipality hears of a setback or windfall (indicators.yaml, newsDelay). */
public final class News {

    private final FactsOn day;
    private final List<String> municipalities;
    private final TreeMap<String, TreeMap<String, LocalDate>> told = new TreeMap<>();

    private News(FactsOn day) {
        this.day = day;
        this.municipalities = day.municipalities();
        for (InformationProvided information : day.of(InformationProvided.class)) {
            for (String variance : information.variances()) {
                told.computeIfAbsent(variance, key -> new TreeMap<>())
                        .merge(information.participant(), information.date(), News::earlier);
            }
        }
    }

    /** The news as visible on a day. */
    public static News on(FactsOn day) {
        return day.derive(News.class, News::new);
    }

    /**
     * Delay of one piece of news.
     *
     * @param days until the last municipality knew, or until today
     * @param open true while one does not know
     */
    public record Delay(long days, boolean open) {}

    /** Municipalities that ought to know. */
    public List<String> municipalities() {
        return municipalities;
    }

    /** The delay over all municipalities, of which there must be at least one. */
    public Delay delay(VarianceReported variance) {
        long longest = 0;
        boolean open = false;
        TreeMap<String, LocalDate> knownSince = told.getOrDefault(variance.variance(), new TreeMap<>());
        for (String municipality : municipalities) {
            LocalDate known = knownSince.get(municipality);
            open |= known == null;
            long days =
                    known == null ? day.daysSince(variance.date()) : Math.max(0, FactsOn.days(variance.date(), known));
            longest = Math.max(longest, days);
        }
        return new Delay(longest, open);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
