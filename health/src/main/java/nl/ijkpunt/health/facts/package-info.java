// SPDX-License-Identifier: EUPL-1.2
/** What is known about a partnership on a day, in the words of the specification. */
@NullMarked
package nl.ijkpunt.health.facts;

import org.jspecify.annotations.NullMarked;
