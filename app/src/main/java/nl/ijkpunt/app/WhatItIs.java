// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.ijkpunt.producers.spreadsheet.FileKind;

/** Refuses a file that is something else than what a command reads, and says what it is. */
final class WhatItIs {

    private WhatItIs() {}

    /** The file is of one of these kinds, or is not there: that is for the reader to say. */
    static void mustBe(Path file, Terminal terminal, FileKind... kinds) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            FileKind kind = FileKind.of(file);
            if (!Set.of(kinds).contains(kind)) {
                throw new Refusal(
                        kind == FileKind.WORKBOOK ? "error.workbook-here" : "error.wrong-file",
                        file,
                        kind.text(terminal.texts().language()));
            }
        } catch (IOException e) {
            throw new Refusal("error.unreadable", file, String.valueOf(e.getMessage()));
        }
    }
}
