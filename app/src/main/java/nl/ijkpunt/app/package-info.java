// SPDX-License-Identifier: EUPL-1.2
/** The {@code ijkpunt} command line and the embedded run: one JVM with a real broker. */
@NullMarked
package nl.ijkpunt.app;

import org.jspecify.annotations.NullMarked;
