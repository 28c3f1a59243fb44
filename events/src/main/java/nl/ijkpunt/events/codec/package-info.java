// SPDX-License-Identifier: EUPL-1.2
/** The edge: CloudEvents in JSON and their attributes become facts, or rejections, and back. */
@NullMarked
package nl.ijkpunt.events.codec;

import org.jspecify.annotations.NullMarked;
