// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Ids made of names and of content: the same input gives the same id, every time. */
public final class Ids {

    private static final int LONGEST = 64;
    private static final int KEPT = 55;

    private Ids() {}

    /**
     * The id of a name: lower case without accents, everything but letters and digits a hyphen, so that spelling
     * variants meet. A longer one than the contract allows is cut and gets eight digits of its digest, so that names
     * with a common beginning stay apart. Empty when nothing is left.
     */
    public static String ofName(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, KEPT).replaceAll("-$", "") + "-"
                        + digest(plain).substring(0, 8);
    }

    /** SHA-256 of the parts in hexadecimal. */
    public static String digest(String... parts) {
        try {
            byte[] bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
