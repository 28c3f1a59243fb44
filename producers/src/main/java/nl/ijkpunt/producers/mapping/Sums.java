// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Shape;

/**
 * Rows of one file that tell the same fact and are added up. What two files say of it is not: they may be two exports of
 * the same lines.
 */
final class Sums {

    private final Map<Same, Sum> sums = new LinkedHashMap<>();

    private record Same(int rule, Path file, String key) {}

    /** Rows of which the amounts are added up, and what they agree on. */
    static final class Sum {

        private final Draft first;
        private final ObjectNode rest;
        private final Map<String, BigDecimal> totals = new TreeMap<>();
        private final List<Row> rows = new ArrayList<>();
        private Instant time;
        private boolean contradictory;

        private Sum(Draft first) {
            this.first = first;
            this.rest = rest(first);
            this.time = first.time();
        }

        private void add(Draft draft) {
            rows.add(draft.row());
            contradictory |= !rest(draft).equals(rest);
            time = draft.time().isAfter(time) ? draft.time() : time;
            for (String field : draft.rule().sum()) {
                if (draft.data().has(field)) {
                    BigDecimal amount = draft.exact()
                            .getOrDefault(field, draft.data().get(field).decimalValue());
                    totals.merge(field, amount, BigDecimal::add);
                }
            }
        }

        private static ObjectNode rest(Draft draft) {
            return draft.data().deepCopy().remove(draft.rule().sum());
        }

        /** True when the rows do not agree on something that is not added up. */
        boolean isContradictory() {
            return contradictory;
        }

        List<Row> rows() {
            return rows;
        }

        /** The one fact, recorded when the last of its rows was. */
        Draft total() {
            ObjectNode data = rest.deepCopy();
            for (Field field : first.rule().type().fields()) {
                BigDecimal total = totals.get(field.name());
                if (total != null) {
                    BigDecimal kept = field.shape() == Shape.MONEY && total.scale() > 2
                            ? total.setScale(2, RoundingMode.HALF_UP)
                            : total;
                    BigDecimal plain = kept.stripTrailingZeros();
                    data.set(field.name(), DecimalNode.valueOf(plain.scale() < 0 ? plain.setScale(0) : plain));
                }
            }
            return first.with(data, time);
        }
    }

    void add(Draft draft) {
        sums.computeIfAbsent(new Same(draft.rule().number(), source(draft.row()), draft.key()), same -> new Sum(draft))
                .add(draft);
    }

    /** A mended row belongs to the input that it was handed back from. */
    private static Path source(Row row) {
        String name = row.file().toString();
        while (Rejects.isRejects(Path.of(name))) {
            name = name.substring(0, name.length() - Rejects.SUFFIX.length());
        }
        return Path.of(name);
    }

    /** The sums, in the order of their first rows. */
    List<Sum> all() {
        return List.copyOf(sums.values());
    }
}
