// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.producers.mapping.Expression.Cell;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import org.jspecify.annotations.Nullable;

/** Facts out of drafts, as far as the contract accepts them. */
final class Facts {

    private final FactCodec codec = new FactCodec();
    private final String source;
    private final Clock clock;

    Facts(String source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The fact; null when the contract refuses it, and says why in {@code wrong}. */
    @Nullable
    Fact of(Draft draft, List<Problem> wrong) {
        var event = CloudEventBuilder.v1()
                .withId("to be computed")
                .withSource(URI.create(source))
                .withType(draft.rule().type().name())
                .withSubject(draft.subject())
                .withTime(draft.time().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(JsonCloudEventData.wrap(draft.data()))
                .build();
        return FactCodec.notAfter(codec.decode(event), clock.instant())
                .<@Nullable Fact>match(
                        fact -> new Fact(
                                fact.partnership(),
                                fact.type(),
                                fact.key(),
                                fact.source(),
                                id(fact),
                                fact.time(),
                                fact.event(),
                                fact.data()),
                        reasons -> {
                            for (Rejection reason : reasons) {
                                wrong.add(new Problem(
                                        draft.row().file(),
                                        draft.row().line(),
                                        column(draft.rule(), reason.field()),
                                        reason.value(),
                                        Reason.CONTRACT,
                                        reason));
                            }
                            return null;
                        });
    }

    /**
     * Made of what the fact says and of nothing else, so that a second import gives the same. Of counted people only of
     * what was counted: an id is shown on receipts, and the counts of a small group are few enough to try them all.
     */
    private static String id(Fact fact) {
        return Ids.digest(
                        fact.source(),
                        fact.type().name(),
                        fact.partnership(),
                        fact.key(),
                        fact.time().toString(),
                        fact.type().family().equals("satisfaction") ? "" : fact.data())
                .substring(0, 32);
    }

    /** The column that a field of the contract came from; empty when it came from several, or none. */
    private static String column(FactRule rule, String field) {
        Expression expression = field.equals("subject")
                ? rule.subject()
                : field.equals("time") ? rule.time() : rule.fields().get(field.replaceFirst("^data\\.", ""));
        return expression instanceof Cell cell ? cell.column() : "";
    }
}
