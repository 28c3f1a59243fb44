// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Shows input to people: its beginning, and of the rest the length and the digest. Nothing in it can steer a terminal. */
final class Excerpt {

    private static final int SHOWN = 120;

    private Excerpt() {}

    /** The text itself up to this many characters; of a longer one a beginning, its length in characters and SHA-256. */
    static String of(String text, int longest) {
        if (text.length() <= longest) {
            return printable(text);
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return printable(text.substring(0, end)) + "… [" + text.length() + "; sha256 " + sha256(text) + "]";
    }

    private static String printable(String text) {
        if (text.codePoints().noneMatch(Excerpt::isUnseen)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isUnseen(character)) {
                shown.append(String.format("\\u%04x", character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    private static boolean isUnseen(int character) {
        return !Shape.isPrintable(character);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
