// SPDX-License-Identifier: EUPL-1.2
/** What of a survey may be shown. */
@NullMarked
package nl.ijkpunt.health.privacy;

import org.jspecify.annotations.NullMarked;
