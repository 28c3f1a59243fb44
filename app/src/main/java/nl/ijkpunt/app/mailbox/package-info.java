// SPDX-License-Identifier: EUPL-1.2
/** Catches messages and shows them, so that trying things out writes to nobody. */
@NullMarked
package nl.ijkpunt.app.mailbox;

import org.jspecify.annotations.NullMarked;
