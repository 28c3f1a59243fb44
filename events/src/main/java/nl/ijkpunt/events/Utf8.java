// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.util.Comparator;

/** Order of strings as UTF-8 bytes, which {@link String#compareTo} is not: it puts U+1F600 before U+FF5E. */
public final class Utf8 {

    /** Ascending by bytes. */
    public static final Comparator<String> ORDER = Utf8::compare;

    private Utf8() {}

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
