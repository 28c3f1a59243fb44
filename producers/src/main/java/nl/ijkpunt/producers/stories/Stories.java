// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.util.List;
import nl.ijkpunt.events.Fact;

/** The stories that can be told, and the telling. No clock is read: a request gives the same facts, every time. */
public final class Stories {

    private static final List<Story> ALL = List.of(
            new Story(
                    "steady",
                    "Gewoon goed",
                    "Alles loopt zoals afgesproken, met de gewone kleine hobbels.",
                    "Steady",
                    "All goes as agreed, with the usual small bumps.",
                    Course.steady()),
            new Story(
                    "overspending",
                    "Het geld raakt op",
                    "Halverwege lopen de kosten op en komt slecht nieuws steeds later.",
                    "Overspending",
                    "Half-way costs rise and bad news comes ever later.",
                    Course.steady().with(Trouble.OVERSPENDING, 1, 0.5).with(Trouble.DELAY, 0.6, 0.65)),
            new Story(
                    "leaving-participant",
                    "De deelnemer die vertrekt",
                    "Een gemeente blijft weg, koopt zelf in en zegt ten slotte op.",
                    "The participant that leaves",
                    "One municipality stays away, buys for itself and gives notice in the end.",
                    Course.steady().with(Trouble.LEAVING, 1, 0.5)),
            new Story(
                    "watermelon",
                    "De watermeloen",
                    "De rapportages blijven groen terwijl mensen merken dat het niet werkt.",
                    "The watermelon",
                    "Reports stay green while people notice that it does not work.",
                    Course.steady().with(Trouble.ROSY_REPORTS, 1, 0.45)),
            new Story(
                    "paper-realignment",
                    "Herijkt op papier",
                    "De herijking wordt vastgelegd zonder besluiten en zonder dat iedereen instemt.",
                    "Realigned on paper",
                    "The re-alignment is laid down without decisions and without everyone's consent.",
                    Course.steady().with(Trouble.PAPER_DECISIONS, 1, 0.35).with(Trouble.SCATTER, 0.5, 0.6)),
            new Story(
                    "tired-staff",
                    "Vermoeide mensen",
                    "Het verzuim stijgt, mensen vertrekken en belemmeringen blijven liggen.",
                    "Tired staff",
                    "Absence rises, people leave and impediments stay.",
                    Course.steady().with(Trouble.TIREDNESS, 1, 0.45)),
            new Story(
                    "council-at-a-distance",
                    "De raad op afstand",
                    "Raden horen steeds minder, stukken komen te laat en zienswijzen blijven zonder antwoord.",
                    "The council at a distance",
                    "Councils hear less and less, documents are late and views stay without an answer.",
                    Course.steady().with(Trouble.SILENCE, 1, 0.45)),
            new Story(
                    "good-recovery",
                    "Goed hersteld",
                    "Kosten en planning lopen uit de hand, en een echte herijking brengt ze terug.",
                    "A good recovery",
                    "Costs and planning get out of hand, and a true re-alignment brings them back.",
                    Course.steady().with(Trouble.OVERSPENDING, 0.9, 0.2, 0.45).with(Trouble.DELAY, 0.8, 0.2, 0.45)),
            new Story(
                    "leadership-gap",
                    "De lege stoel",
                    "De directeur vertrekt, niemand volgt op en besluiten blijven wachten.",
                    "The empty chair",
                    "The director leaves, nobody follows and decisions keep waiting.",
                    Course.steady().with(Trouble.LEADERLESS, 1, 0.55)),
            new Story(
                    "growing-apart",
                    "Ieder zijn eigen weg",
                    "Oude toepassingen blijven draaien en elke gemeente houdt haar eigen werkwijze.",
                    "Each its own way",
                    "Old applications keep running and each municipality keeps its own way of working.",
                    Course.steady().with(Trouble.GROWING_APART, 1, 0.3).with(Trouble.SCATTER, 0.7, 0.45)));

    private static final List<Chapter> CHAPTERS = List.of(
            new Direction(),
            new Leading(),
            new Programme(),
            new Contributions(),
            new Planning(),
            new Landscape(),
            new Projects(),
            new Councils(),
            new Agreements(),
            new People(),
            new Surveys());

    private Stories() {}

    /** All stories, the steady one first. */
    public static List<Story> all() {
        return ALL;
    }

    /** The story with this key; throws IllegalArgumentException when there is none. */
    public static Story named(String key) {
        for (Story story : ALL) {
            if (story.key().equals(key)) {
                return story;
            }
        }
        throw new IllegalArgumentException("no story: " + key);
    }

    /** The facts of a story in the order in which their sources recorded them. */
    public static List<Fact> tell(StoryRequest request) {
        Setting setting = new Setting(request, named(request.story()).course());
        Diary diary = new Diary(setting);
        for (Chapter chapter : CHAPTERS) {
            chapter.tell(setting, diary);
        }
        return diary.facts();
    }
}
