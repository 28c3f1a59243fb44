// SPDX-License-Identifier: EUPL-1.2
/** Reads registers and spreadsheets as facts, as a mapping describes them; what cannot be read is handed back. */
@NullMarked
package nl.ijkpunt.producers.mapping;

import org.jspecify.annotations.NullMarked;
