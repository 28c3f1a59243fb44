// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rules;

/** What holds for every input whatsoever: it is a fact that survives every way out and back, or a short refusal. */
final class Contract {

    private static final FactCodec CODEC = new FactCodec();
    private static final FactWriter WRITER = new FactWriter();

    private Contract() {}

    /** Fails unless it holds for what became of some input; the fact, or null when there is none. */
    static Fact holdsFor(Decoded decoded) {
        if (decoded instanceof Decoded.Accepted yes) {
            survives(yes.fact());
            return yes.fact();
        }
        isShort(((Decoded.Rejected) decoded).reasons());
        return null;
    }

    private static void survives(Fact fact) {
        Decoded same = new Decoded.Accepted(fact);
        assertThat(CODEC.decode(CODEC.write(fact))).isEqualTo(same);
        assertThat(CODEC.decode(CODEC.encode(fact))).isEqualTo(same);
        Instant time = fact.time();
        if (!fact.withdrawn()) {
            Fact told = WRITER.fact(
                    fact.partnership(), fact.source(), fact.id(), time, Objects.requireNonNull(fact.event()));
            assertThat(CODEC.decode(CODEC.write(told))).isEqualTo(new Decoded.Accepted(told));
            assertThat(told.event()).isEqualTo(fact.event());
            assertThat(told.key()).isEqualTo(fact.key());
        }
    }

    private static void isShort(List<Rejection> reasons) {
        assertThat(reasons).hasSizeBetween(1, Rules.MOST_TOLD + 2);
        for (Rejection reason : reasons) {
            for (Locale language : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
                assertThat(reason.text(language)).hasSizeBetween(10, 2_500).doesNotContain("Exception");
            }
        }
    }
}
