// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.norms;

import nl.ijkpunt.events.Code;

/** What a file of norms must obey; each has a sentence in Dutch and in English. */
public enum Rule {
    SYNTAX,
    NOT_A_MAPPING,
    NOT_A_LIST,
    UNKNOWN_KEY,
    DUPLICATE_KEY,
    MISSING_KEY,
    NOT_A_TEXT,
    NOT_A_NUMBER,
    DECIMAL_COMMA,
    NOT_A_POSITIVE_WHOLE_NUMBER,
    NOT_TRUE_OR_FALSE,
    NOT_A_DATE,
    UNKNOWN_PHASE,
    UNKNOWN_DIRECTION,
    UNKNOWN_INDICATOR,
    MISSING_INDICATOR,
    FIRST_NOT_FOR_EVERYBODY,
    FIXED_BY_FORMULA,
    RED_NOT_WORSE_THAN_GREEN,
    ANCHORS_OUT_OF_ORDER,
    WEIGHT_NOT_POSITIVE,
    AGREED_AFTER_FROM,
    CONFIRMED_BY_NOBODY,
    UNKNOWN_CONFIRMED;

    /** As written in reports and in the message bundle. */
    public String key() {
        return Code.of(this);
    }
}
