// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.dashboards.telling.Telling.Recipient;

/**
 * The configuration of Alertmanager: directors get one message per partnership, in office hours; a pipeline that does
 * not work accuses nobody; those who look after it have a route of their own.
 */
final class Routing {

    private static final String PASSWORD = "/etc/alertmanager/secrets/smtp-password";
    private static final String TEAMS = "/etc/alertmanager/secrets/teams-webhook";

    private final Telling telling;
    private final List<Object> routes = new ArrayList<>();
    private final List<Object> receivers = new ArrayList<>();

    Routing(Telling telling) {
        this.telling = telling;
    }

    Map<String, Object> configuration() {
        receivers.add(Yaml.map("name", "nobody"));
        receivers.add(Yaml.map(
                "name", "operators", "email_configs", List.of(mail(telling.operators(), "operators.nl", true))));
        routes.add(heartbeat());
        routes.add(Yaml.map("matchers", List.of("audience=\"nobody\""), "receiver", "nobody"));
        telling.partnerships().forEach((id, recipient) -> directors("directors-" + id, recipient, id));
        directors("directors", telling.directors(), "");
        boolean calm = telling.pace() == Pace.CALM;
        Map<String, Object> configuration = Yaml.map(
                "global", global(),
                "templates", List.of("/etc/alertmanager/templates/*.tmpl"),
                "route",
                        Yaml.map(
                                "receiver",
                                "operators",
                                "group_by",
                                List.of("alertname", "partnership"),
                                "group_wait",
                                calm ? "30s" : "2s",
                                "group_interval",
                                calm ? "5m" : "10s",
                                "repeat_interval",
                                "24h",
                                "routes",
                                routes),
                "inhibit_rules", inhibitions(),
                "receivers", receivers);
        if (calm) {
            configuration.put(
                    "time_intervals",
                    List.of(Yaml.map(
                            "name",
                            "office-hours",
                            "time_intervals",
                            List.of(Yaml.map(
                                    "weekdays", List.of("monday:friday"),
                                    "times", List.of(Yaml.map("start_time", "08:00", "end_time", "18:00")),
                                    "location", "Europe/Amsterdam")))));
        }
        return configuration;
    }

    private Map<String, Object> global() {
        Map<String, Object> global = Yaml.map(
                "smtp_smarthost", telling.smarthost(),
                "smtp_from", telling.from(),
                "smtp_require_tls", telling.tls());
        if (telling.username() != null) {
            global.put("smtp_auth_username", telling.username());
            global.put("smtp_auth_password_file", PASSWORD);
        }
        return global;
    }

    private Map<String, Object> heartbeat() {
        if (telling.heartbeat() != null) {
            receivers.add(Yaml.map(
                    "name",
                    "heartbeat",
                    "webhook_configs",
                    List.of(Yaml.map("url", telling.heartbeat(), "send_resolved", false))));
        }
        return Yaml.map(
                "matchers", List.of("audience=\"heartbeat\""),
                "receiver", telling.heartbeat() == null ? "nobody" : "heartbeat",
                "group_wait", "0s",
                "group_interval", "1m",
                "repeat_interval", "1m");
    }

    /** What asks for a conversation also tells when it is over; good news and the calendar are told once. */
    private void directors(String name, Recipient recipient, String partnership) {
        for (boolean asks : new boolean[] {true, false}) {
            String receiver = asks ? name : name + "-info";
            List<String> matchers = new ArrayList<>();
            matchers.add("audience=\"director\"");
            matchers.add(asks ? "severity=~\"act|attention\"" : "severity=\"info\"");
            if (!partnership.isEmpty()) {
                matchers.add("partnership=\"" + partnership + "\"");
            }
            Map<String, Object> route = Yaml.map(
                    "matchers",
                    matchers,
                    "receiver",
                    receiver,
                    "group_by",
                    List.of("partnership"),
                    "group_wait",
                    telling.pace() == Pace.CALM ? "30m" : "5s",
                    // not more: what is over outside office hours waits for them in Prometheus
                    "group_interval",
                    telling.pace() == Pace.CALM ? "1h" : "10s",
                    "repeat_interval",
                    "120h");
            if (telling.pace() == Pace.CALM) {
                route.put("active_time_intervals", List.of("office-hours"));
            }
            routes.add(route);
            Map<String, Object> entry = Yaml.map(
                    "name", receiver, "email_configs", List.of(mail(recipient.to(), recipient.language(), asks)));
            if (telling.teams()) {
                entry.put(
                        "msteamsv2_configs",
                        List.of(Yaml.map(
                                "webhook_url_file",
                                TEAMS,
                                "send_resolved",
                                asks,
                                "title",
                                template(recipient.language(), "subject"),
                                "text",
                                template(recipient.language(), "text"))));
            }
            receivers.add(entry);
        }
    }

    private static Map<String, Object> mail(String to, String language, boolean whenOver) {
        return Yaml.map(
                "to", to,
                "send_resolved", whenOver,
                "headers", Yaml.map("Subject", template(language, "subject")),
                "html", template(language, "html"),
                "text", template(language, "text"));
    }

    private static String template(String language, String part) {
        return "{{ template \"ijkpunt." + language + "." + part + "\" . }}";
    }

    private static List<Object> inhibitions() {
        return List.of(
                // what does not work accuses nobody
                inhibition(
                        "alertname=~\"IjkpuntDown|StreamsNotRunning|ReplayInProgress|DayClockStopped\"",
                        "audience=\"director\""),
                // nor does what is old
                inhibition("alertname=\"FactsStale\"", "audience=\"director\"", "partnership"),
                // what is no longer known did not get better
                inhibition("alertname=\"EvidenceThin\"", "severity=~\"act|attention\"", "partnership", "lesson"),
                inhibition("severity=\"act\"", "severity=\"attention\"", "partnership", "lesson"),
                inhibition("severity=~\"act|attention\"", "alertname=\"PerspectivesApart\"", "partnership", "lesson"),
                inhibition("alertname=\"IjkpuntDown\"", "alertname=~\"InstanceDown|StreamsNotRunning\""));
    }

    private static Map<String, Object> inhibition(String source, String target, String... equal) {
        Map<String, Object> rule = Yaml.map("source_matchers", List.of(source), "target_matchers", List.of(target));
        if (equal.length > 0) {
            rule.put("equal", List.of(equal));
        }
        return rule;
    }
}
