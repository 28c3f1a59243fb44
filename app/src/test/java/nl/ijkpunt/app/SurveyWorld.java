// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Counts;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.LegalForm;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.Phase;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.events.codec.FactWriter;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.Partnership;
import nl.ijkpunt.health.answers.Additions;
import nl.ijkpunt.health.answers.AnswerJson;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.NoticeJson;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.norms.NormsFile;
import nl.ijkpunt.streams.Scraped;

/**
 * What people answered to one item in two waves, and everything that leaves the monitor about it.
 *
 * @param item the item
 * @param answers per wave and group, how often every answer was given
 * @param invited per group; no secret, everybody knows how large a council is
 */
record SurveyWorld(LessonKey item, List<SortedMap<Group, int[]>> answers, SortedMap<Group, Integer> invited) {

    private static final Norms NORMS = NormsFile.shipped();
    private static final Instant RECORDED = Instant.parse("2026-03-20T08:00:00Z");
    private static final List<LocalDate> CLOSED = List.of(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 3, 10));

    /** People of one participant who look at the partnership in the same way. */
    record Group(String participant, Perspective perspective) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byParticipant = participant.compareTo(other.participant);
            return byParticipant != 0 ? byParticipant : perspective.compareTo(other.perspective);
        }
    }

    /** Sizes as they are in real partnerships; in the second wave somebody more or less answers in one small group. */
    static SurveyWorld of(Random random, LessonKey item) {
        SortedMap<Group, Integer> invited = new TreeMap<>();
        SortedMap<Group, int[]> first = new TreeMap<>();
        int participants = 2 + random.nextInt(3);
        int perspectives = 2 + random.nextInt(3);
        for (int row = 0; row < participants; row++) {
            for (int column = 0; column < perspectives; column++) {
                if (random.nextInt(10) > 0) {
                    Group group = new Group("p" + row, Perspective.values()[column]);
                    int people = switch (group.perspective()) {
                        case COUNCIL -> 9 + random.nextInt(17);
                        case BOARD -> 4 + random.nextInt(3);
                        case MANAGEMENT -> 5 + random.nextInt(12);
                        case STAFF -> 15 + random.nextInt(40);
                    };
                    invited.put(group, people);
                    first.put(group, answers(random, random.nextInt(people + 1)));
                }
            }
        }
        SortedMap<Group, int[]> second = copy(first);
        for (var asked : invited.entrySet()) {
            Group group = asked.getKey();
            int people = asked.getValue();
            int n = total(first.getOrDefault(group, new int[5]));
            if (n > 0 && n < 4 && n < people) {
                second.getOrDefault(group, new int[5])[random.nextInt(5)]++;
                break;
            }
        }
        return new SurveyWorld(item, List.of(first, second), invited);
    }

    private static int[] answers(Random random, int n) {
        int[] counts = new int[5];
        for (int i = 0; i < n; i++) {
            counts[Math.min(4, Math.max(0, (int) Math.round(2.2 + random.nextGaussian())))]++;
        }
        return counts;
    }

    static int total(int[] counts) {
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }

    static SortedMap<Group, int[]> copy(SortedMap<Group, int[]> answers) {
        SortedMap<Group, int[]> copy = new TreeMap<>();
        answers.forEach((group, counts) -> copy.put(group, counts.clone()));
        return copy;
    }

    /** How many were asked. */
    int people(Group group) {
        return invited.getOrDefault(group, 0);
    }

    /** Groups that answered in a wave, and are too small to be shown. */
    List<Group> small(int wave) {
        List<Group> small = new ArrayList<>();
        answers.get(wave).forEach((group, counts) -> {
            int n = total(counts);
            if (n > 0 && (n < 5 || people(group) < 10)) {
                small.add(group);
            }
        });
        return small;
    }

    /** Every line that leaves the monitor, charts and messages included, after both waves, and the metrics. */
    List<String> published() {
        Partnership partnership = new Partnership("regio", NORMS);
        FactWriter writer = new FactWriter();
        List<Event> events = new ArrayList<>();
        List<Participant> roster = invited.keySet().stream()
                .map(Group::participant)
                .distinct()
                .map(id -> new Participant(id, id, Participant.Kind.MUNICIPALITY, null))
                .toList();
        LocalDate start = LocalDate.of(2025, 12, 1);
        events.add(new PartnershipRegistered(start, "Regio", LegalForm.PUBLIC_BODY, Phase.RUN, roster, start));
        for (int wave = 0; wave < answers.size(); wave++) {
            String id = "w" + wave;
            LocalDate closed = CLOSED.get(wave);
            answers.get(wave)
                    .forEach((group, counts) -> events.add(new PulseCounted(
                            id,
                            item,
                            group.participant(),
                            group.perspective(),
                            Counts.of(counts),
                            invited.get(group),
                            closed)));
            events.add(new WaveClosed(id, closed));
        }
        int number = 0;
        for (Event event : events) {
            partnership.learn(writer.fact("regio", "urn:test", "fact-" + number++, RECORDED, event));
        }
        List<String> lines = new ArrayList<>();
        for (LocalDate closed : CLOSED) {
            lines.addAll(lines(partnership.on(closed.plusDays(2))));
        }
        return lines;
    }

    private static List<String> lines(Health health) {
        List<String> lines = new ArrayList<>();
        lines.add(AnswerJson.roster(health.roster()));
        for (LessonAnswer lesson : health.lessons()) {
            lines.add(Additions.lesson(lesson, true));
            lines.add(AnswerJson.evidence(lesson));
        }
        health.symptoms().forEach(symptom -> lines.add(AnswerJson.symptom(symptom, true)));
        health.months().forEach(month -> lines.add(Additions.month(month)));
        health.notices().forEach(notice -> lines.add(NoticeJson.of(notice)));
        lines.addAll(Scraped.lines(health));
        return lines;
    }

    /** The lesson lines of the item, one per wave. */
    List<String> lessonLines(List<String> published) {
        return published.stream()
                .filter(line -> line.contains("\"kind\":\"lesson\",\"lesson\":\"" + Code.of(item) + "\""))
                .toList();
    }
}
