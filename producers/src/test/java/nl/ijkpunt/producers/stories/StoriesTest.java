// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.codec.Decoded;
import nl.ijkpunt.events.codec.FactCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every story consists of facts that the catalogue accepts, tells the same each time, and leaves no lesson out. */
class StoriesTest {

    private static final LocalDate END = LocalDate.of(2026, 11, 20);

    private final FactCodec codec = new FactCodec();

    static List<StoryRequest> cast() {
        return Cast.dozen(7, END);
    }

    @ParameterizedTest
    @MethodSource("cast")
    void theCatalogueAcceptsEveryFact(StoryRequest request) {
        for (Fact fact : Stories.tell(request)) {
            assertThat(codec.decode(codec.write(fact))).isEqualTo(new Decoded.Accepted(fact));
        }
    }

    @Test
    void theSameSeedTellsTheSameAndAnotherDoesNot() {
        assertThat(written(7)).isEqualTo(written(7)).isNotEqualTo(written(8));
    }

    @ParameterizedTest
    @MethodSource("cast")
    void nothingIsRecordedAfterTheEndOrTwiceUnderOneId(StoryRequest request) {
        List<String> references = new ArrayList<>();
        for (Fact fact : Stories.tell(request)) {
            references.add(fact.reference());
            assertThat(fact.time().atZone(ZoneOffset.UTC).toLocalDate()).isBeforeOrEqualTo(END);
        }
        assertThat(references).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cast")
    void everyLessonHasItsInputs(StoryRequest request) {
        TreeSet<EventType> types = new TreeSet<>();
        Stories.tell(request).forEach(fact -> types.add(fact.type()));

        TreeSet<String> missing = new TreeSet<>();
        for (EventType type : EventType.all()) {
            if (!types.contains(type)) {
                missing.add(type.fact());
            }
        }
        missing.removeAll(List.of("decision-reversed", "exit-signal-given"));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cast")
    void everyPerspectiveIsLargeEnoughToBeShown(StoryRequest request) {
        Map<String, int[]> answersAndInvited = new TreeMap<>();
        for (Fact fact : Stories.tell(request)) {
            if (fact.event() instanceof PulseCounted pulse) {
                int[] group = answersAndInvited.computeIfAbsent(
                        pulse.wave() + " " + pulse.item() + " " + pulse.perspective(), any -> new int[2]);
                group[0] += pulse.counts().total();
                group[1] += pulse.invited();
            }
        }
        assertThat(answersAndInvited).hasSizeGreaterThanOrEqualTo(12 * 10 * Perspective.values().length);
        assertThat(answersAndInvited.values()).allSatisfy(group -> {
            assertThat(group[0]).isGreaterThanOrEqualTo(5).isGreaterThanOrEqualTo((int) Math.ceil(0.4 * group[1]));
            assertThat(group[1]).isGreaterThanOrEqualTo(10);
        });
    }

    @Test
    void aStoryOfAnyLengthCanBeTold() {
        for (Story story : Stories.all()) {
            for (int years : List.of(1, 5)) {
                assertThat(Stories.tell(new StoryRequest("demo", "De Demo", story.key(), 1, END, years)))
                        .hasSizeGreaterThan(800 * years);
            }
        }
    }

    private String written(long seed) {
        StringBuilder text = new StringBuilder();
        for (Fact fact : Stories.tell(Cast.dozen(seed, END).get(1))) {
            text.append(codec.write(fact)).append('\n');
        }
        return text.toString();
    }
}
