// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.util.List;
import nl.ijkpunt.events.AgreementEvent.AgreementSigned;
import nl.ijkpunt.events.AgreementEvent.ExitPlanAdopted;
import nl.ijkpunt.events.CommunicationEvent.InformationProvided;
import nl.ijkpunt.events.CommunicationEvent.ObligationFulfilled;
import nl.ijkpunt.events.CommunicationEvent.ViewReceived;
import nl.ijkpunt.events.DirectionEvent.CommitmentMade;
import nl.ijkpunt.events.DirectionEvent.DocumentAdopted;
import nl.ijkpunt.events.DirectionEvent.ExitSignalGiven;
import nl.ijkpunt.events.DirectionEvent.GoalSet;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentConsented;
import nl.ijkpunt.events.DirectionEvent.RealignmentStarted;
import nl.ijkpunt.events.DirectionEvent.StrategyChanged;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.LeadershipEvent.DecisionRequested;
import nl.ijkpunt.events.LeadershipEvent.DecisionTaken;
import nl.ijkpunt.events.LeadershipEvent.MeetingHeld;
import nl.ijkpunt.events.LeadershipEvent.RoleFilled;

/**
 * Whether somebody reports on how the partnership is governed (indicators.yaml, governs). Where nobody ever did, nobody
 * kept silent either, and what was not reported accuses nobody (README.md 9).
 */
public final class Governance {

    private static final List<Class<? extends Event>> REPORTS = List.of(
            DocumentAdopted.class,
            StrategyChanged.class,
            RealignmentStarted.class,
            RealignmentConsented.class,
            RealignmentAdopted.class,
            CommitmentMade.class,
            GoalSet.class,
            ExitSignalGiven.class,
            RoleFilled.class,
            DecisionRequested.class,
            DecisionTaken.class,
            MeetingHeld.class,
            InformationProvided.class,
            ObligationFulfilled.class,
            ViewReceived.class,
            AgreementSigned.class,
            ExitPlanAdopted.class);

    private final boolean reported;

    private Governance(FactsOn day) {
        reported = REPORTS.stream().anyMatch(day::has);
    }

    /** True when at least one report is visible on the day. */
    public static boolean isReported(FactsOn day) {
        return day.derive(Governance.class, Governance::new).reported;
    }

    /** True when a fact of this type is such a report. */
    public static boolean isReportedBy(Class<? extends Event> type) {
        return REPORTS.contains(type);
    }
}
