// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

/** The forms that a value can have in an event (events.yaml, types). */
public enum Shape {
    /** Identifier: lower case letters, digits, dot, underscore, hyphen; at most 64. */
    ID,
    /** Name of an organisation, at most 120 characters. */
    TEXT,
    /** Code of a function. */
    ROLE,
    /** Id of an indicator. */
    INDICATOR,
    /** Calendar day, {@code YYYY-MM-DD}. */
    DATE,
    /** Calendar month, {@code YYYY-MM}. */
    MONTH,
    /** Whole number. */
    INTEGER,
    /** Any finite number. */
    DECIMAL,
    /** Euro, at most two decimals. */
    MONEY,
    /** True or false. */
    BOOLEAN,
    /** One of a list of codes. */
    CODE,
    /** Frequency vector of a fixed size. */
    COUNTS,
    /** A record of further fields. */
    RECORD
}
