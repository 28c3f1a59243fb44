// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.ijkpunt.events.CommunicationEvent.IssueKind;
import nl.ijkpunt.events.CommunicationEvent.IssueRaised;
import nl.ijkpunt.events.CommunicationEvent.IssueSettled;
import nl.ijkpunt.events.CommunicationEvent.StaffInformed;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.SatisfactionEvent.WorkforceCounted;

/** How staff fare, only ever counted: sickness, leaving, being told, and what is in their way. */
final class People implements Chapter {

    /** Months before the story that the staff administration could still supply. */
    private static final int HISTORY = 6;

    @Override
    public void tell(Setting setting, Diary diary) {
        for (Participant participant : setting.participants()) {
            workforce(setting, diary, participant);
        }
        changes(setting, diary);
        impediments(setting, diary);
    }

    /** Staff who work for the partnership. */
    static int staff(Setting setting, Participant participant) {
        Chance chance = setting.chance("staff " + participant.id());
        return participant.equals(setting.joint()) ? chance.whole(95, 130) : chance.whole(18, 28);
    }

    private static void workforce(Setting setting, Diary diary, Participant participant) {
        Chance chance = setting.chance("workforce " + participant.id());
        int staff = staff(setting, participant);
        double leaving = chance.between(0, 1);
        for (int i = -HISTORY; i < setting.months().size(); i++) {
            YearMonth month = YearMonth.from(setting.day(i, 1));
            double tired = setting.pressure(Trouble.TIREDNESS, month);
            double available = Math.round(staff * month.lengthOfMonth() * 0.88);
            double absent = Math.round(10 * available * (chance.around(0.048, 0.003) + 0.045 * tired)) / 10.0;
            leaving += staff * (0.05 + 0.15 * tired) / 12;
            int leavers = (int) leaving;
            leaving -= leavers;
            diary.note(new WorkforceCounted(
                    month, participant.id(), staff, absent, available, leavers, month.atEndOfMonth()));
        }
    }

    private static void changes(Setting setting, Diary diary) {
        Chance chance = setting.chance("changes");
        for (int month = 0; month < setting.months().size(); month += 3) {
            LocalDate day = setting.day(month, chance.whole(5, 20));
            double silence = setting.pressure(Trouble.SILENCE, day);
            for (Participant participant : setting.participants()) {
                int staff = staff(setting, participant);
                int reached = (int) Math.round(staff * Math.min(1, chance.around(0.92, 0.02) - 0.18 * silence));
                diary.note(new StaffInformed(
                        "change-" + month, participant.id(), day.plusDays(chance.whole(7, 14)), staff, reached, day));
            }
        }
    }

    private static void impediments(Setting setting, Diary diary) {
        Chance chance = setting.chance("impediments");
        for (int month = 0; month < setting.months().size(); month++) {
            for (int i = 1; i <= 2; i++) {
                LocalDate day = setting.day(month, chance.whole(2, 27));
                double tired = Math.max(
                        setting.pressure(Trouble.TIREDNESS, day), 0.4 * setting.pressure(Trouble.LEADERLESS, day));
                String impediment = "impediment-" + month + "-" + i;
                String solver = chance.pick(setting.participants()).id();
                diary.note(new IssueRaised(IssueKind.IMPEDIMENT, impediment, solver, null, null, false, day));
                diary.note(new IssueSettled(
                        IssueKind.IMPEDIMENT, impediment, day.plusDays(chance.whole(5, 24) + Math.round(150 * tired))));
            }
        }
    }
}
