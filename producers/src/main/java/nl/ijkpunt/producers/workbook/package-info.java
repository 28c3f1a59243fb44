// SPDX-License-Identifier: EUPL-1.2
/** The workbook that a controller fills in ten minutes a month: made, and read back. */
@NullMarked
package nl.ijkpunt.producers.workbook;

import org.jspecify.annotations.NullMarked;
