// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.facts.FactsOn;
import org.jspecify.annotations.Nullable;

/**
 * A last day that was agreed or that the law sets, as known on a day. Source: drift.md 11.
 *
 * @param kind of deadline
 * @param key which one, within its kind
 * @param name which one of all, whatever its day
 * @param due the last day
 * @param met whether what it asks was done
 * @param participant whom it concerns; null: all together
 * @param ownerRole who answers for it; null: not said
 * @param facts the fact behind it, as {@code source|id}; none for a date that the law sets
 */
record Deadline(
        Kind kind,
        String key,
        String name,
        LocalDate due,
        boolean met,
        @Nullable String participant,
        @Nullable String ownerRole,
        List<String> facts) {

    /** What sets the date, and the lesson under which it is first asked. */
    enum Kind {
        AGREEMENT(LessonKey.BUSINESSLIKE),
        EXCEPTION(LessonKey.ARCHITECTURE),
        SUPPORT(LessonKey.ARCHITECTURE),
        RETIREMENT(LessonKey.HARMONISATION),
        REVIEW(LessonKey.AMBITION_AND_VISION),
        OBLIGATION(LessonKey.COMMUNICATION),
        ESCALATION(LessonKey.BUSINESSLIKE);

        private final LessonKey lesson;

        Kind(LessonKey lesson) {
            this.lesson = lesson;
        }

        LessonKey lesson() {
            return lesson;
        }

        String code() {
            return Code.of(this);
        }
    }

    /** How near it is, least urgent first. */
    enum Nearness {
        NONE(null),
        NINETY("90"),
        THIRTY("30"),
        SEVEN("7"),
        BREACH("breach");

        private final @Nullable String level;

        Nearness(@Nullable String level) {
            this.level = level;
        }

        @Nullable
        String level() {
            return level;
        }

        static Nearness of(long left) {
            if (left < 0) {
                return BREACH;
            }
            return left <= 7 ? SEVEN : left <= 30 ? THIRTY : left <= 90 ? NINETY : NONE;
        }
    }

    static Deadline of(
            Kind kind,
            String key,
            LocalDate due,
            boolean met,
            @Nullable String participant,
            @Nullable String ownerRole,
            List<String> facts) {
        return new Deadline(kind, key, kind.code() + "|" + key, due, met, participant, ownerRole, facts);
    }

    long left(LocalDate day) {
        return FactsOn.days(day, due);
    }

    Nearness nearness(LocalDate day) {
        return met ? Nearness.NONE : Nearness.of(left(day));
    }
}
