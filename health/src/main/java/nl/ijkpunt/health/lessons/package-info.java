// SPDX-License-Identifier: EUPL-1.2
/** The ten lessons, each one small file with its indicators. */
@NullMarked
package nl.ijkpunt.health.lessons;

import org.jspecify.annotations.NullMarked;
