// SPDX-License-Identifier: EUPL-1.2
/** The contract: which facts can be told about a partnership, and when a telling is refused. */
@NullMarked
package nl.ijkpunt.events;

import org.jspecify.annotations.NullMarked;
