// SPDX-License-Identifier: EUPL-1.2
/** What people look at: a lesson or an indicator month by month, between which values it goes up and down by itself. */
@NullMarked
package nl.ijkpunt.health.charts;

import org.jspecify.annotations.NullMarked;
