// SPDX-License-Identifier: EUPL-1.2
/** Files that are written: complete or not at all, and never over something that cannot be made again. */
@NullMarked
package nl.ijkpunt.producers.output;

import org.jspecify.annotations.NullMarked;
