// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.CommunicationEvent.Stance;
import nl.ijkpunt.events.CommunicationEvent.ViewAnswered;
import nl.ijkpunt.events.CommunicationEvent.ViewReceived;
import org.jspecify.annotations.Nullable;

/** What councils think of plans of the partnership (zienswijzen), and what they heard back. */
public final class Views {

    private final List<ViewReceived> ofPastYear;
    private final TreeMap<String, ViewAnswered> answers = new TreeMap<>();

    private Views(FactsOn day) {
        ofPastYear = day.window(ViewReceived.class, 365);
        day.of(ViewAnswered.class).forEach(answer -> answers.put(answer.view(), answer));
    }

    /** The views as visible on a day. */
    public static Views on(FactsOn day) {
        return day.derive(Views.class, Views::new);
    }

    /** Those of the past year, oldest first, statements that there is no need for one included. */
    public List<ViewReceived> ofPastYear() {
        return List.copyOf(ofPastYear);
    }

    /** What was answered; null while nothing was. */
    public @Nullable ViewAnswered answerTo(ViewReceived view) {
        return answers.get(view.view());
    }

    /** True for a view that asks for a change or objects. */
    public static boolean isCritical(ViewReceived view) {
        return view.stance() == Stance.AMENDMENT || view.stance() == Stance.OBJECTION;
    }
}
