// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Obligation;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which each statutory document is on time (indicators.yaml, obligations). Source: Wgr art. 34, 34b and
 * 35; check the articles against the law before quoting them.
 */
public final class StatutoryCalendar {

    private StatutoryCalendar() {}

    /** One obligation in one year. */
    public record Term(Obligation obligation, int year, LocalDate lastDay) {

        /** How the document for a municipality is identified: towards councils one each, to the province one for all. */
        public String keyFor(String municipality) {
            return key(obligation, year, obligation.addressee() == Obligation.Addressee.COUNCIL ? municipality : null);
        }
    }

    /** Identity of a document that was sent. */
    public static String key(Obligation obligation, int year, @Nullable String participant) {
        return obligation + "|" + year + "|" + (participant == null ? "" : participant);
    }

    /** Terms whose last day lies in the year before a day, not before the start; a term of today is not due yet. */
    public static List<Term> dueInYearBefore(LocalDate day, LocalDate start) {
        return between(day.minusDays(364), day.minusDays(1), start);
    }

    /** Terms whose last day lies between two days, these included, and not before the start. */
    public static List<Term> between(LocalDate from, LocalDate until, LocalDate start) {
        List<Term> terms = new ArrayList<>();
        for (int year = from.getYear(); year <= until.getYear(); year++) {
            for (Obligation obligation : Obligation.values()) {
                LocalDate lastDay = lastDay(obligation).atYear(year);
                if (!lastDay.isBefore(from) && !lastDay.isAfter(until) && !lastDay.isBefore(start)) {
                    terms.add(new Term(obligation, year, lastDay));
                }
            }
        }
        return terms;
    }

    private static MonthDay lastDay(Obligation obligation) {
        return switch (obligation) {
            case FRAMEWORK, PROVISIONAL_ACCOUNT -> MonthDay.of(4, 30);
            case DRAFT_BUDGET -> MonthDay.of(6, 22); // twelve weeks before 14 September
            case BUDGET_SUBMITTED -> MonthDay.of(9, 14);
            case ACCOUNT_SUBMITTED -> MonthDay.of(7, 14);
        };
    }
}
