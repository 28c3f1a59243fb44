// SPDX-License-Identifier: EUPL-1.2
/** What participants agreed to call good and bad: limits, anchors, weights and cadence, apart from the formulas. */
@NullMarked
package nl.ijkpunt.health.norms;

import org.jspecify.annotations.NullMarked;
