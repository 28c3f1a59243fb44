// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.util.Locale;
import nl.ijkpunt.events.Code;

/** A mapping that cannot be used: where it is wrong and which rule it breaks. */
public final class InvalidMapping extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Rules that a mapping keeps to. */
    public enum Rule {
        NOT_FOUND,
        SYNTAX,
        DUPLICATE,
        KEY_UNKNOWN,
        KEY_MISSING,
        KIND,
        VALUE,
        PATTERN,
        ENCODING,
        TYPE_UNKNOWN,
        FIELD_UNKNOWN,
        FIELD_MISSING,
        CODE_UNKNOWN,
        TABLE_UNKNOWN,
        NOT_TEXT,
        NO_DAY,
        NO_MONTH,
        NUMBER_TEMPLATE,
        NO_TIME;

        /** For instance {@code field-missing}. */
        public String code() {
            return Code.of(this);
        }
    }

    private final String file;
    private final int line;
    private final Rule rule;
    private final String detail;

    InvalidMapping(String file, int line, Rule rule, String detail) {
        super(file + ":" + line + ": " + rule.code() + ": " + detail);
        this.file = file;
        this.line = line;
        this.rule = rule;
        this.detail = detail;
    }

    /** Name of the mapping, or the file it stands in. */
    public String file() {
        return file;
    }

    /** Line in the file, counted from 1. */
    public int line() {
        return line;
    }

    /** The broken rule. */
    public Rule rule() {
        return rule;
    }

    /** One sentence for the author of the mapping, in Dutch or, for any other language, English. */
    public String text(Locale locale) {
        return Texts.of(locale).text("mapping." + rule.code(), file, line, detail);
    }
}
