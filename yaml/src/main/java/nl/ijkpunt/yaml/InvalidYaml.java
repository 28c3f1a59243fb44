// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.yaml;

/** A text that is no YAML. */
public final class InvalidYaml extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    InvalidYaml(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
        this.reason = reason;
    }

    /** Where reading came to an end, 1 for the first. */
    public int line() {
        return line;
    }

    /** What the parser says about it, in one line of English. */
    public String reason() {
        return reason;
    }
}
