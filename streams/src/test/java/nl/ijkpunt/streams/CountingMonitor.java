// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.Utf8;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.answers.IndicatorAnswer;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.MonthAnswer;
import nl.ijkpunt.health.answers.RosterAnswer;
import nl.ijkpunt.health.answers.SymptomAnswer;
import nl.ijkpunt.health.charts.LessonCharts;
import nl.ijkpunt.health.charts.MonthBaseline;
import nl.ijkpunt.health.episodes.LimitNotice;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.episodes.Urgency;
import nl.ijkpunt.health.facts.Facts;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Ledger;
import nl.ijkpunt.health.privacy.Perspectives;

/** Stands in for the core: a function of all facts and the day, cheap, and sensitive to every single fact. */
final class CountingMonitor implements Monitor {

    private final Ledger ledger;

    CountingMonitor(String partnership) {
        ledger = new Ledger(partnership);
    }

    @Override
    public boolean learn(Fact fact) {
        return ledger.add(fact);
    }

    @Override
    public Health on(LocalDate today) {
        Facts known = ledger.knownAt(null);
        TreeSet<String> references = new TreeSet<>(Utf8.ORDER);
        for (EventType type : EventType.all()) {
            known.on(today).factsOf(type.eventClass()).forEach(fact -> references.add(fact.reference()));
        }
        List<LessonAnswer> lessons = new ArrayList<>();
        List<MonthAnswer> months = new ArrayList<>();
        List<PartnershipRegistered> rosters = known.on(today).of(PartnershipRegistered.class);
        LocalDate start = rosters.isEmpty() ? null : rosters.get(0).date();
        for (LessonKey lesson : LessonKey.values()) {
            lessons.add(lesson(lesson, today, List.copyOf(references)));
        }
        if (start != null) {
            for (YearMonth month = YearMonth.from(start);
                    !month.atEndOfMonth().isAfter(today);
                    month = month.plusMonths(1)) {
                int count = count(known.on(month.atEndOfMonth()));
                for (LessonKey lesson : LessonKey.values()) {
                    months.add(month(lesson, month, count));
                }
            }
        }
        List<Notice> notices = new ArrayList<>();
        for (MonthAnswer month : months) {
            if (month.lesson() == LessonKey.ENERGY) {
                notices.add(notice(month.month(), count(known.on(month.month().atEndOfMonth()))));
            }
        }
        SymptomAnswer symptom = new SymptomAnswer(
                ledger.partnership(),
                "distrust",
                today,
                null,
                "unknown",
                null,
                references.size(),
                List.of(),
                List.of());
        return new Health(
                ledger.partnership(),
                today,
                roster(today, rosters),
                lessons,
                List.of(symptom),
                months,
                notices,
                List.of());
    }

    private RosterAnswer roster(LocalDate today, List<PartnershipRegistered> rosters) {
        if (rosters.isEmpty()) {
            return new RosterAnswer(ledger.partnership(), today, null, null, null, null, List.of(), List.of());
        }
        PartnershipRegistered roster = rosters.get(rosters.size() - 1);
        return new RosterAnswer(
                ledger.partnership(),
                today,
                roster.name(),
                Code.of(roster.kind()),
                Code.of(roster.phase()),
                roster.startDate(),
                roster.participants(),
                List.of());
    }

    /** With every fact about a month another one: what was told before is gone. */
    private Notice notice(YearMonth month, int count) {
        return new LimitNotice(
                new Notice.Head(
                        Digest.of(ledger.partnership(), month.toString(), Integer.toString(count)),
                        ledger.partnership(),
                        ledger.partnership(),
                        LessonKey.ENERGY,
                        "crossed",
                        null,
                        month.atEndOfMonth(),
                        Urgency.NOW),
                "10.count",
                count,
                0);
    }

    private LessonAnswer lesson(LessonKey lesson, LocalDate today, List<String> facts) {
        IndicatorAnswer indicator = new IndicatorAnswer(
                lesson.number() + ".count",
                "known",
                null,
                (double) facts.size(),
                "green",
                100d,
                100d,
                0d,
                1d,
                1d,
                1d,
                0d,
                today,
                facts);
        return new LessonAnswer(
                ledger.partnership(),
                lesson,
                today,
                null,
                "ordinary",
                1,
                "green",
                "green",
                today,
                true,
                score(facts.size(), facts.hashCode()),
                null,
                1d,
                "high",
                0,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new Perspectives(null, null, new TreeMap<>(), null, null, null, null, List.of(), List.of()),
                List.of(indicator),
                LessonCharts.NONE);
    }

    private static int count(FactsOn day) {
        int count = 0;
        for (EventType type : EventType.all()) {
            count += day.factsOf(type.eventClass()).size();
        }
        return count;
    }

    private MonthAnswer month(LessonKey lesson, YearMonth month, int count) {
        return new MonthAnswer(
                ledger.partnership(),
                lesson,
                month,
                null,
                "ordinary",
                1,
                "green",
                score(count, count),
                null,
                1d,
                "high",
                0,
                null,
                1,
                MonthBaseline.NONE);
    }

    private static double score(int count, int hash) {
        return count + Math.floorMod(hash, 1_000) / 1_000d;
    }
}
