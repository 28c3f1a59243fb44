// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.LandscapeEvent.ArchitectureReviewed;
import nl.ijkpunt.events.LandscapeEvent.Compliance;
import nl.ijkpunt.events.LandscapeEvent.ExceptionClosed;
import nl.ijkpunt.events.LandscapeEvent.ExceptionGranted;
import nl.ijkpunt.events.PortfolioEvent.PriorityListAdopted;
import nl.ijkpunt.events.PortfolioEvent.ProjectFinished;
import nl.ijkpunt.events.PortfolioEvent.ProjectKind;
import nl.ijkpunt.events.PortfolioEvent.ProjectStarted;
import nl.ijkpunt.events.PortfolioEvent.Result;

/** Projects, the order they are done in, and their test against the architecture. */
final class Projects implements Chapter {

    private static final List<ProjectKind> KINDS =
            List.of(ProjectKind.HARMONISATION, ProjectKind.STATUTORY, ProjectKind.OTHER);
    private static final int TEN = 10;

    @Override
    public void tell(Setting setting, Diary diary) {
        Chance chance = setting.chance("projects");
        int number = 0;
        for (int month = -6; month < setting.months().size(); month++) {
            LocalDate day = setting.day(month, chance.whole(3, 6));
            double scatter = setting.pressure(Trouble.SCATTER, day);
            if (month % 2 == 0 || chance.yes(scatter)) {
                project(setting, diary, chance, number++, day);
            }
            if (scatter > 0.3 && month % 3 == 0) {
                diary.note(new ProjectStarted(
                        "reorganisation-" + month, ProjectKind.ORGANISATIONAL, null, null, day.plusDays(2)));
            }
        }
        exceptions(setting, diary);
        priorities(setting, diary);
    }

    private static void project(Setting setting, Diary diary, Chance chance, int number, LocalDate day) {
        String project = "project-" + (number < TEN ? "0" : "") + number;
        diary.note(new ProjectStarted(project, KINDS.get(number % KINDS.size()), null, null, day));
        double apart = setting.pressure(Trouble.GROWING_APART, day);
        if (!chance.yes(0.3 * apart)) {
            Compliance level = chance.yes(0.01 + 0.6 * apart)
                    ? Compliance.NON_CONFORMANT
                    : chance.pick(List.of(Compliance.COMPLIANT, Compliance.CONFORMANT, Compliance.FULLY_CONFORMANT));
            diary.note(new ArchitectureReviewed(project, level, day.minusDays(chance.whole(5, 15))));
        }
        LocalDate finished = day.plusMonths(5).withDayOfMonth(chance.whole(17, 22));
        if (!chance.yes(setting.pressure(Trouble.SCATTER, finished))) {
            diary.note(new ProjectFinished(project, Result.DELIVERED, finished));
        }
    }

    private static void exceptions(Setting setting, Diary diary) {
        for (int month = 0; month < setting.months().size(); month += 4) {
            LocalDate day = setting.day(month, 11);
            String exception = "exception-" + (1 + month / 4);
            diary.note(new ExceptionGranted(exception, day.plusMonths(6), "architect", null, day));
            if (setting.pressure(Trouble.GROWING_APART, day) < 0.3) {
                diary.note(new ExceptionClosed(exception, day.plusMonths(5)));
            }
        }
    }

    private static void priorities(Setting setting, Diary diary) {
        int next = TEN;
        List<String> items = new ArrayList<>();
        for (int i = 0; i < TEN; i++) {
            items.add("priority-" + i);
        }
        for (int month = 0; month < setting.months().size(); month += 2) {
            LocalDate day = setting.day(month, 14);
            double scatter = setting.pressure(Trouble.SCATTER, day);
            if (month % 6 != 0 && scatter < 0.2) {
                continue;
            }
            for (int i = 0; i < 1 + Math.round(4 * scatter); i++) {
                items.remove(0);
                items.add("priority-" + next++);
            }
            diary.note(new PriorityListAdopted(day, items, false));
        }
    }
}
