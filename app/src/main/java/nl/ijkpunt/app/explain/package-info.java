// SPDX-License-Identifier: EUPL-1.2
/** The receipt of an answer, for people and for machines: what it rests on, how it moved and what is missing. */
@NullMarked
package nl.ijkpunt.app.explain;

import org.jspecify.annotations.NullMarked;
