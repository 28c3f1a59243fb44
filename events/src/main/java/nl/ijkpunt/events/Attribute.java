// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.util.Locale;

/**
 * Attributes of the envelope: those of CloudEvents 1.0, and the extensions that the NLgov profile and its surroundings
 * know. There are no others.
 */
public enum Attribute {
    /** Version of CloudEvents, {@code 1.0}. */
    SPECVERSION(Use.REQUIRED),
    /** Unique within the source. */
    ID(Use.REQUIRED),
    /** URI of the system that supplied it. */
    SOURCE(Use.REQUIRED),
    /** Name of a type of the catalogue. */
    TYPE(Use.REQUIRED),
    /** Id of the partnership. */
    SUBJECT(Use.REQUIRED),
    /** When the source recorded it. */
    TIME(Use.REQUIRED),
    /** Form of the data: JSON. */
    DATACONTENTTYPE(Use.OPTIONAL),
    /** Schema of the data. */
    DATASCHEMA(Use.OPTIONAL),
    /** Event that led to this one. */
    CAUSATIONID(Use.EXTENSION),
    /** Events that belong together. */
    CORRELATIONID(Use.EXTENSION),
    /** Where the data can be had. */
    DATAREF(Use.EXTENSION),
    /** Key of the message. */
    PARTITIONKEY(Use.EXTENSION),
    /** Place in a sequence of the source. */
    SEQUENCE(Use.EXTENSION),
    /** Kind of that sequence. */
    SEQUENCETYPE(Use.EXTENSION),
    /** Trace context of W3C. */
    TRACEPARENT(Use.EXTENSION),
    /** Trace context of W3C. */
    TRACESTATE(Use.EXTENSION);

    /** How an attribute is used here. */
    public enum Use {
        REQUIRED,
        OPTIONAL,
        /** Accepted, and not kept. */
        EXTENSION
    }

    private final Use use;

    Attribute(Use use) {
        this.use = use;
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
