// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.norms;

import java.util.ArrayList;
import java.util.List;

/** All mistakes of one file, in the order in which they were met. */
final class Findings {

    private final String file;
    private final List<Finding> all = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(int line, Rule rule, String... values) {
        all.add(new Finding(file, line, rule, List.of(values)));
    }

    int count() {
        return all.size();
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
