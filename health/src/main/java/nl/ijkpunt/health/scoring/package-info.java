// SPDX-License-Identifier: EUPL-1.2
/** From indicator values to scores, levels and statuses. */
@NullMarked
package nl.ijkpunt.health.scoring;

import org.jspecify.annotations.NullMarked;
