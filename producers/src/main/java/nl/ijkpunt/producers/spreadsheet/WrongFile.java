// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A file is something else than what is read here. */
public final class WrongFile extends IOException {

    private final String file;
    private final FileKind kind;

    /** This file is of this kind. */
    public WrongFile(Path file, FileKind kind) {
        super(file + ": " + kind);
        this.file = file.toString();
        this.kind = kind;
    }

    /** What the file is. */
    public FileKind kind() {
        return kind;
    }

    /** File, what it is and what to do, in Dutch or, for any other language, English. */
    public String text(Locale language) {
        return file + ": " + kind.text(language);
    }
}
