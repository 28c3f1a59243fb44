// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ijkpunt.events.LeadershipEvent.RoleFilled;

/** An event of every type, with a value in every field. */
public final class Samples {

    /** Business date of all of them: the end of a month. */
    public static final LocalDate DATE = LocalDate.of(2026, 1, 31);

    private static final Participant OTHER =
            new Participant("andersdorp", "Gemeente Andersdorp", Participant.Kind.MUNICIPALITY, null);

    private Samples() {}

    public static Event of(EventType type) {
        List<Object> values = new ArrayList<>();
        for (Field field : type.fields()) {
            boolean absent =
                    type.eventClass() == RoleFilled.class && field.name().equals("participant");
            values.add(absent ? null : sample(field));
        }
        return type.create(values);
    }

    private static Object sample(Field field) {
        if (!field.list()) {
            return single(field);
        }
        return field.name().equals("substituted")
                ? List.of()
                : field.minItems() > 1 ? List.of(single(field), OTHER) : List.of(single(field));
    }

    private static Object single(Field field) {
        return switch (field.shape()) {
            case ID -> "a1";
            case TEXT -> "Demo";
            case ROLE -> "controller";
            case INDICATOR -> "1.realignment-age";
            case DATE -> DATE;
            case MONTH -> YearMonth.from(DATE);
            case INTEGER -> (int) Math.max(field.min() + 1, 24);
            case DECIMAL -> Math.min(field.max() / 2, 1.25);
            case MONEY -> new Money(933_241);
            case BOOLEAN -> true;
            case CODE ->
                Arrays.stream((Object[]) field.javaType().getEnumConstants())
                        .filter(constant -> field.codes().contains(Code.of((Enum<?>) constant)))
                        .findFirst()
                        .orElseThrow();
            case COUNTS -> {
                int[] ones = new int[field.size()];
                Arrays.fill(ones, 1);
                yield Counts.of(ones);
            }
            case RECORD -> {
                List<Object> values = new ArrayList<>();
                field.fields().forEach(inner -> values.add(sample(inner)));
                yield EventType.construct(EventType.constructor(field.javaType()), values);
            }
        };
    }
}
