// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.nio.file.Path;

/** Is told how far an import has come. */
@FunctionalInterface
public interface ProgressListener {

    /** For who does not want to know. */
    ProgressListener NONE = progress -> {};

    /**
     * How far one file was read.
     *
     * @param file the file
     * @param rows rows read so far
     * @param bytesRead bytes read so far; of a workbook only when it is done
     * @param bytes size of the file
     */
    record Progress(Path file, long rows, long bytesRead, long bytes) {}

    /** Called every thousand rows and at the end of every file. */
    void progressed(Progress progress);
}
