// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.events.Body;
import nl.ijkpunt.events.CommunicationEvent.Honoured;
import nl.ijkpunt.events.CommunicationEvent.InformationProvided;
import nl.ijkpunt.events.CommunicationEvent.IssueKind;
import nl.ijkpunt.events.CommunicationEvent.IssueRaised;
import nl.ijkpunt.events.CommunicationEvent.IssueSettled;
import nl.ijkpunt.events.CommunicationEvent.ObligationFulfilled;
import nl.ijkpunt.events.CommunicationEvent.Stance;
import nl.ijkpunt.events.CommunicationEvent.ViewAnswered;
import nl.ijkpunt.events.CommunicationEvent.ViewReceived;
import nl.ijkpunt.events.LeadershipEvent.MeetingHeld;
import nl.ijkpunt.events.LeadershipEvent.MeetingKind;
import nl.ijkpunt.events.Obligation;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.Topic;

/** What councils and boards hear, when they must hear it, and what becomes of their views and questions. */
final class Councils implements Chapter {

    /** Last day that is on time (Wgr). */
    private static final Map<Obligation, MonthDay> LAST_DAY = new EnumMap<>(Map.of(
            Obligation.FRAMEWORK, MonthDay.of(4, 30),
            Obligation.PROVISIONAL_ACCOUNT, MonthDay.of(4, 30),
            Obligation.DRAFT_BUDGET, MonthDay.of(6, 22),
            Obligation.ACCOUNT_SUBMITTED, MonthDay.of(7, 14),
            Obligation.BUDGET_SUBMITTED, MonthDay.of(9, 14)));

    @Override
    public void tell(Setting setting, Diary diary) {
        letters(setting, diary);
        obligations(setting, diary);
        views(setting, diary);
        questions(setting, diary);
        sessions(setting, diary);
    }

    private static void letters(Setting setting, Diary diary) {
        Chance chance = setting.chance("letters");
        for (int month = 0; month < setting.months().size(); month++) {
            LocalDate day = setting.day(month, chance.whole(8, 20));
            double silence = setting.pressure(Trouble.SILENCE, day);
            for (Participant municipality : setting.municipalities()) {
                boolean forgotten = setting.municipalities().indexOf(municipality) >= 2 ? silence > 0.1 : silence > 0.7;
                if (month % 2 == 0 && !forgotten) {
                    diary.note(letter("letter-" + month, municipality, Body.COUNCIL, day));
                }
                if (month % 3 == 0) {
                    diary.note(letter("note-" + month, municipality, Body.BOARD, day.plusDays(2)));
                }
            }
        }
    }

    private static InformationProvided letter(String id, Participant municipality, Body body, LocalDate day) {
        return new InformationProvided(
                id, municipality.id(), body, List.of(Topic.PROGRESS, Topic.FINANCE), List.of(), day);
    }

    private static void obligations(Setting setting, Diary diary) {
        Chance chance = setting.chance("obligations");
        for (int year = setting.begin().getYear(); year <= setting.end().getYear(); year++) {
            for (Obligation obligation : Obligation.values()) {
                LocalDate last =
                        LAST_DAY.getOrDefault(obligation, MonthDay.of(12, 31)).atYear(year);
                double silence = setting.pressure(Trouble.SILENCE, last);
                LocalDate day = last.minusDays(chance.whole(6, 21)).plusDays(Math.round(45 * silence));
                if (obligation.addressee() == Obligation.Addressee.PROVINCE) {
                    diary.note(new ObligationFulfilled(obligation, year, null, day));
                    continue;
                }
                for (Participant municipality : setting.municipalities()) {
                    diary.note(new ObligationFulfilled(
                            obligation, year, municipality.id(), day.minusDays(chance.whole(0, 4))));
                }
            }
        }
    }

    /** A view on the vision at first, and every half year one on the budget or the framework. */
    private static void views(Setting setting, Diary diary) {
        Chance chance = setting.chance("views");
        for (int month = 1; month < setting.months().size(); month += 6) {
            String matter = "matter-" + (1 + month / 6);
            for (Participant municipality : setting.municipalities()) {
                LocalDate day = setting.day(month, chance.whole(4, 24));
                double silence = setting.pressure(Trouble.SILENCE, day);
                double unhappy =
                        setting.isRestless(municipality) ? setting.pressure(Trouble.LEAVING, day) : 0.5 * silence;
                String view = "view-" + municipality.id() + "-" + (1 + month / 6);
                Stance stance = chance.yes(0.12 + 0.7 * unhappy)
                        ? chance.pick(List.of(Stance.AMENDMENT, Stance.OBJECTION))
                        : Stance.SUPPORT;
                diary.note(new ViewReceived(view, municipality.id(), matter, stance, day));
                if (!chance.yes(0.7 * silence)) {
                    Honoured honoured = chance.yes(0.8 - 0.6 * silence) ? Honoured.PARTLY : Honoured.NOT;
                    diary.note(new ViewAnswered(view, true, honoured, day.plusDays(chance.whole(8, 24))));
                }
            }
        }
    }

    private static void questions(Setting setting, Diary diary) {
        Chance chance = setting.chance("questions");
        for (int month = 0; month < setting.months().size(); month += 2) {
            LocalDate day = setting.day(month, chance.whole(2, 22));
            double silence = setting.pressure(Trouble.SILENCE, day);
            String question = "question-" + month;
            String asker = chance.pick(setting.municipalities()).id();
            diary.note(new IssueRaised(IssueKind.COUNCIL_QUESTION, question, asker, null, null, false, day));
            diary.note(new IssueSettled(
                    IssueKind.COUNCIL_QUESTION,
                    question,
                    day.plusDays(chance.whole(8, 22) + Math.round(90 * silence))));
        }
    }

    private static void sessions(Setting setting, Diary diary) {
        Chance chance = setting.chance("sessions");
        for (int month = 3; month < setting.months().size(); month += 6) {
            LocalDate day = setting.day(month, chance.whole(10, 25));
            List<String> invited = new ArrayList<>();
            List<String> attended = new ArrayList<>();
            for (Participant municipality : setting.municipalities()) {
                invited.add(municipality.id());
                if (chance.yes(0.97 - 0.6 * setting.pressure(Trouble.SILENCE, day))) {
                    attended.add(municipality.id());
                }
            }
            diary.note(new MeetingHeld(
                    "session-" + month, MeetingKind.COUNCIL_SESSION, invited, attended, List.of(), day));
        }
    }
}
