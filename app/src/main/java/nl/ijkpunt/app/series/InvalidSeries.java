// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.series;

import java.util.List;

/** A series that cannot be used, and everything that is wrong in it. */
public final class InvalidSeries extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<SeriesFinding> findings;

    InvalidSeries(List<SeriesFinding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    /** In the order of the file. */
    public List<SeriesFinding> findings() {
        return findings;
    }
}
