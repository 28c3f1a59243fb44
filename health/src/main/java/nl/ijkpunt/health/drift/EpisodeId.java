// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;

/** Names that depend on the facts alone: the same facts give the same id. Source: drift.md 9 and 11. */
public final class EpisodeId {
    /** The baseline of a lesson that was never re-aligned. */
    public static final String START = "start";

    private static final int BYTES = 16;

    private EpisodeId() {}

    /**
     * The id of an episode.
     *
     * @param baseline id of the last agreed re-alignment naming the lesson, or {@link #START}
     * @param opening month in which the alarm opened
     */
    public static String of(String partnership, String lesson, String baseline, YearMonth opening) {
        return digest(partnership + "|" + lesson + "|" + baseline + "|" + opening);
    }

    /** First 32 hexadecimal digits of the SHA-256 of a text in UTF-8. */
    public static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
