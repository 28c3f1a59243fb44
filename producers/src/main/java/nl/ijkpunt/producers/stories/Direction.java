// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Body;
import nl.ijkpunt.events.DirectionEvent.Change;
import nl.ijkpunt.events.DirectionEvent.CommitmentMade;
import nl.ijkpunt.events.DirectionEvent.Document;
import nl.ijkpunt.events.DirectionEvent.DocumentAdopted;
import nl.ijkpunt.events.DirectionEvent.ExitSignalGiven;
import nl.ijkpunt.events.DirectionEvent.GoalFinished;
import nl.ijkpunt.events.DirectionEvent.GoalLevel;
import nl.ijkpunt.events.DirectionEvent.GoalOutcome;
import nl.ijkpunt.events.DirectionEvent.GoalSet;
import nl.ijkpunt.events.DirectionEvent.Outcome;
import nl.ijkpunt.events.DirectionEvent.PlanItemLinked;
import nl.ijkpunt.events.DirectionEvent.Position;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentConsented;
import nl.ijkpunt.events.DirectionEvent.RealignmentStarted;
import nl.ijkpunt.events.DirectionEvent.Signal;
import nl.ijkpunt.events.DirectionEvent.StrategyChanged;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.LegalForm;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.PartnershipEvent.PhaseChanged;
import nl.ijkpunt.events.Phase;

/** Where the partnership is going: roster, documents, goals, re-alignments, signs of leaving. */
final class Direction implements Chapter {

    /** Months between two versions of a joint document. */
    private static final int DOCUMENTS_EVERY = 18;

    @Override
    public void tell(Setting setting, Diary diary) {
        diary.note(new PartnershipRegistered(
                setting.begin(),
                setting.name(),
                LegalForm.BUSINESS_ORGANISATION,
                Phase.BUILD,
                setting.participants(),
                setting.start()));
        diary.note(new PhaseChanged(setting.day(16, 1), Phase.RUN));
        for (int month = 0; setting.day(month + 1, 5).isBefore(setting.end()); month += DOCUMENTS_EVERY) {
            documents(setting, diary, month);
        }
        goals(setting, diary);
        for (Realignment realignment : Realignment.of(setting)) {
            realign(setting, diary, realignment);
        }
        exitSignals(setting, diary);
    }

    private static void documents(Setting setting, Diary diary, int month) {
        Chance chance = setting.chance("documents " + month);
        int version = 1 + month / DOCUMENTS_EVERY;
        for (Document document : Document.values()) {
            for (Participant participant : setting.participants()) {
                LocalDate day = setting.day(month, chance.whole(8, 20));
                if (isPutOff(setting, participant, document, day)) {
                    continue;
                }
                diary.note(adopted(document, version, participant, Body.BOARD, day));
                if (participant.kind() == Participant.Kind.MUNICIPALITY) {
                    diary.note(adopted(document, version, participant, Body.COUNCIL, day.plusDays(chance.whole(0, 6))));
                }
            }
        }
    }

    private static DocumentAdopted adopted(
            Document document, int version, Participant participant, Body body, LocalDate day) {
        Integer components = document == Document.BLUEPRINT ? 40 + 4 * version : null;
        return new DocumentAdopted(document, version, participant.id(), body, Outcome.ADOPTED, components, day);
    }

    /** Who is on the way out adopts nothing more; on paper a vision needs only half of the bodies. */
    private static boolean isPutOff(Setting setting, Participant participant, Document document, LocalDate day) {
        if (setting.isRestless(participant) && setting.pressure(Trouble.LEAVING, day) > 0) {
            return true;
        }
        return document == Document.VISION
                && setting.pressure(Trouble.PAPER_DECISIONS, day) > 0.2
                && setting.municipalities().indexOf(participant) >= 2;
    }

