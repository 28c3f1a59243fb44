// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.util.Locale;

/**
 * Attributes of the envelope: those of CloudEvents 1.0, and the extensions that the NLgov profile and its surroundings
 * know. There are no others.
 */
public enum Attribute {
    /** Version of CloudEvents, {@code 1.0}. */
    SPECVERSION(Use.REQUIRED, 10),
    /** Unique within the source. */
    ID(Use.REQUIRED, 200),
    /** URI of the system that supplied it. */
    SOURCE(Use.REQUIRED, 200),
    /** Name of a type of the catalogue. */
    TYPE(Use.REQUIRED, 200),
    /** Id of the partnership. */
    SUBJECT(Use.REQUIRED, 64),
    /** When the source recorded it. */
    TIME(Use.REQUIRED, 64),
    /** Form of the data: JSON. */
    DATACONTENTTYPE(Use.OPTIONAL, 100),
    /** Schema of the data. */
    DATASCHEMA(Use.OPTIONAL, 500),
    /** Event that led to this one. */
    CAUSATIONID(Use.EXTENSION, 500),
    /** Events that belong together. */
    CORRELATIONID(Use.EXTENSION, 500),
    /** Where the data can be had. */
    DATAREF(Use.EXTENSION, 500),
    /** Key of the message. */
    PARTITIONKEY(Use.EXTENSION, 500),
    /** Place in a sequence of the source. */
    SEQUENCE(Use.EXTENSION, 500),
    /** Kind of that sequence. */
    SEQUENCETYPE(Use.EXTENSION, 500),
    /** Trace context of W3C. */
    TRACEPARENT(Use.EXTENSION, 500),
    /** Trace context of W3C. */
    TRACESTATE(Use.EXTENSION, 1000);

    /** How an attribute is used here. */
    public enum Use {
        REQUIRED,
        OPTIONAL,
        /** Accepted, and not kept. */
        EXTENSION
    }

    private final Use use;
    private final int longest;

    Attribute(Use use, int longest) {
        this.use = use;
        this.longest = longest;
    }

    /** Greatest number of characters (code points); none of them may be {@link Shape#UNPRINTABLE}. */
    public int longest() {
        return longest;
    }

    /** How it is used here. */
    public Use use() {
        return use;
    }

    /** Name as it stands in JSON; behind {@code ce_} in a header. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
