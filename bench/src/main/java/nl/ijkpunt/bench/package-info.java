// SPDX-License-Identifier: EUPL-1.2
/** Measurements: the step, the stores, the replay of years of facts. */
@NullMarked
package nl.ijkpunt.bench;

import org.jspecify.annotations.NullMarked;
