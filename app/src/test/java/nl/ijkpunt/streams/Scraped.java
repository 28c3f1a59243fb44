// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.health.Health;

/** What Prometheus would read of these answers. */
public final class Scraped {

    private Scraped() {}

    /** The lines about a partnership. */
    public static List<String> lines(Health health) {
        LastAnswers last = new LastAnswers();
        last.open("0_0").answered(health.partnership(), Figures.of(health, new TreeMap<>()));
        try (HealthMetrics metrics = new HealthMetrics(last)) {
            return metrics.scrape()
                    .lines()
                    .filter(line -> line.contains("partnership="))
                    .toList();
        }
    }
}
