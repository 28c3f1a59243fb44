// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text as programs leave it behind. A byte order mark says how a file is encoded and is no part of its text; UTF-16
 * without one shows by the zero beside its first character.
 */
public final class TextFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextFile() {}

    /** What is read behind the mark; a byte that cannot be becomes a replacement character. */
    public static Reader reader(InputStream in, Charset usual) throws IOException {
        return reader(in, usual, CodingErrorAction.REPLACE);
    }

    /** As {@link #reader}, but a byte that cannot be is a {@link MalformedInputException}. */
    public static Reader strictReader(InputStream in, Charset usual) throws IOException {
        return reader(in, usual, CodingErrorAction.REPORT);
    }

    private static Reader reader(InputStream in, Charset usual, CodingErrorAction wrong) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(4);
        byte[] first = bytes.readNBytes(3);
        bytes.reset();
        Charset charset = charset(first);
        Reader reader = new InputStreamReader(
                bytes,
                (charset == null ? usual : charset)
                        .newDecoder()
                        .onMalformedInput(wrong)
                        .onUnmappableCharacter(wrong));
        bytes.skipNBytes(markLength(first));
        return reader;
    }

    /**
     * The text of a file that people wrote, such as a mapping: in its usual encoding, what a mark says, or, when no
     * character of it has more bytes than one, Windows-1252 as older editors save it.
     *
     * @throws MalformedInputException when it is none of those, so that nothing is read as something else
     */
    public static String decoded(byte[] bytes, Charset usual) throws IOException {
        try (Reader strict = strictReader(new ByteArrayInputStream(bytes), usual)) {
            return all(strict);
        } catch (CharacterCodingException e) {
            String replaced = usual.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (charset(bytes) == null && replaced.chars().allMatch(c -> c < 0x80 || c == 0xFFFD)) {
                return new String(bytes, WINDOWS);
            }
            throw e;
        }
    }

    private static String all(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] some = new char[8192];
        for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
            text.append(some, 0, count);
        }
        return text.toString();
    }

    private static @Nullable Charset charset(byte[] first) {
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(first, 0xFF, 0xFE) || first.length > 1 && first[0] != 0 && first[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(first, 0xFE, 0xFF) || first.length > 1 && first[0] == 0 && first[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static int markLength(byte[] first) {
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
