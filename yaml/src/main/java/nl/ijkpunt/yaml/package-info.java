// SPDX-License-Identifier: EUPL-1.2
/** YAML that people write: a tree in which everything still knows its line. */
@NullMarked
package nl.ijkpunt.yaml;

import org.jspecify.annotations.NullMarked;
