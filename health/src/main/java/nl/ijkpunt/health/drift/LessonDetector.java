// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the detector remembers of one lesson. Immutable, so the state of any prefix of the history can be kept.
 *
 * <p>Source: drift.md 7.
 */
public final class LessonDetector {
    private final DriftSettings settings;
    private final List<Member> members;
    private final DriftStatus status;

    /** The newest month in which a re-alignment that names the lesson was started; null: never. */
    private final @Nullable Integer lastStarted;

    /** The last month told; null: none. */
    private final @Nullable Integer lastMonth;

    private record Member(MonitoredIndicator indicator, IndicatorDetector detector) {
        String id() {
            return indicator.id();
        }

        double weighed(double value) {
            return indicator.weight() * value;
        }
    }

    private LessonDetector(
            DriftSettings settings,
            List<Member> members,
            DriftStatus status,
            @Nullable Integer lastStarted,
            @Nullable Integer lastMonth) {
        this.settings = settings;
        this.members = members;
        this.status = status;
        this.lastStarted = lastStarted;
        this.lastMonth = lastMonth;
    }

    /**
     * A lesson of which nothing is known.
     *
     * @param monitored its indicators in order of the catalogue; none: the state stays unknown
     * @throws IllegalArgumentException when two have the same id
     */
    public static LessonDetector start(DriftSettings settings, List<MonitoredIndicator> monitored) {
        return new LessonDetector(settings, List.of(), DriftStatus.UNKNOWN, null, null).monitoring(monitored);
    }

    /** The closes of the given months, which rise; every month is given, also a silent one. */
    public static List<LessonClose> closes(
            DriftSettings settings, List<MonitoredIndicator> monitored, List<LessonMonth> months) {
        List<LessonClose> closes = new ArrayList<>(months.size());
        LessonDetector detector = start(settings, monitored);
        for (LessonMonth month : months) {
            LessonStep step = detector.after(month);
            closes.add(step.close());
            detector = step.next();
        }
        return List.copyOf(closes);
    }

    /**
     * The same lesson with another choice of indicators, to be used at an agreed re-alignment only: one that is no
     * longer monitored leaves, one that is new starts from nothing.
     */
    public LessonDetector monitoring(List<MonitoredIndicator> monitored) {
        Map<String, Member> next = new LinkedHashMap<>();
        for (MonitoredIndicator indicator : monitored) {
            IndicatorDetector known = indicator(indicator.id()).orElseGet(() -> IndicatorDetector.start(settings));
            if (next.put(indicator.id(), new Member(indicator, known)) != null) {
                throw new IllegalArgumentException("indicator " + indicator.id() + " is monitored twice");
            }
        }
        return new LessonDetector(settings, List.copyOf(next.values()), status, lastStarted, lastMonth);
    }

    /**
     * The lesson after one more month.
     *
     * @throws IllegalArgumentException when the month is not later than the last one, or an observation belongs to an
     *     indicator that is not monitored
     */
    public LessonStep after(LessonMonth month) {
        requireLater(month.month());
        requireMonitored(month);
        List<DriftEvent> events = new ArrayList<>(2);
        List<Member> nextMembers = new ArrayList<>(members.size());
        for (Member member : members) {
            nextMembers.add(new Member(member.indicator(), after(member, month)));
        }
        DriftStatus fresh = month.realignments().isEmpty() ? status : DriftStatus.UNKNOWN;
        addIfTold(events, fresh.eventSince(status, month.month()));
        Evidence evidence = Evidence.of(nextMembers);
        boolean heard = !month.observations().isEmpty();
        DriftStatus nextStatus = heard ? fresh.heard(month.month(), evidence.worse(), settings) : fresh;
        addIfTold(events, nextStatus.eventSince(fresh, month.month()));
        Integer started = later(month.started(), lastStarted);
        if (nextStatus.remindsAt(month.month(), started, settings)) {
            events.add(new DriftEvent(DriftEvent.Kind.REMINDED, null, month.month(), nextStatus.opened()));
        }
        return new LessonStep(
                new LessonDetector(settings, List.copyOf(nextMembers), nextStatus, started, month.month()),
                evidence.close(month.month(), heard, nextStatus, events, settings));
    }

