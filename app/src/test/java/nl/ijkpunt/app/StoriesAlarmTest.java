// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.health.Partnership;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.norms.NormsFile;
import nl.ijkpunt.producers.stories.Cast;
import nl.ijkpunt.producers.stories.Stories;
import nl.ijkpunt.producers.stories.StoryRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stories raise the alarms that they mean to raise, and no other. They run from 1 October 2023 to 31 October 2026; a
 * trouble that begins at share s of the story begins 1126 s days after the first day, and has its full strength 5.5
 * months later. An alarm needs some observations after that, and many figures come once a quarter: hence up to fourteen
 * months after the beginning, and never before it.
 */
class StoriesAlarmTest {

    private static final LocalDate END = LocalDate.of(2026, 10, 31);
    private static final int LATEST = 14;

    /** Per story the lessons that must alarm, and the month in which the trouble behind it begins. */
    private static final Map<String, Map<String, String>> EXPECTED = expected();

    private static Map<String, Map<String, String>> expected() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        all.put("steady", Map.of());
        // the money from 0.50 on, in all parts, so also that of harmonisation; the milestones from 0.65 on
        all.put(
                "overspending",
                Map.of("business-case", "2025-04", "harmonisation", "2025-04", "meaningful-plan", "2025-10"));
        // from 0.50 on one municipality feels no direction, gives up nothing more and stays away from meetings
        all.put(
                "leaving-participant",
                Map.of("ambition-and-vision", "2025-04", "harmonisation", "2025-04", "leadership", "2025-04"));
        // from 0.45 on the reports stay green, so only what people feel can tell: of plan, focus, energy and leadership
        all.put(
                "watermelon",
                Map.of("meaningful-plan", "2025-02", "focus", "2025-02", "energy", "2025-02", "leadership", "2025-02"));
        // goals without owner from 0.35 on, too many at once from 0.60 on
        all.put("paper-realignment", Map.of("ambition-and-vision", "2024-10", "focus", "2025-08"));
        // people fall ill from 0.45 on
        all.put("tired-staff", Map.of("energy", "2025-02"));
        // from 0.45 on councils hear less, setbacks reach them late, and they answer surveys less
        all.put(
                "council-at-a-distance",
                Map.of("communication", "2025-02", "business-case", "2025-02", "energy", "2025-02"));
        // money and milestones from 0.20 on; both are put right at 0.45
        all.put(
                "good-recovery",
                Map.of("business-case", "2024-05", "meaningful-plan", "2024-05", "harmonisation", "2024-05"));
        // from 0.55 on nobody decides and impediments stay
        all.put("leadership-gap", Map.of("leadership", "2025-06", "energy", "2025-06"));
        // from 0.30 on old applications stay and cost double; too much at once from 0.45 on
        all.put(
                "growing-apart",
                Map.of(
                        "harmonisation", "2024-09",
                        "architecture", "2024-09",
                        "business-case", "2024-09",
                        "focus", "2025-02"));
        return all;
    }

    static List<StoryRequest> cast() {
        return Cast.dozen(1, END);
    }

    @ParameterizedTest
    @MethodSource("cast")
    void everyStoryRaisesTheAlarmsThatItMeansToAndNoOther(StoryRequest request) {
        Map<String, String> expected = EXPECTED.get(request.story());
        Map<String, YearMonth> opened = new TreeMap<>();
        for (EpisodeNotice notice : episodes(request)) {
            if (notice.head().event().equals("opened")) {
                opened.putIfAbsent(Code.of(notice.head().lesson()), notice.month());
            }
        }

        assertThat(opened.keySet()).isEqualTo(new TreeSet<>(expected.keySet()));
        opened.forEach((lesson, month) -> {
            YearMonth trouble = YearMonth.parse(expected.get(lesson));
            assertThat(month).as(lesson).isBetween(trouble, trouble.plusMonths(LATEST));
        });
    }

    @Test
    void aTrueReAlignmentClosesWhatItIsAboutAndTheRestRecovers() {
        StoryRequest request = cast().stream()
                .filter(one -> one.story().equals("good-recovery"))
                .findFirst()
                .orElseThrow();
        List<String> closed = new ArrayList<>();
        for (EpisodeNotice notice : episodes(request)) {
            if (notice.head().event().equals("closed")) {
                closed.add(Code.of(notice.head().lesson()) + " " + notice.head().reason());
            }
        }

        assertThat(closed)
                .containsExactlyInAnyOrder(
                        "business-case realigned", "meaningful-plan realigned", "harmonisation recovered");
    }

    @ParameterizedTest
    @MethodSource("cast")
    void nothingThatWasToldHasToBeTakenBack(StoryRequest request) {
        assertThat(episodes(request))
                .noneMatch(notice -> notice.head().message()
                        && "revoked".equals(notice.head().reason()));
    }

    private static List<EpisodeNotice> episodes(StoryRequest request) {
        Partnership partnership = new Partnership(request.partnership(), NormsFile.shipped());
        Stories.tell(request).forEach(partnership::learn);
        return partnership.on(END).notices().stream()
                .filter(EpisodeNotice.class::isInstance)
                .map(EpisodeNotice.class::cast)
                .toList();
    }
}
