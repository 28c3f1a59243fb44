// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.util.Comparator;

/** Strings as UTF-8 bytes. Their order is not that of {@link String#compareTo}, which puts U+1F600 before U+FF5E. */
public final class Utf8 {

    /** Ascending by bytes. */
    public static final Comparator<String> ORDER = Utf8::compare;

    private Utf8() {}

    /** Bytes that a text takes; half of a pair counts as the question mark that is written for it. */
    public static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                bytes++;
            } else if (unit < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += Character.isSurrogate(unit) ? 1 : 3;
            }
        }
        return bytes;
    }

    private static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                boolean leftIsSupplementary = Character.isSurrogate(left);
                boolean rightIsSupplementary = Character.isSurrogate(right);
                return leftIsSupplementary == rightIsSupplementary
                        ? Character.compare(left, right)
                        : Boolean.compare(leftIsSupplementary, rightIsSupplementary);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
