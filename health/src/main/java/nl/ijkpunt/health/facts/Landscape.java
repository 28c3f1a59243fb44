// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.LandscapeEvent.ApplicationRetired;
import nl.ijkpunt.events.LandscapeEvent.ApplicationTakenInUse;
import org.jspecify.annotations.Nullable;

/** Which applications are in use where (indicators.yaml: in use at d, productsInUse, harmonisationDegree). */
public final class Landscape {

    private final FactsOn day;
    private final List<ApplicationTakenInUse> taken;
    private final TreeMap<String, LocalDate> retired = new TreeMap<>();

    private Landscape(FactsOn day) {
        this.day = day;
        this.taken = day.of(ApplicationTakenInUse.class);
        for (ApplicationRetired fact : day.of(ApplicationRetired.class)) {
            retired.put(fact.application() + "|" + fact.participant(), fact.date());
        }
    }

    /** The landscape as visible on a day. */
    public static Landscape on(FactsOn day) {
        return day.derive(Landscape.class, Landscape::new);
    }

    /** What is in use on this day. */
    public List<ApplicationTakenInUse> inUse() {
        return inUse(day.date());
    }

    /** What was in use on an earlier day. */
    public List<ApplicationTakenInUse> inUse(LocalDate when) {
        List<ApplicationTakenInUse> inUse = new ArrayList<>();
        for (ApplicationTakenInUse fact : taken) {
            LocalDate end = retired.get(fact.application() + "|" + fact.participant());
            if (!fact.date().isAfter(when) && (end == null || end.isAfter(when))) {
                inUse.add(fact);
            }
        }
        return inUse;
    }

    /** Number of products that served a function on a day; those that the law asks for apart do not count. */
    public int productsInUse(String function, LocalDate when) {
        TreeSet<String> products = new TreeSet<>();
        for (ApplicationTakenInUse fact : inUse(when)) {
            if (fact.function().equals(function) && !fact.statutory()) {
                products.add(fact.application());
            }
        }
        return products.size();
    }

    /** Users of a participant on all applications in use. */
    public double users(String participant) {
        double users = 0;
        for (ApplicationTakenInUse fact : inUse()) {
            users += fact.participant().equals(participant) ? fact.users() : 0;
        }
        return users;
    }

    /** How alike the landscape is, 0-1, weighted by users; null when no function is shared. */
    public @Nullable Double harmonisationDegree() {
        TreeMap<String, List<ApplicationTakenInUse>> functions = new TreeMap<>();
        for (ApplicationTakenInUse fact : inUse()) {
            if (!fact.statutory()) {
                functions
                        .computeIfAbsent(fact.function(), key -> new ArrayList<>())
                        .add(fact);
            }
        }
        double users = 0;
        double weighted = 0;
        double plain = 0;
        int shared = 0;
        for (List<ApplicationTakenInUse> function : functions.values()) {
            TreeSet<String> participants = new TreeSet<>();
            TreeSet<String> products = new TreeSet<>();
            double usersOfFunction = 0;
            for (ApplicationTakenInUse fact : function) {
                participants.add(fact.participant());
                products.add(fact.application());
                usersOfFunction += fact.users();
            }
            if (participants.size() >= 2) {
                double degree = Math.max(0, 1 - (double) (products.size() - 1) / (participants.size() - 1));
                users += usersOfFunction;
                weighted += usersOfFunction * degree;
                plain += degree;
                shared++;
            }
        }
        if (shared == 0) {
            return null;
        }
        return users == 0 ? plain / shared : weighted / users;
    }
}
