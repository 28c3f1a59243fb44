// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Phase;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.norms.Norms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What nobody confirmed carries a small sign, and no more than that. */
class ProposalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Test
    void withoutAnyConsentThePartnershipIsMarkedOnce() {
        Board board = board().marking(norms(null, id -> false));

        assertThat(BoardPage.html(board, "nl"))
                .containsOnlyOnce("<abbr class=\"proposal\"")
                .contains("Waterkant <abbr class=\"proposal\" title=\"De deelnemers hebben niet alle normen")
                .contains("<p>° De deelnemers hebben niet alle normen hiervan bevestigd");
        assertThat(BoardText.lines(board, "en"))
                .contains("Waterkant °   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●")
                .endsWith(
                        "° The participants have not confirmed all norms of this; what is not confirmed is a proposal.");
    }

    @Test
    void aLessonOfWhichOneNormWasNotConfirmedIsMarkedByItself() {
        Board board = board().marking(norms(null, id -> !id.equals("7.wip-load")));

        assertThat(BoardText.lines(board, "en")).contains("Waterkant     ●   ●   ●   ●   ●   ●  °●   ●   ●   ●");
        assertThat(BoardPage.html(board, "en")).containsOnlyOnce("<abbr class=\"proposal\"");
    }

    @Test
    void withEverybodysConsentThereIsNothingToMark() {
        assertThat(BoardPage.html(board().marking(norms(null, id -> true)), "nl"))
                .isEqualTo(BoardPage.html(board(), "nl"))
                .doesNotContain("°");
    }

    @Test
    void consentInOnePhaseIsNotConsentInEach() {
        assertThat(Proposals.of(norms(Phase.BUILD, id -> true), "waterkant", DAY))
                .hasSize(10);
        assertThat(Proposals.of(norms(null, id -> true), "waterkant", FROM.minusDays(1)))
                .hasSize(10);
        assertThat(Proposals.of(norms(null, id -> true), "waterkant", FROM)).isEmpty();
    }

    private static Board board() {
        List<Cell> cells = new ArrayList<>();
        for (LessonKey lesson : LessonKey.values()) {
            cells.add(new Cell("Waterkant", lesson, 1, 80.0, null, DAY));
        }
        return Board.of(cells, new TreeMap<>());
    }

    /** Proposals for everybody, of which some are confirmed from a day on. */
    private static Norms norms(@Nullable Phase phase, Predicate<String> confirmed) {
        TreeMap<String, Norm> proposals = new TreeMap<>();
        TreeMap<String, Norm> agreed = new TreeMap<>();
        LessonBook.indicators().forEach(indicator -> {
            String id = indicator.id();
            Norm norm = new Norm(id, "share", true, 0.9, 0.5, 0, 1, 1, false, null, null, null);
            proposals.put(id, norm);
            if (confirmed.test(id)) {
                agreed.put(id, norm.confirmed(new Norm.Confirmation(FROM, "general board")));
            }
        });
        return new Norms(List.of(
                new Norms.Set(LocalDate.of(2000, 1, 1), null, null, proposals),
                new Norms.Set(FROM, null, phase, agreed)));
    }
}
