// SPDX-License-Identifier: EUPL-1.2
/** The catalogue as a page for people: every lesson and indicator with the norms that hold. */
@NullMarked
package nl.ijkpunt.app.catalogue;

import org.jspecify.annotations.NullMarked;
