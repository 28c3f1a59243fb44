// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.series;

import nl.ijkpunt.events.Code;

/** What a series must obey; each has a sentence in Dutch and in English that names the field. */
public enum SeriesRule {
    HEADER,
    QUOTES,
    FIELDS,
    NOT_WHOLE,
    NO_MONTH,
    NOT_RISING,
    NO_NUMBER;

    /** As written in the message bundle. */
    public String key() {
        return "series." + Code.of(this);
    }
}
