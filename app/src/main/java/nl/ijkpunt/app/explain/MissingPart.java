// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.util.List;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.Value;
import nl.ijkpunt.health.receipts.Evidence;
import nl.ijkpunt.health.receipts.Explanation;

/** What is not seen, and what can be done about it. */
final class MissingPart {

    private final Words words;

    MissingPart(Words words) {
        this.words = words;
    }

    void write(Page page, Case about) {
        Explanation explanation = about.explanation();
        page.heading(words.text("missing.title"));
        boolean nothing = true;
        for (Evidence evidence : explanation.now().indicators()) {
            String sentence = sentence(evidence, explanation.now().reported());
            if (!sentence.isEmpty()) {
                nothing = false;
                page.item(sentence);
            }
        }
        for (Explanation.Waiting waiting : explanation.waiting()) {
            nothing = false;
            page.item(words.text(
                    "missing.consent",
                    waiting.realignment().realignment(),
                    words.date(waiting.realignment().date()),
                    about.called(waiting.participants())));
        }
        if (nothing) {
            page.paragraph(words.text("missing.nothing"));
        }
    }

    /** Empty when the indicator is there and fresh. */
    private String sentence(Evidence evidence, boolean reported) {
        Assessed assessed = evidence.assessed();
        String title = words.catalogue().title(evidence.indicator());
        Value.Reason reason = assessed.reason();
        if (reason != null) {
            boolean silence = !reported
                    && reason == Value.Reason.NO_DATA
                    && assessed.indicator().heedsSilence();
            return words.text(
                    silence ? "missing.silence" : "missing." + reason.code(),
                    title,
                    types(assessed.indicator()),
                    words.shortDate(evidence.lastObserved()));
        }
        return assessed.freshness() < 1
                ? words.text(
                        "missing.ageing",
                        title,
                        words.shortDate(assessed.observed()),
                        words.percent(assessed.freshness()),
                        types(assessed.indicator()))
                : "";
    }

    /** The kinds of facts that would help. */
    private String types(Indicator indicator) {
        List<String> types = indicator.inputs().stream()
                .filter(type -> !Indicator.saysNothingAboutFreshness(type))
                .map(EventType::of)
                .map(type -> words.catalogue().fact(type) + " (" + type.fact() + ")")
                .toList();
        return String.join(", ", types);
    }
}
