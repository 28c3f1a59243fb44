// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.CommunicationEvent.IssueKind;
import nl.ijkpunt.events.CommunicationEvent.IssueRaised;
import nl.ijkpunt.events.CommunicationEvent.IssueSettled;
import org.jspecify.annotations.Nullable;

/** What came up that somebody must settle, and when it was. */
public final class Issues {

    private final List<IssueRaised> raised;
    private final TreeMap<String, LocalDate> settled = new TreeMap<>();

    private Issues(FactsOn day) {
        raised = day.of(IssueRaised.class);
        day.of(IssueSettled.class).forEach(fact -> settled.put(fact.kind() + "|" + fact.issue(), fact.date()));
    }

    /** The issues as visible on a day. */
    public static Issues on(FactsOn day) {
        return day.derive(Issues.class, Issues::new);
    }

    /** Issues of a kind, oldest first. */
    public List<IssueRaised> raised(IssueKind kind) {
        return raised.stream().filter(issue -> issue.kind() == kind).toList();
    }

    /** Those of a kind that are not settled. */
    public List<IssueRaised> open(IssueKind kind) {
        return raised(kind).stream().filter(issue -> settledOn(issue) == null).toList();
    }

    /** The day an issue was settled; null while it is open. */
    public @Nullable LocalDate settledOn(IssueRaised issue) {
        return settled.get(issue.kind() + "|" + issue.issue());
    }
}
