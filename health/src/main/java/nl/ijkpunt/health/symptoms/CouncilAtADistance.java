// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import static nl.ijkpunt.health.lessons.Indicator.Kind.FLOW;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;
import static nl.ijkpunt.health.lessons.Indicator.Kind.SURVEY;
import static nl.ijkpunt.health.lessons.Value.Reason.SUPPRESSED;

import java.util.List;
import java.util.TreeSet;
import nl.ijkpunt.events.CommunicationEvent.Honoured;
import nl.ijkpunt.events.CommunicationEvent.IssueKind;
import nl.ijkpunt.events.CommunicationEvent.IssueRaised;
import nl.ijkpunt.events.CommunicationEvent.IssueSettled;
import nl.ijkpunt.events.CommunicationEvent.ViewAnswered;
import nl.ijkpunt.events.CommunicationEvent.ViewReceived;
import nl.ijkpunt.events.LeadershipEvent.MeetingHeld;
import nl.ijkpunt.events.LeadershipEvent.MeetingKind;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Issues;
import nl.ijkpunt.health.facts.Views;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.Value;

/** Council at a distance: councils hear little, say little, and see little of what they said. */
final class CouncilAtADistance {

    private static final int YEAR = 365;
    private static final List<LessonKey> ITEMS =
            List.of(LessonKey.AMBITION_AND_VISION, LessonKey.BUSINESS_CASE, LessonKey.COMMUNICATION);

    private CouncilAtADistance() {}

    static Symptom symptom() {
        return new Symptom(
                "council-at-a-distance",
                List.of(LessonKey.COMMUNICATION, LessonKey.AMBITION_AND_VISION, LessonKey.BUSINESS_CASE),
                List.of(
                        Symptom.Part.of("8.council-informed-age"),
                        Symptom.Part.of("8.statutory-lateness"),
                        Symptom.Part.of("8.council-grip"),
                        Symptom.Part.of(
                                Indicator.of("council-at-a-distance.view-use", RATIO, CouncilAtADistance::viewUse)
                                        .reads(ViewReceived.class, PartnershipRegistered.class)),
                        Symptom.Part.of(
                                Indicator.of("council-at-a-distance.honoured", RATIO, CouncilAtADistance::honoured)
                                        .reads(ViewReceived.class, ViewAnswered.class, PartnershipRegistered.class)),
                        new Symptom.Part(
                                Indicator.of(
                                                "council-at-a-distance.board-council-gap",
                                                SURVEY,
                                                CouncilAtADistance::boardCouncilGap)
                                        .reads(PulseCounted.class, WaveClosed.class, PartnershipRegistered.class),
                                day -> Perceptions.taken(day, ITEMS)),
                        Symptom.Part.of(Indicator.of(
                                        "council-at-a-distance.old-questions", FLOW, CouncilAtADistance::oldQuestions)
                                .reads(IssueRaised.class, IssueSettled.class, PartnershipRegistered.class)),
                        Symptom.Part.of(Indicator.of(
                                        "council-at-a-distance.session-attendance",
                                        RATIO,
                                        CouncilAtADistance::sessionAttendance)
                                .reads(MeetingHeld.class, PartnershipRegistered.class))));
    }

    /** Share of the councils that gave a view in the past year, or said that they have none. */
    static Value viewUse(FactsOn day) {
        List<String> municipalities = day.municipalities();
        List<ViewReceived> views = Views.on(day).ofPastYear();
        if (municipalities.isEmpty() || views.isEmpty()) {
            return Value.unknown();
        }
        TreeSet<String> speaking = new TreeSet<>();
        views.forEach(view -> speaking.add(view.participant()));
        speaking.retainAll(municipalities);
        return Value.of((double) speaking.size() / municipalities.size());
    }

    /** Share of the critical views that were answered and followed, at least in part. */
    static Value honoured(FactsOn day) {
        Views views = Views.on(day);
        int answered = 0;
        int followed = 0;
        for (ViewReceived view : views.ofPastYear()) {
            ViewAnswered answer = views.answerTo(view);
            if (answer != null && Views.isCritical(view)) {
                answered++;
                followed += answer.honoured() == Honoured.NOT ? 0 : 1;
            }
        }
        return answered == 0 ? Value.unknown() : Value.of((double) followed / answered);
    }

    /** How much better boards think of it than councils, on the item where that is most. */
    static Value boardCouncilGap(FactsOn day) {
        if (!Perceptions.isAsked(day, ITEMS)) {
            return Value.unknown();
        }
        Double greatest = null;
        for (LessonKey item : ITEMS) {
            Double board = Perceptions.mean(day, item, Perspective.BOARD);
            Double council = Perceptions.mean(day, item, Perspective.COUNCIL);
            if (board != null && council != null) {
                double gap = board - council;
                greatest = greatest == null ? gap : Math.max(greatest, gap);
            }
        }
        return greatest == null ? Value.unknown(SUPPRESSED) : Value.of(greatest);
    }

    /** Share of a council's open questions that is older than a month, for the council that is worst off. */
    static Value oldQuestions(FactsOn day) {
        Issues issues = Issues.on(day);
        if (issues.raised(IssueKind.COUNCIL_QUESTION).isEmpty()) {
            return Value.unknown();
        }
        double worst = 0;
        for (String municipality : day.municipalities()) {
            int open = 0;
            int old = 0;
            for (IssueRaised question : issues.open(IssueKind.COUNCIL_QUESTION)) {
                if (question.participant().equals(municipality)) {
                    open++;
                    old += day.daysSince(question.date()) > 30 ? 1 : 0;
                }
            }
            worst = Math.max(worst, open == 0 ? 0 : (double) old / open);
        }
        return Value.of(worst);
    }

    /** How often the most absent council came to the regional sessions. */
    static Value sessionAttendance(FactsOn day) {
        Double least = null;
        for (String municipality : day.municipalities()) {
            int invited = 0;
            int present = 0;
            for (MeetingHeld meeting : day.window(MeetingHeld.class, YEAR)) {
                if (meeting.kind() == MeetingKind.COUNCIL_SESSION
                        && meeting.invited().contains(municipality)) {
                    invited++;
                    present += meeting.attended().contains(municipality)
                                    || meeting.substituted().contains(municipality)
                            ? 1
                            : 0;
                }
            }
            if (invited > 0) {
                double share = (double) present / invited;
                least = least == null ? share : Math.min(least, share);
            }
        }
        return least == null ? Value.unknown() : Value.of(least);
    }
}
