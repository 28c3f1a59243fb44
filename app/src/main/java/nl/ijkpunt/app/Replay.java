// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Utf8;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.Partnership;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.norms.Norms;
import org.jspecify.annotations.Nullable;

/** Facts to answers without Kafka: the receipt of what the monitor publishes. No clock is read. */
final class Replay {

    private final Norms norms;
    private final DriftSettings settings;
    private final @Nullable Moment knownAt;
    private final SortedMap<String, Partnership> partnerships = new TreeMap<>(Utf8.ORDER);

    private @Nullable LocalDate lastRecorded;

    /** Takes only what was known at this moment; null: everything. */
    Replay(Norms norms, @Nullable Moment knownAt) {
        this(norms, knownAt, DriftSettings.defaults());
    }

    /** The same, with other thresholds of the detector. */
    Replay(Norms norms, @Nullable Moment knownAt, DriftSettings settings) {
        this.norms = norms;
        this.settings = settings;
        this.knownAt = knownAt;
    }

    void learn(Fact fact) {
        if (knownAt != null && fact.time().isAfter(knownAt.instant())) {
            return;
        }
        partnerships
                .computeIfAbsent(fact.partnership(), id -> new Partnership(id, norms, settings))
                .learn(fact);
        lastRecorded = LocalDay.latest(lastRecorded, fact.time());
    }

    /** Answers for every partnership, in the order of output.md; without a day: that of the last recorded fact. */
    void answer(@Nullable LocalDate asOf, Consumer<Health> answers) {
        answer(asOf, answers, (partnership, failure) -> {
            throw failure;
        });
    }

    /** The same, where a partnership that no answer can be given about does not keep the others from theirs. */
    void answer(@Nullable LocalDate asOf, Consumer<Health> answers, BiConsumer<String, RuntimeException> unanswerable) {
        LocalDate day = asOf == null ? lastRecorded : asOf;
        if (day != null) {
            partnerships.forEach((id, partnership) -> {
                Health health;
                try {
                    health = partnership.on(day, knownAt == null ? null : knownAt.text());
                } catch (RuntimeException e) {
                    unanswerable.accept(id, e);
                    return;
                }
                answers.accept(health);
            });
        }
    }
}
