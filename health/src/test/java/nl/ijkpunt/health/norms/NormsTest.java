// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.Phase;
import org.junit.jupiter.api.Test;

/** Which norm is in force, and how to tell one set of norms from another. */
class NormsTest {

    private static final LocalDate EARLY = LocalDate.parse("2020-01-01");
    private static final LocalDate LATE = LocalDate.parse("2025-01-01");

    @Test
    void aNormIsInForceFromItsDay() {
        Norms norms = new Norms(List.of(set(LATE, null, null, 0.8), set(EARLY, null, null, 0.9)));

        assertThat(green(norms, "p", null, LATE.minusDays(1))).isEqualTo(0.9);
        assertThat(green(norms, "p", null, LATE)).isEqualTo(0.8);
        assertThat(green(norms, "p", null, EARLY.minusYears(5))).isEqualTo(0.9);
    }

    @Test
    void theMostSpecificNormWinsAlsoFromALaterOne() {
        Norms norms = new Norms(List.of(
                set(EARLY, "p", Phase.RUN, 0.6),
                set(EARLY, "p", null, 0.7),
                set(LATE, null, Phase.RUN, 0.8),
                set(LATE, null, null, 0.9)));

        assertThat(green(norms, "p", Phase.RUN, LATE)).isEqualTo(0.6);
        assertThat(green(norms, "p", Phase.BUILD, LATE)).isEqualTo(0.7);
        assertThat(green(norms, "q", Phase.RUN, LATE)).isEqualTo(0.8);
        assertThat(green(norms, "q", null, LATE)).isEqualTo(0.9);
    }

    @Test
    void whatIsAgreedForLaterDoesNotHoldYet() {
        Norms norms = new Norms(List.of(set(EARLY, null, null, 0.9), set(LATE, "p", null, 0.6)));

        assertThat(green(norms, "p", null, LATE.minusDays(1))).isEqualTo(0.9);
        assertThat(green(norms, "p", null, LATE)).isEqualTo(0.6);
    }

    @Test
    void ofTwoNormsOfOneDayTheLastGivenCounts() {
        Norms norms = new Norms(List.of(set(EARLY, null, null, 0.9), set(EARLY, null, null, 0.8)));

        assertThat(green(norms, "p", null, EARLY)).isEqualTo(0.8);
    }

    @Test
    void everyIndicatorHasANormForEverybody() {
        assertThatThrownBy(() -> new Norms(List.of(set(EARLY, "p", null, 0.9))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Norms(List.of()).of("x", "p", null, EARLY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherNormsHaveAnotherVersionAndTheSameNormsTheSame() {
        Norms norms = new Norms(List.of(set(EARLY, null, null, 0.9), set(LATE, "p", null, 0.8)));

        assertThat(norms.version()).matches("[0-9a-f]{12}");
        assertThat(new Norms(List.of(set(LATE, "p", null, 0.8), set(EARLY, null, null, 0.9))).version())
                .isEqualTo(norms.version());
        assertThat(new Norms(List.of(set(EARLY, null, null, 0.9))).version()).isNotEqualTo(norms.version());
        assertThat(new Norms(List.of(set(EARLY, null, null, 0.9), set(LATE, "q", null, 0.8))).version())
                .isNotEqualTo(norms.version());
        assertThat(new Norms(List.of(set(EARLY, null, null, 0.9), set(LATE, "p", null, 0.81))).version())
                .isNotEqualTo(norms.version());
    }

    @Test
    void limitsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> norm(0.5, 0.7, 1)).hasMessageContaining("not in order");
        assertThatThrownBy(() -> norm(0.9, 0.7, 0)).hasMessageContaining("weight");
        assertThatThrownBy(() -> norm(Double.NaN, 0.7, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double green(Norms norms, String partnership, Phase phase, LocalDate day) {
        return norms.of("x", partnership, phase, day).green();
    }

    private static Norms.Set set(LocalDate from, String partnership, Phase phase, double green) {
        TreeMap<String, Norm> norms = new TreeMap<>();
        norms.put("x", norm(green, 0.5, 1));
        return new Norms.Set(from, partnership, phase, norms);
    }

    private static Norm norm(double green, double red, double weight) {
        return new Norm("x", "share", true, green, red, 0, 1, weight, false, null, null, null);
    }
}
