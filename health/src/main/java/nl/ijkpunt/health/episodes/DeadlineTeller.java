// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.health.drift.EpisodeId;
import nl.ijkpunt.health.facts.FactsOn;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which deadlines were signalled, and tells what is new: a signal on the first day on which a deadline is more
 * urgent than was told before. A moved day starts again. Source: drift.md 11.
 */
public final class DeadlineTeller {

    /** The most urgent level that was told, per deadline and day. */
    private final Map<String, Deadline.Nearness> signalled = new TreeMap<>();

    /** Those that were told and not met since. */
    private final Map<String, Deadline> open = new TreeMap<>();

    /** Those that were agreed, as last known. */
    private List<Deadline> agreed = List.of();

    /** What must be told on a morning; unless something is different, only time has passed since the one before. */
    public List<Notice> on(Morning morning, FactsOn day, boolean different) {
        agreed = different ? Deadlines.agreedOn(day) : agreed;
        List<Deadline> deadlines = new ArrayList<>(agreed);
        deadlines.addAll(Deadlines.statutoryOn(day));
        List<Notice> notices = new ArrayList<>();
        Map<String, Deadline> gone = new TreeMap<>(open);
        for (Deadline deadline : deadlines) {
            Deadline told = gone.remove(deadline.name());
            if (told != null && !told.due().equals(deadline.due())) {
                notices.add(met(morning, told, "moved"));
            } else if (told != null && deadline.met()) {
                notices.add(met(morning, told, "done"));
            }
            Deadline.Nearness nearness = deadline.nearness(morning.date());
            if (nearness != Deadline.Nearness.NONE && isNew(deadline, nearness)) {
                open.put(deadline.name(), deadline);
                String event = nearness == Deadline.Nearness.BREACH ? "passed" : "approaching";
                notices.add(notice(morning, deadline, event, null, nearness.level()));
            }
        }
        gone.values().forEach(told -> {
            if (told.left(morning.date()) >= -Deadlines.LOOKED_BACK) {
                notices.add(met(morning, told, "withdrawn"));
            } else {
                open.remove(told.name());
            }
        });
        return notices;
    }

    private boolean isNew(Deadline deadline, Deadline.Nearness nearness) {
        String named = deadline.name() + "|" + deadline.due();
        boolean isNew = nearness.compareTo(signalled.getOrDefault(named, Deadline.Nearness.NONE)) > 0;
        if (isNew) {
            signalled.put(named, nearness);
        }
        return isNew;
    }

    private DeadlineNotice met(Morning morning, Deadline told, String reason) {
        open.remove(told.name());
        return notice(morning, told, "met", reason, null);
    }

    private static DeadlineNotice notice(
            Morning morning, Deadline deadline, String event, @Nullable String reason, @Nullable String level) {
        // a signal is given once; that it is met can happen again
        String id = EpisodeId.digest(String.join(
                "|",
                morning.partnership(),
                "deadline",
                deadline.kind().code(),
                deadline.key(),
                deadline.due().toString(),
                level == null ? "met|" + morning.date() : level));
        return new DeadlineNotice(
                new Notice.Head(
                        id,
                        morning.partnership(),
                        morning.name(),
                        deadline.kind().lesson(),
                        event,
                        reason,
                        morning.date(),
                        urgency(level)),
                deadline.kind().code(),
                deadline.key(),
                deadline.due(),
                deadline.left(morning.date()),
                level,
                deadline.participant(),
                deadline.ownerRole(),
                deadline.facts());
    }

    /** Three months ahead, and what was settled, is only read; what comes near or has passed is in the digest. */
    private static Urgency urgency(@Nullable String level) {
        return level == null || level.equals(Deadline.Nearness.NINETY.level()) ? Urgency.PAGE : Urgency.DIGEST;
    }
}