    /** One of its indicators; empty when it is not monitored. */
    public Optional<IndicatorDetector> indicator(String id) {
        for (Member member : members) {
            if (member.id().equals(id)) {
                return Optional.of(member.detector());
            }
        }
        return Optional.empty();
    }

    /** Everything known about its indicators now, in order of the catalogue. */
    public Map<String, IndicatorReading> readings() {
        Map<String, IndicatorReading> readings = new LinkedHashMap<>();
        members.forEach(member -> readings.put(member.id(), member.detector().reading()));
        return readings;
    }

    private static IndicatorDetector after(Member member, LessonMonth month) {
        IndicatorDetector next = member.detector();
        for (SortedMap<String, Agreement> levels : month.realignments()) {
            Agreement agreement = levels.getOrDefault(member.id(), Agreement.WITHOUT_LEVEL);
            next = next.realigned(
                    new Realignment(month.month(), agreement, member.indicator().relearn()));
        }
        Observation observation = month.observations().get(member.id());
        return observation == null ? next : next.after(observation);
    }

    private void requireLater(int month) {
        if (lastMonth != null && month <= lastMonth) {
            throw new IllegalArgumentException("month " + month + " must be later than month " + lastMonth);
        }
    }

    private void requireMonitored(LessonMonth month) {
        for (String id : month.observations().keySet()) {
            if (indicator(id).isEmpty()) {
                throw new IllegalArgumentException("observation of " + id + ", which is not monitored");
            }
        }
    }

    private static @Nullable Integer later(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other != null && other > one ? other : one;
    }

    private static void addIfTold(List<DriftEvent> events, @Nullable DriftEvent event) {
        if (event != null) {
            events.add(event);
        }
    }

    /** The evidence of a lesson, summed once over its indicators in order of the catalogue. */
    private record Evidence(List<Member> members, double weight, double sum, double betterSum) {
        static Evidence of(List<Member> members) {
            double weight = 0;
            double sum = 0;
            double betterSum = 0;
            for (Member member : members) {
                if (member.detector().takesPart()) {
                    weight += member.indicator().weight();
                    sum += member.weighed(member.detector().evidence());
                    betterSum += member.weighed(member.detector().improvement());
                }
            }
            return new Evidence(members, weight, sum, betterSum);
        }

        double worse() {
            return sum / weight;
        }

        LessonClose close(
                int month, boolean heard, DriftStatus status, List<DriftEvent> events, DriftSettings settings) {
            boolean known = weight > 0;
            Member lead = lead();
            boolean improved = known && betterSum / weight >= settings.alarm();
            return new LessonClose(
                    month,
                    heard,
                    status.state(),
                    known ? worse() : null,
                    shares(),
                    lead == null ? null : lead.id(),
                    lead == null ? null : lead.detector().onset(),
                    status.opened(),
                    status.low(),
                    known ? betterSum / weight : null,
                    improved,
                    improved ? improvedSince() : null,
                    events);
        }

        private Map<String, Double> shares() {
            Map<String, Double> shares = new LinkedHashMap<>();
            for (Member member : members) {
                double part = member.weighed(member.detector().evidence());
                shares.put(member.id(), sum > 0 ? part / sum : 0.0);
            }
            return shares;
        }

        private @Nullable Member lead() {
            Member lead = null;
            double most = 0;
            for (Member member : members) {
                double part = member.weighed(member.detector().evidence());
                if (part > most) {
                    lead = member;
                    most = part;
                }
            }
            return lead;
        }

        private @Nullable Integer improvedSince() {
            Integer since = null;
            double most = 0;
            for (Member member : members) {
                double part = member.weighed(member.detector().improvement());
                if (part > most) {
                    since = member.detector().betterSince().getAsInt();
                    most = part;
                }
            }
            return since;
        }
    }
}
