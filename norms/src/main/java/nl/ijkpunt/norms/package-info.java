// SPDX-License-Identifier: EUPL-1.2
/** The norms as a file that a controller can read and change: every mistake with its file, line and rule. */
@NullMarked
package nl.ijkpunt.norms;

import org.jspecify.annotations.NullMarked;
