// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Every file that Grafana is provisioned with. */
public final class GrafanaFiles {

    private static final List<Function<Words, Page>> PAGES =
            List.of(PortfolioPage::in, PartnershipPage::in, LessonPage::in, ReviewPage::in, OperationsPage::in);

    private static final List<String> PROVISIONING = List.of("datasources/sources.yml", "dashboards/folders.yml");

    private GrafanaFiles() {}

    /** Path inside the folder of Grafana to text. */
    public static SortedMap<String, String> all() {
        SortedMap<String, String> files = new TreeMap<>();
        for (String language : Words.LANGUAGES) {
            Words words = Words.in(language);
            for (Function<Words, Page> definition : PAGES) {
                Page page = definition.apply(words);
                files.put("json/" + language + "/" + page.uid() + ".json", Json.text(page.json()));
            }
        }
        for (String file : PROVISIONING) {
            files.put("provisioning/" + file, Resource.text("provisioning/" + file));
        }
        return files;
    }
}
