// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Counts;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.RecommendationCounted;
import nl.ijkpunt.events.SatisfactionEvent.RelationCounted;
import nl.ijkpunt.events.SatisfactionEvent.RelationItem;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;

/** Survey waves, four a year: the pulse, the recommendation, and every second time how participants see each other. */
final class Surveys implements Chapter {

    private static final int EVERY = 3;

    @Override
    public void tell(Setting setting, Diary diary) {
        Moods moods = new Moods(setting);
        for (int month = 0; month < setting.months().size(); month += EVERY) {
            int number = 1 + month / EVERY;
            String wave = (number < 10 ? "w0" : "w") + number;
            LocalDate day = setting.day(month, setting.chance(wave).whole(16, 24));
            Chance chance = setting.chance("survey " + wave);
            if (day.plusDays(5).isAfter(setting.end())) {
                return;
            }
            diary.note(new WaveClosed(wave, day));
            for (Participant participant : setting.participants()) {
                for (Perspective perspective : groups(setting, participant)) {
                    pulse(setting, diary, moods, chance, wave, participant, perspective, day);
                }
            }
            if (number % 2 == 1) {
                relations(setting, diary, moods, chance, wave, day);
            }
        }
    }

    private static List<Perspective> groups(Setting setting, Participant participant) {
        return participant.equals(setting.joint())
                ? List.of(Perspective.MANAGEMENT, Perspective.STAFF)
                : List.of(Perspective.values());
    }

    private static int invited(Setting setting, Participant participant, Perspective perspective) {
        return switch (perspective) {
            case COUNCIL -> setting.chance("seats " + participant.id()).whole(21, 27);
            case BOARD -> 6;
            case MANAGEMENT -> participant.equals(setting.joint()) ? 10 : 6;
            case STAFF -> People.staff(setting, participant);
        };
    }

    private static void pulse(
            Setting setting,
            Diary diary,
            Moods moods,
            Chance chance,
            String wave,
            Participant participant,
            Perspective perspective,
            LocalDate day) {
        int invited = invited(setting, participant, perspective);
        int answers = answers(chance, invited, moods.participation(participant, perspective, day));
        for (LessonKey lesson : LessonKey.values()) {
            double mood = moods.mood(lesson, participant, perspective, day);
            diary.note(new PulseCounted(
                    wave,
                    lesson,
                    participant.id(),
                    perspective,
                    counts(chance, answers, mood, 0.6, 1, 5),
                    invited,
                    day));
        }
        if (perspective == Perspective.STAFF) {
            double mood = 2.0 * moods.mood(LessonKey.ENERGY, participant, perspective, day) - 0.3;
            diary.note(new RecommendationCounted(
                    wave, participant.id(), perspective, counts(chance, answers, mood, 1.3, 0, 10), invited, day));
        }
    }

    private static void relations(
            Setting setting, Diary diary, Moods moods, Chance chance, String wave, LocalDate day) {
        int invited = 14;
        for (Participant rater : setting.participants()) {
            int answers = answers(chance, invited, moods.participation(rater, Perspective.MANAGEMENT, day));
            for (Participant rated : setting.participants()) {
                double mood = moods.trust(rater, rated, day);
                for (RelationItem item : RelationItem.values()) {
                    diary.note(new RelationCounted(
                            wave,
                            item,
                            rater.id(),
                            rated.id(),
                            counts(chance, answers, mood, 0.6, 1, 5),
                            invited,
                            day));
                }
            }
        }
    }

    private static int answers(Chance chance, int invited, double participation) {
        return (int) Math.round(invited * Math.min(1, chance.around(participation, 0.03)));
    }

    private static Counts counts(Chance chance, int answers, double mood, double spread, int least, int most) {
        int[] frequencies = new int[most - least + 1];
        for (int i = 0; i < answers; i++) {
            long answer = Math.round(chance.around(mood, spread));
            frequencies[(int) Math.max(least, Math.min(most, answer)) - least]++;
        }
        return Counts.of(frequencies);
    }
}
