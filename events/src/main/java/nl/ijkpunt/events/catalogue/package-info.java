// SPDX-License-Identifier: EUPL-1.2
/** The catalogue in words, in Dutch and English: lessons, indicators, symptoms and patterns as people read about them. */
@NullMarked
package nl.ijkpunt.events.catalogue;

import org.jspecify.annotations.NullMarked;
