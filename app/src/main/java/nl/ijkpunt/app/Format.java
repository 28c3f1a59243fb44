// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

/** How answers are printed. */
enum Format {
    /** A table for people. */
    TEXT,
    /** Lines in the format of output.md. */
    JSON
}
