// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.BudgetEvent.ApplicationCostsReported;
import nl.ijkpunt.events.LandscapeEvent.ApplicationDestined;
import nl.ijkpunt.events.LandscapeEvent.ApplicationRetired;
import nl.ijkpunt.events.LandscapeEvent.ApplicationTakenInUse;
import nl.ijkpunt.events.LandscapeEvent.DeviationDecided;
import nl.ijkpunt.events.LandscapeEvent.DeviationOutcome;
import nl.ijkpunt.events.LandscapeEvent.DeviationRequested;
import nl.ijkpunt.events.LandscapeEvent.Fate;
import nl.ijkpunt.events.LandscapeEvent.HarmonisationPlanned;
import nl.ijkpunt.events.LandscapeEvent.Harmonised;
import nl.ijkpunt.events.LandscapeEvent.ProcessVariantAdopted;
import nl.ijkpunt.events.Participant;

/** Applications and processes on their way from one per municipality to one for all. */
final class Landscape implements Chapter {

    private static final List<String> FUNCTIONS = List.of("finance", "permits", "records", "social", "tax", "identity");

    @Override
    public void tell(Setting setting, Diary diary) {
        plan(setting, diary);
        for (int i = 0; i < FUNCTIONS.size(); i++) {
            migrate(setting, diary, FUNCTIONS.get(i), cutover(setting, i));
        }
        deviations(setting, diary);
    }

    /** The first function went over before the story; the others follow, spread over its length. */
    private static int cutover(Setting setting, int function) {
        return function == 0 ? -1 : function * (setting.months().size() - 3) / FUNCTIONS.size();
    }

    private static void plan(Setting setting, Diary diary) {
        for (int month = 0; month < setting.months().size() + 3; month += 2) {
            int alike = 0;
            for (int i = 0; i < FUNCTIONS.size(); i++) {
                alike += cutover(setting, i) < month ? 1 : 0;
            }
            double degree = alike / (double) FUNCTIONS.size();
            YearMonth target = YearMonth.from(setting.day(month, 1));
            for (Harmonised kind : Harmonised.values()) {
                diary.note(new HarmonisationPlanned(kind, 0, target, degree, null, setting.day(0, 9)));
            }
        }
    }

    private static void migrate(Setting setting, Diary diary, String function, int cutover) {
        Chance chance = setting.chance("landscape " + function);
        LocalDate decided = setting.day(0, 7);
        LocalDate planned = setting.day(cutover, 15);
        LocalDate retireBy = planned.plusDays(30);
        double apart = setting.pressure(Trouble.GROWING_APART, planned.plusMonths(1));
        long delay = Math.round(240 * apart);
        String together = function + "-joint";
        diary.note(new ApplicationDestined(together, Fate.KEEP, null, decided));
        costs(setting, diary, chance, together, planned, setting.end());
        List<Participant> municipalities = setting.municipalities();
        for (int i = 0; i < municipalities.size(); i++) {
            Participant municipality = municipalities.get(i);
            int users = (int) Math.round(chance.around(720, 20) * setting.share(municipality));
            LocalDate live = planned.minusDays(5L + 3L * i).plusDays(i % 2 == 1 ? delay : 0);
            LocalDate gone = live.plusDays(chance.whole(0, 5));
            String own = function + "-" + municipality.id();
            diary.note(new ApplicationTakenInUse(
                    own,
                    municipality.id(),
                    function,
                    users,
                    null,
                    false,
                    setting.begin().minusYears(4)));
            diary.note(new ApplicationDestined(own, Fate.RETIRE, retireBy, decided));
            diary.note(new ApplicationRetired(own, municipality.id(), gone));
            diary.note(new ApplicationTakenInUse(
                    together, municipality.id(), function, users, setting.end().plusYears(2), false, live));
            costs(setting, diary, chance, own, setting.begin(), gone);
            String process = "process-" + function;
            diary.note(new ProcessVariantAdopted(
                    process, municipality.id(), setting.begin().minusDays(60L + i), own));
            diary.note(new ProcessVariantAdopted(process, municipality.id(), live, "joint"));
        }
    }

    private static void costs(
            Setting setting, Diary diary, Chance chance, String application, LocalDate from, LocalDate until) {
        double usual = 1000.0 * chance.whole(3, 9);
        for (YearMonth month : setting.months()) {
            LocalDate day = month.atEndOfMonth();
            if (!day.isBefore(from) && !month.atDay(1).isAfter(until)) {
                diary.note(new ApplicationCostsReported(
                        month, application, Euro.of(chance.around(usual, 0.02 * usual)), false, day));
            }
        }
    }

    /** Twice a year all ask at once, when the calendar of changes is drawn up; in trouble some ask all the time. */
    private static void deviations(Setting setting, Diary diary) {
        Chance chance = setting.chance("deviations");
        for (int month = 0; month < setting.months().size(); month++) {
            List<Participant> askers = new ArrayList<>();
            if (month % 6 == 1) {
                askers.addAll(setting.municipalities());
            }
            LocalDate day = setting.day(month, chance.whole(4, 8));
            double apart = setting.pressure(Trouble.GROWING_APART, day);
            for (Participant municipality : setting.municipalities()) {
                double away = setting.isRestless(municipality)
                        ? Math.max(apart, setting.pressure(Trouble.LEAVING, day))
                        : 0.2 * apart;
                if (chance.yes(0.9 * away)) {
                    askers.add(municipality);
                }
            }
            for (int i = 0; i < askers.size(); i++) {
                String deviation = "deviation-" + month + "-" + (i + 1);
                diary.note(new DeviationRequested(deviation, askers.get(i).id(), day));
                if (!chance.yes(0.5 * apart)) {
                    DeviationOutcome outcome = chance.yes(0.5) ? DeviationOutcome.GRANTED : DeviationOutcome.REFUSED;
                    diary.note(new DeviationDecided(deviation, outcome, day.plusDays(chance.whole(7, 20))));
                }
            }
        }
    }
}
