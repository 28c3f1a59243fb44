// SPDX-License-Identifier: EUPL-1.2
/** Tells believable stories of partnerships that do not exist: a course of events, chapter by chapter, as facts. */
@NullMarked
package nl.ijkpunt.producers.stories;

import org.jspecify.annotations.NullMarked;
