// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.telling;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every file of Prometheus and Alertmanager. */
public final class TellingFiles {

    private TellingFiles() {}

    /** Path to text. */
    public static SortedMap<String, String> all(Telling telling) {
        Rules rules = new Rules(telling.pace());
        SortedMap<String, String> files = new TreeMap<>();
        files.put("prometheus/rules/figures.yml", Yaml.text("What the messages are made of.", rules.figures()));
        files.put("prometheus/rules/directors.yml", Yaml.text("What directors hear about.", rules.directors()));
        files.put(
                "prometheus/rules/operations.yml",
                Yaml.text("What those hear about who look after the machinery.", rules.operations()));
        files.put(
                "prometheus/prometheus.yml",
                Yaml.text("What is scraped, and which rules hold.", scraping(telling.pace())));
        files.put(
                "alertmanager/alertmanager.yml",
                Yaml.text("Who hears what, and when.", new Routing(telling).configuration()));
        for (String language : Sentences.LANGUAGES) {
            files.put("alertmanager/templates/" + language + ".tmpl", Messages.in(language, telling.grafana()));
        }
        return files;
    }

    private static Map<String, Object> scraping(Pace pace) {
        return Yaml.map(
                "global", Yaml.map("scrape_interval", pace.scrape(), "evaluation_interval", pace.interval()),
                "rule_files", List.of("/etc/prometheus/rules/*.yml"),
                "alerting",
                        Yaml.map(
                                "alertmanagers",
                                List.of(Yaml.map(
                                        "static_configs", List.of(Yaml.map("targets", List.of("alertmanager:9093")))))),
                "scrape_configs",
                        List.of(
                                // every instance of the service, however many there are
                                Yaml.map(
                                        "job_name",
                                        "ijkpunt",
                                        "dns_sd_configs",
                                        List.of(Yaml.map(
                                                "names",
                                                List.of("ijkpunt"),
                                                "type",
                                                "A",
                                                "port",
                                                9404,
                                                "refresh_interval",
                                                pace.scrape()))),
                                job("prometheus", "localhost:9090"),
                                job("alertmanager", "alertmanager:9093")));
    }

    private static Map<String, Object> job(String name, String target) {
        return Yaml.map("job_name", name, "static_configs", List.of(Yaml.map("targets", List.of(target))));
    }
}
