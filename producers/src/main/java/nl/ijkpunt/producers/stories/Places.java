// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.ijkpunt.events.Participant;

/** Municipalities that do not exist. */
final class Places {

    private static final List<String> NAMES = List.of(
            "Vlierbroek",
            "Hoogmeer",
            "Zandrecht",
            "Wilgenoord",
            "Esdrecht",
            "Klaverveen",
            "Lindewaard",
            "Rietstede",
            "Duinstede",
            "Elzenhorst",
            "Kromwaard",
            "Torenveen",
            "Berkelstede",
            "Kwelderhaven",
            "Meidoornrade",
            "Populierdam");

    private Places() {}

    /** Four municipalities, sometimes five. */
    static List<Participant> municipalities(Chance chance) {
        List<String> names = new ArrayList<>(NAMES);
        List<Participant> places = new ArrayList<>();
        int number = chance.yes(0.25) ? 5 : 4;
        while (places.size() < number) {
            String name = names.remove(chance.whole(0, names.size() - 1));
            places.add(new Participant(
                    name.toLowerCase(Locale.ROOT),
                    "Gemeente " + name,
                    Participant.Kind.MUNICIPALITY,
                    1000 * chance.whole(22, 34)));
        }
        return List.copyOf(places);
    }
}
