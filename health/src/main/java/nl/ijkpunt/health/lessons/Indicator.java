// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentConsented;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.PartnershipEvent.PhaseChanged;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Governance;
import org.jspecify.annotations.Nullable;

/**
 * One question that is asked of the facts, and how its answer is computed. Limits, weights and cadence are no part of
 * it: they are norms.
 */
public final class Indicator {

    /** What kind of figure it is (indicators.yaml, class). */
    public enum Kind {
        DEADLINE,
        FLOW,
        RARE,
        RATIO,
        SURVEY
    }

    /** A formula: a pure function of the facts visible on a day. */
    @FunctionalInterface
    public interface Formula extends Function<FactsOn, Value> {}

    /** The types that {@code freshness} in indicators.yaml leaves out: they change who counts, not what is known. */
    private static final List<Class<? extends Event>> NO_OBSERVATION = List.of(
            PartnershipRegistered.class, PhaseChanged.class, RealignmentAdopted.class, RealignmentConsented.class);

    private final String id;
    private final Kind kind;
    private final Formula formula;
    private final List<Class<? extends Event>> inputs;
    private final int driftEvery;
    private final @Nullable Formula driftInput;
    private final Function<FactsOn, SurveyBasis> basis;
    private final boolean heedsSilence;

    private Indicator(
            String id,
            Kind kind,
            Formula formula,
            List<Class<? extends Event>> inputs,
            int driftEvery,
            @Nullable Formula driftInput,
            Function<FactsOn, SurveyBasis> basis,
            boolean heedsSilence) {
        this.id = id;
        this.kind = kind;
        this.formula = formula;
        this.inputs = inputs;
        this.driftEvery = driftEvery;
        this.driftInput = driftInput;
        this.basis = basis;
        this.heedsSilence = heedsSilence;
    }

    /** An indicator that the detector does not read; see {@link #watchedEvery}. */
    public static Indicator of(String id, Kind kind, Formula formula) {
        return new Indicator(id, kind, formula, List.of(), 0, null, day -> SurveyBasis.NONE, false);
    }

    /** The types of facts that it looks at, in the order of {@code inputs} in the catalogue. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public final Indicator reads(Class<? extends Event>... types) {
        return new Indicator(id, kind, formula, List.of(types), driftEvery, driftInput, basis, heedsSilence);
    }

    /** The detector reads its value at every close whose month number is a multiple of {@code months}. */
    Indicator watchedEvery(int months) {
        return new Indicator(id, kind, formula, inputs, months, null, basis, heedsSilence);
    }

    /** The detector reads another figure than the value, one that does not overlap in time. */
    Indicator watchedEvery(int months, Formula input) {
        return new Indicator(id, kind, formula, inputs, months, input, basis, heedsSilence);
    }

    /** For surveys: the wave that the value comes from, and the group whose answers made it. */
    Indicator basedOn(Function<FactsOn, SurveyBasis> answers) {
        return new Indicator(id, kind, formula, inputs, driftEvery, driftInput, answers, heedsSilence);
    }

    /** Where nobody reports on how the partnership is governed, it says nothing: it asks {@link Governance}. */
    Indicator heedingSilence() {
        return new Indicator(id, kind, formula, inputs, driftEvery, driftInput, basis, true);
    }

    /** Id in the catalogue, for instance {@code 2.cost-performance}. */
    public String id() {
        return id;
    }

    /** The lesson that it belongs to. */
    public LessonKey lesson() {
        return Objects.requireNonNull(LessonKey.ofIndicator(id), id);
    }

    /** Kind of figure. */
    public Kind kind() {
        return kind;
    }

    /** Types of facts that it looks at. */
    public List<Class<? extends Event>> inputs() {
        return inputs;
    }

    /** True when it says nothing as long as nobody reports on how the partnership is governed. */
    public boolean heedsSilence() {
        return heedsSilence;
    }

    /** True when a fact of this type can change the figure; not all of these are in its receipt. */
    boolean dependsOn(Class<? extends Event> type) {
        return inputs.contains(type) || heedsSilence && Governance.isReportedBy(type);
    }

    /** The figure on a day, before freshness is looked at (staleness is a norm). */
    public Value valueOn(FactsOn day) {
        return formula.apply(day);
    }

    /** Months between observations for the detector; 0 when it is not monitored. */
    public int driftEvery() {
        return driftEvery;
    }

    /** True when the detector reads a figure of its own instead of the value. */
    public boolean hasDriftInput() {
        return driftInput != null;
    }

    /** What the detector reads. */
    public Value driftInputOn(FactsOn day) {
        return driftInput == null ? valueOn(day) : driftInput.apply(day);
    }

    /** Where a survey figure comes from on a day; {@link SurveyBasis#NONE} for all other kinds. */
    public SurveyBasis basisOn(FactsOn day) {
        return basis.apply(day);
    }

    /** True when facts of this type are in its receipt but do not show that it is up to date. */
    public static boolean saysNothingAboutFreshness(Class<? extends Event> type) {
        return NO_OBSERVATION.contains(type);
    }

    /**
     * The newest day on which something was observed (scoring.md 3): for surveys the day the wave was closed, otherwise
     * the newest input fact; null when there is none.
     */
    public @Nullable LocalDate observedOn(FactsOn day) {
        if (kind == Kind.SURVEY) {
            WaveClosed wave = basisOn(day).wave();
            return wave == null ? null : wave.date();
        }
        LocalDate newest = null;
        for (Class<? extends Event> type : inputs) {
            if (!saysNothingAboutFreshness(type)) {
                for (var fact : day.factsOf(type)) {
                    LocalDate date = Objects.requireNonNull(fact.event()).date();
                    newest = newest == null || date.isAfter(newest) ? date : newest;
                }
            }
        }
        return newest;
    }

    @Override
    public String toString() {
        return id;
    }
}
