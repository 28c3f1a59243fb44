// SPDX-License-Identifier: EUPL-1.2
/** The one web server: who may ask, how much, and with which guards around every answer. */
@NullMarked
package nl.ijkpunt.web;

import org.jspecify.annotations.NullMarked;
