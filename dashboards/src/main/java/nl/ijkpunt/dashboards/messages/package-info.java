// SPDX-License-Identifier: EUPL-1.2
/** What people read when they are told something, in Dutch or English: plain words, no statistics. */
@NullMarked
package nl.ijkpunt.dashboards.messages;

import org.jspecify.annotations.NullMarked;
