// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.app.explain.Case;
import nl.ijkpunt.app.explain.Learned;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Utf8;
import nl.ijkpunt.events.catalogue.Catalogue;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.Partnership;
import nl.ijkpunt.health.answers.IndicatorAnswer;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.facts.Facts;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Ledger;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.receipts.Explanation;
import nl.ijkpunt.health.receipts.Standing;
import org.jspecify.annotations.Nullable;

/** All facts about one partnership, from which its receipts are made; those recorded after the moment asked about too. */
final class Dossier {

    /** How the answer of a day is computed again. */
    interface Command {
        String on(LocalDate day);
    }

    private final String id;
    private final Norms norms;
    private final @Nullable Moment knownAt;
    private final Ledger ledger;
    private final Partnership known;
    private final Partnership all;
    private final Names names = new Names();
    private final TreeSet<String> others = new TreeSet<>(Utf8.ORDER);

    private @Nullable LocalDate lastRecorded;

    Dossier(String id, Norms norms, @Nullable Moment knownAt) {
        this.id = id;
        this.norms = norms;
        this.knownAt = knownAt;
        this.ledger = new Ledger(id);
        this.known = new Partnership(id, norms);
        this.all = new Partnership(id, norms);
    }

    void learn(Fact fact) {
        boolean inTime = knownAt == null || !fact.time().isAfter(knownAt.instant());
        if (inTime) {
            lastRecorded = LocalDay.latest(lastRecorded, fact.time());
        }
        if (!fact.partnership().equals(id)) {
            others.add(fact.partnership());
            return;
        }
        ledger.add(fact);
        all.learn(fact);
        if (inTime) {
            names.learn(fact);
            known.learn(fact);
        }
    }

    /**
     * The receipt of a lesson on a day, compared with another day. Without a day: that of the last recorded fact; with
     * nothing to compare with: the last close before the day.
     */
    Case about(LessonKey lesson, @Nullable LocalDate asOf, @Nullable LocalDate since, Command command) {
        LocalDate day = asOf == null ? lastRecorded : asOf;
        if (names.byId().isEmpty() || day == null) {
            throw new Refusal("error.unknown-partnership", id, String.join(", ", others));
        }
        if (since != null && !since.isBefore(day)) {
            throw new Refusal("error.since-not-before", since, day);
        }
        Instant moment = knownAt == null ? null : knownAt.instant();
        Health health = known.on(day, knownAt == null ? null : knownAt.text());
        LessonAnswer answer = health.lessons().get(lesson.ordinal());
        Facts facts = ledger.knownAt(moment);
        Explanation explanation = Explanation.of(lesson, facts, day, since == null ? lastClose(answer) : since, norms);
        return new Case(
                names.byId().getOrDefault(id, id),
                participants(facts.on(day)),
                answer,
                explanation,
                norms.version(),
                knownAt == null ? null : learned(answer, explanation.now()),
                openEpisode(health, lesson),
                health.commitments().stream()
                        .filter(one -> LessonKey.ofIndicator(one.indicator()) == lesson)
                        .toList(),
                counters(health, lesson),
                command.on(day));
    }

    private static @Nullable LocalDate lastClose(LessonAnswer answer) {
        return answer.change() == null ? null : answer.change().since();
    }

    private static SortedMap<String, String> participants(FactsOn day) {
        TreeMap<String, String> participants = new TreeMap<>();
        day.participants().forEach(one -> participants.put(one.id(), one.name()));
        return participants;
    }

    private Learned learned(LessonAnswer then, Standing restedOn) {
        LocalDate day = then.asOf();
        LessonAnswer now = all.on(day).lessons().get(then.lesson().ordinal());
        return Learned.between(
                then,
                restedOn,
                now,
                Standing.of(then.lesson(), ledger.knownAt(null).on(day), norms));
    }

    /** The last message about the lesson sinking, unless it was closed. */
    private static @Nullable EpisodeNotice openEpisode(Health health, LessonKey lesson) {
        EpisodeNotice open = null;
        for (Notice notice : health.notices()) {
            if (notice instanceof EpisodeNotice episode && notice.head().lesson() == lesson) {
                switch (notice.head().event()) {
                    case "opened", "reminded" -> open = episode;
                    case "closed" -> open = null;
                    default -> {} // watching is no message
                }
            }
        }
        return open;
    }

    private static List<Case.Counter> counters(Health health, LessonKey lesson) {
        Map<String, IndicatorAnswer> answers = new TreeMap<>();
        health.lessons().forEach(one -> one.indicators().forEach(answer -> answers.put(answer.id(), answer)));
        List<Case.Counter> counters = new ArrayList<>();
        for (IndicatorAnswer answer : health.lessons().get(lesson.ordinal()).indicators()) {
            String counter = Catalogue.in(Locale.ENGLISH).indicator(answer.id()).counter();
            IndicatorAnswer other = answers.get(counter);
            if (other != null) {
                counters.add(new Case.Counter(
                        answer.id(),
                        counter,
                        other.colour(),
                        other.value(),
                        Catalogue.unit(counter).code()));
            }
        }
        return counters;
    }
}
