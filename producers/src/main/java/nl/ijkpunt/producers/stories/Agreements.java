// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.events.AgreementEvent.AgreementEnded;
import nl.ijkpunt.events.AgreementEvent.AgreementSigned;
import nl.ijkpunt.events.AgreementEvent.ExitPlanAdopted;
import nl.ijkpunt.events.AgreementEvent.ExitRehearsed;
import nl.ijkpunt.events.AgreementEvent.ServiceLevelMeasured;
import nl.ijkpunt.events.CommunicationEvent.IssueKind;
import nl.ijkpunt.events.CommunicationEvent.IssueRaised;
import nl.ijkpunt.events.CommunicationEvent.IssueSettled;
import nl.ijkpunt.events.Participant;

/** Agreements on paper, whether they are kept, and what happens when somebody leaves or disagrees. */
final class Agreements implements Chapter {

    private static final List<String> OWNERS = List.of(
            "contract-manager", "service-manager", "controller", "architect", "security-officer", "client-manager");
    private static final List<String> LEVELS = List.of("availability", "restore", "response", "changes", "security");

    private static final int SMALL_LEVELS = 12;
    private static final int MISSED_IN_TURN = 3;

    /** Months after which an agreement is signed anew, well before its last day. */
    private static final int RENEWED_AFTER = 14;

    @Override
    public void tell(Setting setting, Diary diary) {
        agreements(setting, diary);
        serviceLevels(setting, diary);
        for (int month = 0; month < setting.months().size(); month += 18) {
            diary.note(new ExitPlanAdopted(1 + month / 18, true, true, true, true, true, setting.day(month, 18)));
            diary.note(new ExitRehearsed(setting.day(month, 22), true));
        }
        escalations(setting, diary);
        disputes(setting, diary);
    }

    private static void agreements(Setting setting, Diary diary) {
        int number = 0;
        for (Participant municipality : setting.municipalities()) {
            for (String service : Contributions.SERVICES) {
                number++;
                for (int term = 0; term * RENEWED_AFTER < setting.months().size() + 2; term++) {
                    LocalDate day = setting.day(term * RENEWED_AFTER - 2, 1 + number);
                    if (setting.isRestless(municipality) && setting.pressure(Trouble.LEAVING, day) > 0) {
                        break;
                    }
                    String agreement = "agreement-" + municipality.id() + "-" + service + "-";
                    if (term > 0) {
                        diary.note(new AgreementEnded(agreement + term, day.plusMonths(1)));
                    }
                    diary.note(new AgreementSigned(
                            agreement + (term + 1),
                            municipality.id(),
                            service,
                            day.plusMonths(22),
                            OWNERS.get((number + term) % OWNERS.size()),
                            day));
                }
            }
        }
    }

    /** What matters most is kept; of the small things some are missed every month, never the same two months on end. */
    private static void serviceLevels(Setting setting, Diary diary) {
        Chance chance = setting.chance("service levels");
        for (int month = 0; month < setting.months().size(); month++) {
            for (String level : LEVELS) {
                measured(setting, diary, month, level, true, 1);
            }
            for (int small = 0; small < SMALL_LEVELS; small++) {
                boolean isTurn = (small + month) % MISSED_IN_TURN == 0;
                measured(setting, diary, month, "small-" + (small + 1), !(isTurn && chance.yes(0.6)), 0.04);
            }
        }
    }

    private static void measured(Setting setting, Diary diary, int month, String level, boolean met, double weight) {
        YearMonth measured = setting.months().get(month);
        diary.note(new ServiceLevelMeasured(measured, level, met, weight, measured.atEndOfMonth()));
    }

    private static void escalations(Setting setting, Diary diary) {
        Chance chance = setting.chance("escalations");
        for (int month = 0; month < setting.months().size(); month += 3) {
            LocalDate day = setting.day(month, chance.whole(3, 20));
            double stuck = Math.max(
                    setting.pressure(Trouble.LEADERLESS, day),
                    Math.max(
                            0.8 * setting.pressure(Trouble.LEAVING, day),
                            0.6 * setting.pressure(Trouble.SCATTER, day)));
            String escalation = "escalation-" + month;
            String raiser = chance.pick(setting.municipalities()).id();
            diary.note(new IssueRaised(IssueKind.ESCALATION, escalation, raiser, day.plusDays(30), null, false, day));
            diary.note(new IssueSettled(
                    IssueKind.ESCALATION, escalation, day.plusDays(chance.whole(9, 24) + Math.round(60 * stuck))));
        }
    }

    private static void disputes(Setting setting, Diary diary) {
        Chance chance = setting.chance("disputes");
        for (int month = 4; month < setting.months().size(); month += 5) {
            LocalDate day = setting.day(month, chance.whole(3, 25));
            double away = setting.pressure(Trouble.LEAVING, day);
            Participant raiser = away > 0.3
                    ? setting.municipalities().get(setting.municipalities().size() - 1)
                    : chance.pick(setting.municipalities());
            String dispute = "dispute-" + month;
            diary.note(new IssueRaised(
                    IssueKind.INVOICE_DISPUTE,
                    dispute,
                    raiser.id(),
                    null,
                    Euro.of(100.0 * chance.whole(20, 90) * (1 + 12 * away)),
                    away > 0.6,
                    day));
            diary.note(new IssueSettled(IssueKind.INVOICE_DISPUTE, dispute, day.plusDays(chance.whole(10, 40))));
        }
    }
}
