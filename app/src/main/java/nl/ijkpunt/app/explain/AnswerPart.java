// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.catalogue.SymptomText;
import nl.ijkpunt.health.answers.IndicatorAnswer;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.receipts.Standing;
import nl.ijkpunt.health.scoring.Colour;
import org.jspecify.annotations.Nullable;

/** The answer in words, what makes it so, and the question to put on the agenda. */
final class AnswerPart {

    private static final double LEAST_SHOWN = 0.05;
    private static final double RED = 50;
    private static final double GREEN = 70;

    private final Words words;

    AnswerPart(Words words) {
        this.words = words;
    }

    void write(Page page, Case about) {
        LessonAnswer answer = about.answer();
        page.heading(words.text("answer.title"));
        Double score = answer.score();
        Double error = answer.se();
        page.paragraph(words.text("status." + answer.statusCode()) + ". "
                + (score == null || error == null
                        ? words.text("answer.no-score")
                        : error < LEAST_SHOWN
                                ? words.text("answer.score", words.points(score))
                                : words.text("answer.score.error", words.points(score), words.points(error))));
        page.paragraph(words.text(
                "answer.level",
                words.text("level." + answer.level()),
                words.date(answer.levelSince()),
                words.percent(answer.coverage()),
                words.text("confidence." + answer.confidence())));
        reasons(page, about);
        IndicatorAnswer worst = worst(answer);
        if (worst != null) {
            page.item(words.text(
                    "answer.question", words.catalogue().indicator(worst.id()).question()));
        }
    }

    private void reasons(Page page, Case about) {
        LessonAnswer answer = about.answer();
        List<String> vetoes = vetoes(about.explanation().now());
        if (!vetoes.isEmpty()) {
            page.item(words.text("answer.vetoes", String.join(", ", vetoes)));
        }
        String since = answer.lowerSince();
        if (since != null) {
            page.item(words.text(answer.since() == null ? "answer.drift.watch" : "answer.drift.alarm", month(since)));
        }
        EpisodeNotice episode = about.episode();
        if (episode != null) {
            page.item(words.text("answer.episode", words.date(episode.head().date()), episode.episode()));
        }
        for (LessonAnswer.Pattern pattern : answer.patterns()) {
            SymptomText text = words.catalogue().symptom(pattern.key());
            page.item(words.text("answer.pattern", text.title(), text.meaning())
                    + (pattern.participants() == null ? "" : " (" + about.called(pattern.participants()) + ")"));
        }
        Double score = answer.score();
        if (score != null
                && vetoes.isEmpty()
                && !answer.level().equals("unknown")
                && !band(score).equals(answer.level())) {
            page.item(words.text("answer.slow"));
        }
        if (answer.level().equals("unknown")) {
            page.item(words.text("answer.unknown"));
        }
    }

    /** Titles of the critical indicators that take part and are red. */
    private List<String> vetoes(Standing now) {
        List<String> vetoes = new ArrayList<>();
        for (int i = 0; i < now.indicators().size(); i++) {
            Assessed assessed = now.indicators().get(i).assessed();
            boolean takesPart = now.score().contributions().get(i) != null;
            if (takesPart && assessed.norm().critical() && assessed.colour() == Colour.RED) {
                vetoes.add(words.catalogue().title(assessed.indicator().id()));
            }
        }
        return vetoes;
    }

    private String month(String onset) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", words.language()).format(YearMonth.parse(onset));
    }

    private static String band(double score) {
        return score < RED ? "red" : score < GREEN ? "amber" : "green";
    }

    /** The indicator that takes most from the score; null when nothing takes a whole point. */
    private static @Nullable IndicatorAnswer worst(LessonAnswer answer) {
        IndicatorAnswer worst = null;
        double least = -1;
        for (IndicatorAnswer indicator : answer.indicators()) {
            Double contribution = indicator.contribution();
            if (contribution != null && contribution < least) {
                worst = indicator;
                least = contribution;
            }
        }
        return worst;
    }
}
