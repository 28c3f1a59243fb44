// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Money;
import nl.ijkpunt.events.SatisfactionEvent;
import org.jspecify.annotations.Nullable;

/**
 * A fact in words. Of facts about people only the key is told: a count of a small group never leaves the monitor, not
 * even in a receipt.
 */
final class FactWords {

    private static final String BETWEEN = " · ";
    private static final int LONGEST = 40;

    private final Words words;

    FactWords(Words words) {
        this.words = words;
    }

    /** The business date. */
    static LocalDate date(Fact fact) {
        return event(fact).date();
    }

    /** What kind of fact it is. */
    String kind(Fact fact) {
        return words.catalogue().fact(fact.type());
    }

    /** What it says: the values of its key, then the others with their names. */
    String said(Fact fact) {
        Event event = event(fact);
        boolean aboutPeople = event instanceof SatisfactionEvent;
        List<String> said = new ArrayList<>();
        for (Field field : fact.type().fields()) {
            Object value = field.valueIn(event);
            if (value == null || field.name().equals("date") || value instanceof Collection<?> none && none.isEmpty()) {
                continue;
            }
            if (field.key()) {
                said.add(text(value));
            } else if (!aboutPeople) {
                said.add(field.name() + " " + text(value));
            }
        }
        return String.join(BETWEEN, said);
    }

    private String text(Object value) {
        if (value instanceof Money amount) {
            return words.euro(amount);
        }
        if (value instanceof LocalDate day) {
            return words.shortDate(day);
        }
        if (value instanceof Enum<?> constant) {
            return Code.of(constant);
        }
        if (value instanceof Boolean truth) {
            return words.text(truth ? "yes" : "no");
        }
        if (value instanceof Double number) {
            return words.number(number);
        }
        if (value instanceof Collection<?> items) {
            return items(items);
        }
        return cut(value.toString());
    }

    private String items(Collection<?> items) {
        if (items.stream().anyMatch(item -> item instanceof Record && !(item instanceof Money))) {
            return words.text("items", items.size());
        }
        return cut(String.join(", ", items.stream().map(this::text).toList()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static Event event(Fact fact) {
        return Objects.requireNonNull(fact.event(), "a withdrawn fact is behind no answer");
    }

    /** The later of two facts by business date; of equal ones the second. */
    static Fact newest(@Nullable Fact one, Fact other) {
        return one == null || !date(one).isAfter(date(other)) ? other : one;
    }
}
