// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.util.List;

/** Partnerships that do not exist, to fill a demonstration with. */
public final class Cast {

    private Cast() {}

    /** Twelve partnerships over three years: one for every story, and more that are simply steady. */
    public static List<StoryRequest> dozen(long seed, LocalDate end) {
        return List.of(
                new StoryRequest("waterkring", "De Waterkring", "steady", seed, end),
                new StoryRequest("vlechtwerk", "Het Vlechtwerk", "overspending", seed, end),
                new StoryRequest("zandhoek", "Samenwerking Zandhoek", "leaving-participant", seed, end),
                new StoryRequest("klaverbond", "Het Klaverbond", "watermelon", seed, end),
                new StoryRequest("drieluik", "Het Drieluik", "paper-realignment", seed, end),
                new StoryRequest("elzenwijk", "Bundeling Elzenwijk", "tired-staff", seed, end),
                new StoryRequest("torenkwartier", "Het Torenkwartier", "council-at-a-distance", seed, end),
                new StoryRequest("veerhaven", "De Veerhaven", "good-recovery", seed, end),
                new StoryRequest("wilgenkrans", "De Wilgenkrans", "leadership-gap", seed, end),
                new StoryRequest("rietgors", "De Rietgors", "growing-apart", seed, end),
                new StoryRequest("meerpaal", "Koppeling Meerpaal", "steady", seed, end),
                new StoryRequest("zonnewijzer", "De Zonnewijzer", "steady", seed, end));
    }
}
