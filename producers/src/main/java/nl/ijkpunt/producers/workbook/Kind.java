// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

/** What belongs in a cell, how it is shown, and what the spreadsheet itself refuses. */
enum Kind {
    /** No cell to fill: the name of a group of lines. */
    HEADING("", ""),
    /** Euro, negative too. */
    MONEY("#,##0", "ISNUMBER({0})"),
    /** Euro, not negative. */
    AMOUNT("#,##0", "AND(ISNUMBER({0}),{0}>=0)"),
    /** Whole number from 0. */
    COUNT("#,##0", "AND(ISNUMBER({0}),{0}>=0,INT({0})={0})"),
    /** Number from 0. */
    DECIMAL("0.0", "AND(ISNUMBER({0}),{0}>=0)"),
    /** Number from 0 to 100. */
    PERCENT("0", "AND(ISNUMBER({0}),{0}>=0,100>={0})"),
    /** Any number. */
    NUMBER("General", "ISNUMBER({0})"),
    /** A year of this century. */
    YEAR("0", "AND(ISNUMBER({0}),{0}>=2000,2100>={0},INT({0})={0})"),
    /** A day of this century; in a spreadsheet a day is a number. */
    DATE("dd-mm-yyyy", "AND(ISNUMBER({0}),{0}>=36526,73415>={0})"),
    /** Yes or no. */
    YES_NO("@", ""),
    /** One of a list of codes, shown in words. */
    CHOICE("@", ""),
    /** One of the participants, by name. */
    PARTICIPANT("@", ""),
    /** The name of a thing, of which an id is made. */
    NAME("@", "120>=LEN({0})"),
    /** Name of an organisation. */
    TEXT("@", "120>=LEN({0})");

    private final String format;
    private final String condition;

    Kind(String format, String condition) {
        this.format = format;
        this.condition = condition;
    }

    /** How the spreadsheet shows it. */
    String format() {
        return format;
    }

    /** What the spreadsheet asks of a cell; empty when it offers a list instead. The writer does not escape a {@code <}. */
    String condition(String cell) {
        return condition.replace("{0}", cell);
    }
}
