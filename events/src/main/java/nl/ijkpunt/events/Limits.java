// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;

/**
 * How far values may go. The catalogue (events.yaml) gives every value a form; these ranges come on top of it, because a
 * value that no partnership can have is a mistake or an attack, and every value within them can be computed with and comes
 * back from every store exactly as it went in.
 */
public final class Limits {

    /** Bytes of an event in structured JSON: 256 kB. */
    public static final int EVENT_BYTES = 256 * 1024;

    /** Bytes of the data in canonical JSON: what the envelope needs is kept free. */
    public static final int DATA_BYTES = EVENT_BYTES - 4 * 1024;

    /** First day that a date, a month or the moment of recording can be; long before the oldest system that delivers. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    /** Last day that a date, a month or the moment of recording can be. */
    public static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    /** Regular expression of the years from the first day to the last. */
    public static final String YEAR = "(199[0-9]|20[0-9]{2}|2100)";

    /** Greatest amount in euro, above zero and below; up to here a double tells every two cents apart. */
    public static final double EURO = 1e13;

    /** Least size of a decimal that is not zero. What is closer to zero is a rounding residue or a denormal. */
    public static final double LEAST_DECIMAL = 1e-9;

    /** Staff, users, voters or people who answered. The answers of all groups of a partnership together fit in an int. */
    public static final double PEOPLE = 1_000_000;

    /** Inhabitants of one organisation: those of the whole country. */
    public static final double INHABITANTS = 20_000_000;

    /** Days that so many people can be absent or available in a month. */
    public static final double PERSON_DAYS = 31 * PEOPLE;

    /** Decisions, targets, components: what somebody counted. */
    public static final double COUNTED = 100_000;

    /** Teams that can work at the same time. */
    public static final double TEAMS = 10_000;

    /** Numbers of versions, revisions and baselines. */
    public static final double VERSIONS = 10_000;

    /** Calendar months: a century. */
    public static final double MONTHS = 1_200;

    /** Weights, which only mean something next to each other. */
    public static final double WEIGHT = 1_000_000;

    /** Value that is aimed at, in the unit of an indicator: days, shares, points, numbers. */
    public static final double TARGET = 1e9;

    /** Items of a list; more than there are municipalities. */
    public static final int ITEMS = 500;

    private Limits() {}
}
