// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.events.Body;
import nl.ijkpunt.events.BudgetEvent.BaselineAdopted;
import nl.ijkpunt.events.BudgetEvent.BenefitMeasured;
import nl.ijkpunt.events.BudgetEvent.BenefitPlanned;
import nl.ijkpunt.events.BudgetEvent.CostsReported;
import nl.ijkpunt.events.BudgetEvent.Direction;
import nl.ijkpunt.events.BudgetEvent.ForecastRevised;
import nl.ijkpunt.events.BudgetEvent.Location;
import nl.ijkpunt.events.BudgetEvent.ResilienceMeasured;
import nl.ijkpunt.events.BudgetEvent.SetbackOwned;
import nl.ijkpunt.events.BudgetEvent.VarianceReported;
import nl.ijkpunt.events.CommunicationEvent.InformationProvided;
import nl.ijkpunt.events.Label;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PlanEvent.ProgressReported;
import nl.ijkpunt.events.Topic;

/** The money of the programme: budget, costs, value earned, forecasts, setbacks, benefits, resilience. */
final class Programme implements Chapter {

    private static final List<Label> PARTS = List.of(Label.GENERAL, Label.FRICTION, Label.HARMONISATION);

    /** The programme goes on for some months after the story. */
    private static final int BEYOND = 6;

    /** How much a new budget is of the first one. */
    private static final double REBASED = 1.04;

    /** Costs per euro of work when all goes well. */
    private static final double THRIFT = 0.96;

    @Override
    public void tell(Setting setting, Diary diary) {
        Map<Label, Double> budget = budget(setting);
        for (Label part : PARTS) {
            diary.note(new BaselineAdopted(0, part, Euro.of(amount(budget, part)), null, setting.day(0, 5)));
        }
        for (Realignment realignment : Realignment.of(setting)) {
            if (realignment.recovers()) {
                rebase(diary, budget, realignment);
            }
        }
        spendAndEarn(setting, diary, budget);
        variances(setting, diary);
        benefits(setting, diary);
        resilience(setting, diary);
    }

    private static Map<Label, Double> budget(Setting setting) {
        double size = 100_000.0 * setting.chance("size").whole(32, 56);
        Map<Label, Double> budget = new EnumMap<>(Label.class);
        budget.put(Label.GENERAL, 0.5 * size);
        budget.put(Label.FRICTION, 0.2 * size);
        budget.put(Label.HARMONISATION, 0.3 * size);
        return budget;
    }

    private static double amount(Map<Label, Double> amounts, Label part) {
        return amounts.getOrDefault(part, 0.0);
    }

    private static void rebase(Diary diary, Map<Label, Double> budget, Realignment realignment) {
        for (Label part : PARTS) {
            diary.note(new BaselineAdopted(
                    1, part, Euro.of(REBASED * amount(budget, part)), realignment.id(), realignment.adopted()));
        }
    }

    private static void spendAndEarn(Setting setting, Diary diary, Map<Label, Double> budget) {
        Chance chance = setting.chance("costs");
        int length = setting.months().size() + BEYOND;
        Map<Label, Double> plan = new EnumMap<>(Label.class);
        Map<Label, Double> earned = new EnumMap<>(Label.class);
        double spentInAll = 0;
        double earnedInAll = 0;
        for (int i = 0; i < setting.months().size(); i++) {
            YearMonth month = setting.months().get(i);
            LocalDate day = month.atEndOfMonth();
            double growth = isRebased(setting, day) ? REBASED : 1;
            double size = 0;
            for (Label part : PARTS) {
                // what is left of the budget in force, spread over what is left of the programme
                double planned = (growth * amount(budget, part) - amount(plan, part)) / (length - i);
                plan.merge(part, planned, Double::sum);
                size += growth * amount(budget, part);
                double strain = strain(setting, part, month);
                double done = planned * (chance.around(1, 0.015) - 0.2 * strain);
                double behind = amount(plan, part) - amount(earned, part) - done;
                done += strain < 0.1 ? Math.min(0.15 * planned, Math.max(0, behind)) : 0;
                double spent = planned * (chance.around(THRIFT, 0.02) + 0.45 * strain);
                earned.merge(part, done, Double::sum);
                earnedInAll += done;
                spentInAll += spent;
                costs(diary, chance, new CostsReported(month, part, Euro.of(spent), day));
                diary.note(new ProgressReported(
                        month, part, Euro.of(amount(plan, part)), Euro.of(amount(earned, part)), day));
            }
            costs(
                    diary,
                    chance,
                    new CostsReported(month, Label.RUNNING, Euro.of(chance.around(0.05, 0.001) * size), day));
            double expected = size * (0.3 * THRIFT + 0.7 * spentInAll / earnedInAll);
            diary.note(new ForecastRevised(month, Euro.thousands(expected), day));
        }
    }

