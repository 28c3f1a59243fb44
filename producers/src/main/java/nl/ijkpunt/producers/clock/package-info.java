// SPDX-License-Identifier: EUPL-1.2
/** Tells the event log which day has passed, so that nothing behind it needs a clock. */
@NullMarked
package nl.ijkpunt.producers.clock;

import org.jspecify.annotations.NullMarked;
