// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Two fictional partnerships with a handful of facts. */
final class SmallFacts {

    /** A mapping of a ledger: Maand, Bedrag. */
    static final String MAPPING = """
            mapping: ledger
            source: urn:test:ledger
            time: "2026-02-05T09:00:00+01:00"
            subject: waterkring
            facts:
              - fact: budget.costs-reported.v1
                fields:
                  month: {column: Maand}
                  label: running
                  amount: {column: Bedrag}
                  date: {column: Maand, endOfMonth: true}
            """;

    private SmallFacts() {}

    static Path file() {
        try {
            return Path.of(Objects.requireNonNull(SmallFacts.class.getResource("small.jsonl"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
