// SPDX-License-Identifier: EUPL-1.2
/** How much a file may hold: what would fill the memory or take for ever is refused before it is read. */
@NullMarked
package nl.ijkpunt.producers.input;

import org.jspecify.annotations.NullMarked;