    /** True once a new budget is in force: everybody consents in the month in which it is laid down. */
    private static boolean isRebased(Setting setting, LocalDate day) {
        return Realignment.of(setting).stream()
                .anyMatch(realignment ->
                        realignment.recovers() && !realignment.adopted().isAfter(day));
    }

    private static double strain(Setting setting, Label part, YearMonth month) {
        double general = setting.pressure(Trouble.OVERSPENDING, month);
        return part == Label.HARMONISATION
                ? Math.max(0.5 * general, setting.pressure(Trouble.GROWING_APART, month))
                : general;
    }

    /** One report in twenty-five is put right afterwards. */
    private static void costs(Diary diary, Chance chance, CostsReported costs) {
        double off = chance.between(0.94, 1.06);
        if (chance.yes(0.04)) {
            diary.note(
                    new CostsReported(
                            costs.month(),
                            costs.label(),
                            Euro.of(off * costs.amount().euro()),
                            costs.date()),
                    costs);
        } else {
            diary.note(costs);
        }
    }

    private static void variances(Setting setting, Diary diary) {
        Chance chance = setting.chance("variances");
        for (int month = 1; month < setting.months().size(); month++) {
            LocalDate day = setting.day(month, chance.whole(2, 26));
            double strain = setting.pressure(Trouble.OVERSPENDING, day);
            boolean setback = month % 4 == 1 || strain > 0.5 && month % 2 == 0;
            if (setback) {
                setback(setting, diary, chance, "setback-" + month, day);
            } else if (month % 5 == 3) {
                String windfall = "windfall-" + month;
                diary.note(new VarianceReported(
                        windfall, Direction.WINDFALL, Euro.thousands(chance.between(20_000, 60_000)), day));
                tell(setting, diary, windfall, Topic.WINDFALL, day.plusDays(chance.whole(3, 9)), 0);
            }
        }
    }

    private static void setback(Setting setting, Diary diary, Chance chance, String setback, LocalDate day) {
        double strain = setting.pressure(Trouble.OVERSPENDING, day);
        double silence = setting.pressure(Trouble.SILENCE, day);
        double amount = chance.between(25_000, 60_000) * (1 + 2 * strain);
        diary.note(new VarianceReported(setback, Direction.SETBACK, Euro.thousands(amount), day));
        if (!chance.yes(0.6 * strain)) {
            diary.note(new SetbackOwned(setback, setting.joint().id(), day.plusDays(chance.whole(5, 20))));
        }
        long delay = chance.whole(3, 10) + Math.round(45 * Math.max(0.9 * strain, silence));
        tell(setting, diary, setback, Topic.SETBACK, day.plusDays(delay), silence);
    }

    /** Under silence a letter reaches only the first councils. */
    private static void tell(
            Setting setting, Diary diary, String variance, Topic topic, LocalDate day, double silence) {
        for (Participant municipality : setting.municipalities()) {
            if (silence < 0.5 || setting.municipalities().indexOf(municipality) < 2) {
                diary.note(new InformationProvided(
                        "letter-" + variance,
                        municipality.id(),
                        Body.COUNCIL,
                        List.of(topic, Topic.FINANCE),
                        List.of(variance),
                        day));
            }
        }
    }

    private static void benefits(Setting setting, Diary diary) {
        Chance chance = setting.chance("benefits");
        int number = 5;
        for (int i = 1; i <= number; i++) {
            String benefit = "benefit-" + i;
            double amount = 10_000.0 * chance.whole(8, 20);
            int due = i * setting.months().size() / (number + 1);
            diary.note(new BenefitPlanned(
                    benefit,
                    Euro.of(amount),
                    YearMonth.from(setting.day(due, 1)),
                    i % 2 == 0 ? Location.ICT : Location.DEPARTMENT,
                    setting.day(0, 15)));
            for (int month = 2; month < setting.months().size(); month += 3) {
                YearMonth measured = setting.months().get(month);
                double ripe = Math.min(1, (month + 3.0) / (due + 1.0));
                double share =
                        ripe * (chance.around(0.98, 0.01) - 0.4 * setting.pressure(Trouble.OVERSPENDING, measured));
                diary.note(new BenefitMeasured(
                        benefit, measured, Euro.thousands(share * amount), measured.atEndOfMonth()));
            }
        }
    }

    private static void resilience(Setting setting, Diary diary) {
        Chance chance = setting.chance("resilience");
        for (int month = 1; month < setting.months().size(); month += 3) {
            YearMonth measured = setting.months().get(month);
            double required = 10_000.0 * chance.whole(78, 84);
            double ratio = chance.around(1.3, 0.03) - 0.7 * setting.pressure(Trouble.OVERSPENDING, measured);
            diary.note(new ResilienceMeasured(
                    measured, Euro.thousands(ratio * required), Euro.of(required), measured.atEndOfMonth()));
        }
    }
}
