// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.Perspective;

/** How people feel about a lesson, and how many of them answer. */
final class Moods {

    /** Mean answer, 1 to 5, when nothing is wrong. */
    private static final double GOOD = 4.4;

    private final Setting setting;

    Moods(Setting setting) {
        this.setting = setting;
    }

    /** Mean answer of a group about a lesson. */
    double mood(LessonKey lesson, Participant participant, Perspective perspective, LocalDate day) {
        double loss = 0;
        for (Trouble trouble : Trouble.values()) {
            loss += setting.pressure(trouble, day) * loss(trouble, lesson, participant, perspective);
        }
        return Math.max(1.5, GOOD - loss);
    }

    /** Mean answer about another participant, or about oneself. */
    double trust(Participant rater, Participant rated, LocalDate day) {
        boolean concerned = setting.isRestless(rater) != setting.isRestless(rated);
        double away = concerned ? setting.pressure(Trouble.LEAVING, day) : 0;
        double apart = rater.equals(rated) ? 0 : 0.5 * setting.pressure(Trouble.GROWING_APART, day);
        return GOOD - 0.2 - 1.5 * away - apart;
    }

    /** Share of a group that answers. */
    double participation(Participant participant, Perspective perspective, LocalDate day) {
        double tired = perspective == Perspective.STAFF || perspective == Perspective.MANAGEMENT ? 0.3 : 0.05;
        double silent = perspective == Perspective.COUNCIL ? 0.2 : 0;
        double away = setting.isRestless(participant) ? 0.3 : 0;
        return 0.76
                - tired * setting.pressure(Trouble.TIREDNESS, day)
                - silent * setting.pressure(Trouble.SILENCE, day)
                - away * setting.pressure(Trouble.LEAVING, day);
    }

    /** Points that a trouble at its full strength takes off. */
    private double loss(Trouble trouble, LessonKey lesson, Participant participant, Perspective perspective) {
        return switch (trouble) {
            case OVERSPENDING -> lesson == LessonKey.BUSINESS_CASE ? 1.4 : lesson == LessonKey.COMMUNICATION ? 0.3 : 0;
            case DELAY -> lesson == LessonKey.MEANINGFUL_PLAN ? 1.3 : 0.1;
            case LEAVING -> leaving(lesson, participant);
            case ROSY_REPORTS ->
                perspective == Perspective.STAFF || perspective == Perspective.MANAGEMENT ? rosy(lesson) : 0.2;
            case PAPER_DECISIONS ->
                switch (lesson) {
                    case AMBITION_AND_VISION -> 1.4;
                    case LEADERSHIP -> 0.3;
                    default -> 0;
                };
            case TIREDNESS ->
                switch (lesson) {
                    case ENERGY -> perspective == Perspective.STAFF ? 1.7 : 0.6;
                    case FOCUS, MEANINGFUL_PLAN -> perspective == Perspective.STAFF ? 0.4 : 0;
                    default -> 0;
                };
            case SILENCE -> perspective == Perspective.COUNCIL ? silence(lesson) : 0;
            case LEADERLESS ->
                switch (lesson) {
                    case LEADERSHIP -> 1.5;
                    case ENERGY -> 0.3;
                    default -> 0;
                };
            case GROWING_APART ->
                switch (lesson) {
                    case HARMONISATION -> 1.5;
                    case ARCHITECTURE -> 1.2;
                    default -> 0;
                };
            case SCATTER -> lesson == LessonKey.FOCUS ? 1.4 : 0;
        };
    }

    private double leaving(LessonKey lesson, Participant participant) {
        double own = setting.isRestless(participant) ? 1 : 0.25;
        return switch (lesson) {
            case AMBITION_AND_VISION, HARMONISATION -> 1.8 * own;
            case BUSINESS_CASE, BUSINESSLIKE -> 1.0 * own;
            default -> 0.2 * own;
        };
    }

    private static double rosy(LessonKey lesson) {
        return switch (lesson) {
            case MEANINGFUL_PLAN, FOCUS, BUSINESSLIKE, COMMUNICATION -> 1.9;
            case ENERGY, LEADERSHIP -> 1.0;
            default -> 0.3;
        };
    }

    private static double silence(LessonKey lesson) {
        return switch (lesson) {
            case COMMUNICATION -> 2.0;
            case AMBITION_AND_VISION, BUSINESS_CASE -> 0.8;
            default -> 0.2;
        };
    }
}
