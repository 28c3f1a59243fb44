// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Body;
import nl.ijkpunt.events.LeadershipEvent.DecisionRequested;
import nl.ijkpunt.events.LeadershipEvent.DecisionReversed;
import nl.ijkpunt.events.LeadershipEvent.DecisionTaken;
import nl.ijkpunt.events.LeadershipEvent.DecisionTopic;
import nl.ijkpunt.events.LeadershipEvent.Form;
import nl.ijkpunt.events.LeadershipEvent.MeetingHeld;
import nl.ijkpunt.events.LeadershipEvent.MeetingKind;
import nl.ijkpunt.events.LeadershipEvent.Profile;
import nl.ijkpunt.events.LeadershipEvent.Role;
import nl.ijkpunt.events.LeadershipEvent.RoleFilled;
import nl.ijkpunt.events.LeadershipEvent.RoleVacated;
import nl.ijkpunt.events.Participant;

/** Who leads and decides: key roles, decisions, meetings. */
final class Leading implements Chapter {

    private static final List<String> OWNERS =
            List.of("director", "controller", "architect", "contract-manager", "service-manager", "programme-manager");

    @Override
    public void tell(Setting setting, Diary diary) {
        roles(setting, diary);
        Chance chance = setting.chance("decisions");
        for (int month = 0; month < setting.months().size(); month++) {
            for (int i = 1; i <= 3; i++) {
                decide(setting, diary, chance, month, i);
            }
            meet(setting, diary, month);
        }
    }

    private static void roles(Setting setting, Diary diary) {
        LocalDate before = setting.begin().minusDays(20);
        diary.note(new RoleFilled("chair-1", Role.CHAIR, null, Form.PERMANENT, null, before));
        for (Participant client : setting.municipalities()) {
            diary.note(new RoleFilled("client-" + client.id(), Role.CLIENT, client.id(), Form.PERMANENT, null, before));
        }
        diary.note(new RoleFilled("director-1", Role.DIRECTOR, null, Form.PERMANENT, Profile.BUILDER, before));
        LocalDate handover = setting.day(14, 1);
        transition(setting, diary, handover);
        diary.note(new RoleVacated("director-1", handover));
        diary.note(new RoleFilled("director-2", Role.DIRECTOR, null, Form.PERMANENT, Profile.KEEPER, handover));
        for (int month = 15; month < setting.months().size(); month++) {
            if (setting.pressure(Trouble.LEADERLESS, setting.day(month, 1)) > 0) {
                diary.note(new RoleVacated("director-2", setting.day(month, 1)));
                return;
            }
        }
    }

    /** Who builds hands over to who keeps before the building is done, so that is decided first. */
    private static void transition(Setting setting, Diary diary, LocalDate handover) {
        diary.note(new DecisionRequested("leader-transition", Body.GENERAL_BOARD, false, handover.minusDays(60)));
        diary.note(new DecisionTaken(
                "leader-transition",
                Body.GENERAL_BOARD,
                DecisionTopic.LEADER_TRANSITION,
                false,
                true,
                "director",
                setting.municipalities().size(),
                0,
                false,
                handover.minusDays(45)));
    }

    private static void decide(Setting setting, Diary diary, Chance chance, int month, int number) {
        String decision = "decision-" + month + "-" + number;
        LocalDate asked = setting.day(month, chance.whole(1, 26));
        double stuck = setting.pressure(Trouble.LEADERLESS, asked);
        LocalDate taken = asked.plusDays(chance.whole(7, 22) + Math.round(stuck * chance.whole(40, 70)));
        Body body = number == 1 ? Body.EXECUTIVE_BOARD : Body.MANAGEMENT;
        int members = setting.municipalities().size();
        boolean divided = chance.yes(0.6 * setting.pressure(Trouble.LEAVING, asked));
        int against = number == 1 && divided ? 1 : 0;
        diary.note(new DecisionRequested(decision, body, false, asked));
        diary.note(new DecisionTaken(
                decision,
                body,
                DecisionTopic.OTHER,
                number != 1,
                true,
                chance.pick(OWNERS),
                number == 1 ? members - against : null,
                number == 1 ? against : null,
                false,
                taken));
        if (number != 1 && chance.yes(0.004 + 0.35 * stuck)) {
            diary.note(new DecisionReversed(decision, taken.plusDays(chance.whole(10, 50))));
        }
    }

    private static void meet(Setting setting, Diary diary, int month) {
        Chance chance = setting.chance("meeting " + month);
        MeetingKind kind = month % 2 == 0 ? MeetingKind.STEERING : MeetingKind.CLIENT;
        LocalDate day = setting.day(month, chance.whole(5, 24));
        List<String> invited = new ArrayList<>();
        List<String> attended = new ArrayList<>();
        List<String> substituted = new ArrayList<>();
        for (Participant participant : setting.municipalities()) {
            invited.add(participant.id());
            double away = setting.isRestless(participant) ? setting.pressure(Trouble.LEAVING, day) : 0;
            if (chance.yes(0.95 - 0.6 * away)) {
                attended.add(participant.id());
            } else if (chance.yes(0.9 - 0.6 * away)) {
                substituted.add(participant.id());
            }
        }
        diary.note(new MeetingHeld("meeting-" + month, kind, invited, attended, substituted, day));
    }
}
