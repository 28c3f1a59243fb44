// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.catalogue.LessonText;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.receipts.Evidence;

/** About whom, about when, known when, and under which norms. */
final class HeadPart {

    private final Words words;
    private final List<String[]> lines = new ArrayList<>();

    HeadPart(Words words) {
        this.words = words;
    }

    void write(Page page, Case about) {
        LessonAnswer answer = about.answer();
        LessonText lesson = words.catalogue().lesson(answer.lesson());
        add(
                "partnership",
                about.name().equals(answer.partnership())
                        ? about.name()
                        : about.name() + " (" + answer.partnership() + ")");
        add("lesson", answer.lesson().number() + ". " + lesson.title());
        add("question", lesson.question());
        add(
                "about",
                answer.provisional()
                        ? words.text("head.provisional", words.date(answer.asOf()))
                        : words.date(answer.asOf()));
        add(
                "known",
                answer.knownAt() == null
                        ? words.text("head.known.all")
                        : words.text(
                                "head.known.at",
                                words.moment(
                                        OffsetDateTime.parse(answer.knownAt()).toInstant())));
        if (about.explanation().now().phase() != null) {
            add("phase", words.text("phase." + Code.of(about.explanation().now().phase())));
        }
        add("norms", norms(about));
        int width = lines.stream().mapToInt(line -> line[0].length()).max().orElse(0);
        lines.forEach(line -> page.labelled(line[0], width, line[1]));
    }

    private String norms(Case about) {
        List<Evidence> indicators = about.explanation().now().indicators();
        long confirmed = indicators.stream()
                .filter(evidence -> evidence.assessed().norm().isConfirmed())
                .count();
        return words.text("head.norms.version", about.normsVersion(), confirmed, indicators.size());
    }

    private void add(String key, String value) {
        lines.add(new String[] {words.text("head." + key), value});
    }
}
