// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Counts;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.LeadershipEvent.RoleFilled;
import nl.ijkpunt.events.Money;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PlanEvent.MilestonePlanned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written can be read, for every type of the catalogue. */
class FactWriterTest {

    private static final Instant TIME = Instant.parse("2026-02-07T13:59:56Z");
    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);
    private static final Participant OTHER =
            new Participant("andersdorp", "Gemeente Andersdorp", Participant.Kind.MUNICIPALITY, null);

    private final FactWriter writer = new FactWriter();
    private final FactCodec codec = new FactCodec();

    static List<EventType> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theCodecReadsBackTheSameFact(EventType type) {
        Fact fact = writer.fact("demo", "urn:nl:finance:demo", "e1", TIME, sample(type));

        assertThat(codec.decode(codec.write(fact))).isEqualTo(new Decoded.Accepted(fact));
    }

    @ParameterizedTest
    @MethodSource("types")
    void andTheSameWithdrawal(EventType type) {
        Fact fact = writer.withdrawal("demo", "urn:nl:finance:demo", "e1", TIME, sample(type));

        assertThat(fact.withdrawn()).isTrue();
        assertThat(codec.decode(codec.write(fact))).isEqualTo(new Decoded.Accepted(fact));
    }

    @Test
    void leavesOutWhatIsAbsentOrTheDefault() {
        Event event = new MilestonePlanned("m1", 0, DATE, 1, null, DATE);

        assertThat(writer.fact("demo", "urn:nl:projects:demo", "e1", TIME, event)
                        .data())
                .isEqualTo(
                        "{\"date\":\"2026-01-31\",\"milestone\":\"m1\",\"plannedOn\":\"2026-01-31\",\"revision\":0}");
    }

    private static Event sample(EventType type) {
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
            case INTEGER -> Double.isNaN(field.min()) ? 24 : (int) field.min() + 1;
            case DECIMAL -> Double.isNaN(field.max()) ? 1.25 : field.max() / 2;
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
