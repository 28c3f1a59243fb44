// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import nl.ijkpunt.events.DirectionEvent.ExitSignalGiven;
import nl.ijkpunt.events.DirectionEvent.Signal;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LandscapeEvent.DeviationRequested;
import nl.ijkpunt.events.LeadershipEvent.MeetingHeld;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.Attendance;
import nl.ijkpunt.health.facts.DeviationLoad;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.OwnPurchases;
import nl.ijkpunt.health.facts.Participation;
import nl.ijkpunt.health.facts.Surveys;
import org.jspecify.annotations.Nullable;

/** Who is about to leave: a formal step, or three of five signs now and a quarter ago (symptoms.yaml). */
final class LeavingParticipant {

    private static final int SIGNS = 3;

    private final FactsOn now;
    private final FactsOn quarterAgo;

    LeavingParticipant(FactsOn now, FactsOn quarterAgo) {
        this.now = now;
        this.quarterAgo = quarterAgo;
    }

    /** Ids, ascending. */
    List<String> participants() {
        List<String> leaving = new ArrayList<>();
        Signs signsNow = new Signs(now);
        Signs signsBefore = new Signs(quarterAgo);
        for (Participant participant : now.participants()) {
            String id = participant.id();
            if (gaveNotice(id) || signsNow.hold(id) && signsBefore.hold(id)) {
                leaving.add(id);
            }
        }
        return leaving;
    }

    private boolean gaveNotice(String participant) {
        return now.window(ExitSignalGiven.class, 365).stream()
                .anyMatch(signal -> signal.participant().equals(participant)
                        && (signal.kind() == Signal.NOTICE || signal.kind() == Signal.INQUIRY));
    }

    /** The five signs on one day; a sign that cannot be computed does not hold. */
    private static final class Signs {

        private final FactsOn day;
        private @Nullable TreeMap<String, LocalDate> lastHeard;

        Signs(FactsOn day) {
            this.day = day;
        }

        boolean hold(String participant) {
            int signs = 0;
            signs += staysAway(participant) ? 1 : 0;
            signs += answersLess(participant) ? 1 : 0;
            signs += deviates(participant) ? 1 : 0;
            signs += shopsElsewhere(participant) ? 1 : 0;
            // silence takes the longest to find out, so it is asked for only where it can decide
            return signs >= SIGNS || signs == SIGNS - 1 && isSilent(participant);
        }

        private boolean staysAway(String participant) {
            Double share = Attendance.share(day.window(MeetingHeld.class, 183), participant);
            return share != null && share < 0.6;
        }

        private boolean answersLess(String participant) {
            List<WaveClosed> waves = Surveys.on(day).pulseWaves();
            if (waves.size() < 2) {
                return false;
            }
            Double last = Participation.in(day, waves.get(waves.size() - 1)).of(participant);
            Double before = Participation.in(day, waves.get(waves.size() - 2)).of(participant);
            return last != null && before != null && last <= before - 0.10;
        }

        private boolean deviates(String participant) {
            DeviationLoad load = DeviationLoad.on(day);
            Double own = load.perParticipant().get(participant);
            long requests = day.window(DeviationRequested.class, 92).stream()
                    .filter(request -> request.participant().equals(participant))
                    .count();
            return own != null && own > 2 * load.mean() && requests >= 2;
        }

        private boolean shopsElsewhere(String participant) {
            Double share = OwnPurchases.share(day, participant);
            return share != null && share > 0.05;
        }

        private boolean isSilent(String participant) {
            if (lastHeard == null) {
                lastHeard = new TreeMap<>();
                for (EventType type : EventType.all()) {
                    for (Fact fact : day.factsOf(type.eventClass())) {
                        Event event = Objects.requireNonNull(fact.event());
                        for (String named : event.named()) {
                            lastHeard.merge(named, event.date(), (one, other) -> one.isAfter(other) ? one : other);
                        }
                    }
                }
            }
            LocalDate last = lastHeard.get(participant);
            return last != null && day.daysSince(last) >= 92;
        }
    }
}
