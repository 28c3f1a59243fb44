// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Utf8;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.Forecast;
import nl.ijkpunt.health.drift.IndicatorReading;
import nl.ijkpunt.health.drift.LessonClose;
import nl.ijkpunt.health.drift.LessonDetector;
import nl.ijkpunt.health.drift.MonitoredIndicator;
import nl.ijkpunt.health.drift.MonthNumber;
import nl.ijkpunt.health.drift.Onset;
import nl.ijkpunt.health.drift.ScorePoint;
import nl.ijkpunt.health.episodes.Finding;
import nl.ijkpunt.health.episodes.Grounds;
import nl.ijkpunt.health.episodes.Run;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.Value;
import nl.ijkpunt.health.receipts.Receipt;
import nl.ijkpunt.health.scoring.Change;
import nl.ijkpunt.health.scoring.LessonScore;
import org.jspecify.annotations.Nullable;

/** Puts together what a message about a lesson needs (drift.md 9), from what was known on a morning. */
final class LessonGrounds implements Grounds {

    /** Normal quantile of 0.9: both ends of an interval of 80 %. */
    private static final double Z90 = 1.2815515655446004;

    private static final double LOWEST = 10;
    private static final double HIGHEST = 100;

    /** Evidence below which an indicator did not move. */
    private static final double UNMOVED = 4;

    private static final int UNMOVED_SHOWN = 2;

    /** Share from which an indicator is shown in a message. */
    private static final double SHOWN = 0.1;

    private final LessonKey lesson;
    private final KnownThen then;
    private final Run run;
    private final List<MonitoredIndicator> monitored;
    private final @Nullable LocalDate nextReview;
    private final List<Fact> news;
    private final DriftSettings settings;

    LessonGrounds(
            LessonKey lesson,
            KnownThen then,
            Run run,
            List<MonitoredIndicator> monitored,
            @Nullable LocalDate nextReview,
            List<Fact> news,
            DriftSettings settings) {
        this.lesson = lesson;
        this.then = then;
        this.run = run;
        this.monitored = monitored;
        this.nextReview = nextReview;
        this.news = news;
        this.settings = settings;
    }

    @Override
    public Finding finding(int index) {
        LessonClose said = run.steps().get(index).close();
        LessonDetector detector = run.steps().get(index).next();
        Assessment now = assessment(index);
        LessonScore score = now.score();
        Integer before = beforeOnset(index);
        Change change =
                before == null ? null : Change.between(assessment(before).score(), score);
        Onset onset = said.onset();
        IndicatorReading lead = said.lead() == null ? null : reading(detector, said.lead());
        Forecast forecast = forecast(index).orElse(null);
        double margin = score.standardError() == null ? 0 : Z90 * score.standardError();
        return new Finding(
                onset == null ? null : MonthNumber.toYearMonth(onset.month()),
                onset == null ? null : onset.precision().key(),
                onset == null ? null : onset.hand().key(),
                said.lead(),
                said.evidence(),
                settings.alarm(),
                settings.falseAlarmFiveYears(),
                score.score(),
                score.score() == null ? null : Double.valueOf(Math.max(LOWEST, score.score() - margin)),
                score.score() == null ? null : Double.valueOf(Math.min(HIGHEST, score.score() + margin)),
                score.coverage(),
                score.confidence().key(),
                lead == null ? null : lead.firstLevel(),
                lead == null ? null : lead.agreedLevel(),
                change == null ? null : Double.valueOf(change.delta()),
                movers(said, detector, now, before == null ? null : assessment(before), change),
                unmoved(detector),
                missing(now),
                forecast == null ? null : Double.valueOf(forecast.redIn(3)),
                forecast == null ? null : Double.valueOf(forecast.redIn(6)),
                forecast == null ? null : Double.valueOf(forecast.redIn(12)),
                nextReview);
    }

    @Override
    public List<String> facts(int index) {
        LocalDate close = run.closes().get(index);
        Integer before = beforeOnset(index);
        LocalDate since = before == null ? close.minusMonths(1) : run.closes().get(before);
        LessonClose said = run.steps().get(index).close();
        FactsOn day = then.facts(close);
        TreeSet<String> references = new TreeSet<>(Utf8.ORDER);
        for (Assessed assessed : assessment(index).indicators()) {
            Indicator indicator = assessed.indicator();
            boolean shown = said.shares().getOrDefault(indicator.id(), 0.0) >= SHOWN;
            if (shown && assessed.reason() != Value.Reason.SUPPRESSED) {
                TreeSet<String> recent = recent(indicator, day, since);
                recent.retainAll(Receipt.of(day, indicator.inputs(), Receipt.taken(indicator, day)));
                references.addAll(recent);
            }
        }
        return List.copyOf(references);
    }

