// SPDX-License-Identifier: EUPL-1.2
/** Lasting change: whether a lesson has stayed below what its participants agreed, since when, and how sure that is. */
@NullMarked
package nl.ijkpunt.health.drift;

import org.jspecify.annotations.NullMarked;
