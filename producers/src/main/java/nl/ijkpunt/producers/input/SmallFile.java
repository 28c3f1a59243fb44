// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.input;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
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
     * @throws IOException when it cannot be read, or is not UTF-8
     */
    public static String read(Path file) throws IOException {
        CharBuffer text = CharBuffer.allocate((int) Limit.SMALL_FILE.most() + 1);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int count = 0;
            while (count >= 0 && text.hasRemaining()) {
                count = reader.read(text);
            }
        }
        if (!text.hasRemaining()) {
            throw new TooLarge(file, Limit.SMALL_FILE);
        }
        return text.flip().toString();
    }
}
