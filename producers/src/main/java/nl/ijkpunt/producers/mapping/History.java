// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.ijkpunt.producers.mapping.Expression.Sequence;
import nl.ijkpunt.producers.mapping.FactRule.When;
import nl.ijkpunt.producers.mapping.ImportReport.Skipped;
import nl.ijkpunt.producers.mapping.ImportReport.Why;
import org.jspecify.annotations.Nullable;

/**
 * Facts that depend on earlier ones about the same thing. They wait until all rows were read, for the order of what
 * happened is that of the source: by the columns that the mapping names, then by day, and only then as the rows stand.
 */
final class History {

    private static final Comparator<Draft> ORDER = Comparator.<Draft, List<SortKey>>comparing(
                    Draft::order, SortKey::compare)
            .thenComparing(Draft::date)
            .thenComparing(Draft::place);

    private final Map<Integer, Map<String, List<Draft>>> things = new TreeMap<>();

    void add(Draft draft) {
        things.computeIfAbsent(draft.rule().number(), number -> new LinkedHashMap<>())
                .computeIfAbsent(draft.thing(), thing -> new ArrayList<>())
                .add(draft);
    }

    /** What is told, numbered; what is not goes to {@code left}. */
    List<Draft> told(Consumer<Skipped> left) {
        List<Draft> told = new ArrayList<>();
        things.values().forEach(drafts -> drafts.values().forEach(one -> tell(one, told, left)));
        return told;
    }

    private static void tell(List<Draft> drafts, List<Draft> told, Consumer<Skipped> left) {
        FactRule rule = drafts.get(0).rule();
        drafts.sort(ORDER);
        int count = 0;
        ObjectNode last = null;
        for (Draft draft : drafts) {
            ObjectNode compared = compared(rule, draft);
            Why why = why(rule, draft, count, last, compared);
            if (why != null) {
                left.accept(new Skipped(rule.type().fact(), why, ""));
                continue;
            }
            // what is taken back is the fact that was told last
            told.add(numbered(draft, draft.isWithdrawn() ? Math.max(0, count - 1) : count));
            count += draft.isWithdrawn() ? 0 : 1;
            last = draft.isWithdrawn() ? null : compared;
        }
    }

    private static @Nullable Why why(
            FactRule rule, Draft draft, int count, @Nullable ObjectNode last, ObjectNode compared) {
        if (draft.isWithdrawn()) {
            return null;
        }
        if (rule.when() == When.FIRST && count > 0) {
            return Why.NOT_FIRST;
        }
        return rule.when() == When.CHANGED && compared.equals(last) ? Why.UNCHANGED : null;
    }

    private static ObjectNode compared(FactRule rule, Draft draft) {
        ObjectNode compared = draft.data().objectNode();
        rule.changed().forEach(field -> compared.set(field, draft.data().get(field)));
        return compared;
    }

    private static Draft numbered(Draft draft, int number) {
        ObjectNode data = draft.data().deepCopy();
        for (String field : draft.rule().sequences()) {
            if (data.has(field) && draft.rule().fields().get(field) instanceof Sequence sequence) {
                data.put(field, sequence.from() + number);
            }
        }
        return draft.with(data, draft.time());
    }
}
