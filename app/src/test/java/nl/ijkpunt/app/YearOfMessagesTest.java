// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.ijkpunt.health.Partnership;
import nl.ijkpunt.health.episodes.Mailing;
import nl.ijkpunt.norms.NormsFile;
import nl.ijkpunt.producers.stories.Stories;
import nl.ijkpunt.producers.stories.Story;
import nl.ijkpunt.producers.stories.StoryRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The last year of fifty partnerships, and what the core decides to send their directors: one message for a morning, within
 * the budget of drift.md 9.
 */
class YearOfMessagesTest {

    private static final LocalDate END = LocalDate.of(2026, 10, 31);
    private static final int HEALTHY = 30;
    private static final int PARTNERSHIPS = 50;
    private static final int WINDOW = 92;

    private static final double YEARLY_WHEN_HEALTHY = 2;
    private static final int MOST_IN_WINDOW = 6;

    private static final List<String> TROUBLES = Stories.all().stream()
            .map(Story::key)
            .filter(key -> !key.equals("steady"))
            .toList();

    /** Days on which there was a message, per partnership. */
    private static final Map<Integer, List<LocalDate>> TOLD = new TreeMap<>();

    @BeforeAll
    static void aYear() {
        Map<Integer, List<LocalDate>> told = IntStream.range(0, PARTNERSHIPS).boxed().toList().parallelStream()
                .collect(Collectors.toConcurrentMap(i -> i, i -> messages(story(i))));
        TOLD.putAll(told);
    }

    @Test
    void whereAllIsWellThereIsHardlyAnyMessage() {
        double mean = TOLD.entrySet().stream()
                .filter(one -> one.getKey() < HEALTHY)
                .mapToInt(one -> one.getValue().size())
                .average()
                .orElseThrow();

        assertThat(mean).isLessThanOrEqualTo(YEARLY_WHEN_HEALTHY);
    }

    @Test
    void whereAllIsNotWellSomethingIsTold() {
        List<Collection<LocalDate>> told = new ArrayList<>(TOLD.values());

        assertThat(told.subList(HEALTHY, PARTNERSHIPS).stream()
                        .filter(one -> !one.isEmpty())
                        .count())
                .isGreaterThan((PARTNERSHIPS - HEALTHY) / 2);
    }

    @Test
    void nobodyIsFlooded() {
        assertThat(TOLD)
                .allSatisfy(
                        (partnership, days) -> assertThat(days).allMatch(day -> inWindow(days, day) <= MOST_IN_WINDOW));
    }

    private static StoryRequest story(int i) {
        String story = i < HEALTHY ? "steady" : TROUBLES.get(i % TROUBLES.size());
        return new StoryRequest("verband-" + i, "Verband " + i, story, 100 + i, END);
    }

    /** Mornings of the last year on which directors are sent a message, as the core decides it. */
    private static List<LocalDate> messages(StoryRequest request) {
        Partnership partnership = new Partnership(request.partnership(), NormsFile.shipped());
        Stories.tell(request).forEach(partnership::learn);
        return Mailing.until(END, partnership.on(END).notices()).sent().stream()
                .map(Mailing.Message::on)
                .filter(day -> day.isAfter(END.minusYears(1)))
                .toList();
    }

    private static long inWindow(List<LocalDate> days, LocalDate last) {
        return days.stream()
                .filter(day -> day.isAfter(last.minusDays(WINDOW)) && !day.isAfter(last))
                .count();
    }
}
