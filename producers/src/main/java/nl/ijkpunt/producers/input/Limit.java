// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.input;

/**
 * The limits of files that are read, each named here and nowhere else. They lie far above what people keep, and low enough
 * to read any file with 256 MB of memory. docs/mappings.md lists them.
 */
public enum Limit {
    /** Characters of a file that is read as a whole: a mapping, norms, settings. */
    SMALL_FILE(1L << 20),
    /** Characters of one line of an event file; the contract allows less. */
    LINE(1L << 20),
    /** Characters of one row of comma separated text, the line ends in its cells included. */
    ROW(1L << 20),
    /** Characters of one cell: what a spreadsheet can hold. */
    CELL(32_767),
    /** Bytes of a workbook as it stands on disk. */
    WORKBOOK(64L << 20),
    /** Files inside a workbook. */
    PARTS(2_000),
    /** Bytes of the sheets of a workbook, unpacked. */
    SHEETS(256L << 20),
    /** Bytes of everything else in a workbook, unpacked: texts that cells share, styles. */
    SHARED(32L << 20),
    /** How many times larger a workbook may be unpacked, once it is larger than a few megabytes. */
    PACKED(200),
    /** Rows of a sheet: what a spreadsheet can hold. */
    ROWS(1_048_576),
    /** Columns of a sheet: what a spreadsheet can hold. */
    COLUMNS(16_384),
    /** Cells of a workbook, the empty ones to the left of a filled one included. */
    CELLS(20_000_000),
    /** Cells of a filled template, counted in the same way: it is in memory as a whole. */
    TEMPLATE_CELLS(200_000),
    /** Bytes of one text or tag of a sheet. */
    PIECE(1L << 20),
    /** How deep elements of a sheet lie in each other. */
    DEPTH(200),
    /** Different names of elements and attributes in a workbook. */
    NAMES(5_000),
    /** A part of a workbook is plain XML, without definitions of its own: with those, some bytes say gigabytes. */
    DEFINITIONS(0);

    private final long most;

    Limit(long most) {
        this.most = most;
    }

    /** The greatest number that is still read. */
    public long most() {
        return most;
    }
}
