// SPDX-License-Identifier: EUPL-1.2
/** Which facts stand behind an answer. */
@NullMarked
package nl.ijkpunt.health.receipts;

import org.jspecify.annotations.NullMarked;
