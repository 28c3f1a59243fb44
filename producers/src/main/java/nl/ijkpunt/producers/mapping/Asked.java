// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nl.ijkpunt.events.Counts;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.RecommendationCounted;
import nl.ijkpunt.events.SatisfactionEvent.RelationCounted;
import nl.ijkpunt.events.SatisfactionEvent.RelationItem;
import nl.ijkpunt.producers.mapping.Invitations.Group;
import nl.ijkpunt.producers.mapping.Invitations.Invited;

/** What a survey asks people, in the words of the catalogue. */
sealed interface Asked {

    /** The lowest answer. */
    default int lowest() {
        return 1;
    }

    /** How many answers there are to choose from. */
    default int answers() {
        return 5;
    }

    /** What the groups of these perspectives answered, counted; a group that nobody answered for counts too. */
    List<Event> counted(Survey survey, SortedSet<Perspective> of, SortedMap<Group, Invited> asked, Tally tally);

    /** The item of a lesson. */
    record Pulse(LessonKey item) implements Asked {

        @Override
        public List<Event> counted(
                Survey survey, SortedSet<Perspective> of, SortedMap<Group, Invited> asked, Tally tally) {
            return asked.entrySet().stream()
                    .filter(group -> of.contains(group.getKey().perspective()))
                    .map(group -> (Event) new PulseCounted(
                            survey.wave(),
                            item,
                            group.getKey().participant(),
                            group.getKey().perspective(),
                            tally.of(this, group.getKey()),
                            group.getValue().people(),
                            survey.closedOn()))
                    .toList();
        }
    }

    /** Whether one would recommend the partnership. */
    record Recommendation() implements Asked {

        @Override
        public int lowest() {
            return 0;
        }

        @Override
        public int answers() {
            return 11;
        }

        @Override
        public List<Event> counted(
                Survey survey, SortedSet<Perspective> of, SortedMap<Group, Invited> asked, Tally tally) {
            return asked.entrySet().stream()
                    .filter(group -> of.contains(group.getKey().perspective()))
                    .map(group -> (Event) new RecommendationCounted(
                            survey.wave(),
                            group.getKey().participant(),
                            group.getKey().perspective(),
                            tally.of(this, group.getKey()),
                            group.getValue().people(),
                            survey.closedOn()))
                    .toList();
        }
    }

    /** What one participant thinks of another, its people taken together. */
    record Relation(RelationItem item, String rated) implements Asked {

        @Override
        public List<Event> counted(
                Survey survey, SortedSet<Perspective> of, SortedMap<Group, Invited> asked, Tally tally) {
            SortedMap<String, Counts> counts = new TreeMap<>();
            SortedMap<String, Integer> people = new TreeMap<>();
            asked.forEach((group, invited) -> {
                if (of.contains(group.perspective())) {
                    counts.merge(group.participant(), tally.of(this, group), Counts::plus);
                    people.merge(group.participant(), invited.people(), Integer::sum);
                }
            });
            LocalDate day = survey.closedOn();
            return counts.keySet().stream()
                    .map(rater -> (Event) new RelationCounted(
                            survey.wave(),
                            item,
                            rater,
                            rated,
                            counts.getOrDefault(rater, Counts.of()),
                            people.getOrDefault(rater, 0),
                            day))
                    .toList();
        }
    }
}
