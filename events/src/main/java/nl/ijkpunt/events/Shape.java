// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

/** The forms that a value can have in an event (events.yaml, types). */
public enum Shape {
    /** Identifier: lower case letters, digits, dot, underscore, hyphen; at most 64. */
    ID("[a-z0-9][a-z0-9._-]{0,63}"),
    /** Name of an organisation, at most {@link #LONGEST_TEXT} characters, none of them {@link #UNPRINTABLE}. */
    TEXT(".+"),
    /** Code of a function. */
    ROLE("[a-z][a-z-]{1,39}"),
    /** Id of an indicator. */
    INDICATOR("[a-z0-9.-]+"),
    /** Calendar day, {@code YYYY-MM-DD}, from {@link Limits#FIRST_DAY} to {@link Limits#LAST_DAY}. */
    DATE(Limits.YEAR + "-[0-9]{2}-[0-9]{2}"),
    /** Calendar month, {@code YYYY-MM}, in the same years. */
    MONTH(Limits.YEAR + "-(0[1-9]|1[0-2])"),
    /** Whole number. */
    INTEGER(""),
    /** Any finite number. */
    DECIMAL(""),
    /** Euro, at most two decimals. */
    MONEY(""),
    /** True or false. */
    BOOLEAN(""),
    /** One of a list of codes. */
    CODE("[a-z-]+"),
    /** Frequency vector of a fixed size. */
    COUNTS(""),
    /** A record of further fields. */
    RECORD("");

    /** Greatest number of characters (code points) of a text. */
    public static final int LONGEST_TEXT = 120;

    /** Characters that people cannot see and machines obey: of control, of direction, of a new line, halves of a pair. */
    public static final String UNPRINTABLE =
            "[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff]";

    /** Regular expression of an e-mail address, which occurs nowhere in an event. {@link Persons} finds it. */
    public static final String MAIL_ADDRESS = "\\S@\\S+\\.\\S";

    /** What a text holds nowhere: besides those, runs of digits as long as a telephone number, BSN or bank account. */
    public static final String PERSON = MAIL_ADDRESS + "|([0-9][ .-]?){8}";

    private final String form;

    Shape(String form) {
        this.form = form;
    }

    /** True when no character of the text is one of {@link #UNPRINTABLE}. */
    public static boolean isPrintable(String text) {
        return text.codePoints().allMatch(Shape::isPrintable);
    }

    static boolean isPrintable(int character) {
        return !(Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
                || character >= 0x202a && character <= 0x202e
                || character >= 0x2066 && character <= 0x2069
                || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    /** Regular expression of the whole value; empty for what is no text. */
    public String form() {
        return form;
    }
}
