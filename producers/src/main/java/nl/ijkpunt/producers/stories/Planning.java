// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.ijkpunt.events.PlanEvent.Colour;
import nl.ijkpunt.events.PlanEvent.MilestonePlanned;
import nl.ijkpunt.events.PlanEvent.MilestoneReached;
import nl.ijkpunt.events.PlanEvent.PlacementCounted;
import nl.ijkpunt.events.PlanEvent.PreparationProductAccepted;
import nl.ijkpunt.events.PlanEvent.StatusReported;
import nl.ijkpunt.events.PreparationProduct;

/** The plan: preparation, placement, milestones, and the status that the organisation gives itself. */
final class Planning implements Chapter {

    /** The plan goes on for some months after the story. */
    private static final int BEYOND = 10;

    @Override
    public void tell(Setting setting, Diary diary) {
        int day = 3;
        for (PreparationProduct product : PreparationProduct.values()) {
            diary.note(new PreparationProductAccepted(product, setting.day(0, day++)));
        }
        placement(setting, diary);
        for (int month = 2; month < setting.months().size() + BEYOND; month += 2) {
            milestone(setting, diary, month);
        }
        for (YearMonth month : setting.months()) {
            diary.note(new StatusReported(month, colour(setting, month), 6.0, month.atEndOfMonth()));
        }
    }

    private static void placement(Setting setting, Diary diary) {
        int inScope = setting.chance("placement").whole(105, 140);
        for (int month = 0; month < setting.months().size(); month += 3) {
            LocalDate day = setting.day(month, 25);
            int without = (int) Math.round(0.06 * inScope * setting.pressure(Trouble.TIREDNESS, day));
            diary.note(new PlacementCounted(day, inScope, inScope - without));
        }
    }

    private static void milestone(Setting setting, Diary diary, int month) {
        Chance chance = setting.chance("milestone " + month);
        String milestone = "milestone-" + (month < 10 ? "0" : "") + month;
        LocalDate planned = setting.day(month, chance.whole(14, 26));
        diary.note(new MilestonePlanned(milestone, 0, planned, chance.whole(1, 3), null, setting.day(0, 12)));
        LocalDate expected = planned;
        for (Realignment realignment : Realignment.of(setting)) {
            if (realignment.recovers() && planned.isAfter(realignment.adopted())) {
                expected = planned.plusDays(30);
                diary.note(new MilestonePlanned(milestone, 1, expected, 1, realignment.id(), realignment.adopted()));
            }
        }
        double late = setting.pressure(Trouble.DELAY, planned);
        if (late > 0.1) {
            LocalDate hoped = planned.plusDays(Math.round(70 * late));
            diary.note(new MilestonePlanned(milestone, 2, hoped, 1, null, planned.minusDays(chance.whole(10, 25))));
            expected = hoped.plusDays(Math.round(90 * late));
        }
        diary.note(new MilestoneReached(milestone, expected.minusDays(chance.whole(1, 9))));
    }

    private static Colour colour(Setting setting, YearMonth month) {
        double worry = Math.max(
                setting.pressure(Trouble.OVERSPENDING, month),
                Math.max(setting.pressure(Trouble.DELAY, month), setting.pressure(Trouble.LEADERLESS, month)));
        return worry > 0.8 ? Colour.RED : worry > 0.4 ? Colour.AMBER : Colour.GREEN;
    }
}
