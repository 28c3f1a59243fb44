// SPDX-License-Identifier: EUPL-1.2
/**
 * What stands in the files of a spreadsheet program. The reader is our own, of a few hundred lines: the small library gives
 * up on Strict Open XML, dates in ISO notation and chart sheets, and does not say what is hidden or never computed; the
 * large one is fourteen megabytes and does not read Strict either.
 */
@NullMarked
package nl.ijkpunt.producers.spreadsheet;

import org.jspecify.annotations.NullMarked;
