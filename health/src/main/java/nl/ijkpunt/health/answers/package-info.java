// SPDX-License-Identifier: EUPL-1.2
/** The published form of the answers, key by key as in output.md. */
@NullMarked
package nl.ijkpunt.health.answers;

import org.jspecify.annotations.NullMarked;
