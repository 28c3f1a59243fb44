// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.dashboards.messages.Messages.Text;

/** A lesson drifts, or no longer does (drift.md 9): at most 120 words, no statistics. */
final class DriftMessages {

    private static final double SHOWN = 0.1;
    private static final int MOST_WORDS = 120;

    /** A chance that would be rounded to nothing. */
    private static final double SMALL = 0.025;

    private final MessageWords words;

    DriftMessages(MessageWords words) {
        this.words = words;
    }

    Text text(JsonNode notice) {
        String event = notice.path("event").asText();
        String key = notice.path("reason").isNull()
                ? event
                : event + "." + notice.path("reason").asText();
        String subject = words.text(key + ".subject", words.lesson(notice), name(notice));
        List<String> paragraphs = switch (event) {
            case "opened" -> opened(notice);
            case "reminded" -> reminded(notice);
            case "noticed" -> List.of(since(notice), words.text("noticed.body"));
            default -> List.of(ended(notice, key));
        };
        return new Text(subject, paragraphs);
    }

    private static String name(JsonNode notice) {
        return notice.path("name").asText();
    }

    /** What did not move, and then what is missing, gives way when a message becomes too long to be read. */
    private List<String> opened(JsonNode notice) {
        List<String> paragraphs = opened(notice, unmoved(notice), missing(notice));
        if (words(paragraphs) > MOST_WORDS) {
            paragraphs = opened(notice, "", missing(notice));
        }
        return words(paragraphs) > MOST_WORDS ? opened(notice, "", "") : paragraphs;
    }

    private static int words(List<String> paragraphs) {
        return String.join(" ", paragraphs).split(" ", -1).length;
    }

    private List<String> opened(JsonNode notice, String unmoved, String missing) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(since(notice) + " " + words.text("opened.more") + levels(notice));
        paragraphs.add(pull(notice) + unmoved + missing);
        paragraphs.add((red(notice) + " " + promise(notice)).strip());
        paragraphs.add(discuss(notice));
        return paragraphs;
    }

    private String red(JsonNode notice) {
        JsonNode red = notice.path("redIn6");
        if (!red.isNumber()) {
            return "";
        }
        return red.asDouble() < SMALL
                ? words.text("opened.red.small")
                : words.text("opened.red", MessageWords.percent(red.asDouble()));
    }

    private List<String> reminded(JsonNode notice) {
        JsonNode elsewhere = notice.path("startedElsewhere");
        String month = words.month(notice.path("opened"));
        return List.of(
                elsewhere.isTextual()
                        ? words.text("reminded.elsewhere", month, words.date(elsewhere))
                        : words.text("reminded.body", month),
                since(notice) + levels(notice),
                discuss(notice));
    }

    private String ended(JsonNode notice, String key) {
        return switch (key) {
            case "closed.recovered" ->
                notice.path("baselineDate").isNull()
                        ? words.text("closed.recovered.start")
                        : words.text("closed.recovered.agreed", words.date(notice.path("baselineDate")));
            case "closed.realigned" ->
                words.text("closed.realigned.body")
                        + (notice.path("nextReview").isNull()
                                ? ""
                                : " " + words.text("next", words.date(notice.path("nextReview"))));
            case "closed.revoked", "eased.revoked" ->
                words.text("closed.revoked.body", notice.path("facts").size(), words.month(notice.path("opened")));
            default -> words.text(key + ".body");
        };
    }

    private String since(JsonNode notice) {
        if (notice.path("since").isNull()) {
            return words.text("since.none");
        }
        String since = words.since(notice);
        if (notice.path("hand").asText().equals("self")) {
            return words.text("since.self", since);
        }
        return notice.path("baselineDate").isNull()
                ? words.text("since.start", since)
                : words.text("since.norm", since, words.date(notice.path("baselineDate")));
    }

    /** Where the leading indicator stands, on the scale of the scores. */
    private String levels(JsonNode notice) {
        JsonNode score = notice.path("score");
        String lesson = score.isNumber() ? " " + words.text("score", MessageWords.whole(score)) : "";
        String lead = notice.path("question").asText();
        JsonNode now = notice.path("score");
        for (JsonNode mover : notice.path("indicators")) {
            if (mover.path("id").asText().equals(lead)) {
                now = mover.path("scoreNow");
            }
        }
        if (!now.isNumber() || !notice.path("levelAgreed").isNumber()) {
            return lesson;
        }
        boolean agreed = !notice.path("baselineDate").isNull();
        return lesson + " "
                + words.text(
                        agreed ? "levels.agreed" : "levels.start",
                        words.indicator(lead),
                        MessageWords.whole(now),
                        MessageWords.whole(notice.path("levelAgreed")),
                        MessageWords.whole(notice.path("levelFirst")));
    }

    private String pull(JsonNode notice) {
        List<String> names = new ArrayList<>();
        List<JsonNode> movers = new ArrayList<>();
        notice.path("indicators").forEach(movers::add);
        movers.sort((a, b) ->
                Double.compare(b.path("share").asDouble(), a.path("share").asDouble()));
        for (JsonNode mover : movers) {
            double share = mover.path("share").asDouble();
            if (share >= SHOWN) {
                names.add(words.indicator(mover.path("id").asText()) + " (" + MessageWords.percent(share) + ")");
            }
        }
        return words.text(names.size() == 1 ? "pull.one" : "pull.more", words.list(names));
    }

    private String unmoved(JsonNode notice) {
        List<String> names = indicators(notice.path("unmoved"));
        return names.isEmpty() ? "" : " " + words.text("unmoved", words.list(names));
    }

    private String missing(JsonNode notice) {
        List<String> names = indicators(notice.path("missing"));
        return names.isEmpty() ? "" : " " + words.text("missing", words.list(names));
    }

    private List<String> indicators(JsonNode ids) {
        List<String> names = new ArrayList<>();
        ids.forEach(id -> names.add(words.indicator(id.asText())));
        return names;
    }

    private String promise(JsonNode notice) {
        double share = notice.path("falseAlarmFiveYears").asDouble();
        long oneIn = Math.round(1 / share);
        return Math.abs(share * oneIn - 1) < 1e-9
                ? words.text("promise.one-in", oneIn)
                : words.text("promise.share", MessageWords.percent(share));
    }

    private String discuss(JsonNode notice) {
        String question = words.text("discuss", words.question(notice));
        return notice.path("nextReview").isNull()
                ? question
                : question + " " + words.text("proposal", words.date(notice.path("nextReview")));
    }
}
