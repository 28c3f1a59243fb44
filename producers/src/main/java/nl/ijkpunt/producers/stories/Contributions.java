// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.events.BudgetEvent.ContributionSet;
import nl.ijkpunt.events.BudgetEvent.ParticipantSpendingTotalled;
import nl.ijkpunt.events.BudgetEvent.UsageMeasured;
import nl.ijkpunt.events.Participant;

/** What participants pay and use: contributions, invoices, own purchases, services. */
final class Contributions implements Chapter {

    static final List<String> SERVICES = List.of("workplace", "hosting", "servicedesk");

    private static final double INDEX = 1.03;

    @Override
    public void tell(Setting setting, Diary diary) {
        double total = 100_000.0 * setting.chance("size").whole(32, 56);
        contributions(setting, diary, total);
        Chance chance = setting.chance("usage");
        for (YearMonth month : setting.months()) {
            LocalDate day = month.atEndOfMonth();
            for (Participant municipality : setting.municipalities()) {
                double paid = total * setting.share(municipality) / 12;
                double away = setting.isRestless(municipality) ? setting.pressure(Trouble.LEAVING, month) : 0;
                double own = paid * (chance.around(0.01, 0.002) + 0.14 * away);
                diary.note(new ParticipantSpendingTotalled(
                        month, municipality.id(), Euro.of(paid * chance.around(1, 0.01)), Euro.of(own), day));
                for (String service : SERVICES) {
                    double used = paid / SERVICES.size() * (chance.around(1, 0.03) - 0.3 * away);
                    diary.note(new UsageMeasured(month, municipality.id(), service, Euro.of(used), day));
                }
            }
        }
    }

    private static void contributions(Setting setting, Diary diary, double total) {
        int first = setting.begin().getYear() - 1;
        double amount = total;
        for (int year = first; year <= setting.end().getYear(); year++) {
            LocalDate day = LocalDate.of(year, 1, 4);
            double extra = year == first ? 0 : 0.05 * setting.pressure(Trouble.OVERSPENDING, day);
            amount *= year == first ? 1 : INDEX * (1 + extra);
            for (Participant municipality : setting.municipalities()) {
                diary.note(new ContributionSet(
                        year, municipality.id(), Euro.of(amount * setting.share(municipality)), INDEX, day));
            }
        }
    }
}
