// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that somebody approved: kept in a file of the project, written anew with {@code -Dapprove}. */
public final class Approved {

    private Approved() {}

    /** Compares a text with a file, named from the root of the project. */
    public static void verify(String file, String text) {
        Path path = Path.of("..").resolve(file);
        try {
            if (System.getProperty("approve") != null) {
                Files.writeString(path, text);
            }
            assertThat(text)
                    .as("%s; when the change is meant, run this test with -Dapprove", file)
                    .isEqualToNormalizingNewlines(
                            Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
