// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is read as a whole. */
public final class SmallFile {

    private SmallFile() {}

    /**
     * Its text.
     *
     * @throws TooLarge when it is longer than {@link Limit#SMALL_FILE}
     * @throws IOException when it cannot be read, or is no text (see {@link TextFile#decoded})
     */
    public static String read(Path file) throws IOException {
        int most = (int) Limit.SMALL_FILE.most();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(most + 1);
        }
        if (bytes.length > most) {
            throw new TooLarge(file, Limit.SMALL_FILE);
        }
        return TextFile.decoded(bytes, StandardCharsets.UTF_8);
    }
}