    @Override
    public List<String> news() {
        TreeSet<String> references = new TreeSet<>(Utf8.ORDER);
        news.forEach(fact -> references.add(fact.reference()));
        return List.copyOf(references);
    }

    private static TreeSet<String> recent(Indicator indicator, FactsOn day, LocalDate since) {
        TreeSet<String> references = new TreeSet<>(Utf8.ORDER);
        for (Class<? extends Event> type : indicator.inputs()) {
            if (!Indicator.saysNothingAboutFreshness(type)) {
                for (Fact fact : day.factsOf(type)) {
                    if (Objects.requireNonNull(fact.event()).date().isAfter(since)) {
                        references.add(fact.reference());
                    }
                }
            }
        }
        return references;
    }

    private Assessment assessment(int index) {
        return then.assessment(lesson, run.closes().get(index));
    }

    /** The close before the month of the onset, the first one when there is none before; null without an onset. */
    private @Nullable Integer beforeOnset(int index) {
        LessonClose said = run.steps().get(index).close();
        Onset onset = said.onset();
        return onset == null ? null : Integer.valueOf(Math.max(0, index - (said.month() - onset.month()) - 1));
    }

    private static @Nullable IndicatorReading reading(LessonDetector detector, String indicator) {
        return detector.indicator(indicator).map(one -> one.reading()).orElse(null);
    }

    private static List<Finding.Mover> movers(
            LessonClose said,
            LessonDetector detector,
            Assessment now,
            @Nullable Assessment before,
            @Nullable Change change) {
        List<Finding.Mover> movers = new ArrayList<>();
        for (int i = 0; i < now.indicators().size(); i++) {
            Assessed is = now.indicators().get(i);
            String id = is.indicator().id();
            Double points = points(change, id);
            if (!said.shares().containsKey(id) && points == null) {
                continue;
            }
            Assessed was = before == null ? null : before.indicators().get(i);
            IndicatorReading reading = reading(detector, id);
            Onset onset = reading == null ? null : reading.onset();
            Integer observed = reading == null ? null : reading.lastObserved();
            movers.add(new Finding.Mover(
                    id,
                    said.shares().getOrDefault(id, 0.0),
                    points,
                    onset == null ? null : onset.hand().key(),
                    onset == null ? null : Double.valueOf(onset.fall()),
                    observed == null ? null : MonthNumber.toYearMonth(observed),
                    was == null ? null : was.number(),
                    is.number(),
                    score(was),
                    score(is)));
        }
        return movers;
    }

    private static @Nullable Double points(@Nullable Change change, String indicator) {
        if (change != null) {
            for (Change.Item item : change.items()) {
                if (item.indicator().equals(indicator)) {
                    return item.value() + item.coverage();
                }
            }
        }
        return null;
    }

    private static @Nullable Double score(@Nullable Assessed assessed) {
        return assessed == null || assessed.normalised() == null
                ? null
                : Double.valueOf(assessed.normalised().score());
    }

    private List<String> unmoved(LessonDetector detector) {
        return monitored.stream()
                .filter(one -> detector.indicator(one.id())
                        .filter(known -> known.takesPart() && known.evidence() < UNMOVED)
                        .isPresent())
                .sorted(Comparator.comparingDouble(MonitoredIndicator::weight).reversed())
                .limit(UNMOVED_SHOWN)
                .map(MonitoredIndicator::id)
                .toList();
    }

    /** Too old to count, or older than its rhythm. */
    private static List<String> missing(Assessment now) {
        return now.indicators().stream()
                .filter(one -> one.reason() == Value.Reason.STALE || one.reason() == null && one.freshness() < 1)
                .map(one -> one.indicator().id())
                .toList();
    }

    private Optional<Forecast> forecast(int index) {
        int from = run.agreed().stream()
                .mapToInt(one -> MonthNumber.of(YearMonth.from(one.since())))
                .filter(month -> month <= run.months().get(index).month())
                .max()
                .orElse(Integer.MIN_VALUE);
        List<ScorePoint> points = new ArrayList<>();
        for (int i = 0; i <= index; i++) {
            Double score = assessment(i).score().score();
            if (score != null && run.months().get(i).month() >= from) {
                points.add(new ScorePoint(run.months().get(i).month(), score));
            }
        }
        return Forecast.of(points, Forecast.RED, settings);
    }
}
