// SPDX-License-Identifier: EUPL-1.2
/** Turns what municipalities and partnerships already have into facts: importers, HTTP intake, the day clock, stories. */
@NullMarked
package nl.ijkpunt.producers;

import org.jspecify.annotations.NullMarked;
