// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.telling;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is told, where and how fast.
 *
 * @param pace how fast
 * @param smarthost mail server that takes the messages, {@code host:port}
 * @param from sender
 * @param tls whether the mail server must encrypt
 * @param username for the mail server; null: none is asked for; the password is in a file
 * @param directors who hears about partnerships that have nobody of their own
 * @param partnerships by id, those who hear about one partnership
 * @param operators address of those who look after the machinery
 * @param teams whether directors also hear in Teams; the address is in a file, it holds a secret
 * @param heartbeat where {@code Watchdog} knocks every minute; null: nowhere
 * @param grafana where the pages are
 */
public record Telling(
        Pace pace,
        String smarthost,
        String from,
        boolean tls,
        @Nullable String username,
        Recipient directors,
        Map<String, Recipient> partnerships,
        String operators,
        boolean teams,
        @Nullable String heartbeat,
        String grafana) {

    /**
     * Who is told.
     *
     * @param to address, or several with commas
     * @param language {@code nl} or {@code en}
     */
    public record Recipient(String to, String language) {

        public Recipient {
            if (!Sentences.LANGUAGES.contains(language)) {
                throw new IllegalArgumentException("language: " + language);
            }
        }
    }

    private static final Set<String> KEYS = Set.of(
            "pace",
            "mail.smarthost",
            "mail.from",
            "mail.tls",
            "mail.username",
            "directors.to",
            "directors.language",
            "operators.to",
            "teams",
            "heartbeat.url",
            "grafana.url");

    private static final String PARTNERSHIP = "partnership.";

    /** For the containers of docker-compose.yml: everything goes to the mailbox there. */
    public static Telling demonstration() {
        return read(new Properties());
    }

    /**
     * Reads settings; what is not there is as in the demonstration. {@code partnership.ID.to} and {@code
     * partnership.ID.language} name who hears about one partnership.
     *
     * @throws IllegalArgumentException with the key, when it does not exist or cannot have that value
     */
    public static Telling read(Properties settings) {
        Set<String> ids = new TreeSet<>();
        for (String key : settings.stringPropertyNames()) {
            if (key.startsWith(PARTNERSHIP) && (key.endsWith(".to") || key.endsWith(".language"))) {
                ids.add(key.substring(PARTNERSHIP.length(), key.lastIndexOf('.')));
            } else if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(key);
            }
        }
        Recipient directors = new Recipient(
                settings.getProperty("directors.to", "bestuurders@ijkpunt.example"),
                settings.getProperty("directors.language", "nl"));
        Map<String, Recipient> partnerships = new TreeMap<>();
        for (String id : ids) {
            partnerships.put(
                    id,
                    new Recipient(
                            settings.getProperty(PARTNERSHIP + id + ".to", directors.to()),
                            settings.getProperty(PARTNERSHIP + id + ".language", directors.language())));
        }
        return new Telling(
                Pace.valueOf(settings.getProperty("pace", "calm").toUpperCase(Locale.ROOT)),
                settings.getProperty("mail.smarthost", "mailbox:2525"),
                settings.getProperty("mail.from", "ijkpunt@ijkpunt.example"),
                Boolean.parseBoolean(settings.getProperty("mail.tls", "false")),
                settings.getProperty("mail.username"),
                directors,
                partnerships,
                settings.getProperty("operators.to", "beheer@ijkpunt.example"),
                Boolean.parseBoolean(settings.getProperty("teams", "false")),
                settings.getProperty("heartbeat.url", "http://mailbox:8025/heartbeat"),
                settings.getProperty("grafana.url", "http://localhost:3000"));
    }
}
