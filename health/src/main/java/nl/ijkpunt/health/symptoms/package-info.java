// SPDX-License-Identifier: EUPL-1.2
/** What people outside notice: five visible symptoms, and patterns that only show when facts are put together. */
@NullMarked
package nl.ijkpunt.health.symptoms;

import org.jspecify.annotations.NullMarked;
