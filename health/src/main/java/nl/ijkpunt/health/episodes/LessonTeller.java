// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftEvent;
import nl.ijkpunt.health.drift.DriftEvent.Reason;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.MonthNumber;
import nl.ijkpunt.health.facts.Realignments;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was told about one lesson, and tells what is new. Mornings come in order. What was told and is no
 * longer true is taken back, never forgotten. Source: drift.md 7 and 9.
 */
public final class LessonTeller {

    /** What was told of a spell. */
    private record Told(Spell spell, boolean revoked) {}

    /** A notice in the making. */
    private record Draft(
            Spell spell, DriftEvent.Kind kind, @Nullable Reason reason, int month, boolean provisional) {}

    private final Lesson lesson;
    private final DriftSettings settings;
    private final Map<String, Told> told = new LinkedHashMap<>();

    /** The last month that was decided before; null before the first. */
    private @Nullable Integer decided;

    /** The last month of which people were reminded; null: never. */
    private @Nullable Integer reminded;

    /** Nothing was told yet. */
    public LessonTeller(String partnership, LessonKey lesson, DriftSettings settings) {
        this.lesson = new Lesson(partnership, lesson);
        this.settings = settings;
    }

    /** What must be told on a morning, in the order in which it happened. */
    public List<Notice> on(Morning morning, Run run, Grounds grounds) {
        List<Spell> spells = spells(run);
        List<Draft> drafts = revoked(spells, run);
        boolean before = inAlarm();
        for (Spell spell : spells) {
            drafts.addAll(news(spell, run, before));
            told.put(spell.id(), new Told(spell, false));
        }
        List<Notice> notices = notices(drafts, before, morning, run, grounds);
        decided = run.months().isEmpty() ? decided : Integer.valueOf(run.lastMonth());
        return notices;
    }

    /** Those of the decided months; a re-alignment that was agreed after them ends the last one at once. */
    private List<Spell> spells(Run run) {
        List<Spell> spells = new ArrayList<>(Spell.of(lesson, run));
        Realignments.Agreed agreed = run.agreedSince();
        if (agreed != null && !spells.isEmpty()) {
            Spell last = spells.get(spells.size() - 1);
            if (!last.isOver()) {
                spells.set(spells.size() - 1, last.ending(Run.month(agreed), last.alarm() ? Reason.REALIGNED : null));
            }
        }
        return spells;
    }

    private boolean inAlarm() {
        return told.values().stream()
                .anyMatch(one ->
                        one.spell().alarm() && !one.revoked() && !one.spell().isOver());
    }

    private List<Draft> revoked(List<Spell> spells, Run run) {
        TreeSet<String> ids = new TreeSet<>();
        spells.forEach(spell -> ids.add(spell.id()));
        List<Draft> drafts = new ArrayList<>();
        told.forEach((id, one) -> {
            Spell spell = one.spell();
            if (!one.revoked() && !ids.contains(id) && (spell.alarm() || !spell.isOver())) {
                int month = run.months().isEmpty() ? spell.opened() : run.lastMonth();
                drafts.add(new Draft(spell, end(spell), Reason.REVOKED, month, false));
            }
        });
        return drafts;
    }

    private List<Draft> news(Spell spell, Run run, boolean alarmed) {
        Told one = told.get(spell.id());
        Spell before = one == null || one.revoked() ? null : one.spell();
        List<Draft> drafts = new ArrayList<>();
        Integer ended = spell.ended();
        if (before == null || before.isOver() && ended == null) {
            drafts.add(new Draft(spell, begin(spell), null, spell.opened(), false));
        }
        if (alarmed && reminds(spell, run)) {
            drafts.add(new Draft(spell, DriftEvent.Kind.REMINDED, null, run.lastMonth(), false));
        }
        if (ended != null && spell.why() != null && (before == null || !before.isOver())) {
            drafts.add(new Draft(spell, end(spell), spell.why(), ended, run.indexOf(ended) < 0));
        }
        return drafts;
    }

    /**
     * Only of the month that is decided now, which is no news of the past, and never sooner than a reminder may follow
     * another: a correction can move the month of opening.
     */
    private boolean reminds(Spell spell, Run run) {
        if (spell.isOver() || run.months().isEmpty()) {
            return false;
        }
        int month = run.lastMonth();
        boolean isDue = spell.reminders().contains(month) && !wasDecided(month);
        return isDue && (reminded == null || month - reminded >= settings.remind());
    }

    private static DriftEvent.Kind begin(Spell spell) {
        return spell.alarm() ? DriftEvent.Kind.OPENED : DriftEvent.Kind.NOTICED;
    }

    private static DriftEvent.Kind end(Spell spell) {
        return spell.alarm() ? DriftEvent.Kind.CLOSED : DriftEvent.Kind.EASED;
    }

    private List<Notice> notices(List<Draft> drafts, boolean before, Morning morning, Run run, Grounds grounds) {
        for (Draft draft : drafts) {
            if (draft.reason() == Reason.REVOKED) {
                told.put(draft.spell().id(), new Told(draft.spell(), true));
            }
        }
        boolean now = inAlarm();
        DriftEvent.Kind change = now ? DriftEvent.Kind.OPENED : DriftEvent.Kind.CLOSED;
        // people hear how it is now, once, and not how it went from one to the other
        int telling = -1;
        for (int i = 0; i < drafts.size(); i++) {
            telling = before != now && drafts.get(i).kind() == change ? i : telling;
        }
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean reminds = draft.kind() == DriftEvent.Kind.REMINDED;
            reminded = reminds ? Integer.valueOf(draft.month()) : reminded;
            notices.add(notice(draft, i == telling || reminds ? Urgency.NOW : Urgency.PAGE, morning, run, grounds));
        }
        return notices;
    }

    private boolean wasDecided(int month) {
        return decided != null && month <= decided;
    }

    private EpisodeNotice notice(Draft draft, Urgency urgency, Morning morning, Run run, Grounds grounds) {
        Spell spell = draft.spell();
        boolean revoked = draft.reason() == Reason.REVOKED;
        int index = run.indexOf(draft.month());
        // a re-alignment wiped the evidence: what is left to say is what the month before said
        index = draft.reason() == Reason.REALIGNED ? (index < 0 ? run.months().size() : index) - 1 : index;
        boolean silent = revoked || index < 0;
        DriftEvent.Kind kind = draft.kind();
        String reason = draft.reason() == null ? null : draft.reason().key();
        return new EpisodeNotice(
                morning.head(lesson.key(), kind.key(), reason, spell.id() + "|" + draft.month(), urgency),
                spell.id(),
                MonthNumber.toYearMonth(draft.month()),
                MonthNumber.toYearMonth(spell.opened()),
                revoked || wasDecided(draft.month()),
                draft.provisional(),
                spell.baseline().realignment(),
                spell.baseline().since(),
                kind == DriftEvent.Kind.REMINDED
                        ? run.startedElsewhere(lesson.key(), spell.opened(), draft.month())
                        : null,
                silent ? Finding.nothing(settings) : grounds.finding(index),
                revoked ? grounds.news() : silent ? List.of() : grounds.facts(index));
    }
}
