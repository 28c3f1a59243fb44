// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.norms.Norms;
import org.jspecify.annotations.Nullable;

/**
 * All that was told about a partnership up to a day: a function of the facts and of when they were recorded. It walks
 * along the mornings on which there can be something to tell, each time with what was recorded before that morning, so
 * neither order of arrival nor batching shows (drift.md 9). The walk goes on where it ended, unless something is learned
 * that was recorded before that; nobody can see whether it did.
 */
final class Telling {

    private final Days days;
    private final Norms norms;
    private final DriftSettings settings;

    private final List<Notice> notices = new ArrayList<>();
    private Tellers tellers;

    /** The last morning that was thought of; null: none. */
    private @Nullable LocalDate walked;

    Telling(Days days, Norms norms, DriftSettings settings) {
        this.days = days;
        this.norms = norms;
        this.settings = settings;
        this.tellers = new Tellers(days.ledger().partnership(), settings);
    }

    /** A fact was learned: what was recorded before a morning can change what had to be told on it. */
    void learned(Fact fact) {
        if (walked != null && fact.time().isBefore(start(walked))) {
            walked = null;
            notices.clear();
            tellers = new Tellers(days.ledger().partnership(), settings);
        }
    }

    /** Everything told up to a day, in the order in which it was told. */
    List<Notice> until(LocalDate date) {
        if (walked == null || date.isAfter(walked)) {
            walk(date);
        }
        return notices.stream()
                .filter(notice -> !notice.head().date().isAfter(date))
                .toList();
    }

    private void walk(LocalDate date) {
        Agenda agenda = Agenda.of(days.ledger(), walked, date, settings);
        if (!agenda.mornings().isEmpty()) {
            KnownThen then = new KnownThen(days, norms, settings);
            if (walked != null) {
                then.moveTo(start(walked));
            }
            for (LocalDate morning : agenda.mornings()) {
                List<Fact> news = then.moveTo(start(morning));
                notices.addAll(tellers.on(morning, then, news, agenda));
            }
        }
        walked = date;
    }

    /** The first moment of a day. */
    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Agenda.ZONE).toInstant();
    }
}
