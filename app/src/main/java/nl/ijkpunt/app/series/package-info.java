// SPDX-License-Identifier: EUPL-1.2
/** Any series as a file: numbers in time that need have nothing to do with partnerships. */
@NullMarked
package nl.ijkpunt.app.series;

import org.jspecify.annotations.NullMarked;
