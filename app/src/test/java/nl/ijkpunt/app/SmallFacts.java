// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Two fictional partnerships with a handful of facts. */
final class SmallFacts {

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
