// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

/**
 * Finds what looks like a person: {@link Shape#MAIL_ADDRESS} and {@link Shape#PERSON}, read in one pass. As regular
 * expressions they go back over a long text again and again.
 */
public final class Persons {

    private static final int DIGITS = 8;

    private Persons() {}

    /** True when there is an e-mail address or a run of digits as long as a telephone number in the text. */
    public static boolean in(String text) {
        return mailAddressIn(text) || numberIn(text);
    }

    /** True when some word holds an at sign behind its first character and, further on, a dot before its last. */
    public static boolean mailAddressIn(String text) {
        int word = 0;
        int at = -1;
        int dot = -1;
        for (int i = 0; i <= text.length(); i++) {
            char here = i == text.length() ? ' ' : text.charAt(i);
            if (isSpace(here)) {
                word = i + 1;
                at = -1;
                dot = -1;
                continue;
            }
            if (dot >= 0) {
                return true;
            }
            if (here == '@' && at < 0 && i > word) {
                at = i;
            } else if (here == '.' && at >= 0 && i > at + 1) {
                dot = i;
            }
        }
        return false;
    }

    private static boolean numberIn(String text) {
        int digits = 0;
        boolean separated = false;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here >= '0' && here <= '9') {
                digits++;
                separated = false;
            } else if (digits > 0 && !separated && (here == ' ' || here == '.' || here == '-')) {
                separated = true;
            } else {
                digits = 0;
            }
            if (digits == DIGITS) {
                return true;
            }
        }
        return false;
    }

    /** What {@code \s} means in a regular expression of Java. */
    private static boolean isSpace(char here) {
        return here == ' ' || here >= '\t' && here <= '\r';
    }
}
