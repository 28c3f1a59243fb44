// SPDX-License-Identifier: EUPL-1.2
/** Control charts as pictures that everybody can read: words and shapes besides colours. */
@NullMarked
package nl.ijkpunt.dashboards.chart;

import org.jspecify.annotations.NullMarked;
