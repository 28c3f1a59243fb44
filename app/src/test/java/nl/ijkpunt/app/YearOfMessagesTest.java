// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.ijkpunt.app.norms.NormsFile;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.Partnership;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.producers.stories.Stories;
import nl.ijkpunt.producers.stories.Story;
import nl.ijkpunt.producers.stories.StoryRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The last year of fifty partnerships, in which everything known by then is answered every five days. The rules of
 * Prometheus and Alertmanager in short: a lesson is told about when it asked for ten days; directors get one message
 * about a partnership when what is to be told there changed, also when it is over. What they are promised is in
 * docs/deployment.md. Reminders of dates that were agreed are no part of it.
 */
class YearOfMessagesTest {

    private static final LocalDate END = LocalDate.of(2026, 10, 31);
    private static final int HEALTHY = 30;
    private static final int PARTNERSHIPS = 50;
    private static final int STEP = 5;
    private static final int SETTLED = 10;

    private static final double YEARLY_WHEN_HEALTHY = 2;
    private static final int QUARTERLY_AT_MOST = 6;

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
                .allSatisfy((partnership, days) -> assertThat(days.stream()
                                .collect(Collectors.groupingBy(
                                        day -> day.getYear() + "-" + day.get(IsoFields.QUARTER_OF_YEAR),
                                        TreeMap::new,
                                        Collectors.counting()))
                                .values())
                        .allMatch(count -> count <= QUARTERLY_AT_MOST));
    }

    private static StoryRequest story(int i) {
        String story = i < HEALTHY ? "steady" : TROUBLES.get(i % TROUBLES.size());
        return new StoryRequest("verband-" + i, "Verband " + i, story, 100 + i, END);
    }

    private static List<LocalDate> messages(StoryRequest request) {
        List<Fact> facts = new ArrayList<>(Stories.tell(request));
        facts.sort(Comparator.comparing(Fact::time));
        Partnership partnership = new Partnership(request.partnership(), NormsFile.shipped());
        Deque<Map<LessonKey, Integer>> settling = new ArrayDeque<>();
        Set<String> before = new TreeSet<>();
        Set<String> newsBefore = new TreeSet<>();
        List<LocalDate> told = new ArrayList<>();
        int known = 0;
        LocalDate first = END.minusYears(1);
        for (LocalDate day = first.minusDays(SETTLED); !day.isAfter(END); day = day.plusDays(STEP)) {
            while (known < facts.size() && !LocalDay.of(facts.get(known).time()).isAfter(day)) {
                partnership.learn(facts.get(known++));
            }
            List<LessonAnswer> lessons = partnership.on(day).lessons();
            settling.addLast(statuses(lessons));
            if (settling.size() > 1 + SETTLED / STEP) {
                settling.removeFirst();
            }
            Set<String> asking = asking(settling);
            Set<String> news = news(lessons, asking);
            Set<String> added = new HashSet<>(news);
            added.removeAll(newsBefore);
            if (ChronoUnit.DAYS.between(first, day) > 0 && (!asking.equals(before) || !added.isEmpty())) {
                told.add(day);
            }
            before = asking;
            newsBefore = news;
        }
        return told;
    }

    private static Map<LessonKey, Integer> statuses(List<LessonAnswer> lessons) {
        Map<LessonKey, Integer> statuses = new TreeMap<>();
        lessons.forEach(lesson -> statuses.put(lesson.lesson(), lesson.statusCode()));
        return statuses;
    }

    /** What asked for a conversation all the time; the least it asked for. */
    private static Set<String> asking(Collection<Map<LessonKey, Integer>> settling) {
        Set<String> asking = new TreeSet<>();
        for (LessonKey lesson : LessonKey.values()) {
            int least = settling.stream()
                    .mapToInt(statuses -> statuses.getOrDefault(lesson, 0))
                    .min()
                    .orElse(0);
            if (least >= 2) {
                asking.add(lesson + " " + least);
            }
        }
        return asking;
    }

    /** Recoveries, and groups that see a lesson differently where nothing else is told about it. */
    private static Set<String> news(List<LessonAnswer> lessons, Set<String> asking) {
        Set<String> news = new TreeSet<>();
        for (LessonAnswer lesson : lessons) {
            if (lesson.drift() != null && lesson.drift().state().equals("recovered")) {
                news.add(lesson.lesson() + " recovered");
            }
            boolean told = asking.stream().anyMatch(one -> one.startsWith(lesson.lesson() + " "));
            if (!told && "large".equals(lesson.perspectives().gapSignal())) {
                news.add(lesson.lesson() + " apart");
            }
        }
        return news;
    }
}
