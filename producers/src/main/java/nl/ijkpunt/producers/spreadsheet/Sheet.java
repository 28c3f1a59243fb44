// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

/**
 * A sheet with cells; charts that fill a sheet are none.
 *
 * @param name what it is called
 * @param hidden whether the program does not show it
 * @param part where the file keeps it
 */
public record Sheet(String name, boolean hidden, String part) {}
