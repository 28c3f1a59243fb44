// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.telling;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.MessageBundle;

/**
 * What people are told, in Dutch or English: sentences of the bundle in which {@code {name}} and the like stand for
 * what Prometheus looks up at that moment.
 */
final class Sentences {

    /** Dutch first. */
    static final List<String> LANGUAGES = List.of("nl", "en");

    private static final String DUTCH_MONTHS = List.of(
                    "January januari",
                    "February februari",
                    "March maart",
                    "April april",
                    "May mei",
                    "June juni",
                    "July juli",
                    "August augustus",
                    "September september",
                    "October oktober",
                    "November november",
                    "December december")
            .stream()
            .map(month -> " | reReplaceAll \"" + month.replace(" ", "\" \"") + "\"")
            .reduce("", String::concat);

    private final String language;
    private final ResourceBundle bundle;

    Sentences(String language) {
        this.language = language;
        this.bundle = MessageBundle.in("nl.ijkpunt.dashboards.telling.telling", Locale.forLanguageTag(language));
    }

    String language() {
        return language;
    }

    String text(String key) {
        return bundle.getString(key);
    }

    /** With what Prometheus fills in at the time. */
    String template(String key) {
        String text = text(key);
        text = text.replace("{name}", name());
        text = text.replace("{lesson}", words("title_" + language));
        text = text.replace("{number}", words("number"));
        text = text.replace("{question}", words("question_" + language));
        text = text.replace("{score}", optional("score", whole("{0}") + "{{ else }}" + text("part.unknown")));
        text = text.replace("{references}", references());
        text = text.replace("{drift}", optional("drift_started", date("since", "January 2006")));
        text = text.replace(
                "{usual}", optional("usual_from", whole("usual_from")) + optional("usual_to", whole("usual_to")));
        text = text.replace(
                "{why}", optional("vetoes", text("part.veto")) + optional("patterns", text("part.pattern")));
        text = text.replace("{gap}", optional("gap", whole("gap")));
        text = text.replace("{spread}", optional("gap", whole("{0}")));
        text = text.replace("{evidence}", optional("evidence", whole("evidence")));
        text = text.replace("{through}", ofPartnership("ijkpunt:partnership:today", date("through", "2 January 2006")));
        text = text.replace(
                "{review}", ofPartnership("ijkpunt:partnership:next_review", date("{0}", "2 January 2006")));
        return text;
    }

    /** The name of the partnership, or its id when nobody told its name. */
    static String name() {
        return "{{ with printf \"ijkpunt:partnership:info{partnership=%q}\" $labels.partnership | query }}"
                + "{{ . | first | label \"name\" }}{{ else }}{{ $labels.partnership }}{{ end }}";
    }

    private static String words(String label) {
        return "{{ with printf \"ijkpunt:lesson:words{lesson=%q}\" $labels.lesson | query }}"
                + "{{ . | first | label \"" + label + "\" }}{{ else }}{{ $labels.lesson }}{{ end }}";
    }

    /** Both reference points, as far as they exist. */
    private String references() {
        return optional("agreed", whole("agreed")) + optional("first", whole("first"));
    }

    private static String optional(String figure, String body) {
        return "{{ with printf \"ijkpunt:lesson:" + figure
                + "{partnership=%q,lesson=%q}\" $labels.partnership $labels.lesson | query }}" + body + "{{ end }}";
    }

    private static String ofPartnership(String metric, String body) {
        return "{{ with printf \"" + metric + "{partnership=%q}\" $labels.partnership | query }}" + body + "{{ end }}";
    }

    private String whole(String key) {
        return in(key, "{{ . | first | value | printf \"%.0f\" }}");
    }

    private String date(String key, String format) {
        String months = language.equals("nl") ? DUTCH_MONTHS : "";
        return in(key, "{{ (. | first | value | toTime).Format \"" + format + "\"" + months + " }}");
    }

    /** A part of a sentence with a figure in it; the key {@code {0}} is the figure itself. */
    private String in(String key, String figure) {
        return key.equals("{0}")
                ? figure
                : new MessageFormat(text("part." + key), Locale.forLanguageTag(language)).format(new Object[] {figure});
    }
}
