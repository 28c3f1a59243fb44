// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.norms;

import java.util.List;
import java.util.Locale;

/** A file of norms that cannot be used, with everything that is wrong in it. */
public final class InvalidNorms extends Exception {

    private final transient List<Finding> findings;

    InvalidNorms(List<Finding> findings) {
        super(findings.get(0).text(Locale.ENGLISH));
        this.findings = findings;
    }

    /** At least one, in the order of the file. */
    public List<Finding> findings() {
        return findings;
    }
}
