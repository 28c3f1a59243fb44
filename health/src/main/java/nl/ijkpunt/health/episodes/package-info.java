// SPDX-License-Identifier: EUPL-1.2
/** What people must be told, when, and what was told before: episodes of drift, deadlines, limits, promises. */
@NullMarked
package nl.ijkpunt.health.episodes;

import org.jspecify.annotations.NullMarked;
