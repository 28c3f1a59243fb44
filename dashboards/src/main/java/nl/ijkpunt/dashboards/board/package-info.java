// SPDX-License-Identifier: EUPL-1.2
/** The board: pages for people without Grafana, rendered on the server, readable without JavaScript. */
@NullMarked
package nl.ijkpunt.dashboards.board;

import org.jspecify.annotations.NullMarked;
