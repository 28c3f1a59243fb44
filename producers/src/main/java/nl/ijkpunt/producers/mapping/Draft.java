// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ijkpunt.events.Field;

/**
 * What a row says about one rule, before it is known what other rows say.
 *
 * @param rule the rule
 * @param row the row
 * @param place number of the row in the input, all files together
 * @param order where it belongs by the columns of {@code orderBy}
 * @param subject the partnership
 * @param time when the source recorded it
 * @param data the data of the event
 * @param exact amounts as they were before they were rounded, by field
 */
record Draft(
        FactRule rule,
        Row row,
        long place,
        List<SortKey> order,
        String subject,
        Instant time,
        ObjectNode data,
        Map<String, BigDecimal> exact) {

    private static final String BUSINESS_DATE = "date";

    Draft with(ObjectNode other, Instant moment) {
        return new Draft(rule, row, place, order, subject, moment, other, exact);
    }

    boolean isWithdrawn() {
        return data.has("withdrawn");
    }

    /** The day it was so; empty when the type has none. */
    String date() {
        return data.path(BUSINESS_DATE).asText();
    }

    /** What identifies the fact: its partnership and its natural key. */
    String key() {
        return joined(Set.of());
    }

    /** What the row is about: the key of the fact without the number that is being made, and without its day. */
    String thing() {
        Set<String> without = new HashSet<>(rule.sequences());
        without.add(BUSINESS_DATE);
        return joined(without);
    }

    private String joined(Set<String> without) {
        StringBuilder text = new StringBuilder(subject);
        for (Field field : rule.type().key()) {
            if (!without.contains(field.name())) {
                text.append('|').append(data.path(field.name()).asText());
            }
        }
        return text.toString();
    }
}
