// SPDX-License-Identifier: EUPL-1.2
/** The pure core: facts go in, the health of ten lessons comes out; no clock, no file, no network. */
@NullMarked
package nl.ijkpunt.health;

import org.jspecify.annotations.NullMarked;