    private static void goals(Setting setting, Diary diary) {
        for (int i = 1; i <= 3; i++) {
            String goal = "ambition-" + i;
            diary.note(new GoalSet(goal, GoalLevel.AMBITION, setting.day(0, 6)));
            diary.note(new PlanItemLinked(
                    "item-" + i, goal, "architect", setting.day(12 * i, 28), "measure-" + i, setting.day(0, 22)));
        }
        int every = 9;
        for (int month = 0; month < setting.months().size(); month += every) {
            LocalDate day = setting.day(month, 10);
            String goal = "main-" + (1 + month / every);
            diary.note(new GoalSet(goal, GoalLevel.MAIN, day));
            if (setting.pressure(Trouble.SCATTER, setting.day(month + every, 10)) < 0.1) {
                diary.note(new GoalFinished(goal, GoalOutcome.ACHIEVED, setting.day(month + every, 10)));
            }
        }
        for (int month = 0; month < setting.months().size(); month += 4) {
            LocalDate day = setting.day(month, 17);
            if (setting.pressure(Trouble.SCATTER, day) > 0.2) {
                diary.note(new GoalSet("main-extra-" + month, GoalLevel.MAIN, day));
            }
            if (setting.pressure(Trouble.PAPER_DECISIONS, day) > 0.3 && month % 8 == 0) {
                diary.note(new GoalSet("ambition-extra-" + month, GoalLevel.AMBITION, day));
            }
        }
    }

    private static void realign(Setting setting, Diary diary, Realignment realignment) {
        LocalDate day = realignment.adopted();
        boolean paper = setting.pressure(Trouble.PAPER_DECISIONS, day) > 0.2;
        Chance chance = setting.chance("realignment " + realignment.id());
        diary.note(new StrategyChanged(
                "change-" + realignment.id(),
                chance.pick(setting.municipalities()).id(),
                chance.pick(List.of(Change.DIGITAL, Change.CLOUD, Change.FINANCIAL, Change.NEW_BOARD)),
                day.minusDays(chance.whole(60, 80))));
        diary.note(
                new RealignmentStarted(realignment.id(), realignment.lessons(), day.minusDays(chance.whole(30, 45))));
        diary.note(new RealignmentAdopted(
                realignment.id(),
                realignment.reason(),
                realignment.lessons(),
                paper ? 0 : chance.whole(3, 6),
                paper ? 0 : chance.whole(1, 3),
                paper ? 0 : chance.whole(4, 8),
                day.plusMonths(10),
                null,
                day));
        if (!paper) {
            diary.note(new CommitmentMade(
                    "promise-" + realignment.id(),
                    realignment.id(),
                    null,
                    realignment.recovers() ? "2.cost-performance" : "8.council-informed-age",
                    realignment.recovers() ? 0.95 : 92,
                    day.plusMonths(6),
                    "controller",
                    day));
        }
        for (Participant participant : setting.participants()) {
            boolean holdsBack = paper && setting.municipalities().indexOf(participant) >= 2
                    || setting.isRestless(participant) && setting.pressure(Trouble.LEAVING, day) > 0.8;
            if (!holdsBack) {
                diary.note(new RealignmentConsented(
                        realignment.id(),
                        participant.id(),
                        Body.BOARD,
                        Position.AGREED,
                        day.plusDays(chance.whole(0, 12))));
            }
        }
    }

    private static void exitSignals(Setting setting, Diary diary) {
        int signals = 0;
        for (int month = 0; month < setting.months().size(); month++) {
            LocalDate day = setting.day(month, 20);
            boolean loud = setting.pressure(Trouble.LEAVING, day) > 0.6;
            if (loud && month % 4 == 0 && signals < 3) {
                Signal kind = List.of(Signal.COUNCIL_MOTION, Signal.INQUIRY, Signal.NOTICE)
                        .get(signals);
                signals++;
                for (Participant participant : setting.municipalities()) {
                    if (setting.isRestless(participant)) {
                        diary.note(new ExitSignalGiven("signal-" + signals, participant.id(), kind, day));
                    }
                }
            }
        }
    }
}
