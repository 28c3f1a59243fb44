// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import org.jspecify.annotations.Nullable;

/** Remembers what was told about promises, and tells what is new. Source: review.md. */
public final class CommitmentTeller {

    private final Map<String, Commitment> told = new TreeMap<>();

    /** What must be told on a morning, given all promises as they stand. */
    public List<Notice> on(Morning morning, List<Commitment> commitments) {
        List<Notice> notices = new ArrayList<>();
        Map<String, Commitment> gone = new TreeMap<>(told);
        for (Commitment commitment : commitments) {
            Commitment before = gone.remove(commitment.id());
            if (isNew(before, commitment)) {
                Urgency urgency = commitment.state() == Commitment.State.OPEN ? Urgency.PAGE : Urgency.DIGEST;
                notices.add(notice(morning, commitment, commitment.state().key(), urgency));
            }
            told.put(commitment.id(), commitment);
        }
        gone.values().forEach(commitment -> {
            told.remove(commitment.id());
            notices.add(notice(morning, commitment, "withdrawn", Urgency.PAGE));
        });
        return notices;
    }

    /** A figure that moves while the promise is open is no news; another promise under the same id is. */
    private static boolean isNew(@Nullable Commitment before, Commitment now) {
        return before == null
                || before.state() != now.state()
                || !before.due().equals(now.due())
                || before.target() != now.target()
                || !Objects.equals(before.keptOn(), now.keptOn());
    }

    private static CommitmentNotice notice(Morning morning, Commitment commitment, String event, Urgency urgency) {
        LessonKey lesson = Objects.requireNonNullElse(
                LessonKey.ofIndicator(commitment.indicator()), LessonKey.AMBITION_AND_VISION);
        return new CommitmentNotice(
                morning.head(lesson, event, null, "commitment|" + commitment.id(), urgency), commitment);
    }
}
