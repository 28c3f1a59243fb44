// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.output;

import java.nio.file.Path;

/** A file stays as it is, for writing it would destroy something; who called can choose another name. */
public final class NotOverwritten extends RuntimeException {

    private final transient Path file;
    private final Rule rule;

    /** Why a file is not overwritten. */
    public enum Rule {
        /** The same call reads it, perhaps under another name. Never, whatever is asked. */
        INPUT,
        /** It exists and was not written by a command like this one. */
        FOREIGN,
        /** Rows that were handed back and have been worked on since. */
        MENDED,
        /** It is a folder. */
        FOLDER
    }

    NotOverwritten(Path file, Rule rule) {
        super(rule + ": " + file);
        this.file = file;
        this.rule = rule;
    }

    /** The file as it was named. */
    public Path file() {
        return file;
    }

    /** Why. */
    public Rule rule() {
        return rule;
    }
}
